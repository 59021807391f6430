resource "netbox_cable" "tiny_gpu_001_slot1p1__tiny_storage_leaf_01_swp1s0" {
  label       = "tiny-gpu-001:Slot1P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["Slot1P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_storage_leaf_01.interface_id["swp1s0"]
  }
}

resource "netbox_cable" "tiny_gpu_001_slot2p1__tiny_storage_leaf_01_swp1s1" {
  label       = "tiny-gpu-001:Slot2P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_001.interface_id["Slot2P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_storage_leaf_01.interface_id["swp1s1"]
  }
}

resource "netbox_cable" "tiny_gpu_002_slot1p1__tiny_storage_leaf_01_swp2s0" {
  label       = "tiny-gpu-002:Slot1P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["Slot1P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_storage_leaf_01.interface_id["swp2s0"]
  }
}

resource "netbox_cable" "tiny_gpu_002_slot2p1__tiny_storage_leaf_01_swp2s1" {
  label       = "tiny-gpu-002:Slot2P1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf-om3"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_gpu_002.interface_id["Slot2P1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.tiny_storage_leaf_01.interface_id["swp2s1"]
  }
}
