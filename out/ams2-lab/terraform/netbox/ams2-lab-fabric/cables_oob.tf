resource "netbox_cable" "ams2_lab_compute_leaf_01_mgmt__ams2_lab_oob_leaf_01_swp1" {
  label       = "ams2-lab-compute-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp1"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_02_mgmt__ams2_lab_oob_leaf_01_swp2" {
  label       = "ams2-lab-compute-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp2"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_front1bmc__ams2_lab_oob_leaf_01_swp3" {
  label       = "ams2-lab-gpu-001:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp3"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_bmc__ams2_lab_oob_leaf_01_swp4" {
  label       = "ams2-lab-gpu-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp4"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_front1bmc__ams2_lab_oob_leaf_01_swp5" {
  label       = "ams2-lab-gpu-002:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp5"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_bmc__ams2_lab_oob_leaf_01_swp6" {
  label       = "ams2-lab-gpu-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp6"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_front1bmc__ams2_lab_oob_leaf_01_swp7" {
  label       = "ams2-lab-gpu-003:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp7"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_bmc__ams2_lab_oob_leaf_01_swp8" {
  label       = "ams2-lab-gpu-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp8"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_front1bmc__ams2_lab_oob_leaf_01_swp9" {
  label       = "ams2-lab-gpu-004:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp9"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_bmc__ams2_lab_oob_leaf_01_swp10" {
  label       = "ams2-lab-gpu-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp10"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_front1bmc__ams2_lab_oob_leaf_01_swp11" {
  label       = "ams2-lab-gpu-005:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp11"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_bmc__ams2_lab_oob_leaf_01_swp12" {
  label       = "ams2-lab-gpu-005:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp12"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_front1bmc__ams2_lab_oob_leaf_01_swp13" {
  label       = "ams2-lab-gpu-006:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp13"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_bmc__ams2_lab_oob_leaf_01_swp14" {
  label       = "ams2-lab-gpu-006:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp14"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_front1bmc__ams2_lab_oob_leaf_01_swp15" {
  label       = "ams2-lab-gpu-007:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp15"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_bmc__ams2_lab_oob_leaf_01_swp16" {
  label       = "ams2-lab-gpu-007:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp16"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_front1bmc__ams2_lab_oob_leaf_01_swp17" {
  label       = "ams2-lab-gpu-008:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["front1bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp17"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_bmc__ams2_lab_oob_leaf_01_swp18" {
  label       = "ams2-lab-gpu-008:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp18"]
  }
}

resource "netbox_cable" "ams2_lab_inband_leaf_01_mgmt__ams2_lab_oob_leaf_01_swp19" {
  label       = "ams2-lab-inband-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_inband_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp19"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_a1_mgmt__ams2_lab_oob_leaf_01_swp20" {
  label       = "ams2-lab-gpu-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r01_pdu_a1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp20"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_a2_mgmt__ams2_lab_oob_leaf_01_swp21" {
  label       = "ams2-lab-gpu-r01-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r01_pdu_a2.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp21"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_b1_mgmt__ams2_lab_oob_leaf_01_swp22" {
  label       = "ams2-lab-gpu-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r01_pdu_b1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp22"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_b2_mgmt__ams2_lab_oob_leaf_01_swp23" {
  label       = "ams2-lab-gpu-r01-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r01_pdu_b2.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp23"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_a1_mgmt__ams2_lab_oob_leaf_01_swp24" {
  label       = "ams2-lab-gpu-r02-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r02_pdu_a1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp24"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_a2_mgmt__ams2_lab_oob_leaf_01_swp25" {
  label       = "ams2-lab-gpu-r02-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r02_pdu_a2.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp25"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_b1_mgmt__ams2_lab_oob_leaf_01_swp26" {
  label       = "ams2-lab-gpu-r02-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r02_pdu_b1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp26"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_b2_mgmt__ams2_lab_oob_leaf_01_swp27" {
  label       = "ams2-lab-gpu-r02-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_r02_pdu_b2.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp27"]
  }
}

resource "netbox_cable" "ams2_lab_net_r01_pdu_a1_mgmt__ams2_lab_oob_leaf_01_swp28" {
  label       = "ams2-lab-net-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_net_r01_pdu_a1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp28"]
  }
}

resource "netbox_cable" "ams2_lab_net_r01_pdu_b1_mgmt__ams2_lab_oob_leaf_01_swp29" {
  label       = "ams2-lab-net-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_net_r01_pdu_b1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp29"]
  }
}

resource "netbox_cable" "ams2_lab_storage_leaf_01_mgmt__ams2_lab_oob_leaf_01_swp30" {
  label       = "ams2-lab-storage-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp30"]
  }
}

resource "netbox_cable" "ams2_lab_store_001_bmc__ams2_lab_oob_leaf_01_swp31" {
  label       = "ams2-lab-store-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_001.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp31"]
  }
}

resource "netbox_cable" "ams2_lab_store_001_bmc2__ams2_lab_oob_leaf_01_swp32" {
  label       = "ams2-lab-store-001:bmc2"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_001.interface_id["bmc2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp32"]
  }
}

resource "netbox_cable" "ams2_lab_store_002_bmc__ams2_lab_oob_leaf_01_swp33" {
  label       = "ams2-lab-store-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_002.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp33"]
  }
}

resource "netbox_cable" "ams2_lab_store_002_bmc2__ams2_lab_oob_leaf_01_swp34" {
  label       = "ams2-lab-store-002:bmc2"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_002.interface_id["bmc2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_oob_leaf_01.interface_id["swp34"]
  }
}
