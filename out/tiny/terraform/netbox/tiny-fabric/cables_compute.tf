resource "netbox_cable" "tiny_gpu_001_osfp1p1__tiny_compute_leaf_01_swp1s0" {
  label       = "tiny-gpu-001:OSFP1P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP1P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp1s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp1p2__tiny_compute_leaf_01_swp1s1" {
  label       = "tiny-gpu-001:OSFP1P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP1P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp1s1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp2p1__tiny_compute_leaf_01_swp2s0" {
  label       = "tiny-gpu-001:OSFP2P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP2P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp2s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp2p2__tiny_compute_leaf_01_swp2s1" {
  label       = "tiny-gpu-001:OSFP2P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP2P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp2s1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp3p1__tiny_compute_leaf_01_swp3s0" {
  label       = "tiny-gpu-001:OSFP3P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP3P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp3s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp3p2__tiny_compute_leaf_01_swp3s1" {
  label       = "tiny-gpu-001:OSFP3P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP3P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp3s1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp4p1__tiny_compute_leaf_01_swp4s0" {
  label       = "tiny-gpu-001:OSFP4P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP4P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp4s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_osfp4p2__tiny_compute_leaf_01_swp4s1" {
  label       = "tiny-gpu-001:OSFP4P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["OSFP4P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp4s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp1p1__tiny_compute_leaf_01_swp5s0" {
  label       = "tiny-gpu-002:OSFP1P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP1P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp5s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp1p2__tiny_compute_leaf_01_swp5s1" {
  label       = "tiny-gpu-002:OSFP1P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP1P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp5s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp2p1__tiny_compute_leaf_01_swp6s0" {
  label       = "tiny-gpu-002:OSFP2P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP2P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp6s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp2p2__tiny_compute_leaf_01_swp6s1" {
  label       = "tiny-gpu-002:OSFP2P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP2P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp6s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp3p1__tiny_compute_leaf_01_swp7s0" {
  label       = "tiny-gpu-002:OSFP3P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP3P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp7s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp3p2__tiny_compute_leaf_01_swp7s1" {
  label       = "tiny-gpu-002:OSFP3P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP3P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp7s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp4p1__tiny_compute_leaf_01_swp8s0" {
  label       = "tiny-gpu-002:OSFP4P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP4P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp8s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_osfp4p2__tiny_compute_leaf_01_swp8s1" {
  label       = "tiny-gpu-002:OSFP4P2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["OSFP4P2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp8s1"]
  }
}
