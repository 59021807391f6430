# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_su02_gpu_001_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail1p1__osl1_b_su02_compute_p1_leaf_01_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail2p1__osl1_b_su02_compute_p1_leaf_02_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail3p1__osl1_b_su02_compute_p1_leaf_03_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail4p1__osl1_b_su02_compute_p1_leaf_04_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail5p1__osl1_b_su02_compute_p1_leaf_05_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail6p1__osl1_b_su02_compute_p1_leaf_06_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail7p1__osl1_b_su02_compute_p1_leaf_07_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail8p1__osl1_b_su02_compute_p1_leaf_08_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp61s0__osl1_b_compute_p1_spine_01_swp17s0" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp61s1__osl1_b_compute_p1_spine_01_swp17s1" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp62s0__osl1_b_compute_p1_spine_01_swp18s0" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp62s1__osl1_b_compute_p1_spine_01_swp18s1" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp63s0__osl1_b_compute_p1_spine_02_swp17s0" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp63s1__osl1_b_compute_p1_spine_02_swp17s1" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp64s0__osl1_b_compute_p1_spine_02_swp18s0" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_01_swp64s1__osl1_b_compute_p1_spine_02_swp18s1" {
  label       = "osl1-b-su02-compute-p1-leaf-01:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp61s0__osl1_b_compute_p1_spine_01_swp19s0" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp61s1__osl1_b_compute_p1_spine_01_swp19s1" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp62s0__osl1_b_compute_p1_spine_01_swp20s0" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp62s1__osl1_b_compute_p1_spine_01_swp20s1" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp63s0__osl1_b_compute_p1_spine_02_swp19s0" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp63s1__osl1_b_compute_p1_spine_02_swp19s1" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp64s0__osl1_b_compute_p1_spine_02_swp20s0" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_02_swp64s1__osl1_b_compute_p1_spine_02_swp20s1" {
  label       = "osl1-b-su02-compute-p1-leaf-02:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp61s0__osl1_b_compute_p1_spine_01_swp21s0" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp61s1__osl1_b_compute_p1_spine_01_swp21s1" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp62s0__osl1_b_compute_p1_spine_01_swp22s0" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp62s1__osl1_b_compute_p1_spine_01_swp22s1" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp63s0__osl1_b_compute_p1_spine_02_swp21s0" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp63s1__osl1_b_compute_p1_spine_02_swp21s1" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp64s0__osl1_b_compute_p1_spine_02_swp22s0" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_03_swp64s1__osl1_b_compute_p1_spine_02_swp22s1" {
  label       = "osl1-b-su02-compute-p1-leaf-03:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_03.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp61s0__osl1_b_compute_p1_spine_01_swp23s0" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp61s1__osl1_b_compute_p1_spine_01_swp23s1" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp62s0__osl1_b_compute_p1_spine_01_swp24s0" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp62s1__osl1_b_compute_p1_spine_01_swp24s1" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp63s0__osl1_b_compute_p1_spine_02_swp23s0" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp63s1__osl1_b_compute_p1_spine_02_swp23s1" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp64s0__osl1_b_compute_p1_spine_02_swp24s0" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_04_swp64s1__osl1_b_compute_p1_spine_02_swp24s1" {
  label       = "osl1-b-su02-compute-p1-leaf-04:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_04.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp61s0__osl1_b_compute_p1_spine_01_swp25s0" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp25s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp61s1__osl1_b_compute_p1_spine_01_swp25s1" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp25s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp62s0__osl1_b_compute_p1_spine_01_swp26s0" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp26s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp62s1__osl1_b_compute_p1_spine_01_swp26s1" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp26s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp63s0__osl1_b_compute_p1_spine_02_swp25s0" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp25s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp63s1__osl1_b_compute_p1_spine_02_swp25s1" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp25s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp64s0__osl1_b_compute_p1_spine_02_swp26s0" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp26s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_05_swp64s1__osl1_b_compute_p1_spine_02_swp26s1" {
  label       = "osl1-b-su02-compute-p1-leaf-05:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_05.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp26s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp61s0__osl1_b_compute_p1_spine_01_swp27s0" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp27s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp61s1__osl1_b_compute_p1_spine_01_swp27s1" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp27s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp62s0__osl1_b_compute_p1_spine_01_swp28s0" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp28s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp62s1__osl1_b_compute_p1_spine_01_swp28s1" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp28s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp63s0__osl1_b_compute_p1_spine_02_swp27s0" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp27s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp63s1__osl1_b_compute_p1_spine_02_swp27s1" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp27s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp64s0__osl1_b_compute_p1_spine_02_swp28s0" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp28s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_06_swp64s1__osl1_b_compute_p1_spine_02_swp28s1" {
  label       = "osl1-b-su02-compute-p1-leaf-06:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_06.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp28s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp61s0__osl1_b_compute_p1_spine_01_swp29s0" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp61s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp29s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp61s1__osl1_b_compute_p1_spine_01_swp29s1" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp61s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp29s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp62s0__osl1_b_compute_p1_spine_01_swp30s0" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp62s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp30s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp62s1__osl1_b_compute_p1_spine_01_swp30s1" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp62s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp30s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp63s0__osl1_b_compute_p1_spine_02_swp29s0" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp29s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp63s1__osl1_b_compute_p1_spine_02_swp29s1" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp29s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp64s0__osl1_b_compute_p1_spine_02_swp30s0" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp30s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_07_swp64s1__osl1_b_compute_p1_spine_02_swp30s1" {
  label       = "osl1-b-su02-compute-p1-leaf-07:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_07.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp30s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp61s0__osl1_b_compute_p1_spine_01_swp31s0" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp61s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp31s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp61s1__osl1_b_compute_p1_spine_01_swp31s1" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp61s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp31s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp62s0__osl1_b_compute_p1_spine_01_swp32s0" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp62s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp32s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp62s1__osl1_b_compute_p1_spine_01_swp32s1" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp62s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp32s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp63s0__osl1_b_compute_p1_spine_02_swp31s0" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp31s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp63s1__osl1_b_compute_p1_spine_02_swp31s1" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp31s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp64s0__osl1_b_compute_p1_spine_02_swp32s0" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp32s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p1_leaf_08_swp64s1__osl1_b_compute_p1_spine_02_swp32s1" {
  label       = "osl1-b-su02-compute-p1-leaf-08:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p1_leaf_08.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp32s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_001_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp1s0" {
  label       = "osl1-b-su02-gpu-001:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_001.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_002_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp1s1" {
  label       = "osl1-b-su02-gpu-002:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_002.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_003_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp2s0" {
  label       = "osl1-b-su02-gpu-003:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_003.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_004_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp2s1" {
  label       = "osl1-b-su02-gpu-004:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_004.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_005_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp3s0" {
  label       = "osl1-b-su02-gpu-005:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_005.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_006_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp3s1" {
  label       = "osl1-b-su02-gpu-006:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_006.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_007_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp4s0" {
  label       = "osl1-b-su02-gpu-007:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_007.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail1p2__osl1_b_su02_compute_p2_leaf_01_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail2p2__osl1_b_su02_compute_p2_leaf_02_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail3p2__osl1_b_su02_compute_p2_leaf_03_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail4p2__osl1_b_su02_compute_p2_leaf_04_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail5p2__osl1_b_su02_compute_p2_leaf_05_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail6p2__osl1_b_su02_compute_p2_leaf_06_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail7p2__osl1_b_su02_compute_p2_leaf_07_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_gpu_008_rail8p2__osl1_b_su02_compute_p2_leaf_08_swp4s1" {
  label       = "osl1-b-su02-gpu-008:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_gpu_008.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp61s0__osl1_b_compute_p2_spine_01_swp17s0" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp61s1__osl1_b_compute_p2_spine_01_swp17s1" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp62s0__osl1_b_compute_p2_spine_01_swp18s0" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp62s1__osl1_b_compute_p2_spine_01_swp18s1" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp63s0__osl1_b_compute_p2_spine_02_swp17s0" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp17s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp63s1__osl1_b_compute_p2_spine_02_swp17s1" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp17s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp64s0__osl1_b_compute_p2_spine_02_swp18s0" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp18s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_01_swp64s1__osl1_b_compute_p2_spine_02_swp18s1" {
  label       = "osl1-b-su02-compute-p2-leaf-01:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp18s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp61s0__osl1_b_compute_p2_spine_01_swp19s0" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp61s1__osl1_b_compute_p2_spine_01_swp19s1" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp62s0__osl1_b_compute_p2_spine_01_swp20s0" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp62s1__osl1_b_compute_p2_spine_01_swp20s1" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp63s0__osl1_b_compute_p2_spine_02_swp19s0" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp19s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp63s1__osl1_b_compute_p2_spine_02_swp19s1" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp19s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp64s0__osl1_b_compute_p2_spine_02_swp20s0" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp20s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_02_swp64s1__osl1_b_compute_p2_spine_02_swp20s1" {
  label       = "osl1-b-su02-compute-p2-leaf-02:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp20s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp61s0__osl1_b_compute_p2_spine_01_swp21s0" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp61s1__osl1_b_compute_p2_spine_01_swp21s1" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp62s0__osl1_b_compute_p2_spine_01_swp22s0" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp62s1__osl1_b_compute_p2_spine_01_swp22s1" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp63s0__osl1_b_compute_p2_spine_02_swp21s0" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp21s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp63s1__osl1_b_compute_p2_spine_02_swp21s1" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp21s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp64s0__osl1_b_compute_p2_spine_02_swp22s0" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp22s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_03_swp64s1__osl1_b_compute_p2_spine_02_swp22s1" {
  label       = "osl1-b-su02-compute-p2-leaf-03:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_03.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp22s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp61s0__osl1_b_compute_p2_spine_01_swp23s0" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp61s1__osl1_b_compute_p2_spine_01_swp23s1" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp62s0__osl1_b_compute_p2_spine_01_swp24s0" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp62s1__osl1_b_compute_p2_spine_01_swp24s1" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp63s0__osl1_b_compute_p2_spine_02_swp23s0" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp23s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp63s1__osl1_b_compute_p2_spine_02_swp23s1" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp23s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp64s0__osl1_b_compute_p2_spine_02_swp24s0" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp24s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_04_swp64s1__osl1_b_compute_p2_spine_02_swp24s1" {
  label       = "osl1-b-su02-compute-p2-leaf-04:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_04.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp24s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp61s0__osl1_b_compute_p2_spine_01_swp25s0" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp25s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp61s1__osl1_b_compute_p2_spine_01_swp25s1" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp25s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp62s0__osl1_b_compute_p2_spine_01_swp26s0" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp26s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp62s1__osl1_b_compute_p2_spine_01_swp26s1" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp26s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp63s0__osl1_b_compute_p2_spine_02_swp25s0" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp25s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp63s1__osl1_b_compute_p2_spine_02_swp25s1" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp25s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp64s0__osl1_b_compute_p2_spine_02_swp26s0" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp26s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_05_swp64s1__osl1_b_compute_p2_spine_02_swp26s1" {
  label       = "osl1-b-su02-compute-p2-leaf-05:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_05.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp26s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp61s0__osl1_b_compute_p2_spine_01_swp27s0" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp27s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp61s1__osl1_b_compute_p2_spine_01_swp27s1" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp27s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp62s0__osl1_b_compute_p2_spine_01_swp28s0" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp28s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp62s1__osl1_b_compute_p2_spine_01_swp28s1" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp28s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp63s0__osl1_b_compute_p2_spine_02_swp27s0" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp27s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp63s1__osl1_b_compute_p2_spine_02_swp27s1" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp27s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp64s0__osl1_b_compute_p2_spine_02_swp28s0" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp28s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_06_swp64s1__osl1_b_compute_p2_spine_02_swp28s1" {
  label       = "osl1-b-su02-compute-p2-leaf-06:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_06.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp28s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp61s0__osl1_b_compute_p2_spine_01_swp29s0" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp29s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp61s1__osl1_b_compute_p2_spine_01_swp29s1" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp29s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp62s0__osl1_b_compute_p2_spine_01_swp30s0" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp30s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp62s1__osl1_b_compute_p2_spine_01_swp30s1" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp30s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp63s0__osl1_b_compute_p2_spine_02_swp29s0" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp29s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp63s1__osl1_b_compute_p2_spine_02_swp29s1" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp29s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp64s0__osl1_b_compute_p2_spine_02_swp30s0" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp30s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_07_swp64s1__osl1_b_compute_p2_spine_02_swp30s1" {
  label       = "osl1-b-su02-compute-p2-leaf-07:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_07.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp30s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp61s0__osl1_b_compute_p2_spine_01_swp31s0" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp31s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp61s1__osl1_b_compute_p2_spine_01_swp31s1" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp31s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp62s0__osl1_b_compute_p2_spine_01_swp32s0" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp32s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp62s1__osl1_b_compute_p2_spine_01_swp32s1" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp32s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp63s0__osl1_b_compute_p2_spine_02_swp31s0" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp31s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp63s1__osl1_b_compute_p2_spine_02_swp31s1" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp31s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp64s0__osl1_b_compute_p2_spine_02_swp32s0" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp32s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su02_compute_p2_leaf_08_swp64s1__osl1_b_compute_p2_spine_02_swp32s1" {
  label       = "osl1-b-su02-compute-p2-leaf-08:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su02_compute_p2_leaf_08.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp32s1", 0)
  }
}
