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

module "osl1_b_su02_compute_p1_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_03" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-03"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_04" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-04"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_05" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-05"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_06" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-06"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_07" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-07"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p1_leaf_08" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p1-leaf-08"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_03" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-03"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_04" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-04"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_05" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-05"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_06" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-06"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_07" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-07"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_compute_p2_leaf_08" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-compute-p2-leaf-08"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_001" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-001"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_002" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-002"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_003" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-003"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_004" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-004"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_005" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-005"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_006" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-006"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_007" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-007"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_008" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-008"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r01-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r01-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r02-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r02-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r02-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r02-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r03_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r03-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r03_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r03-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r03_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r03-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r03_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r03-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r04_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r04-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r04_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r04-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r04_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r04-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_gpu_r04_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-gpu-r04-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_a3" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-a3"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_a4" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-a4"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_b3" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-b3"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_net_r01_pdu_b4" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-net-r01-pdu-b4"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_oob_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-oob-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_oob_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-oob-leaf-02"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_storage_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-storage-leaf-01"
  site_id = data.netbox_site.this.id
}

module "osl1_b_su02_storage_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "osl1-b-su02-storage-leaf-02"
  site_id = data.netbox_site.this.id
}
