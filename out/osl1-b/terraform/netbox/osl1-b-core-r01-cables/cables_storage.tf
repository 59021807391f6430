# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_store_001_data1__osl1_b_storage_leaf_01_swp1s0" {
  label       = "osl1-b-store-001:data1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_001.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_store_001_data2__osl1_b_storage_leaf_02_swp1s0" {
  label       = "osl1-b-store-001:data2"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_001.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_store_002_data1__osl1_b_storage_leaf_01_swp1s1" {
  label       = "osl1-b-store-002:data1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_002.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_store_002_data2__osl1_b_storage_leaf_02_swp1s1" {
  label       = "osl1-b-store-002:data2"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_002.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_store_003_data1__osl1_b_storage_leaf_01_swp2s0" {
  label       = "osl1-b-store-003:data1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_003.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_store_003_data2__osl1_b_storage_leaf_02_swp2s0" {
  label       = "osl1-b-store-003:data2"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_003.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_store_004_data1__osl1_b_storage_leaf_01_swp2s1" {
  label       = "osl1-b-store-004:data1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_004.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_store_004_data2__osl1_b_storage_leaf_02_swp2s1" {
  label       = "osl1-b-store-004:data2"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_004.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_store_005_data1__osl1_b_storage_leaf_01_swp3s0" {
  label       = "osl1-b-store-005:data1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_005.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_store_005_data2__osl1_b_storage_leaf_02_swp3s0" {
  label       = "osl1-b-store-005:data2"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_005.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_store_006_data1__osl1_b_storage_leaf_01_swp3s1" {
  label       = "osl1-b-store-006:data1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_006.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_store_006_data2__osl1_b_storage_leaf_02_swp3s1" {
  label       = "osl1-b-store-006:data2"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_006.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp61s0__osl1_b_storage_spine_01_swp63s0" {
  label       = "osl1-b-storage-leaf-01:swp61s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp61s1__osl1_b_storage_spine_01_swp63s1" {
  label       = "osl1-b-storage-leaf-01:swp61s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp62s0__osl1_b_storage_spine_01_swp64s0" {
  label       = "osl1-b-storage-leaf-01:swp62s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp62s1__osl1_b_storage_spine_01_swp64s1" {
  label       = "osl1-b-storage-leaf-01:swp62s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp63s0__osl1_b_storage_spine_02_swp63s0" {
  label       = "osl1-b-storage-leaf-01:swp63s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp63s1__osl1_b_storage_spine_02_swp63s1" {
  label       = "osl1-b-storage-leaf-01:swp63s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp64s0__osl1_b_storage_spine_02_swp64s0" {
  label       = "osl1-b-storage-leaf-01:swp64s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_swp64s1__osl1_b_storage_spine_02_swp64s1" {
  label       = "osl1-b-storage-leaf-01:swp64s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp61s0__osl1_b_storage_spine_01_swp61s0" {
  label       = "osl1-b-storage-leaf-02:swp61s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp61s1__osl1_b_storage_spine_01_swp61s1" {
  label       = "osl1-b-storage-leaf-02:swp61s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp62s0__osl1_b_storage_spine_01_swp62s0" {
  label       = "osl1-b-storage-leaf-02:swp62s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp62s1__osl1_b_storage_spine_01_swp62s1" {
  label       = "osl1-b-storage-leaf-02:swp62s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp63s0__osl1_b_storage_spine_02_swp61s0" {
  label       = "osl1-b-storage-leaf-02:swp63s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp63s1__osl1_b_storage_spine_02_swp61s1" {
  label       = "osl1-b-storage-leaf-02:swp63s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp64s0__osl1_b_storage_spine_02_swp62s0" {
  label       = "osl1-b-storage-leaf-02:swp64s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_swp64s1__osl1_b_storage_spine_02_swp62s1" {
  label       = "osl1-b-storage-leaf-02:swp64s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "swp62s1", 0)
  }
}
