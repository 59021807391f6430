resource "netbox_cable" "bern_clinic_007_infer_001_front1p1__bern_clinic_007_inband_leaf_01_swp1" {
  label       = "bern-clinic-007-infer-001:front1p1"
  description = "MCP2M00-A02AE26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2.5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_infer_001.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_01.interface_id["swp1"]
  }
}

resource "netbox_cable" "bern_clinic_007_infer_001_front1p2__bern_clinic_007_inband_leaf_02_swp1" {
  label       = "bern-clinic-007-infer-001:front1p2"
  description = "MCP2M00-A02AE26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2.5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_infer_001.interface_id["front1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_02.interface_id["swp1"]
  }
}

resource "netbox_cable" "bern_clinic_007_infer_002_front1p1__bern_clinic_007_inband_leaf_01_swp2" {
  label       = "bern-clinic-007-infer-002:front1p1"
  description = "MCP2M00-A002E30N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_infer_002.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_01.interface_id["swp2"]
  }
}

resource "netbox_cable" "bern_clinic_007_infer_002_front1p2__bern_clinic_007_inband_leaf_02_swp2" {
  label       = "bern-clinic-007-infer-002:front1p2"
  description = "MCP2M00-A02AE26N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2.5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_infer_002.interface_id["front1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_02.interface_id["swp2"]
  }
}

resource "netbox_cable" "bern_clinic_007_inband_leaf_01_swp18__bern_clinic_007_uplink_wan1_handoff" {
  label       = "bern-clinic-007-inband-leaf-01:swp18"
  description = "OS2-LC"
  status      = "planned"
  type        = "smf-os2"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_01.interface_id["swp18"]
  }

  b_termination {
    object_type = "circuits.circuittermination"
    object_id   = netbox_circuit_termination.bern_clinic_007_uplink_wan1.id
  }
}

resource "netbox_cable" "bern_clinic_007_inband_leaf_02_swp18__bern_clinic_007_uplink_wan2_handoff" {
  label       = "bern-clinic-007-inband-leaf-02:swp18"
  description = "OS2-LC"
  status      = "planned"
  type        = "smf-os2"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_02.interface_id["swp18"]
  }

  b_termination {
    object_type = "circuits.circuittermination"
    object_id   = netbox_circuit_termination.bern_clinic_007_uplink_wan2.id
  }
}

resource "netbox_cable" "bern_clinic_007_inband_leaf_01_swp19__bern_clinic_007_inband_leaf_02_swp19" {
  label       = "bern-clinic-007-inband-leaf-01:swp19"
  description = "MCP1600-C002E30N"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_01.interface_id["swp19"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.bern_clinic_007_inband_leaf_02.interface_id["swp19"]
  }
}
