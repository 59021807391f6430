resource "netbox_cable" "ams2_lab_gpu_001_rail1__ams2_lab_compute_leaf_01_swp1s0" {
  label       = "ams2-lab-gpu-001:rail1"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp1s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail2__ams2_lab_compute_leaf_02_swp1s0" {
  label       = "ams2-lab-gpu-001:rail2"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp1s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail3__ams2_lab_compute_leaf_01_swp1s1" {
  label       = "ams2-lab-gpu-001:rail3"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp1s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail4__ams2_lab_compute_leaf_02_swp1s1" {
  label       = "ams2-lab-gpu-001:rail4"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp1s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail5__ams2_lab_compute_leaf_01_swp2s0" {
  label       = "ams2-lab-gpu-001:rail5"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp2s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail6__ams2_lab_compute_leaf_02_swp2s0" {
  label       = "ams2-lab-gpu-001:rail6"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp2s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail7__ams2_lab_compute_leaf_01_swp2s1" {
  label       = "ams2-lab-gpu-001:rail7"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp2s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_001_rail8__ams2_lab_compute_leaf_02_swp2s1" {
  label       = "ams2-lab-gpu-001:rail8"
  description = "MFP7E10-N010"
  status      = "planned"
  type        = "mmf-om3"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp2s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail1__ams2_lab_compute_leaf_01_swp3s0" {
  label       = "ams2-lab-gpu-002:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp3s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail2__ams2_lab_compute_leaf_02_swp3s0" {
  label       = "ams2-lab-gpu-002:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp3s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail3__ams2_lab_compute_leaf_01_swp3s1" {
  label       = "ams2-lab-gpu-002:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp3s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail4__ams2_lab_compute_leaf_02_swp3s1" {
  label       = "ams2-lab-gpu-002:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp3s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail5__ams2_lab_compute_leaf_01_swp4s0" {
  label       = "ams2-lab-gpu-002:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp4s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail6__ams2_lab_compute_leaf_02_swp4s0" {
  label       = "ams2-lab-gpu-002:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp4s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail7__ams2_lab_compute_leaf_01_swp4s1" {
  label       = "ams2-lab-gpu-002:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp4s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_rail8__ams2_lab_compute_leaf_02_swp4s1" {
  label       = "ams2-lab-gpu-002:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp4s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail1__ams2_lab_compute_leaf_01_swp5s0" {
  label       = "ams2-lab-gpu-003:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp5s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail2__ams2_lab_compute_leaf_02_swp5s0" {
  label       = "ams2-lab-gpu-003:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp5s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail3__ams2_lab_compute_leaf_01_swp5s1" {
  label       = "ams2-lab-gpu-003:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp5s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail4__ams2_lab_compute_leaf_02_swp5s1" {
  label       = "ams2-lab-gpu-003:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp5s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail5__ams2_lab_compute_leaf_01_swp6s0" {
  label       = "ams2-lab-gpu-003:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp6s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail6__ams2_lab_compute_leaf_02_swp6s0" {
  label       = "ams2-lab-gpu-003:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp6s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail7__ams2_lab_compute_leaf_01_swp6s1" {
  label       = "ams2-lab-gpu-003:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp6s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_rail8__ams2_lab_compute_leaf_02_swp6s1" {
  label       = "ams2-lab-gpu-003:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp6s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail1__ams2_lab_compute_leaf_01_swp7s0" {
  label       = "ams2-lab-gpu-004:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp7s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail2__ams2_lab_compute_leaf_02_swp7s0" {
  label       = "ams2-lab-gpu-004:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp7s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail3__ams2_lab_compute_leaf_01_swp7s1" {
  label       = "ams2-lab-gpu-004:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp7s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail4__ams2_lab_compute_leaf_02_swp7s1" {
  label       = "ams2-lab-gpu-004:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp7s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail5__ams2_lab_compute_leaf_01_swp8s0" {
  label       = "ams2-lab-gpu-004:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp8s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail6__ams2_lab_compute_leaf_02_swp8s0" {
  label       = "ams2-lab-gpu-004:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp8s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail7__ams2_lab_compute_leaf_01_swp8s1" {
  label       = "ams2-lab-gpu-004:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp8s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_rail8__ams2_lab_compute_leaf_02_swp8s1" {
  label       = "ams2-lab-gpu-004:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp8s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail1__ams2_lab_compute_leaf_01_swp9s0" {
  label       = "ams2-lab-gpu-005:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp9s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail2__ams2_lab_compute_leaf_02_swp9s0" {
  label       = "ams2-lab-gpu-005:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp9s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail3__ams2_lab_compute_leaf_01_swp9s1" {
  label       = "ams2-lab-gpu-005:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp9s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail4__ams2_lab_compute_leaf_02_swp9s1" {
  label       = "ams2-lab-gpu-005:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp9s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail5__ams2_lab_compute_leaf_01_swp10s0" {
  label       = "ams2-lab-gpu-005:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp10s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail6__ams2_lab_compute_leaf_02_swp10s0" {
  label       = "ams2-lab-gpu-005:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp10s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail7__ams2_lab_compute_leaf_01_swp10s1" {
  label       = "ams2-lab-gpu-005:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp10s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_rail8__ams2_lab_compute_leaf_02_swp10s1" {
  label       = "ams2-lab-gpu-005:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp10s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail1__ams2_lab_compute_leaf_01_swp11s0" {
  label       = "ams2-lab-gpu-006:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp11s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail2__ams2_lab_compute_leaf_02_swp11s0" {
  label       = "ams2-lab-gpu-006:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp11s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail3__ams2_lab_compute_leaf_01_swp11s1" {
  label       = "ams2-lab-gpu-006:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp11s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail4__ams2_lab_compute_leaf_02_swp11s1" {
  label       = "ams2-lab-gpu-006:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp11s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail5__ams2_lab_compute_leaf_01_swp12s0" {
  label       = "ams2-lab-gpu-006:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp12s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail6__ams2_lab_compute_leaf_02_swp12s0" {
  label       = "ams2-lab-gpu-006:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp12s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail7__ams2_lab_compute_leaf_01_swp12s1" {
  label       = "ams2-lab-gpu-006:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp12s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_rail8__ams2_lab_compute_leaf_02_swp12s1" {
  label       = "ams2-lab-gpu-006:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp12s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail1__ams2_lab_compute_leaf_01_swp13s0" {
  label       = "ams2-lab-gpu-007:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp13s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail2__ams2_lab_compute_leaf_02_swp13s0" {
  label       = "ams2-lab-gpu-007:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp13s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail3__ams2_lab_compute_leaf_01_swp13s1" {
  label       = "ams2-lab-gpu-007:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp13s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail4__ams2_lab_compute_leaf_02_swp13s1" {
  label       = "ams2-lab-gpu-007:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp13s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail5__ams2_lab_compute_leaf_01_swp14s0" {
  label       = "ams2-lab-gpu-007:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp14s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail6__ams2_lab_compute_leaf_02_swp14s0" {
  label       = "ams2-lab-gpu-007:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp14s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail7__ams2_lab_compute_leaf_01_swp14s1" {
  label       = "ams2-lab-gpu-007:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp14s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_rail8__ams2_lab_compute_leaf_02_swp14s1" {
  label       = "ams2-lab-gpu-007:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp14s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail1__ams2_lab_compute_leaf_01_swp15s0" {
  label       = "ams2-lab-gpu-008:rail1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp15s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail2__ams2_lab_compute_leaf_02_swp15s0" {
  label       = "ams2-lab-gpu-008:rail2"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp15s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail3__ams2_lab_compute_leaf_01_swp15s1" {
  label       = "ams2-lab-gpu-008:rail3"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp15s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail4__ams2_lab_compute_leaf_02_swp15s1" {
  label       = "ams2-lab-gpu-008:rail4"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp15s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail5__ams2_lab_compute_leaf_01_swp16s0" {
  label       = "ams2-lab-gpu-008:rail5"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail5"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp16s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail6__ams2_lab_compute_leaf_02_swp16s0" {
  label       = "ams2-lab-gpu-008:rail6"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail6"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp16s0"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail7__ams2_lab_compute_leaf_01_swp16s1" {
  label       = "ams2-lab-gpu-008:rail7"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail7"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp16s1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_rail8__ams2_lab_compute_leaf_02_swp16s1" {
  label       = "ams2-lab-gpu-008:rail8"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf-om3"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["rail8"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp16s1"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp49__ams2_lab_compute_leaf_02_swp49" {
  label       = "ams2-lab-compute-leaf-01:swp49"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp49"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp49"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp50__ams2_lab_compute_leaf_02_swp50" {
  label       = "ams2-lab-compute-leaf-01:swp50"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp50"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp50"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp51__ams2_lab_compute_leaf_02_swp51" {
  label       = "ams2-lab-compute-leaf-01:swp51"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp51"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp51"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp52__ams2_lab_compute_leaf_02_swp52" {
  label       = "ams2-lab-compute-leaf-01:swp52"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp52"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp52"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp53__ams2_lab_compute_leaf_02_swp53" {
  label       = "ams2-lab-compute-leaf-01:swp53"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp53"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp53"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp54__ams2_lab_compute_leaf_02_swp54" {
  label       = "ams2-lab-compute-leaf-01:swp54"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp54"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp54"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp55__ams2_lab_compute_leaf_02_swp55" {
  label       = "ams2-lab-compute-leaf-01:swp55"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp55"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp55"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp56__ams2_lab_compute_leaf_02_swp56" {
  label       = "ams2-lab-compute-leaf-01:swp56"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp56"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp56"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp57__ams2_lab_compute_leaf_02_swp57" {
  label       = "ams2-lab-compute-leaf-01:swp57"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp57"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp57"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp58__ams2_lab_compute_leaf_02_swp58" {
  label       = "ams2-lab-compute-leaf-01:swp58"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp58"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp58"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp59__ams2_lab_compute_leaf_02_swp59" {
  label       = "ams2-lab-compute-leaf-01:swp59"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp59"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp59"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp60__ams2_lab_compute_leaf_02_swp60" {
  label       = "ams2-lab-compute-leaf-01:swp60"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp60"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp60"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp61__ams2_lab_compute_leaf_02_swp61" {
  label       = "ams2-lab-compute-leaf-01:swp61"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp61"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp61"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp62__ams2_lab_compute_leaf_02_swp62" {
  label       = "ams2-lab-compute-leaf-01:swp62"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp62"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp62"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp63__ams2_lab_compute_leaf_02_swp63" {
  label       = "ams2-lab-compute-leaf-01:swp63"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp63"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp63"]
  }
}

resource "netbox_cable" "ams2_lab_compute_leaf_01_swp64__ams2_lab_compute_leaf_02_swp64" {
  label       = "ams2-lab-compute-leaf-01:swp64"
  description = "980-9IA0I-00N002"
  status      = "planned"
  type        = "dac-passive"
  length      = 2
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_01.interface_id["swp64"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_compute_leaf_02.interface_id["swp64"]
  }
}
