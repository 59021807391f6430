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
  name = "ams2"
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
  name    = "ams2-lab"
}

data "netbox_vlan_group" "this" {
  name       = "ams2-lab"
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

data "netbox_device_type" "apc_ap8886" {
  slug = "apc-ap8886"
}

data "netbox_device_type" "apc_apdu11450me" {
  slug = "apc-apdu11450me"
}

data "netbox_device_type" "generic_cable_manager_1u" {
  slug = "generic-cable-manager-1u"
}

data "netbox_device_type" "nvidia_sn2201" {
  slug = "nvidia-sn2201"
}

data "netbox_device_type" "nvidia_sn3700" {
  slug = "nvidia-sn3700"
}

data "netbox_device_type" "nvidia_sn5600" {
  slug = "nvidia-sn5600"
}

data "netbox_device_type" "supermicro_sys_821ge_tnhr" {
  slug = "supermicro-sys-821ge-tnhr"
}

data "netbox_device_type" "vast_data_vast_dbox_df3015v2" {
  slug = "vast-data-vast-dbox-df3015v2"
}

data "netbox_device_role" "cable_manager" {
  name = "cable-manager"
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

data "netbox_device_role" "storage" {
  name = "storage"
}

data "netbox_device_role" "storage_leaf" {
  name = "storage-leaf"
}
