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

module "iad1_a_compute_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_03" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-03"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_04" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-04"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_05" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-05"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_06" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-06"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_07" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-07"
  site_id = data.netbox_site.this.id
}

module "iad1_a_compute_spine_08" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-compute-spine-08"
  site_id = data.netbox_site.this.id
}

module "iad1_a_core_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-core-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_core_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-core-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_inband_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-inband-spine-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_inband_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-inband-spine-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_oob_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-oob-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_storage_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-storage-spine-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_storage_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-storage-spine-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_storage_spine_03" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-storage-spine-03"
  site_id = data.netbox_site.this.id
}

module "iad1_a_storage_spine_04" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-storage-spine-04"
  site_id = data.netbox_site.this.id
}
