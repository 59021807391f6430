# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_compute_spine_01_mgmt__iad1_a_oob_leaf_01_swp1" {
  label       = "iad1-a-compute-spine-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp1", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_02_mgmt__iad1_a_oob_leaf_01_swp2" {
  label       = "iad1-a-compute-spine-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp2", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_03_mgmt__iad1_a_oob_leaf_01_swp3" {
  label       = "iad1-a-compute-spine-03:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp3", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_04_mgmt__iad1_a_oob_leaf_01_swp4" {
  label       = "iad1-a-compute-spine-04:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp4", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_05_mgmt__iad1_a_oob_leaf_01_swp5" {
  label       = "iad1-a-compute-spine-05:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp5", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_06_mgmt__iad1_a_oob_leaf_01_swp6" {
  label       = "iad1-a-compute-spine-06:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp6", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_07_mgmt__iad1_a_oob_leaf_01_swp7" {
  label       = "iad1-a-compute-spine-07:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp7", 0)
  }
}

resource "netbox_cable" "iad1_a_compute_spine_08_mgmt__iad1_a_oob_leaf_01_swp8" {
  label       = "iad1-a-compute-spine-08:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp8", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_spine_01_mgmt__iad1_a_oob_leaf_01_swp27" {
  label       = "iad1-a-inband-spine-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp27", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_spine_02_mgmt__iad1_a_oob_leaf_01_swp28" {
  label       = "iad1-a-inband-spine-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp28", 0)
  }
}

resource "netbox_cable" "iad1_a_core_r01_pdu_a1_mgmt__iad1_a_oob_leaf_01_swp29" {
  label       = "iad1-a-core-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_core_r01_pdu_a1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp29", 0)
  }
}

resource "netbox_cable" "iad1_a_core_r01_pdu_b1_mgmt__iad1_a_oob_leaf_01_swp30" {
  label       = "iad1-a-core-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_core_r01_pdu_b1.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp30", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_spine_01_mgmt__iad1_a_oob_leaf_01_swp43" {
  label       = "iad1-a-storage-spine-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_01.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp43", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_spine_02_mgmt__iad1_a_oob_leaf_01_swp44" {
  label       = "iad1-a-storage-spine-02:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_02.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp44", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_spine_03_mgmt__iad1_a_oob_leaf_01_swp45" {
  label       = "iad1-a-storage-spine-03:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_03.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp45", 0)
  }
}

resource "netbox_cable" "iad1_a_storage_spine_04_mgmt__iad1_a_oob_leaf_01_swp46" {
  label       = "iad1-a-storage-spine-04:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_spine_04.interface_id, "mgmt", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_oob_leaf_01.interface_id, "swp46", 0)
  }
}
