locals {
  power_ports = { for port in var.power_ports : port.name => port }

  # Both ends are in the key: a cord to another outlet is a new cable.
  cords = { for port in var.power_ports : "${port.name} ${port.pdu} ${port.outlet}" => port if port.outlet != null }
}

resource "netbox_device" "this" {
  name           = var.name
  site_id        = var.place.site
  location_id    = var.place.location
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

resource "netbox_device_power_outlet" "this" {
  for_each = { for outlet in var.power_outlets : outlet.name => outlet }

  device_id     = netbox_device.this.id
  power_port_id = netbox_device_power_port.this["inlet"].id
  name          = each.key
  type          = each.value.type
  feed_leg      = each.value.leg
  description   = each.value.description
  tags          = var.tags
}

resource "netbox_cable" "power" {
  for_each = local.cords

  label  = "${var.name}:${each.value.name}"
  status = "planned"
  type   = "power"
  tags   = var.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = netbox_device_power_port.this[each.value.name].id
  }

  b_termination {
    object_type = "dcim.poweroutlet"
    object_id   = var.outlet_ids[each.value.pdu][each.value.outlet]
  }
}
