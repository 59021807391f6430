# What earlier states own, found by name.
locals {
  tags = [data.netbox_tag.dcgen.name]
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "iad1"
}

module "iad1_a_compute_spine_09" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-09"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_10" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-10"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_11" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-11"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_12" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-12"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_13" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-13"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_14" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-14"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_15" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-15"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_16" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-16"
  site_id = data.netbox_site.this.id
}

module "iad1_a_core_r02_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-core-r02-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_core_r02_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-core-r02-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_oob_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-oob-leaf-01"
  site_id = data.netbox_site.this.id
}
