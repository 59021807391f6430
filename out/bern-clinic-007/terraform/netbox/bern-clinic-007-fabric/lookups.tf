# Objects of earlier states, looked up by name.
locals {
  tags   = [data.netbox_tag.dcgen.name]
  vrf_id = one([for vrf in data.netbox_vrf.this : vrf.id])
  place = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    vrf      = local.vrf_id
    vlans    = { "10" = data.netbox_vlan.vlan_10.id, "20" = data.netbox_vlan.vlan_20.id }
  }
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "bern"
}

variable "vrf" {
  description = "Name of the VRF of the prefixes and addresses; null for the global table."
  type        = string
  default     = null
}

data "netbox_vrf" "this" {
  for_each = toset(var.vrf[*])

  name = each.key
}

data "netbox_location" "this" {
  site_id = data.netbox_site.this.id
  name    = "bern-clinic-007"
}

data "netbox_vlan_group" "this" {
  name       = "bern-clinic-007"
  scope_type = "dcim.location"
  scope_id   = data.netbox_location.this.id
}

data "netbox_vlan" "vlan_10" {
  vid      = 10
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_vlan" "vlan_20" {
  vid      = 20
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_device_type" "apc_ap6015a" {
  slug = "apc-ap6015a"
}

data "netbox_device_type" "generic_cable_manager_1u" {
  slug = "generic-cable-manager-1u"
}

data "netbox_device_type" "nvidia_sn2010_c2p" {
  slug = "nvidia-sn2010-c2p"
}

data "netbox_device_type" "nvidia_sn2201_c2p" {
  slug = "nvidia-sn2201-c2p"
}

data "netbox_device_type" "supermicro_sys_e403_14b_frn2t" {
  slug = "supermicro-sys-e403-14b-frn2t"
}

data "netbox_device_type" "vertiv_gxt5_3000irt2uxl" {
  slug = "vertiv-gxt5-3000irt2uxl"
}

data "netbox_device_role" "cable_manager" {
  name = "cable-manager"
}

data "netbox_device_role" "inband_leaf" {
  name = "inband-leaf"
}

data "netbox_device_role" "inference" {
  name = "inference"
}

data "netbox_device_role" "oob_leaf" {
  name = "oob-leaf"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}

data "netbox_device_role" "ups" {
  name = "ups"
}
