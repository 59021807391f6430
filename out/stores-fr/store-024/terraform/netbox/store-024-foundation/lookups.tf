# Objects of earlier states, looked up by name.
locals {
  tags   = [data.netbox_tag.dcgen.name]
  vrf_id = one([for vrf in data.netbox_vrf.this : vrf.id])
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "store-024"
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

data "netbox_ipam_role" "inband" {
  name = "inband"
}

data "netbox_ipam_role" "management" {
  name = "management"
}
