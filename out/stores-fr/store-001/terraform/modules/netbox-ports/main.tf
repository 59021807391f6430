data "netbox_devices" "this" {
  filter {
    name  = "site_id"
    value = var.site_id
  }

  filter {
    name  = "name"
    value = var.device
  }

  lifecycle {
    postcondition {
      condition     = length(self.devices) == 1
      error_message = "NetBox has no device ${var.device}: first apply the state of its rack."
    }
  }
}

data "netbox_device_interfaces" "this" {
  filter {
    name  = "device_id"
    value = data.netbox_devices.this.devices[0].device_id
  }

  lifecycle {
    postcondition {
      condition     = length(self.interfaces) > 0
      error_message = "NetBox has no ports of ${var.device}: apply the state of its rack again."
    }
  }
}
