# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_head_001_front1p1__iad1_a_storage_leaf_01_swp1s0" {
  label       = "iad1-a-head-001:front1p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_001.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_001_front2p1__iad1_a_storage_leaf_02_swp1s0" {
  label       = "iad1-a-head-001:front2p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_001.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_002_front1p1__iad1_a_storage_leaf_01_swp1s1" {
  label       = "iad1-a-head-002:front1p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_002.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "iad1_a_head_002_front2p1__iad1_a_storage_leaf_02_swp1s1" {
  label       = "iad1-a-head-002:front2p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_002.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "iad1_a_head_003_front1p1__iad1_a_storage_leaf_01_swp2s0" {
  label       = "iad1-a-head-003:front1p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_003.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_003_front2p1__iad1_a_storage_leaf_02_swp2s0" {
  label       = "iad1-a-head-003:front2p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_003.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_004_front1p1__iad1_a_storage_leaf_01_swp2s1" {
  label       = "iad1-a-head-004:front1p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_004.interface_id, "front1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "iad1_a_head_004_front2p1__iad1_a_storage_leaf_02_swp2s1" {
  label       = "iad1-a-head-004:front2p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_004.interface_id, "front2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_001_data1__iad1_a_storage_leaf_01_swp5s0" {
  label       = "iad1-a-store-001:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_001.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_001_data2__iad1_a_storage_leaf_02_swp5s0" {
  label       = "iad1-a-store-001:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_001.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_002_data1__iad1_a_storage_leaf_01_swp5s1" {
  label       = "iad1-a-store-002:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_002.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_002_data2__iad1_a_storage_leaf_02_swp5s1" {
  label       = "iad1-a-store-002:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_002.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_003_data1__iad1_a_storage_leaf_01_swp6s0" {
  label       = "iad1-a-store-003:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_003.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_003_data2__iad1_a_storage_leaf_02_swp6s0" {
  label       = "iad1-a-store-003:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_003.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_004_data1__iad1_a_storage_leaf_01_swp6s1" {
  label       = "iad1-a-store-004:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_004.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_004_data2__iad1_a_storage_leaf_02_swp6s1" {
  label       = "iad1-a-store-004:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_004.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_005_data1__iad1_a_storage_leaf_01_swp7s0" {
  label       = "iad1-a-store-005:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_005.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_005_data2__iad1_a_storage_leaf_02_swp7s0" {
  label       = "iad1-a-store-005:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_005.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_006_data1__iad1_a_storage_leaf_01_swp7s1" {
  label       = "iad1-a-store-006:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_006.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_006_data2__iad1_a_storage_leaf_02_swp7s1" {
  label       = "iad1-a-store-006:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_006.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_007_data1__iad1_a_storage_leaf_01_swp8s0" {
  label       = "iad1-a-store-007:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_007.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_007_data2__iad1_a_storage_leaf_02_swp8s0" {
  label       = "iad1-a-store-007:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_007.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_008_data1__iad1_a_storage_leaf_01_swp8s1" {
  label       = "iad1-a-store-008:data1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_008.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_008_data2__iad1_a_storage_leaf_02_swp8s1" {
  label       = "iad1-a-store-008:data2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_008.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp49s0__iad1_a_storage_spine_01_swp61s0" {
  label       = "iad1-a-storage-leaf-01:swp49s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp49s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp49s1__iad1_a_storage_spine_01_swp61s1" {
  label       = "iad1-a-storage-leaf-01:swp49s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp49s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp50s0__iad1_a_storage_spine_01_swp62s0" {
  label       = "iad1-a-storage-leaf-01:swp50s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp50s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp50s1__iad1_a_storage_spine_01_swp62s1" {
  label       = "iad1-a-storage-leaf-01:swp50s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp50s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp51s0__iad1_a_storage_spine_01_swp63s0" {
  label       = "iad1-a-storage-leaf-01:swp51s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp51s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp51s1__iad1_a_storage_spine_01_swp63s1" {
  label       = "iad1-a-storage-leaf-01:swp51s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp51s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp52s0__iad1_a_storage_spine_01_swp64s0" {
  label       = "iad1-a-storage-leaf-01:swp52s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp52s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp52s1__iad1_a_storage_spine_01_swp64s1" {
  label       = "iad1-a-storage-leaf-01:swp52s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp52s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp53s0__iad1_a_storage_spine_02_swp61s0" {
  label       = "iad1-a-storage-leaf-01:swp53s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp53s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp53s1__iad1_a_storage_spine_02_swp61s1" {
  label       = "iad1-a-storage-leaf-01:swp53s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp53s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp54s0__iad1_a_storage_spine_02_swp62s0" {
  label       = "iad1-a-storage-leaf-01:swp54s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp54s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp54s1__iad1_a_storage_spine_02_swp62s1" {
  label       = "iad1-a-storage-leaf-01:swp54s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp54s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp55s0__iad1_a_storage_spine_02_swp63s0" {
  label       = "iad1-a-storage-leaf-01:swp55s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp55s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp55s1__iad1_a_storage_spine_02_swp63s1" {
  label       = "iad1-a-storage-leaf-01:swp55s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp55s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp56s0__iad1_a_storage_spine_02_swp64s0" {
  label       = "iad1-a-storage-leaf-01:swp56s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp56s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp56s1__iad1_a_storage_spine_02_swp64s1" {
  label       = "iad1-a-storage-leaf-01:swp56s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp56s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp57s0__iad1_a_storage_spine_03_swp61s0" {
  label       = "iad1-a-storage-leaf-01:swp57s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp57s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp57s1__iad1_a_storage_spine_03_swp61s1" {
  label       = "iad1-a-storage-leaf-01:swp57s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp57s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp58s0__iad1_a_storage_spine_03_swp62s0" {
  label       = "iad1-a-storage-leaf-01:swp58s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp58s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp58s1__iad1_a_storage_spine_03_swp62s1" {
  label       = "iad1-a-storage-leaf-01:swp58s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp58s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp59s0__iad1_a_storage_spine_03_swp63s0" {
  label       = "iad1-a-storage-leaf-01:swp59s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp59s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp59s1__iad1_a_storage_spine_03_swp63s1" {
  label       = "iad1-a-storage-leaf-01:swp59s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp59s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp60s0__iad1_a_storage_spine_03_swp64s0" {
  label       = "iad1-a-storage-leaf-01:swp60s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp60s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp60s1__iad1_a_storage_spine_03_swp64s1" {
  label       = "iad1-a-storage-leaf-01:swp60s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp60s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp61s0__iad1_a_storage_spine_04_swp61s0" {
  label       = "iad1-a-storage-leaf-01:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp61s1__iad1_a_storage_spine_04_swp61s1" {
  label       = "iad1-a-storage-leaf-01:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp62s0__iad1_a_storage_spine_04_swp62s0" {
  label       = "iad1-a-storage-leaf-01:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp62s1__iad1_a_storage_spine_04_swp62s1" {
  label       = "iad1-a-storage-leaf-01:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp63s0__iad1_a_storage_spine_04_swp63s0" {
  label       = "iad1-a-storage-leaf-01:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp63s1__iad1_a_storage_spine_04_swp63s1" {
  label       = "iad1-a-storage-leaf-01:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp64s0__iad1_a_storage_spine_04_swp64s0" {
  label       = "iad1-a-storage-leaf-01:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_swp64s1__iad1_a_storage_spine_04_swp64s1" {
  label       = "iad1-a-storage-leaf-01:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp49s0__iad1_a_storage_spine_01_swp57s0" {
  label       = "iad1-a-storage-leaf-02:swp49s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp49s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp57s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp49s1__iad1_a_storage_spine_01_swp57s1" {
  label       = "iad1-a-storage-leaf-02:swp49s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp49s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp57s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp50s0__iad1_a_storage_spine_01_swp58s0" {
  label       = "iad1-a-storage-leaf-02:swp50s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp50s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp58s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp50s1__iad1_a_storage_spine_01_swp58s1" {
  label       = "iad1-a-storage-leaf-02:swp50s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp50s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp58s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp51s0__iad1_a_storage_spine_01_swp59s0" {
  label       = "iad1-a-storage-leaf-02:swp51s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp51s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp59s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp51s1__iad1_a_storage_spine_01_swp59s1" {
  label       = "iad1-a-storage-leaf-02:swp51s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp51s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp59s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp52s0__iad1_a_storage_spine_01_swp60s0" {
  label       = "iad1-a-storage-leaf-02:swp52s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp52s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp60s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp52s1__iad1_a_storage_spine_01_swp60s1" {
  label       = "iad1-a-storage-leaf-02:swp52s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp52s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "swp60s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp53s0__iad1_a_storage_spine_02_swp57s0" {
  label       = "iad1-a-storage-leaf-02:swp53s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp53s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp57s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp53s1__iad1_a_storage_spine_02_swp57s1" {
  label       = "iad1-a-storage-leaf-02:swp53s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp53s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp57s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp54s0__iad1_a_storage_spine_02_swp58s0" {
  label       = "iad1-a-storage-leaf-02:swp54s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp54s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp58s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp54s1__iad1_a_storage_spine_02_swp58s1" {
  label       = "iad1-a-storage-leaf-02:swp54s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp54s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp58s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp55s0__iad1_a_storage_spine_02_swp59s0" {
  label       = "iad1-a-storage-leaf-02:swp55s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp55s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp59s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp55s1__iad1_a_storage_spine_02_swp59s1" {
  label       = "iad1-a-storage-leaf-02:swp55s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp55s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp59s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp56s0__iad1_a_storage_spine_02_swp60s0" {
  label       = "iad1-a-storage-leaf-02:swp56s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp56s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp60s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp56s1__iad1_a_storage_spine_02_swp60s1" {
  label       = "iad1-a-storage-leaf-02:swp56s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp56s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "swp60s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp57s0__iad1_a_storage_spine_03_swp57s0" {
  label       = "iad1-a-storage-leaf-02:swp57s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp57s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp57s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp57s1__iad1_a_storage_spine_03_swp57s1" {
  label       = "iad1-a-storage-leaf-02:swp57s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp57s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp57s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp58s0__iad1_a_storage_spine_03_swp58s0" {
  label       = "iad1-a-storage-leaf-02:swp58s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp58s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp58s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp58s1__iad1_a_storage_spine_03_swp58s1" {
  label       = "iad1-a-storage-leaf-02:swp58s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp58s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp58s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp59s0__iad1_a_storage_spine_03_swp59s0" {
  label       = "iad1-a-storage-leaf-02:swp59s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp59s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp59s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp59s1__iad1_a_storage_spine_03_swp59s1" {
  label       = "iad1-a-storage-leaf-02:swp59s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp59s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp59s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp60s0__iad1_a_storage_spine_03_swp60s0" {
  label       = "iad1-a-storage-leaf-02:swp60s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp60s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp60s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp60s1__iad1_a_storage_spine_03_swp60s1" {
  label       = "iad1-a-storage-leaf-02:swp60s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp60s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "swp60s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp61s0__iad1_a_storage_spine_04_swp57s0" {
  label       = "iad1-a-storage-leaf-02:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp57s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp61s1__iad1_a_storage_spine_04_swp57s1" {
  label       = "iad1-a-storage-leaf-02:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp57s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp62s0__iad1_a_storage_spine_04_swp58s0" {
  label       = "iad1-a-storage-leaf-02:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp58s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp62s1__iad1_a_storage_spine_04_swp58s1" {
  label       = "iad1-a-storage-leaf-02:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp58s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp63s0__iad1_a_storage_spine_04_swp59s0" {
  label       = "iad1-a-storage-leaf-02:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp59s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp63s1__iad1_a_storage_spine_04_swp59s1" {
  label       = "iad1-a-storage-leaf-02:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp59s1", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp64s0__iad1_a_storage_spine_04_swp60s0" {
  label       = "iad1-a-storage-leaf-02:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp60s0", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_swp64s1__iad1_a_storage_spine_04_swp60s1" {
  label       = "iad1-a-storage-leaf-02:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "swp60s1", 0)
  }
}
