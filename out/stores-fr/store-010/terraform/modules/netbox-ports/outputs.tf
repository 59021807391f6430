output "interface_id" {
  description = "ID of each interface, by name."
  value       = { for port in data.netbox_device_interfaces.this.interfaces : port.name => port.id }
}
