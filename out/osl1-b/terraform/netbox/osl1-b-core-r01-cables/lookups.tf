# What earlier states own, found by name.
locals {
  tags = [data.netbox_tag.dcgen.name]
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "osl1"
}

module "osl1_b_compute_p1_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-compute-p1-spine-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_compute_p1_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-compute-p1-spine-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_compute_p2_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-compute-p2-spine-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_compute_p2_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-compute-p2-spine-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_core_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-core-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_core_r01_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-core-r01-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_core_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-core-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_core_r01_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-core-r01-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_inband_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-inband-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_inband_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-inband-leaf-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_oob_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-oob-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_oob_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-oob-spine-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_oob_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-oob-spine-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_storage_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-storage-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_storage_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-storage-leaf-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_storage_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-storage-spine-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_storage_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-storage-spine-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_store_001" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-store-001"
  site_id = data.netbox_site.this.id
}

module "osl1_b_store_002" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-store-002"
  site_id = data.netbox_site.this.id
}

module "osl1_b_store_003" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-store-003"
  site_id = data.netbox_site.this.id
}

module "osl1_b_store_004" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-store-004"
  site_id = data.netbox_site.this.id
}

module "osl1_b_store_005" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-store-005"
  site_id = data.netbox_site.this.id
}

module "osl1_b_store_006" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-store-006"
  site_id = data.netbox_site.this.id
}
