data "netbox_devices" "this" {
  filter {
    name  = "site_id"
    value = var.site_id
  }

  filter {
    name  = "name"
    value = var.device
  }
}

locals {
  # No object has the ID 0: the lookup returns no ports until the device is in NetBox.
  device_id    = try(data.netbox_devices.this.devices[0].device_id, 0)
  interface_id = try({ for port in data.netbox_device_interfaces.this.interfaces : port.name => port.id }, {})
}

data "netbox_device_interfaces" "this" {
  filter {
    name  = "device_id"
    value = local.device_id
  }
}

check "applied" {
  assert {
    condition     = length(local.interface_id) > 0
    error_message = "NetBox has no ports of ${var.device}: first apply the state of its rack."
  }
}
