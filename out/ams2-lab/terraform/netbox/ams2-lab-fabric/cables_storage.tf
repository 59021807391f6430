resource "netbox_cable" "ams2_lab_gpu_001_front1p1__ams2_lab_storage_leaf_01_swp1" {
  label       = "ams2-lab-gpu-001:front1p1"
  description = "980-9I45J-00H010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_001.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp1"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_002_front1p1__ams2_lab_storage_leaf_01_swp2" {
  label       = "ams2-lab-gpu-002:front1p1"
  description = "980-9I45J-00H010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_002.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp2"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_003_front1p1__ams2_lab_storage_leaf_01_swp3" {
  label       = "ams2-lab-gpu-003:front1p1"
  description = "980-9I45J-00H010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_003.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp3"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_004_front1p1__ams2_lab_storage_leaf_01_swp4" {
  label       = "ams2-lab-gpu-004:front1p1"
  description = "980-9I45J-00H010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_004.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp4"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_005_front1p1__ams2_lab_storage_leaf_01_swp5" {
  label       = "ams2-lab-gpu-005:front1p1"
  description = "980-9I45J-00H010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_005.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp5"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_006_front1p1__ams2_lab_storage_leaf_01_swp6" {
  label       = "ams2-lab-gpu-006:front1p1"
  description = "980-9I45J-00H010"
  status      = "planned"
  type        = "aoc"
  length      = 10
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_006.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp6"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_007_front1p1__ams2_lab_storage_leaf_01_swp7" {
  label       = "ams2-lab-gpu-007:front1p1"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_007.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp7"]
  }
}

resource "netbox_cable" "ams2_lab_gpu_008_front1p1__ams2_lab_storage_leaf_01_swp8" {
  label       = "ams2-lab-gpu-008:front1p1"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_gpu_008.interface_id["front1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp8"]
  }
}

resource "netbox_cable" "ams2_lab_store_001_data1p1__ams2_lab_storage_leaf_01_swp9" {
  label       = "ams2-lab-store-001:data1p1"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_001.interface_id["data1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp9"]
  }
}

resource "netbox_cable" "ams2_lab_store_001_data1p2__ams2_lab_storage_leaf_01_swp10" {
  label       = "ams2-lab-store-001:data1p2"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_001.interface_id["data1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp10"]
  }
}

resource "netbox_cable" "ams2_lab_store_001_data2p1__ams2_lab_storage_leaf_01_swp11" {
  label       = "ams2-lab-store-001:data2p1"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_001.interface_id["data2p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp11"]
  }
}

resource "netbox_cable" "ams2_lab_store_001_data2p2__ams2_lab_storage_leaf_01_swp12" {
  label       = "ams2-lab-store-001:data2p2"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_001.interface_id["data2p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp12"]
  }
}

resource "netbox_cable" "ams2_lab_store_002_data1p1__ams2_lab_storage_leaf_01_swp13" {
  label       = "ams2-lab-store-002:data1p1"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_002.interface_id["data1p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp13"]
  }
}

resource "netbox_cable" "ams2_lab_store_002_data1p2__ams2_lab_storage_leaf_01_swp14" {
  label       = "ams2-lab-store-002:data1p2"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_002.interface_id["data1p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp14"]
  }
}

resource "netbox_cable" "ams2_lab_store_002_data2p1__ams2_lab_storage_leaf_01_swp15" {
  label       = "ams2-lab-store-002:data2p1"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_002.interface_id["data2p1"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp15"]
  }
}

resource "netbox_cable" "ams2_lab_store_002_data2p2__ams2_lab_storage_leaf_01_swp16" {
  label       = "ams2-lab-store-002:data2p2"
  description = "980-9I45D-00H005"
  status      = "planned"
  type        = "aoc"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_store_002.interface_id["data2p2"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.ams2_lab_storage_leaf_01.interface_id["swp16"]
  }
}
