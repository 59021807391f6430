# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_su04_gpu_001_rail1__iad1_a_su04_compute_leaf_01_1_1" {
  label       = "iad1-a-su04-gpu-001:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail2__iad1_a_su04_compute_leaf_02_1_1" {
  label       = "iad1-a-su04-gpu-001:rail2"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail3__iad1_a_su04_compute_leaf_03_1_1" {
  label       = "iad1-a-su04-gpu-001:rail3"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail4__iad1_a_su04_compute_leaf_04_1_1" {
  label       = "iad1-a-su04-gpu-001:rail4"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail5__iad1_a_su04_compute_leaf_05_1_1" {
  label       = "iad1-a-su04-gpu-001:rail5"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail6__iad1_a_su04_compute_leaf_06_1_1" {
  label       = "iad1-a-su04-gpu-001:rail6"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail7__iad1_a_su04_compute_leaf_07_1_1" {
  label       = "iad1-a-su04-gpu-001:rail7"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_001_rail8__iad1_a_su04_compute_leaf_08_1_1" {
  label       = "iad1-a-su04-gpu-001:rail8"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_001.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "1/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail1__iad1_a_su04_compute_leaf_01_1_2" {
  label       = "iad1-a-su04-gpu-002:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail2__iad1_a_su04_compute_leaf_02_1_2" {
  label       = "iad1-a-su04-gpu-002:rail2"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail3__iad1_a_su04_compute_leaf_03_1_2" {
  label       = "iad1-a-su04-gpu-002:rail3"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail4__iad1_a_su04_compute_leaf_04_1_2" {
  label       = "iad1-a-su04-gpu-002:rail4"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail5__iad1_a_su04_compute_leaf_05_1_2" {
  label       = "iad1-a-su04-gpu-002:rail5"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail6__iad1_a_su04_compute_leaf_06_1_2" {
  label       = "iad1-a-su04-gpu-002:rail6"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail7__iad1_a_su04_compute_leaf_07_1_2" {
  label       = "iad1-a-su04-gpu-002:rail7"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_002_rail8__iad1_a_su04_compute_leaf_08_1_2" {
  label       = "iad1-a-su04-gpu-002:rail8"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_002.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "1/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail1__iad1_a_su04_compute_leaf_01_2_1" {
  label       = "iad1-a-su04-gpu-003:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail2__iad1_a_su04_compute_leaf_02_2_1" {
  label       = "iad1-a-su04-gpu-003:rail2"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail3__iad1_a_su04_compute_leaf_03_2_1" {
  label       = "iad1-a-su04-gpu-003:rail3"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail4__iad1_a_su04_compute_leaf_04_2_1" {
  label       = "iad1-a-su04-gpu-003:rail4"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail5__iad1_a_su04_compute_leaf_05_2_1" {
  label       = "iad1-a-su04-gpu-003:rail5"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail6__iad1_a_su04_compute_leaf_06_2_1" {
  label       = "iad1-a-su04-gpu-003:rail6"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail7__iad1_a_su04_compute_leaf_07_2_1" {
  label       = "iad1-a-su04-gpu-003:rail7"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_003_rail8__iad1_a_su04_compute_leaf_08_2_1" {
  label       = "iad1-a-su04-gpu-003:rail8"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_003.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "2/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail1__iad1_a_su04_compute_leaf_01_2_2" {
  label       = "iad1-a-su04-gpu-004:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail2__iad1_a_su04_compute_leaf_02_2_2" {
  label       = "iad1-a-su04-gpu-004:rail2"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail3__iad1_a_su04_compute_leaf_03_2_2" {
  label       = "iad1-a-su04-gpu-004:rail3"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail4__iad1_a_su04_compute_leaf_04_2_2" {
  label       = "iad1-a-su04-gpu-004:rail4"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail5__iad1_a_su04_compute_leaf_05_2_2" {
  label       = "iad1-a-su04-gpu-004:rail5"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail6__iad1_a_su04_compute_leaf_06_2_2" {
  label       = "iad1-a-su04-gpu-004:rail6"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail7__iad1_a_su04_compute_leaf_07_2_2" {
  label       = "iad1-a-su04-gpu-004:rail7"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_004_rail8__iad1_a_su04_compute_leaf_08_2_2" {
  label       = "iad1-a-su04-gpu-004:rail8"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_004.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "2/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail1__iad1_a_su04_compute_leaf_01_3_1" {
  label       = "iad1-a-su04-gpu-005:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail2__iad1_a_su04_compute_leaf_02_3_1" {
  label       = "iad1-a-su04-gpu-005:rail2"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail3__iad1_a_su04_compute_leaf_03_3_1" {
  label       = "iad1-a-su04-gpu-005:rail3"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail4__iad1_a_su04_compute_leaf_04_3_1" {
  label       = "iad1-a-su04-gpu-005:rail4"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail5__iad1_a_su04_compute_leaf_05_3_1" {
  label       = "iad1-a-su04-gpu-005:rail5"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail6__iad1_a_su04_compute_leaf_06_3_1" {
  label       = "iad1-a-su04-gpu-005:rail6"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail7__iad1_a_su04_compute_leaf_07_3_1" {
  label       = "iad1-a-su04-gpu-005:rail7"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_005_rail8__iad1_a_su04_compute_leaf_08_3_1" {
  label       = "iad1-a-su04-gpu-005:rail8"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_005.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "3/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail1__iad1_a_su04_compute_leaf_01_3_2" {
  label       = "iad1-a-su04-gpu-006:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail2__iad1_a_su04_compute_leaf_02_3_2" {
  label       = "iad1-a-su04-gpu-006:rail2"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail3__iad1_a_su04_compute_leaf_03_3_2" {
  label       = "iad1-a-su04-gpu-006:rail3"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail4__iad1_a_su04_compute_leaf_04_3_2" {
  label       = "iad1-a-su04-gpu-006:rail4"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail5__iad1_a_su04_compute_leaf_05_3_2" {
  label       = "iad1-a-su04-gpu-006:rail5"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail6__iad1_a_su04_compute_leaf_06_3_2" {
  label       = "iad1-a-su04-gpu-006:rail6"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail7__iad1_a_su04_compute_leaf_07_3_2" {
  label       = "iad1-a-su04-gpu-006:rail7"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_006_rail8__iad1_a_su04_compute_leaf_08_3_2" {
  label       = "iad1-a-su04-gpu-006:rail8"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_006.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "3/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail1__iad1_a_su04_compute_leaf_01_4_1" {
  label       = "iad1-a-su04-gpu-007:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail2__iad1_a_su04_compute_leaf_02_4_1" {
  label       = "iad1-a-su04-gpu-007:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail3__iad1_a_su04_compute_leaf_03_4_1" {
  label       = "iad1-a-su04-gpu-007:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail4__iad1_a_su04_compute_leaf_04_4_1" {
  label       = "iad1-a-su04-gpu-007:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail5__iad1_a_su04_compute_leaf_05_4_1" {
  label       = "iad1-a-su04-gpu-007:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail6__iad1_a_su04_compute_leaf_06_4_1" {
  label       = "iad1-a-su04-gpu-007:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail7__iad1_a_su04_compute_leaf_07_4_1" {
  label       = "iad1-a-su04-gpu-007:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_007_rail8__iad1_a_su04_compute_leaf_08_4_1" {
  label       = "iad1-a-su04-gpu-007:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_007.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "4/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail1__iad1_a_su04_compute_leaf_01_4_2" {
  label       = "iad1-a-su04-gpu-008:rail1"
  description = "MFP7E10-N015"
  status      = "planned"
  type        = "mmf"
  length      = 15
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail2__iad1_a_su04_compute_leaf_02_4_2" {
  label       = "iad1-a-su04-gpu-008:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail3__iad1_a_su04_compute_leaf_03_4_2" {
  label       = "iad1-a-su04-gpu-008:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail4__iad1_a_su04_compute_leaf_04_4_2" {
  label       = "iad1-a-su04-gpu-008:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail5__iad1_a_su04_compute_leaf_05_4_2" {
  label       = "iad1-a-su04-gpu-008:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail6__iad1_a_su04_compute_leaf_06_4_2" {
  label       = "iad1-a-su04-gpu-008:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail7__iad1_a_su04_compute_leaf_07_4_2" {
  label       = "iad1-a-su04-gpu-008:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_008_rail8__iad1_a_su04_compute_leaf_08_4_2" {
  label       = "iad1-a-su04-gpu-008:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_008.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "4/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail1__iad1_a_su04_compute_leaf_01_5_1" {
  label       = "iad1-a-su04-gpu-009:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail2__iad1_a_su04_compute_leaf_02_5_1" {
  label       = "iad1-a-su04-gpu-009:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail3__iad1_a_su04_compute_leaf_03_5_1" {
  label       = "iad1-a-su04-gpu-009:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail4__iad1_a_su04_compute_leaf_04_5_1" {
  label       = "iad1-a-su04-gpu-009:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail5__iad1_a_su04_compute_leaf_05_5_1" {
  label       = "iad1-a-su04-gpu-009:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail6__iad1_a_su04_compute_leaf_06_5_1" {
  label       = "iad1-a-su04-gpu-009:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail7__iad1_a_su04_compute_leaf_07_5_1" {
  label       = "iad1-a-su04-gpu-009:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_009_rail8__iad1_a_su04_compute_leaf_08_5_1" {
  label       = "iad1-a-su04-gpu-009:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_009.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "5/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail1__iad1_a_su04_compute_leaf_01_5_2" {
  label       = "iad1-a-su04-gpu-010:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail2__iad1_a_su04_compute_leaf_02_5_2" {
  label       = "iad1-a-su04-gpu-010:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail3__iad1_a_su04_compute_leaf_03_5_2" {
  label       = "iad1-a-su04-gpu-010:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail4__iad1_a_su04_compute_leaf_04_5_2" {
  label       = "iad1-a-su04-gpu-010:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail5__iad1_a_su04_compute_leaf_05_5_2" {
  label       = "iad1-a-su04-gpu-010:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail6__iad1_a_su04_compute_leaf_06_5_2" {
  label       = "iad1-a-su04-gpu-010:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail7__iad1_a_su04_compute_leaf_07_5_2" {
  label       = "iad1-a-su04-gpu-010:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_010_rail8__iad1_a_su04_compute_leaf_08_5_2" {
  label       = "iad1-a-su04-gpu-010:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_010.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "5/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail1__iad1_a_su04_compute_leaf_01_6_1" {
  label       = "iad1-a-su04-gpu-011:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail2__iad1_a_su04_compute_leaf_02_6_1" {
  label       = "iad1-a-su04-gpu-011:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail3__iad1_a_su04_compute_leaf_03_6_1" {
  label       = "iad1-a-su04-gpu-011:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail4__iad1_a_su04_compute_leaf_04_6_1" {
  label       = "iad1-a-su04-gpu-011:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail5__iad1_a_su04_compute_leaf_05_6_1" {
  label       = "iad1-a-su04-gpu-011:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail6__iad1_a_su04_compute_leaf_06_6_1" {
  label       = "iad1-a-su04-gpu-011:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail7__iad1_a_su04_compute_leaf_07_6_1" {
  label       = "iad1-a-su04-gpu-011:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_011_rail8__iad1_a_su04_compute_leaf_08_6_1" {
  label       = "iad1-a-su04-gpu-011:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_011.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "6/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail1__iad1_a_su04_compute_leaf_01_6_2" {
  label       = "iad1-a-su04-gpu-012:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail2__iad1_a_su04_compute_leaf_02_6_2" {
  label       = "iad1-a-su04-gpu-012:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail3__iad1_a_su04_compute_leaf_03_6_2" {
  label       = "iad1-a-su04-gpu-012:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail4__iad1_a_su04_compute_leaf_04_6_2" {
  label       = "iad1-a-su04-gpu-012:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail5__iad1_a_su04_compute_leaf_05_6_2" {
  label       = "iad1-a-su04-gpu-012:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail6__iad1_a_su04_compute_leaf_06_6_2" {
  label       = "iad1-a-su04-gpu-012:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail7__iad1_a_su04_compute_leaf_07_6_2" {
  label       = "iad1-a-su04-gpu-012:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_012_rail8__iad1_a_su04_compute_leaf_08_6_2" {
  label       = "iad1-a-su04-gpu-012:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_012.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "6/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail1__iad1_a_su04_compute_leaf_01_7_1" {
  label       = "iad1-a-su04-gpu-013:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail2__iad1_a_su04_compute_leaf_02_7_1" {
  label       = "iad1-a-su04-gpu-013:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail3__iad1_a_su04_compute_leaf_03_7_1" {
  label       = "iad1-a-su04-gpu-013:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail4__iad1_a_su04_compute_leaf_04_7_1" {
  label       = "iad1-a-su04-gpu-013:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail5__iad1_a_su04_compute_leaf_05_7_1" {
  label       = "iad1-a-su04-gpu-013:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail6__iad1_a_su04_compute_leaf_06_7_1" {
  label       = "iad1-a-su04-gpu-013:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail7__iad1_a_su04_compute_leaf_07_7_1" {
  label       = "iad1-a-su04-gpu-013:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_013_rail8__iad1_a_su04_compute_leaf_08_7_1" {
  label       = "iad1-a-su04-gpu-013:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_013.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "7/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail1__iad1_a_su04_compute_leaf_01_7_2" {
  label       = "iad1-a-su04-gpu-014:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail2__iad1_a_su04_compute_leaf_02_7_2" {
  label       = "iad1-a-su04-gpu-014:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail3__iad1_a_su04_compute_leaf_03_7_2" {
  label       = "iad1-a-su04-gpu-014:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail4__iad1_a_su04_compute_leaf_04_7_2" {
  label       = "iad1-a-su04-gpu-014:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail5__iad1_a_su04_compute_leaf_05_7_2" {
  label       = "iad1-a-su04-gpu-014:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail6__iad1_a_su04_compute_leaf_06_7_2" {
  label       = "iad1-a-su04-gpu-014:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail7__iad1_a_su04_compute_leaf_07_7_2" {
  label       = "iad1-a-su04-gpu-014:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_014_rail8__iad1_a_su04_compute_leaf_08_7_2" {
  label       = "iad1-a-su04-gpu-014:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_014.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "7/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail1__iad1_a_su04_compute_leaf_01_8_1" {
  label       = "iad1-a-su04-gpu-015:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail2__iad1_a_su04_compute_leaf_02_8_1" {
  label       = "iad1-a-su04-gpu-015:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail3__iad1_a_su04_compute_leaf_03_8_1" {
  label       = "iad1-a-su04-gpu-015:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail4__iad1_a_su04_compute_leaf_04_8_1" {
  label       = "iad1-a-su04-gpu-015:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail5__iad1_a_su04_compute_leaf_05_8_1" {
  label       = "iad1-a-su04-gpu-015:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail6__iad1_a_su04_compute_leaf_06_8_1" {
  label       = "iad1-a-su04-gpu-015:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail7__iad1_a_su04_compute_leaf_07_8_1" {
  label       = "iad1-a-su04-gpu-015:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_015_rail8__iad1_a_su04_compute_leaf_08_8_1" {
  label       = "iad1-a-su04-gpu-015:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_015.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "8/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail1__iad1_a_su04_compute_leaf_01_8_2" {
  label       = "iad1-a-su04-gpu-016:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail2__iad1_a_su04_compute_leaf_02_8_2" {
  label       = "iad1-a-su04-gpu-016:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail3__iad1_a_su04_compute_leaf_03_8_2" {
  label       = "iad1-a-su04-gpu-016:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail4__iad1_a_su04_compute_leaf_04_8_2" {
  label       = "iad1-a-su04-gpu-016:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail5__iad1_a_su04_compute_leaf_05_8_2" {
  label       = "iad1-a-su04-gpu-016:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail6__iad1_a_su04_compute_leaf_06_8_2" {
  label       = "iad1-a-su04-gpu-016:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail7__iad1_a_su04_compute_leaf_07_8_2" {
  label       = "iad1-a-su04-gpu-016:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_016_rail8__iad1_a_su04_compute_leaf_08_8_2" {
  label       = "iad1-a-su04-gpu-016:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_016.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "8/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail1__iad1_a_su04_compute_leaf_01_9_1" {
  label       = "iad1-a-su04-gpu-017:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail2__iad1_a_su04_compute_leaf_02_9_1" {
  label       = "iad1-a-su04-gpu-017:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail3__iad1_a_su04_compute_leaf_03_9_1" {
  label       = "iad1-a-su04-gpu-017:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail4__iad1_a_su04_compute_leaf_04_9_1" {
  label       = "iad1-a-su04-gpu-017:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail5__iad1_a_su04_compute_leaf_05_9_1" {
  label       = "iad1-a-su04-gpu-017:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail6__iad1_a_su04_compute_leaf_06_9_1" {
  label       = "iad1-a-su04-gpu-017:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail7__iad1_a_su04_compute_leaf_07_9_1" {
  label       = "iad1-a-su04-gpu-017:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_017_rail8__iad1_a_su04_compute_leaf_08_9_1" {
  label       = "iad1-a-su04-gpu-017:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_017.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "9/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail1__iad1_a_su04_compute_leaf_01_9_2" {
  label       = "iad1-a-su04-gpu-018:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail2__iad1_a_su04_compute_leaf_02_9_2" {
  label       = "iad1-a-su04-gpu-018:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail3__iad1_a_su04_compute_leaf_03_9_2" {
  label       = "iad1-a-su04-gpu-018:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail4__iad1_a_su04_compute_leaf_04_9_2" {
  label       = "iad1-a-su04-gpu-018:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail5__iad1_a_su04_compute_leaf_05_9_2" {
  label       = "iad1-a-su04-gpu-018:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail6__iad1_a_su04_compute_leaf_06_9_2" {
  label       = "iad1-a-su04-gpu-018:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail7__iad1_a_su04_compute_leaf_07_9_2" {
  label       = "iad1-a-su04-gpu-018:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_018_rail8__iad1_a_su04_compute_leaf_08_9_2" {
  label       = "iad1-a-su04-gpu-018:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_018.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "9/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail1__iad1_a_su04_compute_leaf_01_10_1" {
  label       = "iad1-a-su04-gpu-019:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail2__iad1_a_su04_compute_leaf_02_10_1" {
  label       = "iad1-a-su04-gpu-019:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail3__iad1_a_su04_compute_leaf_03_10_1" {
  label       = "iad1-a-su04-gpu-019:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail4__iad1_a_su04_compute_leaf_04_10_1" {
  label       = "iad1-a-su04-gpu-019:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail5__iad1_a_su04_compute_leaf_05_10_1" {
  label       = "iad1-a-su04-gpu-019:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail6__iad1_a_su04_compute_leaf_06_10_1" {
  label       = "iad1-a-su04-gpu-019:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail7__iad1_a_su04_compute_leaf_07_10_1" {
  label       = "iad1-a-su04-gpu-019:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_019_rail8__iad1_a_su04_compute_leaf_08_10_1" {
  label       = "iad1-a-su04-gpu-019:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_019.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "10/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail1__iad1_a_su04_compute_leaf_01_10_2" {
  label       = "iad1-a-su04-gpu-020:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail2__iad1_a_su04_compute_leaf_02_10_2" {
  label       = "iad1-a-su04-gpu-020:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail3__iad1_a_su04_compute_leaf_03_10_2" {
  label       = "iad1-a-su04-gpu-020:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail4__iad1_a_su04_compute_leaf_04_10_2" {
  label       = "iad1-a-su04-gpu-020:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail5__iad1_a_su04_compute_leaf_05_10_2" {
  label       = "iad1-a-su04-gpu-020:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail6__iad1_a_su04_compute_leaf_06_10_2" {
  label       = "iad1-a-su04-gpu-020:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail7__iad1_a_su04_compute_leaf_07_10_2" {
  label       = "iad1-a-su04-gpu-020:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_020_rail8__iad1_a_su04_compute_leaf_08_10_2" {
  label       = "iad1-a-su04-gpu-020:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_020.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "10/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail1__iad1_a_su04_compute_leaf_01_11_1" {
  label       = "iad1-a-su04-gpu-021:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail2__iad1_a_su04_compute_leaf_02_11_1" {
  label       = "iad1-a-su04-gpu-021:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail3__iad1_a_su04_compute_leaf_03_11_1" {
  label       = "iad1-a-su04-gpu-021:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail4__iad1_a_su04_compute_leaf_04_11_1" {
  label       = "iad1-a-su04-gpu-021:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail5__iad1_a_su04_compute_leaf_05_11_1" {
  label       = "iad1-a-su04-gpu-021:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail6__iad1_a_su04_compute_leaf_06_11_1" {
  label       = "iad1-a-su04-gpu-021:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail7__iad1_a_su04_compute_leaf_07_11_1" {
  label       = "iad1-a-su04-gpu-021:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_021_rail8__iad1_a_su04_compute_leaf_08_11_1" {
  label       = "iad1-a-su04-gpu-021:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_021.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "11/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail1__iad1_a_su04_compute_leaf_01_11_2" {
  label       = "iad1-a-su04-gpu-022:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail2__iad1_a_su04_compute_leaf_02_11_2" {
  label       = "iad1-a-su04-gpu-022:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail3__iad1_a_su04_compute_leaf_03_11_2" {
  label       = "iad1-a-su04-gpu-022:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail4__iad1_a_su04_compute_leaf_04_11_2" {
  label       = "iad1-a-su04-gpu-022:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail5__iad1_a_su04_compute_leaf_05_11_2" {
  label       = "iad1-a-su04-gpu-022:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail6__iad1_a_su04_compute_leaf_06_11_2" {
  label       = "iad1-a-su04-gpu-022:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail7__iad1_a_su04_compute_leaf_07_11_2" {
  label       = "iad1-a-su04-gpu-022:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_022_rail8__iad1_a_su04_compute_leaf_08_11_2" {
  label       = "iad1-a-su04-gpu-022:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_022.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "11/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail1__iad1_a_su04_compute_leaf_01_12_1" {
  label       = "iad1-a-su04-gpu-023:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail2__iad1_a_su04_compute_leaf_02_12_1" {
  label       = "iad1-a-su04-gpu-023:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail3__iad1_a_su04_compute_leaf_03_12_1" {
  label       = "iad1-a-su04-gpu-023:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail4__iad1_a_su04_compute_leaf_04_12_1" {
  label       = "iad1-a-su04-gpu-023:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail5__iad1_a_su04_compute_leaf_05_12_1" {
  label       = "iad1-a-su04-gpu-023:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail6__iad1_a_su04_compute_leaf_06_12_1" {
  label       = "iad1-a-su04-gpu-023:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail7__iad1_a_su04_compute_leaf_07_12_1" {
  label       = "iad1-a-su04-gpu-023:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_023_rail8__iad1_a_su04_compute_leaf_08_12_1" {
  label       = "iad1-a-su04-gpu-023:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_023.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "12/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail1__iad1_a_su04_compute_leaf_01_12_2" {
  label       = "iad1-a-su04-gpu-024:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail2__iad1_a_su04_compute_leaf_02_12_2" {
  label       = "iad1-a-su04-gpu-024:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail3__iad1_a_su04_compute_leaf_03_12_2" {
  label       = "iad1-a-su04-gpu-024:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail4__iad1_a_su04_compute_leaf_04_12_2" {
  label       = "iad1-a-su04-gpu-024:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail5__iad1_a_su04_compute_leaf_05_12_2" {
  label       = "iad1-a-su04-gpu-024:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail6__iad1_a_su04_compute_leaf_06_12_2" {
  label       = "iad1-a-su04-gpu-024:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail7__iad1_a_su04_compute_leaf_07_12_2" {
  label       = "iad1-a-su04-gpu-024:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_024_rail8__iad1_a_su04_compute_leaf_08_12_2" {
  label       = "iad1-a-su04-gpu-024:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_024.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "12/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail1__iad1_a_su04_compute_leaf_01_13_1" {
  label       = "iad1-a-su04-gpu-025:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail2__iad1_a_su04_compute_leaf_02_13_1" {
  label       = "iad1-a-su04-gpu-025:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail3__iad1_a_su04_compute_leaf_03_13_1" {
  label       = "iad1-a-su04-gpu-025:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail4__iad1_a_su04_compute_leaf_04_13_1" {
  label       = "iad1-a-su04-gpu-025:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail5__iad1_a_su04_compute_leaf_05_13_1" {
  label       = "iad1-a-su04-gpu-025:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail6__iad1_a_su04_compute_leaf_06_13_1" {
  label       = "iad1-a-su04-gpu-025:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail7__iad1_a_su04_compute_leaf_07_13_1" {
  label       = "iad1-a-su04-gpu-025:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_025_rail8__iad1_a_su04_compute_leaf_08_13_1" {
  label       = "iad1-a-su04-gpu-025:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_025.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "13/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail1__iad1_a_su04_compute_leaf_01_13_2" {
  label       = "iad1-a-su04-gpu-026:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail2__iad1_a_su04_compute_leaf_02_13_2" {
  label       = "iad1-a-su04-gpu-026:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail3__iad1_a_su04_compute_leaf_03_13_2" {
  label       = "iad1-a-su04-gpu-026:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail4__iad1_a_su04_compute_leaf_04_13_2" {
  label       = "iad1-a-su04-gpu-026:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail5__iad1_a_su04_compute_leaf_05_13_2" {
  label       = "iad1-a-su04-gpu-026:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail6__iad1_a_su04_compute_leaf_06_13_2" {
  label       = "iad1-a-su04-gpu-026:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail7__iad1_a_su04_compute_leaf_07_13_2" {
  label       = "iad1-a-su04-gpu-026:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_026_rail8__iad1_a_su04_compute_leaf_08_13_2" {
  label       = "iad1-a-su04-gpu-026:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_026.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "13/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail1__iad1_a_su04_compute_leaf_01_14_1" {
  label       = "iad1-a-su04-gpu-027:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail2__iad1_a_su04_compute_leaf_02_14_1" {
  label       = "iad1-a-su04-gpu-027:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail3__iad1_a_su04_compute_leaf_03_14_1" {
  label       = "iad1-a-su04-gpu-027:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail4__iad1_a_su04_compute_leaf_04_14_1" {
  label       = "iad1-a-su04-gpu-027:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail5__iad1_a_su04_compute_leaf_05_14_1" {
  label       = "iad1-a-su04-gpu-027:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail6__iad1_a_su04_compute_leaf_06_14_1" {
  label       = "iad1-a-su04-gpu-027:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail7__iad1_a_su04_compute_leaf_07_14_1" {
  label       = "iad1-a-su04-gpu-027:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_027_rail8__iad1_a_su04_compute_leaf_08_14_1" {
  label       = "iad1-a-su04-gpu-027:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_027.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "14/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail1__iad1_a_su04_compute_leaf_01_14_2" {
  label       = "iad1-a-su04-gpu-028:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail2__iad1_a_su04_compute_leaf_02_14_2" {
  label       = "iad1-a-su04-gpu-028:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail3__iad1_a_su04_compute_leaf_03_14_2" {
  label       = "iad1-a-su04-gpu-028:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail4__iad1_a_su04_compute_leaf_04_14_2" {
  label       = "iad1-a-su04-gpu-028:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail5__iad1_a_su04_compute_leaf_05_14_2" {
  label       = "iad1-a-su04-gpu-028:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail6__iad1_a_su04_compute_leaf_06_14_2" {
  label       = "iad1-a-su04-gpu-028:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail7__iad1_a_su04_compute_leaf_07_14_2" {
  label       = "iad1-a-su04-gpu-028:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_028_rail8__iad1_a_su04_compute_leaf_08_14_2" {
  label       = "iad1-a-su04-gpu-028:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_028.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "14/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail1__iad1_a_su04_compute_leaf_01_15_1" {
  label       = "iad1-a-su04-gpu-029:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail2__iad1_a_su04_compute_leaf_02_15_1" {
  label       = "iad1-a-su04-gpu-029:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail3__iad1_a_su04_compute_leaf_03_15_1" {
  label       = "iad1-a-su04-gpu-029:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail4__iad1_a_su04_compute_leaf_04_15_1" {
  label       = "iad1-a-su04-gpu-029:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail5__iad1_a_su04_compute_leaf_05_15_1" {
  label       = "iad1-a-su04-gpu-029:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail6__iad1_a_su04_compute_leaf_06_15_1" {
  label       = "iad1-a-su04-gpu-029:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail7__iad1_a_su04_compute_leaf_07_15_1" {
  label       = "iad1-a-su04-gpu-029:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_029_rail8__iad1_a_su04_compute_leaf_08_15_1" {
  label       = "iad1-a-su04-gpu-029:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_029.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "15/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail1__iad1_a_su04_compute_leaf_01_15_2" {
  label       = "iad1-a-su04-gpu-030:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail2__iad1_a_su04_compute_leaf_02_15_2" {
  label       = "iad1-a-su04-gpu-030:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail3__iad1_a_su04_compute_leaf_03_15_2" {
  label       = "iad1-a-su04-gpu-030:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail4__iad1_a_su04_compute_leaf_04_15_2" {
  label       = "iad1-a-su04-gpu-030:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail5__iad1_a_su04_compute_leaf_05_15_2" {
  label       = "iad1-a-su04-gpu-030:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail6__iad1_a_su04_compute_leaf_06_15_2" {
  label       = "iad1-a-su04-gpu-030:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail7__iad1_a_su04_compute_leaf_07_15_2" {
  label       = "iad1-a-su04-gpu-030:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_030_rail8__iad1_a_su04_compute_leaf_08_15_2" {
  label       = "iad1-a-su04-gpu-030:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_030.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "15/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail1__iad1_a_su04_compute_leaf_01_16_1" {
  label       = "iad1-a-su04-gpu-031:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail2__iad1_a_su04_compute_leaf_02_16_1" {
  label       = "iad1-a-su04-gpu-031:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail3__iad1_a_su04_compute_leaf_03_16_1" {
  label       = "iad1-a-su04-gpu-031:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail4__iad1_a_su04_compute_leaf_04_16_1" {
  label       = "iad1-a-su04-gpu-031:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail5__iad1_a_su04_compute_leaf_05_16_1" {
  label       = "iad1-a-su04-gpu-031:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail6__iad1_a_su04_compute_leaf_06_16_1" {
  label       = "iad1-a-su04-gpu-031:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail7__iad1_a_su04_compute_leaf_07_16_1" {
  label       = "iad1-a-su04-gpu-031:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_031_rail8__iad1_a_su04_compute_leaf_08_16_1" {
  label       = "iad1-a-su04-gpu-031:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_031.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "16/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail1__iad1_a_su04_compute_leaf_01_16_2" {
  label       = "iad1-a-su04-gpu-032:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail2__iad1_a_su04_compute_leaf_02_16_2" {
  label       = "iad1-a-su04-gpu-032:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail3__iad1_a_su04_compute_leaf_03_16_2" {
  label       = "iad1-a-su04-gpu-032:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail3", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail4__iad1_a_su04_compute_leaf_04_16_2" {
  label       = "iad1-a-su04-gpu-032:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail4", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail5__iad1_a_su04_compute_leaf_05_16_2" {
  label       = "iad1-a-su04-gpu-032:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail5", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail6__iad1_a_su04_compute_leaf_06_16_2" {
  label       = "iad1-a-su04-gpu-032:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail6", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail7__iad1_a_su04_compute_leaf_07_16_2" {
  label       = "iad1-a-su04-gpu-032:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail7", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_gpu_032_rail8__iad1_a_su04_compute_leaf_08_16_2" {
  label       = "iad1-a-su04-gpu-032:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_gpu_032.interface_id, "rail8", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "16/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_17_1__iad1_a_compute_spine_01_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_17_2__iad1_a_compute_spine_01_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_18_1__iad1_a_compute_spine_02_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_18_2__iad1_a_compute_spine_02_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_19_1__iad1_a_compute_spine_03_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_19_2__iad1_a_compute_spine_03_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_20_1__iad1_a_compute_spine_04_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_20_2__iad1_a_compute_spine_04_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_21_1__iad1_a_compute_spine_05_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_21_2__iad1_a_compute_spine_05_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_22_1__iad1_a_compute_spine_06_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_22_2__iad1_a_compute_spine_06_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_23_1__iad1_a_compute_spine_07_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_23_2__iad1_a_compute_spine_07_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_24_1__iad1_a_compute_spine_08_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_24_2__iad1_a_compute_spine_08_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_25_1__iad1_a_compute_spine_09_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_25_2__iad1_a_compute_spine_09_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_26_1__iad1_a_compute_spine_10_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_26_2__iad1_a_compute_spine_10_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_27_1__iad1_a_compute_spine_11_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_27_2__iad1_a_compute_spine_11_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_28_1__iad1_a_compute_spine_12_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_28_2__iad1_a_compute_spine_12_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_29_1__iad1_a_compute_spine_13_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_29_2__iad1_a_compute_spine_13_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_30_1__iad1_a_compute_spine_14_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_30_2__iad1_a_compute_spine_14_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_31_1__iad1_a_compute_spine_15_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_31_2__iad1_a_compute_spine_15_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_32_1__iad1_a_compute_spine_16_25_1" {
  label       = "iad1-a-su04-compute-leaf-01:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "25/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_01_32_2__iad1_a_compute_spine_16_25_2" {
  label       = "iad1-a-su04-compute-leaf-01:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_01.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "25/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_17_1__iad1_a_compute_spine_01_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_17_2__iad1_a_compute_spine_01_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_18_1__iad1_a_compute_spine_02_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_18_2__iad1_a_compute_spine_02_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_19_1__iad1_a_compute_spine_03_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_19_2__iad1_a_compute_spine_03_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_20_1__iad1_a_compute_spine_04_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_20_2__iad1_a_compute_spine_04_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_21_1__iad1_a_compute_spine_05_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_21_2__iad1_a_compute_spine_05_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_22_1__iad1_a_compute_spine_06_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_22_2__iad1_a_compute_spine_06_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_23_1__iad1_a_compute_spine_07_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_23_2__iad1_a_compute_spine_07_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_24_1__iad1_a_compute_spine_08_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_24_2__iad1_a_compute_spine_08_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_25_1__iad1_a_compute_spine_09_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_25_2__iad1_a_compute_spine_09_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_26_1__iad1_a_compute_spine_10_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_26_2__iad1_a_compute_spine_10_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_27_1__iad1_a_compute_spine_11_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_27_2__iad1_a_compute_spine_11_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_28_1__iad1_a_compute_spine_12_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_28_2__iad1_a_compute_spine_12_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_29_1__iad1_a_compute_spine_13_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_29_2__iad1_a_compute_spine_13_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_30_1__iad1_a_compute_spine_14_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_30_2__iad1_a_compute_spine_14_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_31_1__iad1_a_compute_spine_15_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_31_2__iad1_a_compute_spine_15_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_32_1__iad1_a_compute_spine_16_26_1" {
  label       = "iad1-a-su04-compute-leaf-02:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "26/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_02_32_2__iad1_a_compute_spine_16_26_2" {
  label       = "iad1-a-su04-compute-leaf-02:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_02.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "26/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_17_1__iad1_a_compute_spine_01_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_17_2__iad1_a_compute_spine_01_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_18_1__iad1_a_compute_spine_02_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_18_2__iad1_a_compute_spine_02_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_19_1__iad1_a_compute_spine_03_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_19_2__iad1_a_compute_spine_03_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_20_1__iad1_a_compute_spine_04_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_20_2__iad1_a_compute_spine_04_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_21_1__iad1_a_compute_spine_05_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_21_2__iad1_a_compute_spine_05_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_22_1__iad1_a_compute_spine_06_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_22_2__iad1_a_compute_spine_06_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_23_1__iad1_a_compute_spine_07_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_23_2__iad1_a_compute_spine_07_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_24_1__iad1_a_compute_spine_08_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_24_2__iad1_a_compute_spine_08_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_25_1__iad1_a_compute_spine_09_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_25_2__iad1_a_compute_spine_09_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_26_1__iad1_a_compute_spine_10_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_26_2__iad1_a_compute_spine_10_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_27_1__iad1_a_compute_spine_11_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_27_2__iad1_a_compute_spine_11_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_28_1__iad1_a_compute_spine_12_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_28_2__iad1_a_compute_spine_12_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_29_1__iad1_a_compute_spine_13_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_29_2__iad1_a_compute_spine_13_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_30_1__iad1_a_compute_spine_14_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_30_2__iad1_a_compute_spine_14_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_31_1__iad1_a_compute_spine_15_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_31_2__iad1_a_compute_spine_15_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_32_1__iad1_a_compute_spine_16_27_1" {
  label       = "iad1-a-su04-compute-leaf-03:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "27/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_03_32_2__iad1_a_compute_spine_16_27_2" {
  label       = "iad1-a-su04-compute-leaf-03:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_03.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "27/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_17_1__iad1_a_compute_spine_01_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_17_2__iad1_a_compute_spine_01_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_18_1__iad1_a_compute_spine_02_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_18_2__iad1_a_compute_spine_02_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_19_1__iad1_a_compute_spine_03_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_19_2__iad1_a_compute_spine_03_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_20_1__iad1_a_compute_spine_04_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_20_2__iad1_a_compute_spine_04_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_21_1__iad1_a_compute_spine_05_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_21_2__iad1_a_compute_spine_05_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_22_1__iad1_a_compute_spine_06_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_22_2__iad1_a_compute_spine_06_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_23_1__iad1_a_compute_spine_07_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_23_2__iad1_a_compute_spine_07_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_24_1__iad1_a_compute_spine_08_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_24_2__iad1_a_compute_spine_08_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_25_1__iad1_a_compute_spine_09_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_25_2__iad1_a_compute_spine_09_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_26_1__iad1_a_compute_spine_10_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_26_2__iad1_a_compute_spine_10_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_27_1__iad1_a_compute_spine_11_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_27_2__iad1_a_compute_spine_11_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_28_1__iad1_a_compute_spine_12_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_28_2__iad1_a_compute_spine_12_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_29_1__iad1_a_compute_spine_13_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_29_2__iad1_a_compute_spine_13_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_30_1__iad1_a_compute_spine_14_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_30_2__iad1_a_compute_spine_14_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_31_1__iad1_a_compute_spine_15_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_31_2__iad1_a_compute_spine_15_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_32_1__iad1_a_compute_spine_16_28_1" {
  label       = "iad1-a-su04-compute-leaf-04:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "28/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_04_32_2__iad1_a_compute_spine_16_28_2" {
  label       = "iad1-a-su04-compute-leaf-04:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_04.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "28/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_17_1__iad1_a_compute_spine_01_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_17_2__iad1_a_compute_spine_01_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_18_1__iad1_a_compute_spine_02_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_18_2__iad1_a_compute_spine_02_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_19_1__iad1_a_compute_spine_03_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_19_2__iad1_a_compute_spine_03_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_20_1__iad1_a_compute_spine_04_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_20_2__iad1_a_compute_spine_04_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_21_1__iad1_a_compute_spine_05_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_21_2__iad1_a_compute_spine_05_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_22_1__iad1_a_compute_spine_06_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_22_2__iad1_a_compute_spine_06_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_23_1__iad1_a_compute_spine_07_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_23_2__iad1_a_compute_spine_07_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_24_1__iad1_a_compute_spine_08_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_24_2__iad1_a_compute_spine_08_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_25_1__iad1_a_compute_spine_09_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_25_2__iad1_a_compute_spine_09_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_26_1__iad1_a_compute_spine_10_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_26_2__iad1_a_compute_spine_10_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_27_1__iad1_a_compute_spine_11_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_27_2__iad1_a_compute_spine_11_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_28_1__iad1_a_compute_spine_12_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_28_2__iad1_a_compute_spine_12_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_29_1__iad1_a_compute_spine_13_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_29_2__iad1_a_compute_spine_13_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_30_1__iad1_a_compute_spine_14_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_30_2__iad1_a_compute_spine_14_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_31_1__iad1_a_compute_spine_15_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_31_2__iad1_a_compute_spine_15_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_32_1__iad1_a_compute_spine_16_29_1" {
  label       = "iad1-a-su04-compute-leaf-05:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "29/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_05_32_2__iad1_a_compute_spine_16_29_2" {
  label       = "iad1-a-su04-compute-leaf-05:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_05.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "29/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_17_1__iad1_a_compute_spine_01_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_17_2__iad1_a_compute_spine_01_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_18_1__iad1_a_compute_spine_02_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_18_2__iad1_a_compute_spine_02_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_19_1__iad1_a_compute_spine_03_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_19_2__iad1_a_compute_spine_03_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_20_1__iad1_a_compute_spine_04_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_20_2__iad1_a_compute_spine_04_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_21_1__iad1_a_compute_spine_05_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_21_2__iad1_a_compute_spine_05_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_22_1__iad1_a_compute_spine_06_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_22_2__iad1_a_compute_spine_06_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_23_1__iad1_a_compute_spine_07_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_23_2__iad1_a_compute_spine_07_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_24_1__iad1_a_compute_spine_08_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_24_2__iad1_a_compute_spine_08_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_25_1__iad1_a_compute_spine_09_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_25_2__iad1_a_compute_spine_09_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_26_1__iad1_a_compute_spine_10_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_26_2__iad1_a_compute_spine_10_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_27_1__iad1_a_compute_spine_11_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_27_2__iad1_a_compute_spine_11_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_28_1__iad1_a_compute_spine_12_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_28_2__iad1_a_compute_spine_12_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_29_1__iad1_a_compute_spine_13_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_29_2__iad1_a_compute_spine_13_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_30_1__iad1_a_compute_spine_14_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_30_2__iad1_a_compute_spine_14_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_31_1__iad1_a_compute_spine_15_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_31_2__iad1_a_compute_spine_15_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_32_1__iad1_a_compute_spine_16_30_1" {
  label       = "iad1-a-su04-compute-leaf-06:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "30/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_06_32_2__iad1_a_compute_spine_16_30_2" {
  label       = "iad1-a-su04-compute-leaf-06:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_06.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "30/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_17_1__iad1_a_compute_spine_01_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_17_2__iad1_a_compute_spine_01_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_18_1__iad1_a_compute_spine_02_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_18_2__iad1_a_compute_spine_02_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_19_1__iad1_a_compute_spine_03_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_19_2__iad1_a_compute_spine_03_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_20_1__iad1_a_compute_spine_04_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_20_2__iad1_a_compute_spine_04_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_21_1__iad1_a_compute_spine_05_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_21_2__iad1_a_compute_spine_05_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_22_1__iad1_a_compute_spine_06_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_22_2__iad1_a_compute_spine_06_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_23_1__iad1_a_compute_spine_07_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_23_2__iad1_a_compute_spine_07_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_24_1__iad1_a_compute_spine_08_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_24_2__iad1_a_compute_spine_08_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_25_1__iad1_a_compute_spine_09_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_25_2__iad1_a_compute_spine_09_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_26_1__iad1_a_compute_spine_10_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_26_2__iad1_a_compute_spine_10_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_27_1__iad1_a_compute_spine_11_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_27_2__iad1_a_compute_spine_11_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_28_1__iad1_a_compute_spine_12_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_28_2__iad1_a_compute_spine_12_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_29_1__iad1_a_compute_spine_13_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_29_2__iad1_a_compute_spine_13_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_30_1__iad1_a_compute_spine_14_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_30_2__iad1_a_compute_spine_14_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_31_1__iad1_a_compute_spine_15_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_31_2__iad1_a_compute_spine_15_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_32_1__iad1_a_compute_spine_16_31_1" {
  label       = "iad1-a-su04-compute-leaf-07:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "31/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_07_32_2__iad1_a_compute_spine_16_31_2" {
  label       = "iad1-a-su04-compute-leaf-07:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_07.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "31/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_17_1__iad1_a_compute_spine_01_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:17/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "17/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_17_2__iad1_a_compute_spine_01_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:17/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "17/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_01.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_18_1__iad1_a_compute_spine_02_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:18/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "18/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_18_2__iad1_a_compute_spine_02_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:18/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "18/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_02.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_19_1__iad1_a_compute_spine_03_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:19/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "19/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_19_2__iad1_a_compute_spine_03_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:19/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "19/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_03.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_20_1__iad1_a_compute_spine_04_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:20/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "20/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_20_2__iad1_a_compute_spine_04_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:20/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "20/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_04.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_21_1__iad1_a_compute_spine_05_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:21/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "21/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_21_2__iad1_a_compute_spine_05_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:21/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "21/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_05.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_22_1__iad1_a_compute_spine_06_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:22/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "22/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_22_2__iad1_a_compute_spine_06_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:22/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "22/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_06.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_23_1__iad1_a_compute_spine_07_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:23/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "23/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_23_2__iad1_a_compute_spine_07_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:23/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "23/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_07.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_24_1__iad1_a_compute_spine_08_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:24/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "24/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_24_2__iad1_a_compute_spine_08_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:24/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "24/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_08.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_25_1__iad1_a_compute_spine_09_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:25/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "25/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_25_2__iad1_a_compute_spine_09_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:25/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "25/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_09.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_26_1__iad1_a_compute_spine_10_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:26/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "26/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_26_2__iad1_a_compute_spine_10_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:26/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "26/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_10.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_27_1__iad1_a_compute_spine_11_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:27/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "27/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_27_2__iad1_a_compute_spine_11_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:27/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "27/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_11.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_28_1__iad1_a_compute_spine_12_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:28/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "28/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_28_2__iad1_a_compute_spine_12_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:28/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "28/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_12.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_29_1__iad1_a_compute_spine_13_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:29/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "29/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_29_2__iad1_a_compute_spine_13_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:29/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "29/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_13.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_30_1__iad1_a_compute_spine_14_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:30/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "30/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_30_2__iad1_a_compute_spine_14_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:30/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "30/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_14.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_31_1__iad1_a_compute_spine_15_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:31/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "31/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_31_2__iad1_a_compute_spine_15_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:31/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "31/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_15.interface_id, "32/2", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_32_1__iad1_a_compute_spine_16_32_1" {
  label       = "iad1-a-su04-compute-leaf-08:32/1"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "32/1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "32/1", 0)
  }
}

resource "netbox_cable" "iad1_a_su04_compute_leaf_08_32_2__iad1_a_compute_spine_16_32_2" {
  label       = "iad1-a-su04-compute-leaf-08:32/2"
  description = "MFP7E10-N030"
  status      = "planned"
  type        = "mmf"
  length      = 30
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_su04_compute_leaf_08.interface_id, "32/2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_compute_spine_16.interface_id, "32/2", 0)
  }
}
