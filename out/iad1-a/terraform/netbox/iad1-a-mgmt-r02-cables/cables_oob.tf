# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_mgmt_r02_pdu_a1_mgmt__iad1_a_oob_leaf_01_swp35" {
  label       = "iad1-a-mgmt-r02-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_mgmt_r02_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp35", 0)
  }
}

resource "netbox_cable" "iad1_a_mgmt_r02_pdu_b1_mgmt__iad1_a_oob_leaf_01_swp36" {
  label       = "iad1-a-mgmt-r02-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_mgmt_r02_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp36", 0)
  }
}

resource "netbox_cable" "iad1_a_store_009_bmc__iad1_a_oob_leaf_02_swp9" {
  label       = "iad1-a-store-009:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_009.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp9", 0)
  }
}

resource "netbox_cable" "iad1_a_store_010_bmc__iad1_a_oob_leaf_02_swp10" {
  label       = "iad1-a-store-010:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_010.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp10", 0)
  }
}

resource "netbox_cable" "iad1_a_store_011_bmc__iad1_a_oob_leaf_02_swp11" {
  label       = "iad1-a-store-011:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_011.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp11", 0)
  }
}

resource "netbox_cable" "iad1_a_store_012_bmc__iad1_a_oob_leaf_02_swp12" {
  label       = "iad1-a-store-012:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_012.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp12", 0)
  }
}

resource "netbox_cable" "iad1_a_store_013_bmc__iad1_a_oob_leaf_02_swp13" {
  label       = "iad1-a-store-013:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_013.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp13", 0)
  }
}

resource "netbox_cable" "iad1_a_store_014_bmc__iad1_a_oob_leaf_02_swp14" {
  label       = "iad1-a-store-014:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_014.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp14", 0)
  }
}

resource "netbox_cable" "iad1_a_store_015_bmc__iad1_a_oob_leaf_02_swp15" {
  label       = "iad1-a-store-015:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_015.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp15", 0)
  }
}

resource "netbox_cable" "iad1_a_store_016_bmc__iad1_a_oob_leaf_02_swp16" {
  label       = "iad1-a-store-016:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_016.interface_id, "bmc", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_02.interface_id, "swp16", 0)
  }
}
