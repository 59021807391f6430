output "device_id" {
  description = "ID of the device."
  value       = netbox_device.this.id
}

output "interface_id" {
  description = "ID of each interface, by name."
  value       = local.interface_ids
}

output "power_port_id" {
  description = "ID of each power port, by name."
  value       = { for name, port in netbox_device_power_port.this : name => port.id }
}

output "power_outlet_id" {
  description = "ID of each power outlet, by name."
  value       = { for name, outlet in netbox_device_power_outlet.this : name => outlet.id }
}

output "rack_id" {
  description = "ID of the rack."
  value       = netbox_device.this.rack_id
}
