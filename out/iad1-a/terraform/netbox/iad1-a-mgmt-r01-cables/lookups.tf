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

module "iad1_a_head_001" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-head-001"
  site_id = data.netbox_site.this.id
}

module "iad1_a_head_002" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-head-002"
  site_id = data.netbox_site.this.id
}

module "iad1_a_head_003" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-head-003"
  site_id = data.netbox_site.this.id
}

module "iad1_a_head_004" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-head-004"
  site_id = data.netbox_site.this.id
}

module "iad1_a_inband_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-inband-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_inband_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-inband-leaf-02"
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

module "iad1_a_mgmt_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-mgmt-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_mgmt_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-mgmt-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_oob_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-oob-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_oob_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-oob-leaf-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_oob_spine_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-oob-spine-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_oob_spine_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-oob-spine-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_storage_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-storage-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_storage_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-storage-leaf-02"
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

module "iad1_a_store_001" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-001"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_002" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-002"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_003" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-003"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_004" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-004"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_005" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-005"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_006" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-006"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_007" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-007"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_008" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-008"
  site_id = data.netbox_site.this.id
}
