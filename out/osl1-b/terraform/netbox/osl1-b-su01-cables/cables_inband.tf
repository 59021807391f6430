# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_su01_gpu_001_front1p2__osl1_b_inband_leaf_01_swp1s0" {
  label       = "osl1-b-su01-gpu-001:front1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_front2p2__osl1_b_inband_leaf_02_swp1s0" {
  label       = "osl1-b-su01-gpu-001:front2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_front1p2__osl1_b_inband_leaf_01_swp1s1" {
  label       = "osl1-b-su01-gpu-002:front1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_front2p2__osl1_b_inband_leaf_02_swp1s1" {
  label       = "osl1-b-su01-gpu-002:front2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_front1p2__osl1_b_inband_leaf_01_swp2s0" {
  label       = "osl1-b-su01-gpu-003:front1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_front2p2__osl1_b_inband_leaf_02_swp2s0" {
  label       = "osl1-b-su01-gpu-003:front2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_front1p2__osl1_b_inband_leaf_01_swp2s1" {
  label       = "osl1-b-su01-gpu-004:front1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_front2p2__osl1_b_inband_leaf_02_swp2s1" {
  label       = "osl1-b-su01-gpu-004:front2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_front1p2__osl1_b_inband_leaf_01_swp3s0" {
  label       = "osl1-b-su01-gpu-005:front1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_front2p2__osl1_b_inband_leaf_02_swp3s0" {
  label       = "osl1-b-su01-gpu-005:front2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_front1p2__osl1_b_inband_leaf_01_swp3s1" {
  label       = "osl1-b-su01-gpu-006:front1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_front2p2__osl1_b_inband_leaf_02_swp3s1" {
  label       = "osl1-b-su01-gpu-006:front2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_front1p2__osl1_b_inband_leaf_01_swp4s0" {
  label       = "osl1-b-su01-gpu-007:front1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_front2p2__osl1_b_inband_leaf_02_swp4s0" {
  label       = "osl1-b-su01-gpu-007:front2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_front1p2__osl1_b_inband_leaf_01_swp4s1" {
  label       = "osl1-b-su01-gpu-008:front1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_front2p2__osl1_b_inband_leaf_02_swp4s1" {
  label       = "osl1-b-su01-gpu-008:front2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_inband_leaf_02.interface_id, "swp4s1", 0)
  }
}
