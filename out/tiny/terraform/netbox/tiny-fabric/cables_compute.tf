resource "netbox_cable" "tiny_gpu_001_rail1p1__tiny_compute_leaf_01_swp1s0" {
  label       = "tiny-gpu-001:rail1p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp1s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail1p2__tiny_compute_leaf_01_swp1s1" {
  label       = "tiny-gpu-001:rail1p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp1s1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail1p3__tiny_compute_leaf_01_swp2s0" {
  label       = "tiny-gpu-001:rail1p3"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail1p3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp2s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail1p4__tiny_compute_leaf_01_swp2s1" {
  label       = "tiny-gpu-001:rail1p4"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail1p4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp2s1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail2p1__tiny_compute_leaf_01_swp3s0" {
  label       = "tiny-gpu-001:rail2p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail2p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp3s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail2p2__tiny_compute_leaf_01_swp3s1" {
  label       = "tiny-gpu-001:rail2p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail2p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp3s1"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail2p3__tiny_compute_leaf_01_swp4s0" {
  label       = "tiny-gpu-001:rail2p3"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail2p3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp4s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_rail2p4__tiny_compute_leaf_01_swp4s1" {
  label       = "tiny-gpu-001:rail2p4"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["rail2p4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp4s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail1p1__tiny_compute_leaf_01_swp5s0" {
  label       = "tiny-gpu-002:rail1p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp5s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail1p2__tiny_compute_leaf_01_swp5s1" {
  label       = "tiny-gpu-002:rail1p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp5s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail1p3__tiny_compute_leaf_01_swp6s0" {
  label       = "tiny-gpu-002:rail1p3"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail1p3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp6s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail1p4__tiny_compute_leaf_01_swp6s1" {
  label       = "tiny-gpu-002:rail1p4"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail1p4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp6s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail2p1__tiny_compute_leaf_01_swp7s0" {
  label       = "tiny-gpu-002:rail2p1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail2p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp7s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail2p2__tiny_compute_leaf_01_swp7s1" {
  label       = "tiny-gpu-002:rail2p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail2p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp7s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail2p3__tiny_compute_leaf_01_swp8s0" {
  label       = "tiny-gpu-002:rail2p3"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail2p3"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp8s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_rail2p4__tiny_compute_leaf_01_swp8s1" {
  label       = "tiny-gpu-002:rail2p4"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["rail2p4"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_compute_leaf_01.interface_id["swp8s1"]
  }
}
