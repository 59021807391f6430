resource "netbox_cable" "tiny_compute_leaf_01_mgmt__tiny_oob_leaf_01_swp1" {
  label       = "tiny-compute-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_bmc__tiny_oob_leaf_01_swp2" {
  label       = "tiny-gpu-001:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp2"]
  }
}

resource "netbox_cable" "tiny_gpu_002_bmc__tiny_oob_leaf_01_swp3" {
  label       = "tiny-gpu-002:bmc"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["bmc"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp3"]
  }
}

resource "netbox_cable" "tiny_inband_leaf_01_mgmt__tiny_oob_leaf_01_swp10" {
  label       = "tiny-inband-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_inband_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp10"]
  }
}

resource "netbox_cable" "tiny_rack_r01_pdu_a1_mgmt__tiny_oob_leaf_01_swp11" {
  label       = "tiny-rack-r01-pdu-a1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_rack_r01_pdu_a1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp11"]
  }
}

resource "netbox_cable" "tiny_rack_r01_pdu_b1_mgmt__tiny_oob_leaf_01_swp12" {
  label       = "tiny-rack-r01-pdu-b1:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_rack_r01_pdu_b1.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp12"]
  }
}

resource "netbox_cable" "tiny_storage_leaf_01_mgmt__tiny_oob_leaf_01_swp17" {
  label       = "tiny-storage-leaf-01:mgmt"
  description = "CAT6"
  status      = "planned"
  type        = "cat6"
  length      = 3
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_storage_leaf_01.interface_id["mgmt"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_oob_leaf_01.interface_id["swp17"]
  }
}
