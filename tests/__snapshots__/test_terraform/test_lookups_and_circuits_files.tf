# Objects of earlier states, looked up by name.
locals {
  tags   = [data.netbox_tag.dcgen.name]
  vrf_id = one([for vrf in data.netbox_vrf.this : vrf.id])
  place = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    vrf      = local.vrf_id
    vlans    = { "30" = data.netbox_vlan.vlan_30.id, "300" = data.netbox_vlan.vlan_300.id }
    vrfs     = { "apps" = data.netbox_vrf.vrf_apps.id }
  }
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
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
  name    = "pod"
}

data "netbox_vlan_group" "this" {
  name       = "pod"
  scope_type = "dcim.location"
  scope_id   = data.netbox_location.this.id
}

data "netbox_vlan" "vlan_30" {
  vid      = 30
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_vlan" "vlan_300" {
  vid      = 300
  group_id = data.netbox_vlan_group.this.id
}

data "netbox_vrf" "vrf_apps" {
  name = "pod apps"
}

data "netbox_ipam_role" "compute" {
  name = "compute"
}

data "netbox_device_type" "a_b" {
  slug = "a-b"
}

data "netbox_device_role" "gpu" {
  name = "gpu"
}

module "leaf_1" {
  source = "../../modules/netbox-ports"

  device  = "leaf-1"
  site_id = data.netbox_site.this.id
}

module "pdu_1" {
  source = "../../modules/netbox-pdu"

  device  = "pdu-1"
  site_id = data.netbox_site.this.id
}
# The file circuits.auto.tfvars.json has these IDs: see the README.
variable "circuit_type_ids" {
  description = "ID of each circuit type, by slug."
  type        = map(number)
}

variable "circuit_provider_ids" {
  description = "ID of each circuit provider, by slug."
  type        = map(number)
}

resource "netbox_circuit" "wan" {
  cid         = "wan"
  provider_id = var.circuit_provider_ids["p"]
  type_id     = var.circuit_type_ids["uplink"]
  status      = "planned"
}

resource "netbox_circuit_termination" "wan" {
  circuit_id = netbox_circuit.wan.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 10000000
  tags       = local.tags
}
