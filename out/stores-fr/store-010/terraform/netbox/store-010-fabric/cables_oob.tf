resource "netbox_cable" "store_010_inband_leaf_01_mgmt__store_010_oob_leaf_01_swp1" {
  label       = "store-010-inband-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_inband_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp1"]
  }
}

resource "netbox_cable" "store_010_inband_leaf_02_mgmt__store_010_oob_leaf_01_swp2" {
  label       = "store-010-inband-leaf-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_inband_leaf_02.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp2"]
  }
}

resource "netbox_cable" "store_010_infer_001_bmc__store_010_oob_leaf_01_swp3" {
  label       = "store-010-infer-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_infer_001.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp3"]
  }
}

resource "netbox_cable" "store_010_infer_002_bmc__store_010_oob_leaf_01_swp4" {
  label       = "store-010-infer-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_infer_002.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp4"]
  }
}

resource "netbox_cable" "store_010_infer_003_bmc__store_010_oob_leaf_01_swp5" {
  label       = "store-010-infer-003:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_infer_003.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp5"]
  }
}

resource "netbox_cable" "store_010_infer_004_bmc__store_010_oob_leaf_01_swp6" {
  label       = "store-010-infer-004:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_infer_004.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp6"]
  }
}

resource "netbox_cable" "store_010_ups_a_01_mgmt__store_010_oob_leaf_01_swp7" {
  label       = "store-010-ups-a-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_ups_a_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp7"]
  }
}

resource "netbox_cable" "store_010_oob_leaf_01_swp48__store_010_uplink_lte_handoff" {
  label       = "store-010-oob-leaf-01:swp48"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_010_oob_leaf_01.interface_id["swp48"]
  }

  b_termination {
    object_type = "circuits.circuittermination"
    object_id   = netbox_circuit_termination.store_010_uplink_lte.id
  }
}
