# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_compute_spine_09_mgmt__iad1_a_oob_leaf_01_swp9" {
  label       = "iad1-a-compute-spine-09:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_10_mgmt__iad1_a_oob_leaf_01_swp10" {
  label       = "iad1-a-compute-spine-10:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_11_mgmt__iad1_a_oob_leaf_01_swp11" {
  label       = "iad1-a-compute-spine-11:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_12_mgmt__iad1_a_oob_leaf_01_swp12" {
  label       = "iad1-a-compute-spine-12:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_13_mgmt__iad1_a_oob_leaf_01_swp13" {
  label       = "iad1-a-compute-spine-13:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_14_mgmt__iad1_a_oob_leaf_01_swp14" {
  label       = "iad1-a-compute-spine-14:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_15_mgmt__iad1_a_oob_leaf_01_swp15" {
  label       = "iad1-a-compute-spine-15:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_16_mgmt__iad1_a_oob_leaf_01_swp16" {
  label       = "iad1-a-compute-spine-16:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp16", 0)
  }
}

resource "netbox_cable" "iad1_a_core_r02_pdu_a1_mgmt__iad1_a_oob_leaf_01_swp31" {
  label       = "iad1-a-core-r02-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_core_r02_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp31", 0)
  }
}

resource "netbox_cable" "iad1_a_core_r02_pdu_b1_mgmt__iad1_a_oob_leaf_01_swp32" {
  label       = "iad1-a-core-r02-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_core_r02_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp32", 0)
  }
}
