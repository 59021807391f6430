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

module "iad1_a_su03_compute_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_03" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-03"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_04" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-04"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_05" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-05"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_06" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-06"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_07" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-07"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_compute_leaf_08" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-compute-leaf-08"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_001" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-001"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_002" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-002"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_003" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-003"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_004" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-004"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_005" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-005"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_006" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-006"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_007" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-007"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_008" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-008"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_009" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-009"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_010" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-010"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_011" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-011"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_012" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-012"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_013" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-013"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_014" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-014"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_015" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-015"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_016" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-016"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_017" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-017"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_018" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-018"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_019" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-019"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_020" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-020"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_021" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-021"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_022" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-022"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_023" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-023"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_024" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-024"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_025" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-025"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_026" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-026"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_027" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-027"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_028" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-028"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_029" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-029"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_030" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-030"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_031" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-031"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_032" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-032"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r01-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r01-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r02-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r02-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r02-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r02-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r03_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r03-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r03_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r03-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r03_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r03-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r03_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r03-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r04_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r04-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r04_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r04-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r04_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r04-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r04_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r04-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r05_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r05-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r05_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r05-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r05_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r05-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r05_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r05-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r06_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r06-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r06_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r06-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r06_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r06-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r06_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r06-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r07_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r07-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r07_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r07-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r07_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r07-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r07_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r07-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r08_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r08-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r08_pdu_a2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r08-pdu-a2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r08_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r08-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_gpu_r08_pdu_b2" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-gpu-r08-pdu-b2"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_inband_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-inband-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_inband_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-inband-leaf-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_net_r01_pdu_a1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-net-r01-pdu-a1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_net_r01_pdu_b1" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-net-r01-pdu-b1"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_oob_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-oob-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_oob_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-oob-leaf-02"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_storage_leaf_01" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-storage-leaf-01"
  site_id = data.netbox_site.this.id
}

module "iad1_a_su03_storage_leaf_02" {
  source = "../../modules/netbox-ports"

  device  = "iad1-a-su03-storage-leaf-02"
  site_id = data.netbox_site.this.id
}
