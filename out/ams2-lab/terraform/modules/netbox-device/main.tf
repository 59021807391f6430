locals {
  interfaces  = { for port in var.interfaces : port.name => port }
  addresses   = { for name, port in local.interfaces : name => port if port.address != null }
  primary     = { for name, port in local.addresses : "primary" => name if port.purpose == "primary" }
  oob         = { for name, port in local.addresses : "oob" => name if port.purpose == "oob" }
  power_ports = { for port in var.power_ports : port.name => port }
}

resource "netbox_device" "this" {
  name           = var.name
  site_id        = var.ids.site
  location_id    = var.ids.location
  rack_id        = var.ids.rack
  rack_position  = var.position
  rack_face      = var.face
  device_type_id = var.ids.type
  role_id        = var.ids.role
  status         = "planned"
  tags           = var.tags

  # Technicians and operators maintain these fields.
  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

resource "netbox_device_interface" "this" {
  for_each = local.interfaces

  device_id = netbox_device.this.id
  name      = each.key
  type      = each.value.type
  mgmtonly  = each.value.mgmt
  tags      = var.tags
}

resource "netbox_ip_address" "this" {
  for_each = local.addresses

  device_interface_id = netbox_device_interface.this[each.key].id
  ip_address          = each.value.address
  dns_name            = each.value.dns_name
  status              = "reserved"
  tags                = var.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_device_primary_ip" "this" {
  for_each = local.primary

  device_id          = netbox_device.this.id
  ip_address_id      = netbox_ip_address.this[each.value].id
  ip_address_version = strcontains(local.addresses[each.value].address, ":") ? 6 : 4
}

resource "netbox_device_oob_ip" "this" {
  for_each = local.oob

  device_id     = netbox_device.this.id
  ip_address_id = netbox_ip_address.this[each.value].id
}

resource "netbox_device_power_port" "this" {
  for_each = local.power_ports

  device_id      = netbox_device.this.id
  name           = each.key
  type           = each.value.type
  allocated_draw = each.value.allocated_draw
  maximum_draw   = each.value.maximum_draw
  description    = each.value.description
  tags           = var.tags
}
