locals {
  interfaces = { for port in var.interfaces : port.name => port }
  lags       = { for name, port in local.interfaces : name => port if port.type == "lag" }
  children   = { for name, port in local.interfaces : name => port if port.parent != null }
  ports      = { for name, port in local.interfaces : name => port if port.type != "lag" && port.parent == null }
  primary    = { for key, at in local.addresses : "primary" => key if at.purpose == "primary" }
  primary6   = { for key, at in local.addresses : "primary6" => key if at.purpose == "primary6" }
  oob        = { for key, at in local.addresses : "oob" => key if at.purpose == "oob" }

  # An interface has one address of each role and family, so another address is a change of the same object.
  addresses = {
    for at in var.addresses : join(" ", compact([at.interface, at.role, strcontains(at.address, ":") ? "6" : ""])) => at
  }
  interface_ids = merge(
    { for name, port in netbox_device_interface.lag : name => port.id },
    { for name, port in netbox_device_interface.this : name => port.id },
    { for name, port in netbox_device_interface.child : name => port.id },
  )
}

# Bonds first, then their members and all other ports, then the tagged VLANs of ports and bonds.
resource "netbox_device_interface" "lag" {
  for_each = local.lags

  device_id = netbox_device.this.id
  name      = each.key
  type      = each.value.type
  mgmtonly  = each.value.mgmt
  tags      = var.tags

  mode          = length(each.value.tagged) > 0 ? "tagged" : each.value.untagged == null ? null : "access"
  untagged_vlan = each.value.untagged == null ? null : var.place.vlans[each.value.untagged]
  tagged_vlans  = length(each.value.tagged) > 0 ? [for vlan in each.value.tagged : var.place.vlans[vlan]] : null
  vrf_id        = each.value.vrf == null ? null : var.place.vrfs[each.value.vrf]
}

resource "netbox_device_interface" "this" {
  for_each = local.ports

  device_id = netbox_device.this.id
  name      = each.key
  type      = each.value.type
  mgmtonly  = each.value.mgmt
  tags      = var.tags

  mode          = length(each.value.tagged) > 0 ? "tagged" : each.value.untagged == null ? null : "access"
  untagged_vlan = each.value.untagged == null ? null : var.place.vlans[each.value.untagged]
  tagged_vlans  = length(each.value.tagged) > 0 ? [for vlan in each.value.tagged : var.place.vlans[vlan]] : null
  vrf_id        = each.value.vrf == null ? null : var.place.vrfs[each.value.vrf]

  lag_device_interface_id = each.value.lag == null ? null : netbox_device_interface.lag[each.value.lag].id
}

resource "netbox_device_interface" "child" {
  for_each = local.children

  device_id = netbox_device.this.id
  name      = each.key
  type      = each.value.type
  mgmtonly  = each.value.mgmt
  tags      = var.tags

  mode          = length(each.value.tagged) > 0 ? "tagged" : each.value.untagged == null ? null : "access"
  untagged_vlan = each.value.untagged == null ? null : var.place.vlans[each.value.untagged]
  tagged_vlans  = length(each.value.tagged) > 0 ? [for vlan in each.value.tagged : var.place.vlans[vlan]] : null
  vrf_id        = each.value.vrf == null ? null : var.place.vrfs[each.value.vrf]

  parent_device_interface_id = merge(netbox_device_interface.lag, netbox_device_interface.this)[each.value.parent].id
}

resource "netbox_ip_address" "this" {
  for_each = local.addresses

  device_interface_id = local.interface_ids[each.value.interface]
  ip_address          = each.value.address
  role                = each.value.role
  dns_name            = each.value.dns_name
  vrf_id              = each.value.vrf == null ? var.place.vrf : var.place.vrfs[each.value.vrf]
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

resource "netbox_device_primary_ip" "six" {
  for_each = local.primary6

  device_id          = netbox_device.this.id
  ip_address_id      = netbox_ip_address.this[each.value].id
  ip_address_version = 6

  # These resources edit the same device: without an order, NetBox keeps one of the addresses.
  depends_on = [netbox_device_primary_ip.this]
}

resource "netbox_device_oob_ip" "this" {
  for_each = local.oob

  device_id     = netbox_device.this.id
  ip_address_id = netbox_ip_address.this[each.value].id

  depends_on = [netbox_device_primary_ip.this, netbox_device_primary_ip.six]
}
