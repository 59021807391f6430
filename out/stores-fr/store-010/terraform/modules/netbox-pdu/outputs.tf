output "power_port_id" {
  description = "ID of each power port, by name."
  value       = { for port in data.netbox_device_power_ports.this.power_ports : port.name => port.id }
}

output "rack_id" {
  description = "ID of the rack."
  value       = data.netbox_devices.this.devices[0].rack_id
}
