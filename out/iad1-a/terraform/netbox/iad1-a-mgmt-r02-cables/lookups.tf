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

module "iad1_a_mgmt_r02_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-mgmt-r02-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_mgmt_r02_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-mgmt-r02-pdu-b1"
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

module "iad1_a_store_009" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-009"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_010" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-010"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_011" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-011"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_012" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-012"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_013" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-013"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_014" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-014"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_015" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-015"
  site_id = data.netbox_site.this.id
}

module "iad1_a_store_016" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-store-016"
  site_id = data.netbox_site.this.id
}
