resource "netbox_cable" "store_024_infer_001_front1p1__store_024_inband_leaf_01_swp1" {
  label       = "store-024-infer-001:front1p1"
  description = "MCP2M00-A004E26L"
  status      = "planned"
  type        = "dac-passive"
  length      = 4
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_infer_001.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_01.interface_id["swp1"]
  }
}

resource "netbox_cable" "store_024_infer_001_front1p2__store_024_inband_leaf_02_swp1" {
  label       = "store-024-infer-001:front1p2"
  description = "MCP2M00-A004E26L"
  status      = "planned"
  type        = "dac-passive"
  length      = 4
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_infer_001.interface_id["front1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_02.interface_id["swp1"]
  }
}

resource "netbox_cable" "store_024_infer_002_front1p1__store_024_inband_leaf_01_swp2" {
  label       = "store-024-infer-002:front1p1"
  description = "MCP2M00-A003E26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_infer_002.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_01.interface_id["swp2"]
  }
}

resource "netbox_cable" "store_024_infer_002_front1p2__store_024_inband_leaf_02_swp2" {
  label       = "store-024-infer-002:front1p2"
  description = "MCP2M00-A003E26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_infer_002.interface_id["front1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_02.interface_id["swp2"]
  }
}

resource "netbox_cable" "store_024_infer_003_front1p1__store_024_inband_leaf_01_swp3" {
  label       = "store-024-infer-003:front1p1"
  description = "MCP2M00-A003E26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_infer_003.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_01.interface_id["swp3"]
  }
}

resource "netbox_cable" "store_024_infer_003_front1p2__store_024_inband_leaf_02_swp3" {
  label       = "store-024-infer-003:front1p2"
  description = "MCP2M00-A003E26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_infer_003.interface_id["front1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_02.interface_id["swp3"]
  }
}

resource "netbox_cable" "store_024_inband_leaf_01_swp48__store_024_uplink_wan1_handoff" {
  label       = "store-024-inband-leaf-01:swp48"
  description = "OS2-LC"
  status      = "planned"
  type        = "smf-os2"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_01.interface_id["swp48"]
  }

  b_termination {
    object_type = "circuits.circuittermination"
    object_id   = netbox_circuit_termination.store_024_uplink_wan1.id
  }
}

resource "netbox_cable" "store_024_inband_leaf_02_swp48__store_024_uplink_wan2_handoff" {
  label       = "store-024-inband-leaf-02:swp48"
  description = "OS2-LC"
  status      = "planned"
  type        = "smf-os2"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_02.interface_id["swp48"]
  }

  b_termination {
    object_type = "circuits.circuittermination"
    object_id   = netbox_circuit_termination.store_024_uplink_wan2.id
  }
}

resource "netbox_cable" "store_024_inband_leaf_01_swp49__store_024_inband_leaf_02_swp49" {
  label       = "store-024-inband-leaf-01:swp49"
  description = "MCP1600-C002E30N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_01.interface_id["swp49"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_02.interface_id["swp49"]
  }
}

resource "netbox_cable" "store_024_inband_leaf_01_swp50__store_024_inband_leaf_02_swp50" {
  label       = "store-024-inband-leaf-01:swp50"
  description = "MCP1600-C002E30N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_01.interface_id["swp50"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.store_024_inband_leaf_02.interface_id["swp50"]
  }
}
