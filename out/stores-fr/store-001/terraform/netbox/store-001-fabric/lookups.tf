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
  name = "store-001"
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
  name    = "store-001"
}

data "netbox_vlan_group" "this" {
  name       = "store-001"
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

data "netbox_device_type" "aivres_kr4268v2" {
  slug = "aivres-kr4268v2"
}

data "netbox_device_type" "apc_ap7553" {
  slug = "apc-ap7553"
}

data "netbox_device_type" "apc_srt10krmxli" {
  slug = "apc-srt10krmxli"
}

data "netbox_device_type" "nvidia_sn2201" {
  slug = "nvidia-sn2201"
}

data "netbox_device_type" "nvidia_sn3420" {
  slug = "nvidia-sn3420"
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
