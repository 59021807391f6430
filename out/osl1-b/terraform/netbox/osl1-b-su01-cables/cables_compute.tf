# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "osl1_b_su01_gpu_001_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail1p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail2p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail3p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail4p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail5p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail1p1__osl1_b_su01_compute_p1_leaf_01_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail1p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail1p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail2p1__osl1_b_su01_compute_p1_leaf_02_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail2p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail2p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail3p1__osl1_b_su01_compute_p1_leaf_03_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail3p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail3p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail4p1__osl1_b_su01_compute_p1_leaf_04_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail4p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail4p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail5p1__osl1_b_su01_compute_p1_leaf_05_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail5p1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail5p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail6p1__osl1_b_su01_compute_p1_leaf_06_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail6p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail6p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail7p1__osl1_b_su01_compute_p1_leaf_07_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail7p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail7p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail8p1__osl1_b_su01_compute_p1_leaf_08_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail8p1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail8p1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp61s0__osl1_b_compute_p1_spine_01_swp1s0" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp61s1__osl1_b_compute_p1_spine_01_swp1s1" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp62s0__osl1_b_compute_p1_spine_01_swp2s0" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp62s1__osl1_b_compute_p1_spine_01_swp2s1" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp63s0__osl1_b_compute_p1_spine_02_swp1s0" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp63s1__osl1_b_compute_p1_spine_02_swp1s1" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp64s0__osl1_b_compute_p1_spine_02_swp2s0" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_01_swp64s1__osl1_b_compute_p1_spine_02_swp2s1" {
  label       = "osl1-b-su01-compute-p1-leaf-01:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp61s0__osl1_b_compute_p1_spine_01_swp3s0" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp61s1__osl1_b_compute_p1_spine_01_swp3s1" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp62s0__osl1_b_compute_p1_spine_01_swp4s0" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp62s1__osl1_b_compute_p1_spine_01_swp4s1" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp63s0__osl1_b_compute_p1_spine_02_swp3s0" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp63s1__osl1_b_compute_p1_spine_02_swp3s1" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp64s0__osl1_b_compute_p1_spine_02_swp4s0" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_02_swp64s1__osl1_b_compute_p1_spine_02_swp4s1" {
  label       = "osl1-b-su01-compute-p1-leaf-02:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp61s0__osl1_b_compute_p1_spine_01_swp5s0" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp61s1__osl1_b_compute_p1_spine_01_swp5s1" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp62s0__osl1_b_compute_p1_spine_01_swp6s0" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp62s1__osl1_b_compute_p1_spine_01_swp6s1" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp63s0__osl1_b_compute_p1_spine_02_swp5s0" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp63s1__osl1_b_compute_p1_spine_02_swp5s1" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp64s0__osl1_b_compute_p1_spine_02_swp6s0" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_03_swp64s1__osl1_b_compute_p1_spine_02_swp6s1" {
  label       = "osl1-b-su01-compute-p1-leaf-03:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_03.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp61s0__osl1_b_compute_p1_spine_01_swp7s0" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp61s1__osl1_b_compute_p1_spine_01_swp7s1" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp62s0__osl1_b_compute_p1_spine_01_swp8s0" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp62s1__osl1_b_compute_p1_spine_01_swp8s1" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp63s0__osl1_b_compute_p1_spine_02_swp7s0" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp63s1__osl1_b_compute_p1_spine_02_swp7s1" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp64s0__osl1_b_compute_p1_spine_02_swp8s0" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_04_swp64s1__osl1_b_compute_p1_spine_02_swp8s1" {
  label       = "osl1-b-su01-compute-p1-leaf-04:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_04.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp61s0__osl1_b_compute_p1_spine_01_swp9s0" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp61s1__osl1_b_compute_p1_spine_01_swp9s1" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp62s0__osl1_b_compute_p1_spine_01_swp10s0" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp62s1__osl1_b_compute_p1_spine_01_swp10s1" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp63s0__osl1_b_compute_p1_spine_02_swp9s0" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp63s1__osl1_b_compute_p1_spine_02_swp9s1" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp64s0__osl1_b_compute_p1_spine_02_swp10s0" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_05_swp64s1__osl1_b_compute_p1_spine_02_swp10s1" {
  label       = "osl1-b-su01-compute-p1-leaf-05:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_05.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp61s0__osl1_b_compute_p1_spine_01_swp11s0" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp61s1__osl1_b_compute_p1_spine_01_swp11s1" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp62s0__osl1_b_compute_p1_spine_01_swp12s0" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp62s1__osl1_b_compute_p1_spine_01_swp12s1" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp63s0__osl1_b_compute_p1_spine_02_swp11s0" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp63s1__osl1_b_compute_p1_spine_02_swp11s1" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp64s0__osl1_b_compute_p1_spine_02_swp12s0" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_06_swp64s1__osl1_b_compute_p1_spine_02_swp12s1" {
  label       = "osl1-b-su01-compute-p1-leaf-06:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_06.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp61s0__osl1_b_compute_p1_spine_01_swp13s0" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp61s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp13s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp61s1__osl1_b_compute_p1_spine_01_swp13s1" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp61s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp13s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp62s0__osl1_b_compute_p1_spine_01_swp14s0" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp62s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp14s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp62s1__osl1_b_compute_p1_spine_01_swp14s1" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp62s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp14s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp63s0__osl1_b_compute_p1_spine_02_swp13s0" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp13s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp63s1__osl1_b_compute_p1_spine_02_swp13s1" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp13s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp64s0__osl1_b_compute_p1_spine_02_swp14s0" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp14s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_07_swp64s1__osl1_b_compute_p1_spine_02_swp14s1" {
  label       = "osl1-b-su01-compute-p1-leaf-07:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_07.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp14s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp61s0__osl1_b_compute_p1_spine_01_swp15s0" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp61s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp15s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp61s1__osl1_b_compute_p1_spine_01_swp15s1" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp61s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp15s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp62s0__osl1_b_compute_p1_spine_01_swp16s0" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp62s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp16s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp62s1__osl1_b_compute_p1_spine_01_swp16s1" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp62s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_01.interface_id, "swp16s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp63s0__osl1_b_compute_p1_spine_02_swp15s0" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp15s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp63s1__osl1_b_compute_p1_spine_02_swp15s1" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp15s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp64s0__osl1_b_compute_p1_spine_02_swp16s0" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp16s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p1_leaf_08_swp64s1__osl1_b_compute_p1_spine_02_swp16s1" {
  label       = "osl1-b-su01-compute-p1-leaf-08:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p1_leaf_08.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p1_spine_02.interface_id, "swp16s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_001_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp1s0" {
  label       = "osl1-b-su01-gpu-001:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_001.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_002_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp1s1" {
  label       = "osl1-b-su01-gpu-002:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_002.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_003_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp2s0" {
  label       = "osl1-b-su01-gpu-003:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_003.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_004_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp2s1" {
  label       = "osl1-b-su01-gpu-004:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_004.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_005_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp3s0" {
  label       = "osl1-b-su01-gpu-005:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_005.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail1p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail2p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail3p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail4p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail5p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_006_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp3s1" {
  label       = "osl1-b-su01-gpu-006:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_006.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_007_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp4s0" {
  label       = "osl1-b-su01-gpu-007:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_007.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail1p2__osl1_b_su01_compute_p2_leaf_01_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail1p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail2p2__osl1_b_su01_compute_p2_leaf_02_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail2p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail3p2__osl1_b_su01_compute_p2_leaf_03_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail3p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail3p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail4p2__osl1_b_su01_compute_p2_leaf_04_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail4p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail4p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail5p2__osl1_b_su01_compute_p2_leaf_05_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail5p2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail5p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail6p2__osl1_b_su01_compute_p2_leaf_06_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail6p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail6p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail7p2__osl1_b_su01_compute_p2_leaf_07_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail7p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail7p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_gpu_008_rail8p2__osl1_b_su01_compute_p2_leaf_08_swp4s1" {
  label       = "osl1-b-su01-gpu-008:rail8p2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_gpu_008.interface_id, "rail8p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp61s0__osl1_b_compute_p2_spine_01_swp1s0" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp61s1__osl1_b_compute_p2_spine_01_swp1s1" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp62s0__osl1_b_compute_p2_spine_01_swp2s0" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp62s1__osl1_b_compute_p2_spine_01_swp2s1" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp63s0__osl1_b_compute_p2_spine_02_swp1s0" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp63s1__osl1_b_compute_p2_spine_02_swp1s1" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp64s0__osl1_b_compute_p2_spine_02_swp2s0" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_01_swp64s1__osl1_b_compute_p2_spine_02_swp2s1" {
  label       = "osl1-b-su01-compute-p2-leaf-01:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp61s0__osl1_b_compute_p2_spine_01_swp3s0" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp61s1__osl1_b_compute_p2_spine_01_swp3s1" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp62s0__osl1_b_compute_p2_spine_01_swp4s0" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp62s1__osl1_b_compute_p2_spine_01_swp4s1" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp63s0__osl1_b_compute_p2_spine_02_swp3s0" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp3s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp63s1__osl1_b_compute_p2_spine_02_swp3s1" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp3s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp64s0__osl1_b_compute_p2_spine_02_swp4s0" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp4s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_02_swp64s1__osl1_b_compute_p2_spine_02_swp4s1" {
  label       = "osl1-b-su01-compute-p2-leaf-02:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp4s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp61s0__osl1_b_compute_p2_spine_01_swp5s0" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp61s1__osl1_b_compute_p2_spine_01_swp5s1" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp62s0__osl1_b_compute_p2_spine_01_swp6s0" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp62s1__osl1_b_compute_p2_spine_01_swp6s1" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp63s0__osl1_b_compute_p2_spine_02_swp5s0" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp5s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp63s1__osl1_b_compute_p2_spine_02_swp5s1" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp5s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp64s0__osl1_b_compute_p2_spine_02_swp6s0" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp6s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_03_swp64s1__osl1_b_compute_p2_spine_02_swp6s1" {
  label       = "osl1-b-su01-compute-p2-leaf-03:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_03.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp6s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp61s0__osl1_b_compute_p2_spine_01_swp7s0" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp61s1__osl1_b_compute_p2_spine_01_swp7s1" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp62s0__osl1_b_compute_p2_spine_01_swp8s0" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp62s1__osl1_b_compute_p2_spine_01_swp8s1" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp63s0__osl1_b_compute_p2_spine_02_swp7s0" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp7s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp63s1__osl1_b_compute_p2_spine_02_swp7s1" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp7s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp64s0__osl1_b_compute_p2_spine_02_swp8s0" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp8s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_04_swp64s1__osl1_b_compute_p2_spine_02_swp8s1" {
  label       = "osl1-b-su01-compute-p2-leaf-04:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_04.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp8s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp61s0__osl1_b_compute_p2_spine_01_swp9s0" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp61s1__osl1_b_compute_p2_spine_01_swp9s1" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp62s0__osl1_b_compute_p2_spine_01_swp10s0" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp62s1__osl1_b_compute_p2_spine_01_swp10s1" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp63s0__osl1_b_compute_p2_spine_02_swp9s0" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp9s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp63s1__osl1_b_compute_p2_spine_02_swp9s1" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp9s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp64s0__osl1_b_compute_p2_spine_02_swp10s0" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp10s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_05_swp64s1__osl1_b_compute_p2_spine_02_swp10s1" {
  label       = "osl1-b-su01-compute-p2-leaf-05:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_05.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp10s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp61s0__osl1_b_compute_p2_spine_01_swp11s0" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp61s1__osl1_b_compute_p2_spine_01_swp11s1" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp62s0__osl1_b_compute_p2_spine_01_swp12s0" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp62s1__osl1_b_compute_p2_spine_01_swp12s1" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp63s0__osl1_b_compute_p2_spine_02_swp11s0" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp11s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp63s1__osl1_b_compute_p2_spine_02_swp11s1" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp11s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp64s0__osl1_b_compute_p2_spine_02_swp12s0" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp12s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_06_swp64s1__osl1_b_compute_p2_spine_02_swp12s1" {
  label       = "osl1-b-su01-compute-p2-leaf-06:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_06.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp12s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp61s0__osl1_b_compute_p2_spine_01_swp13s0" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp13s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp61s1__osl1_b_compute_p2_spine_01_swp13s1" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp13s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp62s0__osl1_b_compute_p2_spine_01_swp14s0" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp14s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp62s1__osl1_b_compute_p2_spine_01_swp14s1" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp14s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp63s0__osl1_b_compute_p2_spine_02_swp13s0" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp13s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp63s1__osl1_b_compute_p2_spine_02_swp13s1" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp13s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp64s0__osl1_b_compute_p2_spine_02_swp14s0" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp14s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_07_swp64s1__osl1_b_compute_p2_spine_02_swp14s1" {
  label       = "osl1-b-su01-compute-p2-leaf-07:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_07.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp14s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp61s0__osl1_b_compute_p2_spine_01_swp15s0" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp61s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp15s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp61s1__osl1_b_compute_p2_spine_01_swp15s1" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp61s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp15s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp62s0__osl1_b_compute_p2_spine_01_swp16s0" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp62s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp16s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp62s1__osl1_b_compute_p2_spine_01_swp16s1" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp62s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_01.interface_id, "swp16s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp63s0__osl1_b_compute_p2_spine_02_swp15s0" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp63s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp15s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp63s1__osl1_b_compute_p2_spine_02_swp15s1" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp63s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp15s1", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp64s0__osl1_b_compute_p2_spine_02_swp16s0" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp64s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp16s0", 0)
  }
}

resource "netbox_cable" "osl1_b_su01_compute_p2_leaf_08_swp64s1__osl1_b_compute_p2_spine_02_swp16s1" {
  label       = "osl1-b-su01-compute-p2-leaf-08:swp64s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_su01_compute_p2_leaf_08.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.osl1_b_compute_p2_spine_02.interface_id, "swp16s1", 0)
  }
}
