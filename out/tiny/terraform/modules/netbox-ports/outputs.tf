output "interface_id" {
  description = "ID of each interface, by name; empty until the device is in NetBox."
  value       = local.interface_id
}
