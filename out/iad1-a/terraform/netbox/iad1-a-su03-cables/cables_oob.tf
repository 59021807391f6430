# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_su03_compute_leaf_01_mgmt__iad1_a_su03_oob_leaf_01_swp1" {
  label       = "iad1-a-su03-compute-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_02_mgmt__iad1_a_su03_oob_leaf_01_swp2" {
  label       = "iad1-a-su03-compute-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_03_mgmt__iad1_a_su03_oob_leaf_01_swp3" {
  label       = "iad1-a-su03-compute-leaf-03:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_03.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_04_mgmt__iad1_a_su03_oob_leaf_01_swp4" {
  label       = "iad1-a-su03-compute-leaf-04:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_04.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_05_mgmt__iad1_a_su03_oob_leaf_01_swp5" {
  label       = "iad1-a-su03-compute-leaf-05:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_05.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_06_mgmt__iad1_a_su03_oob_leaf_01_swp6" {
  label       = "iad1-a-su03-compute-leaf-06:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_06.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_07_mgmt__iad1_a_su03_oob_leaf_01_swp7" {
  label       = "iad1-a-su03-compute-leaf-07:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_07.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_compute_leaf_08_mgmt__iad1_a_su03_oob_leaf_01_swp8" {
  label       = "iad1-a-su03-compute-leaf-08:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_compute_leaf_08.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_001_bmc__iad1_a_su03_oob_leaf_01_swp9" {
  label       = "iad1-a-su03-gpu-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_001.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_002_bmc__iad1_a_su03_oob_leaf_01_swp10" {
  label       = "iad1-a-su03-gpu-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_002.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_003_bmc__iad1_a_su03_oob_leaf_01_swp11" {
  label       = "iad1-a-su03-gpu-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_003.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_004_bmc__iad1_a_su03_oob_leaf_01_swp12" {
  label       = "iad1-a-su03-gpu-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_004.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_005_bmc__iad1_a_su03_oob_leaf_01_swp13" {
  label       = "iad1-a-su03-gpu-005:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_005.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_006_bmc__iad1_a_su03_oob_leaf_01_swp14" {
  label       = "iad1-a-su03-gpu-006:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_006.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_007_bmc__iad1_a_su03_oob_leaf_01_swp15" {
  label       = "iad1-a-su03-gpu-007:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_007.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_008_bmc__iad1_a_su03_oob_leaf_01_swp16" {
  label       = "iad1-a-su03-gpu-008:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_008.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp16", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_009_bmc__iad1_a_su03_oob_leaf_01_swp17" {
  label       = "iad1-a-su03-gpu-009:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_009.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp17", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_010_bmc__iad1_a_su03_oob_leaf_01_swp18" {
  label       = "iad1-a-su03-gpu-010:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_010.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp18", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_011_bmc__iad1_a_su03_oob_leaf_01_swp19" {
  label       = "iad1-a-su03-gpu-011:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_011.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp19", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_012_bmc__iad1_a_su03_oob_leaf_01_swp20" {
  label       = "iad1-a-su03-gpu-012:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_012.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp20", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_013_bmc__iad1_a_su03_oob_leaf_01_swp21" {
  label       = "iad1-a-su03-gpu-013:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_013.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp21", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_014_bmc__iad1_a_su03_oob_leaf_01_swp22" {
  label       = "iad1-a-su03-gpu-014:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_014.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp22", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_015_bmc__iad1_a_su03_oob_leaf_01_swp23" {
  label       = "iad1-a-su03-gpu-015:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_015.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp23", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_016_bmc__iad1_a_su03_oob_leaf_01_swp24" {
  label       = "iad1-a-su03-gpu-016:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_016.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp24", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_017_bmc__iad1_a_su03_oob_leaf_01_swp25" {
  label       = "iad1-a-su03-gpu-017:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_017.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp25", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_018_bmc__iad1_a_su03_oob_leaf_01_swp26" {
  label       = "iad1-a-su03-gpu-018:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_018.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp26", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_019_bmc__iad1_a_su03_oob_leaf_01_swp27" {
  label       = "iad1-a-su03-gpu-019:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_019.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp27", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_020_bmc__iad1_a_su03_oob_leaf_01_swp28" {
  label       = "iad1-a-su03-gpu-020:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_020.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp28", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_021_bmc__iad1_a_su03_oob_leaf_01_swp29" {
  label       = "iad1-a-su03-gpu-021:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_021.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp29", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_022_bmc__iad1_a_su03_oob_leaf_01_swp30" {
  label       = "iad1-a-su03-gpu-022:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_022.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp30", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_023_bmc__iad1_a_su03_oob_leaf_01_swp31" {
  label       = "iad1-a-su03-gpu-023:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_023.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp31", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_024_bmc__iad1_a_su03_oob_leaf_01_swp32" {
  label       = "iad1-a-su03-gpu-024:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_024.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp32", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_025_bmc__iad1_a_su03_oob_leaf_01_swp33" {
  label       = "iad1-a-su03-gpu-025:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_025.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp33", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_026_bmc__iad1_a_su03_oob_leaf_01_swp34" {
  label       = "iad1-a-su03-gpu-026:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_026.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp34", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_027_bmc__iad1_a_su03_oob_leaf_01_swp35" {
  label       = "iad1-a-su03-gpu-027:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_027.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp35", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_028_bmc__iad1_a_su03_oob_leaf_01_swp36" {
  label       = "iad1-a-su03-gpu-028:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_028.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp36", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_029_bmc__iad1_a_su03_oob_leaf_01_swp37" {
  label       = "iad1-a-su03-gpu-029:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_029.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp37", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_030_bmc__iad1_a_su03_oob_leaf_01_swp38" {
  label       = "iad1-a-su03-gpu-030:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_030.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp38", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_031_bmc__iad1_a_su03_oob_leaf_01_swp39" {
  label       = "iad1-a-su03-gpu-031:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_031.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp39", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_032_bmc__iad1_a_su03_oob_leaf_01_swp40" {
  label       = "iad1-a-su03-gpu-032:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_032.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp40", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_inband_leaf_01_mgmt__iad1_a_su03_oob_leaf_01_swp41" {
  label       = "iad1-a-su03-inband-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_inband_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp41", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_inband_leaf_02_mgmt__iad1_a_su03_oob_leaf_01_swp42" {
  label       = "iad1-a-su03-inband-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_inband_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp42", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r01_pdu_a1_mgmt__iad1_a_su03_oob_leaf_01_swp43" {
  label       = "iad1-a-su03-gpu-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp43", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r01_pdu_a2_mgmt__iad1_a_su03_oob_leaf_01_swp44" {
  label       = "iad1-a-su03-gpu-r01-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r01_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp44", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r01_pdu_b1_mgmt__iad1_a_su03_oob_leaf_01_swp45" {
  label       = "iad1-a-su03-gpu-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp45", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r01_pdu_b2_mgmt__iad1_a_su03_oob_leaf_01_swp46" {
  label       = "iad1-a-su03-gpu-r01-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r01_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp46", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r02_pdu_a1_mgmt__iad1_a_su03_oob_leaf_01_swp47" {
  label       = "iad1-a-su03-gpu-r02-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r02_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp47", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r02_pdu_a2_mgmt__iad1_a_su03_oob_leaf_01_swp48" {
  label       = "iad1-a-su03-gpu-r02-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r02_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp48", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r02_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp1" {
  label       = "iad1-a-su03-gpu-r02-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r02_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r02_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp2" {
  label       = "iad1-a-su03-gpu-r02-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r02_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r03_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp3" {
  label       = "iad1-a-su03-gpu-r03-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r03_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r03_pdu_a2_mgmt__iad1_a_su03_oob_leaf_02_swp4" {
  label       = "iad1-a-su03-gpu-r03-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r03_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r03_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp5" {
  label       = "iad1-a-su03-gpu-r03-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r03_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r03_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp6" {
  label       = "iad1-a-su03-gpu-r03-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r03_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r04_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp7" {
  label       = "iad1-a-su03-gpu-r04-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r04_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r04_pdu_a2_mgmt__iad1_a_su03_oob_leaf_02_swp8" {
  label       = "iad1-a-su03-gpu-r04-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r04_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r04_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp9" {
  label       = "iad1-a-su03-gpu-r04-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r04_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r04_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp10" {
  label       = "iad1-a-su03-gpu-r04-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r04_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r05_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp11" {
  label       = "iad1-a-su03-gpu-r05-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r05_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r05_pdu_a2_mgmt__iad1_a_su03_oob_leaf_02_swp12" {
  label       = "iad1-a-su03-gpu-r05-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r05_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r05_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp13" {
  label       = "iad1-a-su03-gpu-r05-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r05_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r05_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp14" {
  label       = "iad1-a-su03-gpu-r05-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r05_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r06_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp15" {
  label       = "iad1-a-su03-gpu-r06-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r06_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r06_pdu_a2_mgmt__iad1_a_su03_oob_leaf_02_swp16" {
  label       = "iad1-a-su03-gpu-r06-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r06_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp16", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r06_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp17" {
  label       = "iad1-a-su03-gpu-r06-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r06_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp17", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r06_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp18" {
  label       = "iad1-a-su03-gpu-r06-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r06_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp18", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r07_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp19" {
  label       = "iad1-a-su03-gpu-r07-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r07_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp19", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r07_pdu_a2_mgmt__iad1_a_su03_oob_leaf_02_swp20" {
  label       = "iad1-a-su03-gpu-r07-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r07_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp20", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r07_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp21" {
  label       = "iad1-a-su03-gpu-r07-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r07_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp21", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r07_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp22" {
  label       = "iad1-a-su03-gpu-r07-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r07_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp22", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r08_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp23" {
  label       = "iad1-a-su03-gpu-r08-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r08_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp23", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r08_pdu_a2_mgmt__iad1_a_su03_oob_leaf_02_swp24" {
  label       = "iad1-a-su03-gpu-r08-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r08_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp24", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r08_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp25" {
  label       = "iad1-a-su03-gpu-r08-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r08_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp25", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_r08_pdu_b2_mgmt__iad1_a_su03_oob_leaf_02_swp26" {
  label       = "iad1-a-su03-gpu-r08-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_r08_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp26", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_net_r01_pdu_a1_mgmt__iad1_a_su03_oob_leaf_02_swp27" {
  label       = "iad1-a-su03-net-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_net_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp27", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_net_r01_pdu_b1_mgmt__iad1_a_su03_oob_leaf_02_swp28" {
  label       = "iad1-a-su03-net-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_net_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp28", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_mgmt__iad1_a_su03_oob_leaf_02_swp29" {
  label       = "iad1-a-su03-storage-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp29", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_mgmt__iad1_a_su03_oob_leaf_02_swp30" {
  label       = "iad1-a-su03-storage-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp30", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_01_swp49__iad1_a_oob_spine_01_swp9" {
  label       = "iad1-a-su03-oob-leaf-01:swp49"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_01_swp50__iad1_a_oob_spine_01_swp10" {
  label       = "iad1-a-su03-oob-leaf-01:swp50"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_01_swp51__iad1_a_oob_spine_02_swp9" {
  label       = "iad1-a-su03-oob-leaf-01:swp51"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp51", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_01_swp52__iad1_a_oob_spine_02_swp10" {
  label       = "iad1-a-su03-oob-leaf-01:swp52"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_01.interface_id, "swp52", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_02_swp49__iad1_a_oob_spine_01_swp11" {
  label       = "iad1-a-su03-oob-leaf-02:swp49"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_02_swp50__iad1_a_oob_spine_01_swp12" {
  label       = "iad1-a-su03-oob-leaf-02:swp50"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_02_swp51__iad1_a_oob_spine_02_swp11" {
  label       = "iad1-a-su03-oob-leaf-02:swp51"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp51", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_oob_leaf_02_swp52__iad1_a_oob_spine_02_swp12" {
  label       = "iad1-a-su03-oob-leaf-02:swp52"
  description = "980-9I13N-00C030"
  status      = "planned"
  type        = "aoc"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_oob_leaf_02.interface_id, "swp52", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp12", 0)
  }
}
