# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_inband_leaf_01_swp63s0__osl1_b_inband_leaf_02_swp63s0" {
  label       = "osl1-b-inband-leaf-01:swp63s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "osl1_b_inband_leaf_01_swp63s1__osl1_b_inband_leaf_02_swp63s1" {
  label       = "osl1-b-inband-leaf-01:swp63s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "osl1_b_inband_leaf_01_swp64s0__osl1_b_inband_leaf_02_swp64s0" {
  label       = "osl1-b-inband-leaf-01:swp64s0"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "osl1_b_inband_leaf_01_swp64s1__osl1_b_inband_leaf_02_swp64s1" {
  label       = "osl1-b-inband-leaf-01:swp64s1"
  description = "MFP7E10-N003"
  status      = "planned"
  type        = "mmf"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp64s1", 0)
  }
}
