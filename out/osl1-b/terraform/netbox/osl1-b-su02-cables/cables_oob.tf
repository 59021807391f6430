# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_mgmt__osl1_b_su02_oob_leaf_01_swp1" {
  label       = "osl1-b-su02-compute-p1-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_mgmt__osl1_b_su02_oob_leaf_01_swp2" {
  label       = "osl1-b-su02-compute-p1-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_mgmt__osl1_b_su02_oob_leaf_01_swp3" {
  label       = "osl1-b-su02-compute-p1-leaf-03:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_mgmt__osl1_b_su02_oob_leaf_01_swp4" {
  label       = "osl1-b-su02-compute-p1-leaf-04:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_mgmt__osl1_b_su02_oob_leaf_01_swp5" {
  label       = "osl1-b-su02-compute-p1-leaf-05:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_mgmt__osl1_b_su02_oob_leaf_01_swp6" {
  label       = "osl1-b-su02-compute-p1-leaf-06:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_mgmt__osl1_b_su02_oob_leaf_01_swp7" {
  label       = "osl1-b-su02-compute-p1-leaf-07:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_mgmt__osl1_b_su02_oob_leaf_01_swp8" {
  label       = "osl1-b-su02-compute-p1-leaf-08:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_mgmt__osl1_b_su02_oob_leaf_01_swp9" {
  label       = "osl1-b-su02-compute-p2-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_mgmt__osl1_b_su02_oob_leaf_01_swp10" {
  label       = "osl1-b-su02-compute-p2-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_mgmt__osl1_b_su02_oob_leaf_01_swp11" {
  label       = "osl1-b-su02-compute-p2-leaf-03:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_mgmt__osl1_b_su02_oob_leaf_01_swp12" {
  label       = "osl1-b-su02-compute-p2-leaf-04:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_mgmt__osl1_b_su02_oob_leaf_01_swp13" {
  label       = "osl1-b-su02-compute-p2-leaf-05:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_mgmt__osl1_b_su02_oob_leaf_01_swp14" {
  label       = "osl1-b-su02-compute-p2-leaf-06:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_mgmt__osl1_b_su02_oob_leaf_01_swp15" {
  label       = "osl1-b-su02-compute-p2-leaf-07:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_mgmt__osl1_b_su02_oob_leaf_01_swp16" {
  label       = "osl1-b-su02-compute-p2-leaf-08:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp16", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_front1bmc__osl1_b_su02_oob_leaf_01_swp17" {
  label       = "osl1-b-su02-gpu-001:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp17", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_front2bmc__osl1_b_su02_oob_leaf_01_swp18" {
  label       = "osl1-b-su02-gpu-001:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp18", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_bmc__osl1_b_su02_oob_leaf_01_swp19" {
  label       = "osl1-b-su02-gpu-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp19", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_front1bmc__osl1_b_su02_oob_leaf_01_swp20" {
  label       = "osl1-b-su02-gpu-002:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp20", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_front2bmc__osl1_b_su02_oob_leaf_01_swp21" {
  label       = "osl1-b-su02-gpu-002:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp21", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_bmc__osl1_b_su02_oob_leaf_01_swp22" {
  label       = "osl1-b-su02-gpu-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp22", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_front1bmc__osl1_b_su02_oob_leaf_01_swp23" {
  label       = "osl1-b-su02-gpu-003:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp23", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_front2bmc__osl1_b_su02_oob_leaf_01_swp24" {
  label       = "osl1-b-su02-gpu-003:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp24", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_bmc__osl1_b_su02_oob_leaf_01_swp25" {
  label       = "osl1-b-su02-gpu-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp25", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_front1bmc__osl1_b_su02_oob_leaf_01_swp26" {
  label       = "osl1-b-su02-gpu-004:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp26", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_front2bmc__osl1_b_su02_oob_leaf_01_swp27" {
  label       = "osl1-b-su02-gpu-004:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp27", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_bmc__osl1_b_su02_oob_leaf_01_swp28" {
  label       = "osl1-b-su02-gpu-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp28", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_front1bmc__osl1_b_su02_oob_leaf_01_swp29" {
  label       = "osl1-b-su02-gpu-005:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp29", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_front2bmc__osl1_b_su02_oob_leaf_01_swp30" {
  label       = "osl1-b-su02-gpu-005:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp30", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_bmc__osl1_b_su02_oob_leaf_01_swp31" {
  label       = "osl1-b-su02-gpu-005:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp31", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_front1bmc__osl1_b_su02_oob_leaf_01_swp32" {
  label       = "osl1-b-su02-gpu-006:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp32", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_front2bmc__osl1_b_su02_oob_leaf_01_swp33" {
  label       = "osl1-b-su02-gpu-006:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp33", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_bmc__osl1_b_su02_oob_leaf_01_swp34" {
  label       = "osl1-b-su02-gpu-006:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp34", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_front1bmc__osl1_b_su02_oob_leaf_01_swp35" {
  label       = "osl1-b-su02-gpu-007:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp35", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_front2bmc__osl1_b_su02_oob_leaf_01_swp36" {
  label       = "osl1-b-su02-gpu-007:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp36", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_bmc__osl1_b_su02_oob_leaf_01_swp37" {
  label       = "osl1-b-su02-gpu-007:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp37", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_front1bmc__osl1_b_su02_oob_leaf_01_swp38" {
  label       = "osl1-b-su02-gpu-008:front1bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "front1bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp38", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_front2bmc__osl1_b_su02_oob_leaf_01_swp39" {
  label       = "osl1-b-su02-gpu-008:front2bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "front2bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp39", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_bmc__osl1_b_su02_oob_leaf_01_swp40" {
  label       = "osl1-b-su02-gpu-008:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp40", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r01_pdu_a1_mgmt__osl1_b_su02_oob_leaf_01_swp41" {
  label       = "osl1-b-su02-gpu-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp41", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r01_pdu_a2_mgmt__osl1_b_su02_oob_leaf_01_swp42" {
  label       = "osl1-b-su02-gpu-r01-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r01_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp42", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r01_pdu_b1_mgmt__osl1_b_su02_oob_leaf_01_swp43" {
  label       = "osl1-b-su02-gpu-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp43", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r01_pdu_b2_mgmt__osl1_b_su02_oob_leaf_01_swp44" {
  label       = "osl1-b-su02-gpu-r01-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r01_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp44", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r02_pdu_a1_mgmt__osl1_b_su02_oob_leaf_01_swp45" {
  label       = "osl1-b-su02-gpu-r02-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r02_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp45", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r02_pdu_a2_mgmt__osl1_b_su02_oob_leaf_01_swp46" {
  label       = "osl1-b-su02-gpu-r02-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r02_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp46", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r02_pdu_b1_mgmt__osl1_b_su02_oob_leaf_01_swp47" {
  label       = "osl1-b-su02-gpu-r02-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r02_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp47", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r02_pdu_b2_mgmt__osl1_b_su02_oob_leaf_01_swp48" {
  label       = "osl1-b-su02-gpu-r02-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r02_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp48", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r03_pdu_a1_mgmt__osl1_b_su02_oob_leaf_02_swp1" {
  label       = "osl1-b-su02-gpu-r03-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r03_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r03_pdu_a2_mgmt__osl1_b_su02_oob_leaf_02_swp2" {
  label       = "osl1-b-su02-gpu-r03-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r03_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r03_pdu_b1_mgmt__osl1_b_su02_oob_leaf_02_swp3" {
  label       = "osl1-b-su02-gpu-r03-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r03_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r03_pdu_b2_mgmt__osl1_b_su02_oob_leaf_02_swp4" {
  label       = "osl1-b-su02-gpu-r03-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r03_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r04_pdu_a1_mgmt__osl1_b_su02_oob_leaf_02_swp5" {
  label       = "osl1-b-su02-gpu-r04-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r04_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r04_pdu_a2_mgmt__osl1_b_su02_oob_leaf_02_swp6" {
  label       = "osl1-b-su02-gpu-r04-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r04_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r04_pdu_b1_mgmt__osl1_b_su02_oob_leaf_02_swp7" {
  label       = "osl1-b-su02-gpu-r04-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r04_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_r04_pdu_b2_mgmt__osl1_b_su02_oob_leaf_02_swp8" {
  label       = "osl1-b-su02-gpu-r04-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_r04_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_a1_mgmt__osl1_b_su02_oob_leaf_02_swp9" {
  label       = "osl1-b-su02-net-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_a2_mgmt__osl1_b_su02_oob_leaf_02_swp10" {
  label       = "osl1-b-su02-net-r01-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_a3_mgmt__osl1_b_su02_oob_leaf_02_swp11" {
  label       = "osl1-b-su02-net-r01-pdu-a3:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_a3.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_a4_mgmt__osl1_b_su02_oob_leaf_02_swp12" {
  label       = "osl1-b-su02-net-r01-pdu-a4:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_a4.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_b1_mgmt__osl1_b_su02_oob_leaf_02_swp13" {
  label       = "osl1-b-su02-net-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_b2_mgmt__osl1_b_su02_oob_leaf_02_swp14" {
  label       = "osl1-b-su02-net-r01-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_b3_mgmt__osl1_b_su02_oob_leaf_02_swp15" {
  label       = "osl1-b-su02-net-r01-pdu-b3:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_b3.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_net_r01_pdu_b4_mgmt__osl1_b_su02_oob_leaf_02_swp16" {
  label       = "osl1-b-su02-net-r01-pdu-b4:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_net_r01_pdu_b4.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp16", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_storage_leaf_01_mgmt__osl1_b_su02_oob_leaf_02_swp17" {
  label       = "osl1-b-su02-storage-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_storage_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp17", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_storage_leaf_02_mgmt__osl1_b_su02_oob_leaf_02_swp18" {
  label       = "osl1-b-su02-storage-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_storage_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp18", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_oob_leaf_01_swp49__osl1_b_oob_spine_01_swp3" {
  label       = "osl1-b-su02-oob-leaf-01:swp49"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_spine_01.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_oob_leaf_01_swp50__osl1_b_oob_spine_02_swp3" {
  label       = "osl1-b-su02-oob-leaf-01:swp50"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_01.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_spine_02.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_oob_leaf_02_swp49__osl1_b_oob_spine_01_swp4" {
  label       = "osl1-b-su02-oob-leaf-02:swp49"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_spine_01.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_oob_leaf_02_swp50__osl1_b_oob_spine_02_swp4" {
  label       = "osl1-b-su02-oob-leaf-02:swp50"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_oob_leaf_02.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_spine_02.interface_id, "swp4", 0)
  }
}
