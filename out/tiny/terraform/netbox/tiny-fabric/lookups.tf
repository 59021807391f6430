# Objects of earlier states, looked up by name.
locals {
  tags   = [data.netbox_tag.dcgen.name]
  vrf_id = one([for vrf in data.netbox_vrf.this : vrf.id])
  place = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    vrf      = local.vrf_id
    vlans    = { "200" = data.netbox_vlan.vlan_200.id, "300" = data.netbox_vlan.vlan_300.id, "500" = data.netbox_vlan.vlan_500.id }
  }
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "tiny"
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
  name    = "tiny"
}

data "netbox_vlan_group" "this" {
  name       = "tiny"
  scope_type = "dcim.location"
  scope_id   = data.netbox_location.this.id
}

data "netbox_vlan" "vlan_200" {
  vid      = 200
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_vlan" "vlan_300" {
  vid      = 300
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_vlan" "vlan_500" {
  vid      = 500
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_device_type" "apc_apdu11450me" {
  slug = "apc-apdu11450me"
}

data "netbox_device_type" "nvidia_dgx_h100" {
  slug = "nvidia-dgx-h100"
}

data "netbox_device_type" "nvidia_sn2201" {
  slug = "nvidia-sn2201"
}

data "netbox_device_type" "nvidia_sn5600" {
  slug = "nvidia-sn5600"
}

data "netbox_device_role" "compute" {
  name = "compute"
}

data "netbox_device_role" "compute_leaf" {
  name = "compute-leaf"
}

data "netbox_device_role" "inband_leaf" {
  name = "inband-leaf"
}

data "netbox_device_role" "oob_leaf" {
  name = "oob-leaf"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}

data "netbox_device_role" "storage_leaf" {
  name = "storage-leaf"
}
