# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_su03_gpu_001_front1p1__iad1_a_su03_storage_leaf_01_swp1s0" {
  label       = "iad1-a-su03-gpu-001:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_001.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_001_front2p1__iad1_a_su03_storage_leaf_02_swp1s0" {
  label       = "iad1-a-su03-gpu-001:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_001.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_002_front1p1__iad1_a_su03_storage_leaf_01_swp1s1" {
  label       = "iad1-a-su03-gpu-002:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_002.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_002_front2p1__iad1_a_su03_storage_leaf_02_swp1s1" {
  label       = "iad1-a-su03-gpu-002:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_002.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_003_front1p1__iad1_a_su03_storage_leaf_01_swp2s0" {
  label       = "iad1-a-su03-gpu-003:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_003.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_003_front2p1__iad1_a_su03_storage_leaf_02_swp2s0" {
  label       = "iad1-a-su03-gpu-003:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_003.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_004_front1p1__iad1_a_su03_storage_leaf_01_swp2s1" {
  label       = "iad1-a-su03-gpu-004:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_004.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_004_front2p1__iad1_a_su03_storage_leaf_02_swp2s1" {
  label       = "iad1-a-su03-gpu-004:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_004.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_005_front1p1__iad1_a_su03_storage_leaf_01_swp3s0" {
  label       = "iad1-a-su03-gpu-005:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_005.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_005_front2p1__iad1_a_su03_storage_leaf_02_swp3s0" {
  label       = "iad1-a-su03-gpu-005:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_005.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_006_front1p1__iad1_a_su03_storage_leaf_01_swp3s1" {
  label       = "iad1-a-su03-gpu-006:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_006.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_006_front2p1__iad1_a_su03_storage_leaf_02_swp3s1" {
  label       = "iad1-a-su03-gpu-006:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_006.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_007_front1p1__iad1_a_su03_storage_leaf_01_swp4s0" {
  label       = "iad1-a-su03-gpu-007:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_007.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_007_front2p1__iad1_a_su03_storage_leaf_02_swp4s0" {
  label       = "iad1-a-su03-gpu-007:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_007.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_008_front1p1__iad1_a_su03_storage_leaf_01_swp4s1" {
  label       = "iad1-a-su03-gpu-008:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_008.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_008_front2p1__iad1_a_su03_storage_leaf_02_swp4s1" {
  label       = "iad1-a-su03-gpu-008:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_008.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_009_front1p1__iad1_a_su03_storage_leaf_01_swp5s0" {
  label       = "iad1-a-su03-gpu-009:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_009.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_009_front2p1__iad1_a_su03_storage_leaf_02_swp5s0" {
  label       = "iad1-a-su03-gpu-009:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_009.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_010_front1p1__iad1_a_su03_storage_leaf_01_swp5s1" {
  label       = "iad1-a-su03-gpu-010:front1p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_010.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_010_front2p1__iad1_a_su03_storage_leaf_02_swp5s1" {
  label       = "iad1-a-su03-gpu-010:front2p1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_010.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_011_front1p1__iad1_a_su03_storage_leaf_01_swp6s0" {
  label       = "iad1-a-su03-gpu-011:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_011.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_011_front2p1__iad1_a_su03_storage_leaf_02_swp6s0" {
  label       = "iad1-a-su03-gpu-011:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_011.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_012_front1p1__iad1_a_su03_storage_leaf_01_swp6s1" {
  label       = "iad1-a-su03-gpu-012:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_012.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_012_front2p1__iad1_a_su03_storage_leaf_02_swp6s1" {
  label       = "iad1-a-su03-gpu-012:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_012.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_013_front1p1__iad1_a_su03_storage_leaf_01_swp7s0" {
  label       = "iad1-a-su03-gpu-013:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_013.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_013_front2p1__iad1_a_su03_storage_leaf_02_swp7s0" {
  label       = "iad1-a-su03-gpu-013:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_013.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_014_front1p1__iad1_a_su03_storage_leaf_01_swp7s1" {
  label       = "iad1-a-su03-gpu-014:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_014.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_014_front2p1__iad1_a_su03_storage_leaf_02_swp7s1" {
  label       = "iad1-a-su03-gpu-014:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_014.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_015_front1p1__iad1_a_su03_storage_leaf_01_swp8s0" {
  label       = "iad1-a-su03-gpu-015:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_015.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_015_front2p1__iad1_a_su03_storage_leaf_02_swp8s0" {
  label       = "iad1-a-su03-gpu-015:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_015.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_016_front1p1__iad1_a_su03_storage_leaf_01_swp8s1" {
  label       = "iad1-a-su03-gpu-016:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_016.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_016_front2p1__iad1_a_su03_storage_leaf_02_swp8s1" {
  label       = "iad1-a-su03-gpu-016:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_016.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_017_front1p1__iad1_a_su03_storage_leaf_01_swp9s0" {
  label       = "iad1-a-su03-gpu-017:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_017.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_017_front2p1__iad1_a_su03_storage_leaf_02_swp9s0" {
  label       = "iad1-a-su03-gpu-017:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_017.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_018_front1p1__iad1_a_su03_storage_leaf_01_swp9s1" {
  label       = "iad1-a-su03-gpu-018:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_018.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_018_front2p1__iad1_a_su03_storage_leaf_02_swp9s1" {
  label       = "iad1-a-su03-gpu-018:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_018.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_019_front1p1__iad1_a_su03_storage_leaf_01_swp10s0" {
  label       = "iad1-a-su03-gpu-019:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_019.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_019_front2p1__iad1_a_su03_storage_leaf_02_swp10s0" {
  label       = "iad1-a-su03-gpu-019:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_019.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_020_front1p1__iad1_a_su03_storage_leaf_01_swp10s1" {
  label       = "iad1-a-su03-gpu-020:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_020.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_020_front2p1__iad1_a_su03_storage_leaf_02_swp10s1" {
  label       = "iad1-a-su03-gpu-020:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_020.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_021_front1p1__iad1_a_su03_storage_leaf_01_swp11s0" {
  label       = "iad1-a-su03-gpu-021:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_021.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_021_front2p1__iad1_a_su03_storage_leaf_02_swp11s0" {
  label       = "iad1-a-su03-gpu-021:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_021.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_022_front1p1__iad1_a_su03_storage_leaf_01_swp11s1" {
  label       = "iad1-a-su03-gpu-022:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_022.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_022_front2p1__iad1_a_su03_storage_leaf_02_swp11s1" {
  label       = "iad1-a-su03-gpu-022:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_022.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_023_front1p1__iad1_a_su03_storage_leaf_01_swp12s0" {
  label       = "iad1-a-su03-gpu-023:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_023.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_023_front2p1__iad1_a_su03_storage_leaf_02_swp12s0" {
  label       = "iad1-a-su03-gpu-023:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_023.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_024_front1p1__iad1_a_su03_storage_leaf_01_swp12s1" {
  label       = "iad1-a-su03-gpu-024:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_024.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_024_front2p1__iad1_a_su03_storage_leaf_02_swp12s1" {
  label       = "iad1-a-su03-gpu-024:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_024.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_025_front1p1__iad1_a_su03_storage_leaf_01_swp13s0" {
  label       = "iad1-a-su03-gpu-025:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_025.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp13s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_025_front2p1__iad1_a_su03_storage_leaf_02_swp13s0" {
  label       = "iad1-a-su03-gpu-025:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_025.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp13s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_026_front1p1__iad1_a_su03_storage_leaf_01_swp13s1" {
  label       = "iad1-a-su03-gpu-026:front1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_026.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp13s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_026_front2p1__iad1_a_su03_storage_leaf_02_swp13s1" {
  label       = "iad1-a-su03-gpu-026:front2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_026.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp13s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_027_front1p1__iad1_a_su03_storage_leaf_01_swp14s0" {
  label       = "iad1-a-su03-gpu-027:front1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_027.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp14s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_027_front2p1__iad1_a_su03_storage_leaf_02_swp14s0" {
  label       = "iad1-a-su03-gpu-027:front2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_027.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp14s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_028_front1p1__iad1_a_su03_storage_leaf_01_swp14s1" {
  label       = "iad1-a-su03-gpu-028:front1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_028.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp14s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_028_front2p1__iad1_a_su03_storage_leaf_02_swp14s1" {
  label       = "iad1-a-su03-gpu-028:front2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_028.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp14s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_029_front1p1__iad1_a_su03_storage_leaf_01_swp15s0" {
  label       = "iad1-a-su03-gpu-029:front1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_029.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp15s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_029_front2p1__iad1_a_su03_storage_leaf_02_swp15s0" {
  label       = "iad1-a-su03-gpu-029:front2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_029.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp15s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_030_front1p1__iad1_a_su03_storage_leaf_01_swp15s1" {
  label       = "iad1-a-su03-gpu-030:front1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_030.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp15s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_030_front2p1__iad1_a_su03_storage_leaf_02_swp15s1" {
  label       = "iad1-a-su03-gpu-030:front2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_030.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp15s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_031_front1p1__iad1_a_su03_storage_leaf_01_swp16s0" {
  label       = "iad1-a-su03-gpu-031:front1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_031.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp16s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_031_front2p1__iad1_a_su03_storage_leaf_02_swp16s0" {
  label       = "iad1-a-su03-gpu-031:front2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_031.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp16s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_032_front1p1__iad1_a_su03_storage_leaf_01_swp16s1" {
  label       = "iad1-a-su03-gpu-032:front1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_032.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp16s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_gpu_032_front2p1__iad1_a_su03_storage_leaf_02_swp16s1" {
  label       = "iad1-a-su03-gpu-032:front2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_gpu_032.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp16s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp49s0__iad1_a_storage_spine_01_swp17s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp49s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp49s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp49s1__iad1_a_storage_spine_01_swp17s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp49s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp49s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp50s0__iad1_a_storage_spine_01_swp18s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp50s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp50s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp50s1__iad1_a_storage_spine_01_swp18s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp50s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp50s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp51s0__iad1_a_storage_spine_01_swp19s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp51s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp51s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp51s1__iad1_a_storage_spine_01_swp19s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp51s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp51s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp52s0__iad1_a_storage_spine_01_swp20s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp52s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp52s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp52s1__iad1_a_storage_spine_01_swp20s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp52s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp52s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp53s0__iad1_a_storage_spine_02_swp17s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp53s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp53s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp53s1__iad1_a_storage_spine_02_swp17s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp53s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp53s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp54s0__iad1_a_storage_spine_02_swp18s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp54s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp54s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp54s1__iad1_a_storage_spine_02_swp18s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp54s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp54s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp55s0__iad1_a_storage_spine_02_swp19s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp55s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp55s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp55s1__iad1_a_storage_spine_02_swp19s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp55s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp55s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp56s0__iad1_a_storage_spine_02_swp20s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp56s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp56s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp56s1__iad1_a_storage_spine_02_swp20s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp56s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp56s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp57s0__iad1_a_storage_spine_03_swp17s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp57s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp57s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp57s1__iad1_a_storage_spine_03_swp17s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp57s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp57s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp58s0__iad1_a_storage_spine_03_swp18s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp58s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp58s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp58s1__iad1_a_storage_spine_03_swp18s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp58s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp58s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp59s0__iad1_a_storage_spine_03_swp19s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp59s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp59s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp59s1__iad1_a_storage_spine_03_swp19s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp59s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp59s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp60s0__iad1_a_storage_spine_03_swp20s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp60s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp60s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp60s1__iad1_a_storage_spine_03_swp20s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp60s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp60s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp61s0__iad1_a_storage_spine_04_swp17s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp61s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp61s1__iad1_a_storage_spine_04_swp17s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp61s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp62s0__iad1_a_storage_spine_04_swp18s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp62s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp62s1__iad1_a_storage_spine_04_swp18s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp62s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp63s0__iad1_a_storage_spine_04_swp19s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp63s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp63s1__iad1_a_storage_spine_04_swp19s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp63s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp64s0__iad1_a_storage_spine_04_swp20s0" {
  label       = "iad1-a-su03-storage-leaf-01:swp64s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_01_swp64s1__iad1_a_storage_spine_04_swp20s1" {
  label       = "iad1-a-su03-storage-leaf-01:swp64s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp49s0__iad1_a_storage_spine_01_swp21s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp49s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp49s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp49s1__iad1_a_storage_spine_01_swp21s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp49s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp49s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp50s0__iad1_a_storage_spine_01_swp22s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp50s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp50s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp50s1__iad1_a_storage_spine_01_swp22s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp50s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp50s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp51s0__iad1_a_storage_spine_01_swp23s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp51s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp51s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp51s1__iad1_a_storage_spine_01_swp23s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp51s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp51s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp52s0__iad1_a_storage_spine_01_swp24s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp52s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp52s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp52s1__iad1_a_storage_spine_01_swp24s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp52s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp52s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp53s0__iad1_a_storage_spine_02_swp21s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp53s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp53s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp53s1__iad1_a_storage_spine_02_swp21s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp53s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp53s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp54s0__iad1_a_storage_spine_02_swp22s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp54s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp54s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp54s1__iad1_a_storage_spine_02_swp22s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp54s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp54s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp55s0__iad1_a_storage_spine_02_swp23s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp55s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp55s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp55s1__iad1_a_storage_spine_02_swp23s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp55s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp55s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp56s0__iad1_a_storage_spine_02_swp24s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp56s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp56s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp56s1__iad1_a_storage_spine_02_swp24s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp56s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp56s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp57s0__iad1_a_storage_spine_03_swp21s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp57s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp57s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp57s1__iad1_a_storage_spine_03_swp21s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp57s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp57s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp58s0__iad1_a_storage_spine_03_swp22s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp58s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp58s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp58s1__iad1_a_storage_spine_03_swp22s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp58s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp58s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp59s0__iad1_a_storage_spine_03_swp23s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp59s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp59s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp59s1__iad1_a_storage_spine_03_swp23s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp59s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp59s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp60s0__iad1_a_storage_spine_03_swp24s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp60s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp60s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp60s1__iad1_a_storage_spine_03_swp24s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp60s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp60s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp61s0__iad1_a_storage_spine_04_swp21s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp61s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp61s1__iad1_a_storage_spine_04_swp21s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp61s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp62s0__iad1_a_storage_spine_04_swp22s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp62s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp62s1__iad1_a_storage_spine_04_swp22s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp62s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp63s0__iad1_a_storage_spine_04_swp23s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp63s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp63s1__iad1_a_storage_spine_04_swp23s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp63s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp64s0__iad1_a_storage_spine_04_swp24s0" {
  label       = "iad1-a-su03-storage-leaf-02:swp64s0"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "iad1_a_su03_storage_leaf_02_swp64s1__iad1_a_storage_spine_04_swp24s1" {
  label       = "iad1-a-su03-storage-leaf-02:swp64s1"
  description = "MFP7E10-N020"
  status      = "planned"
  type        = "mmf"
  length      = 20
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su03_storage_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp24s1", 0)
  }
}
