# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_head_001_bmc__iad1_a_oob_leaf_01_swp17" {
  label       = "iad1-a-head-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_001.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp17", 0)
  }
}

resource "netbox_cable" "iad1_a_head_002_bmc__iad1_a_oob_leaf_01_swp18" {
  label       = "iad1-a-head-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_002.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp18", 0)
  }
}

resource "netbox_cable" "iad1_a_head_003_bmc__iad1_a_oob_leaf_01_swp19" {
  label       = "iad1-a-head-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_003.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp19", 0)
  }
}

resource "netbox_cable" "iad1_a_head_004_bmc__iad1_a_oob_leaf_01_swp20" {
  label       = "iad1-a-head-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_004.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp20", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_mgmt__iad1_a_oob_leaf_01_swp25" {
  label       = "iad1-a-inband-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp25", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_mgmt__iad1_a_oob_leaf_01_swp26" {
  label       = "iad1-a-inband-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp26", 0)
  }
}

resource "netbox_cable" "iad1_a_mgmt_r01_pdu_a1_mgmt__iad1_a_oob_leaf_01_swp33" {
  label       = "iad1-a-mgmt-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_mgmt_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp33", 0)
  }
}

resource "netbox_cable" "iad1_a_mgmt_r01_pdu_b1_mgmt__iad1_a_oob_leaf_01_swp34" {
  label       = "iad1-a-mgmt-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_mgmt_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp34", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_01_mgmt__iad1_a_oob_leaf_01_swp41" {
  label       = "iad1-a-storage-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp41", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_leaf_02_mgmt__iad1_a_oob_leaf_01_swp42" {
  label       = "iad1-a-storage-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp42", 0)
  }
}

resource "netbox_cable" "iad1_a_store_001_bmc__iad1_a_oob_leaf_02_swp1" {
  label       = "iad1-a-store-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_001.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_002_bmc__iad1_a_oob_leaf_02_swp2" {
  label       = "iad1-a-store-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_002.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "iad1_a_store_003_bmc__iad1_a_oob_leaf_02_swp3" {
  label       = "iad1-a-store-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_003.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "iad1_a_store_004_bmc__iad1_a_oob_leaf_02_swp4" {
  label       = "iad1-a-store-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_004.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "iad1_a_store_005_bmc__iad1_a_oob_leaf_02_swp5" {
  label       = "iad1-a-store-005:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_005.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "iad1_a_store_006_bmc__iad1_a_oob_leaf_02_swp6" {
  label       = "iad1-a-store-006:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_006.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "iad1_a_store_007_bmc__iad1_a_oob_leaf_02_swp7" {
  label       = "iad1-a-store-007:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_007.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "iad1_a_store_008_bmc__iad1_a_oob_leaf_02_swp8" {
  label       = "iad1-a-store-008:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_008.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_01_swp49__iad1_a_oob_spine_01_swp63" {
  label       = "iad1-a-oob-leaf-01:swp49"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp63", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_01_swp50__iad1_a_oob_spine_01_swp64" {
  label       = "iad1-a-oob-leaf-01:swp50"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp64", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_01_swp51__iad1_a_oob_spine_02_swp63" {
  label       = "iad1-a-oob-leaf-01:swp51"
  description = "MCP1600-C005E26L"
  status      = "planned"
  type        = "dac-passive"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp51", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp63", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_01_swp52__iad1_a_oob_spine_02_swp64" {
  label       = "iad1-a-oob-leaf-01:swp52"
  description = "MCP1600-C005E26L"
  status      = "planned"
  type        = "dac-passive"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp52", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp64", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_02_swp49__iad1_a_oob_spine_01_swp61" {
  label       = "iad1-a-oob-leaf-02:swp49"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp61", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_02_swp50__iad1_a_oob_spine_01_swp62" {
  label       = "iad1-a-oob-leaf-02:swp50"
  description = "MFA1A00-C010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_01.interface_id, "swp62", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_02_swp51__iad1_a_oob_spine_02_swp61" {
  label       = "iad1-a-oob-leaf-02:swp51"
  description = "MCP1600-C005E26L"
  status      = "planned"
  type        = "dac-passive"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp51", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp61", 0)
  }
}

resource "netbox_cable" "iad1_a_oob_leaf_02_swp52__iad1_a_oob_spine_02_swp62" {
  label       = "iad1-a-oob-leaf-02:swp52"
  description = "MCP1600-C005E26L"
  status      = "planned"
  type        = "dac-passive"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp52", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_spine_02.interface_id, "swp62", 0)
  }
}
