# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_store_009_data1__iad1_a_storage_leaf_01_swp9s0" {
  label       = "iad1-a-store-009:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_009.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_009_data2__iad1_a_storage_leaf_02_swp9s0" {
  label       = "iad1-a-store-009:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_009.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_010_data1__iad1_a_storage_leaf_01_swp9s1" {
  label       = "iad1-a-store-010:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_010.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_010_data2__iad1_a_storage_leaf_02_swp9s1" {
  label       = "iad1-a-store-010:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_010.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_011_data1__iad1_a_storage_leaf_01_swp10s0" {
  label       = "iad1-a-store-011:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_011.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_011_data2__iad1_a_storage_leaf_02_swp10s0" {
  label       = "iad1-a-store-011:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_011.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_012_data1__iad1_a_storage_leaf_01_swp10s1" {
  label       = "iad1-a-store-012:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_012.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_012_data2__iad1_a_storage_leaf_02_swp10s1" {
  label       = "iad1-a-store-012:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_012.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_013_data1__iad1_a_storage_leaf_01_swp11s0" {
  label       = "iad1-a-store-013:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_013.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_013_data2__iad1_a_storage_leaf_02_swp11s0" {
  label       = "iad1-a-store-013:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_013.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_014_data1__iad1_a_storage_leaf_01_swp11s1" {
  label       = "iad1-a-store-014:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_014.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_014_data2__iad1_a_storage_leaf_02_swp11s1" {
  label       = "iad1-a-store-014:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_014.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_015_data1__iad1_a_storage_leaf_01_swp12s0" {
  label       = "iad1-a-store-015:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_015.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_015_data2__iad1_a_storage_leaf_02_swp12s0" {
  label       = "iad1-a-store-015:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_015.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "iad1_a_store_016_data1__iad1_a_storage_leaf_01_swp12s1" {
  label       = "iad1-a-store-016:data1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_016.interface_id, "data1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_01.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "iad1_a_store_016_data2__iad1_a_storage_leaf_02_swp12s1" {
  label       = "iad1-a-store-016:data2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_store_016.interface_id, "data2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_storage_leaf_02.interface_id, "swp12s1", 0)
  }
}
