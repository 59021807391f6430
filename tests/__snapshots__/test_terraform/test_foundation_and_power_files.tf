resource "netbox_location" "this" {
  name        = "pod"
  slug        = "pod"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
# The group keeps the VLANs of this blueprint apart from equal numbers elsewhere. Other states look them up in it.
resource "netbox_vlan_group" "this" {
  name       = netbox_location.this.name
  slug       = netbox_location.this.slug
  scope_type = "dcim.location"
  scope_id   = netbox_location.this.id
  vid_ranges = [[1, 4094]]
  tags       = local.tags
}

resource "netbox_vlan" "vlan_300" {
  vid      = 300
  name     = "compute"
  group_id = netbox_vlan_group.this.id
  site_id  = data.netbox_site.this.id
  role_id  = data.netbox_ipam_role.compute.id
  status   = "reserved"
  tags     = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_vrf" "vrf_apps" {
  name        = "pod apps"
  description = "VRF apps"
  tags        = local.tags
}

# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "compute" {
  prefix      = "10.0.0.0/24"
  description = "compute, gateway 10.0.0.1"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vlan_id     = netbox_vlan.vlan_300.id
  vrf_id      = netbox_vrf.vrf_apps.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "loopbacks" {
  prefix      = "10.3.0.0/18"
  description = "loopbacks"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.loopback.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_ip_range" "dhcp_10_0_0_9" {
  start_address = "10.0.0.9/24"
  end_address   = "10.0.0.19/24"
  description   = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  vrf_id        = netbox_vrf.vrf_apps.id
  status        = "reserved"
  tags          = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_ip_address" "dns_10_0_0_20" {
  ip_address  = "10.0.0.20/24"
  description = "reserved for dns"
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
# One panel per feed of the site, and one power feed per PDU, from its panel to its inlet.

resource "netbox_power_panel" "feed_a" {
  name        = "s-feed-a"
  description = "feed a"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_feed" "p_1" {
  name                    = "p-1"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.p_1.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "p_1" {
  label  = "p-1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.p_1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.p_1.id
  }
}
