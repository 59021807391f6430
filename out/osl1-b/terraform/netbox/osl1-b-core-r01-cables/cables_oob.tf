# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_compute_p1_spine_01_mgmt__osl1_b_oob_leaf_01_swp1" {
  label       = "osl1-b-compute-p1-spine-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "osl1_b_compute_p1_spine_02_mgmt__osl1_b_oob_leaf_01_swp2" {
  label       = "osl1-b-compute-p1-spine-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "osl1_b_compute_p2_spine_01_mgmt__osl1_b_oob_leaf_01_swp3" {
  label       = "osl1-b-compute-p2-spine-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "osl1_b_compute_p2_spine_02_mgmt__osl1_b_oob_leaf_01_swp4" {
  label       = "osl1-b-compute-p2-spine-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "osl1_b_inband_leaf_01_mgmt__osl1_b_oob_leaf_01_swp5" {
  label       = "osl1-b-inband-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "osl1_b_inband_leaf_02_mgmt__osl1_b_oob_leaf_01_swp6" {
  label       = "osl1-b-inband-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "osl1_b_core_r01_pdu_a1_mgmt__osl1_b_oob_leaf_01_swp7" {
  label       = "osl1-b-core-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_core_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "osl1_b_core_r01_pdu_a2_mgmt__osl1_b_oob_leaf_01_swp8" {
  label       = "osl1-b-core-r01-pdu-a2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_core_r01_pdu_a2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "osl1_b_core_r01_pdu_b1_mgmt__osl1_b_oob_leaf_01_swp9" {
  label       = "osl1-b-core-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_core_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "osl1_b_core_r01_pdu_b2_mgmt__osl1_b_oob_leaf_01_swp10" {
  label       = "osl1-b-core-r01-pdu-b2:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_core_r01_pdu_b2.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_01_mgmt__osl1_b_oob_leaf_01_swp11" {
  label       = "osl1-b-storage-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_leaf_02_mgmt__osl1_b_oob_leaf_01_swp12" {
  label       = "osl1-b-storage-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_leaf_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_spine_01_mgmt__osl1_b_oob_leaf_01_swp13" {
  label       = "osl1-b-storage-spine-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "osl1_b_storage_spine_02_mgmt__osl1_b_oob_leaf_01_swp14" {
  label       = "osl1-b-storage-spine-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_storage_spine_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "osl1_b_store_001_bmc__osl1_b_oob_leaf_01_swp15" {
  label       = "osl1-b-store-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_001.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "osl1_b_store_002_bmc__osl1_b_oob_leaf_01_swp16" {
  label       = "osl1-b-store-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_002.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp16", 0)
  }
}

resource "netbox_cable" "osl1_b_store_003_bmc__osl1_b_oob_leaf_01_swp17" {
  label       = "osl1-b-store-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_003.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp17", 0)
  }
}

resource "netbox_cable" "osl1_b_store_004_bmc__osl1_b_oob_leaf_01_swp18" {
  label       = "osl1-b-store-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_004.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp18", 0)
  }
}

resource "netbox_cable" "osl1_b_store_005_bmc__osl1_b_oob_leaf_01_swp19" {
  label       = "osl1-b-store-005:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_005.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp19", 0)
  }
}

resource "netbox_cable" "osl1_b_store_006_bmc__osl1_b_oob_leaf_01_swp20" {
  label       = "osl1-b-store-006:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_store_006.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp20", 0)
  }
}

resource "netbox_cable" "osl1_b_oob_leaf_01_swp49__osl1_b_oob_spine_01_swp64" {
  label       = "osl1-b-oob-leaf-01:swp49"
  description = "MCP1600-C002E30N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp49", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_spine_01.interface_id, "swp64", 0)
  }
}

resource "netbox_cable" "osl1_b_oob_leaf_01_swp50__osl1_b_oob_spine_02_swp64" {
  label       = "osl1-b-oob-leaf-01:swp50"
  description = "MCP1600-C002E30N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_leaf_01.interface_id, "swp50", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_oob_spine_02.interface_id, "swp64", 0)
  }
}
