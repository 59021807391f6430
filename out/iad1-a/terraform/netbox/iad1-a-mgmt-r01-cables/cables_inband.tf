# A port that NetBox does not know has the id 0 here, and NetBox refuses the cable.

resource "netbox_cable" "iad1_a_head_001_front1p2__iad1_a_inband_leaf_01_swp1s0" {
  label       = "iad1-a-head-001:front1p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_001.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_001_front2p2__iad1_a_inband_leaf_02_swp1s0" {
  label       = "iad1-a-head-001:front2p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_001.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp1s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_002_front1p2__iad1_a_inband_leaf_01_swp1s1" {
  label       = "iad1-a-head-002:front1p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_002.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "iad1_a_head_002_front2p2__iad1_a_inband_leaf_02_swp1s1" {
  label       = "iad1-a-head-002:front2p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_002.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp1s1", 0)
  }
}

resource "netbox_cable" "iad1_a_head_003_front1p2__iad1_a_inband_leaf_01_swp2s0" {
  label       = "iad1-a-head-003:front1p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_003.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_003_front2p2__iad1_a_inband_leaf_02_swp2s0" {
  label       = "iad1-a-head-003:front2p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_003.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp2s0", 0)
  }
}

resource "netbox_cable" "iad1_a_head_004_front1p2__iad1_a_inband_leaf_01_swp2s1" {
  label       = "iad1-a-head-004:front1p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_004.interface_id, "front1p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "iad1_a_head_004_front2p2__iad1_a_inband_leaf_02_swp2s1" {
  label       = "iad1-a-head-004:front2p2"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_head_004.interface_id, "front2p2", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp2s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp57s0__iad1_a_inband_spine_01_swp61s0" {
  label       = "iad1-a-inband-leaf-01:swp57s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp57s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp57s1__iad1_a_inband_spine_01_swp61s1" {
  label       = "iad1-a-inband-leaf-01:swp57s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp57s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp58s0__iad1_a_inband_spine_01_swp62s0" {
  label       = "iad1-a-inband-leaf-01:swp58s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp58s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp58s1__iad1_a_inband_spine_01_swp62s1" {
  label       = "iad1-a-inband-leaf-01:swp58s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp58s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp59s0__iad1_a_inband_spine_01_swp63s0" {
  label       = "iad1-a-inband-leaf-01:swp59s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp59s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp59s1__iad1_a_inband_spine_01_swp63s1" {
  label       = "iad1-a-inband-leaf-01:swp59s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp59s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp60s0__iad1_a_inband_spine_01_swp64s0" {
  label       = "iad1-a-inband-leaf-01:swp60s0"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp60s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp60s1__iad1_a_inband_spine_01_swp64s1" {
  label       = "iad1-a-inband-leaf-01:swp60s1"
  description = "MFP7E10-N007"
  status      = "planned"
  type        = "mmf"
  length      = 7
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp60s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp61s0__iad1_a_inband_spine_02_swp61s0" {
  label       = "iad1-a-inband-leaf-01:swp61s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp61s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp61s1__iad1_a_inband_spine_02_swp61s1" {
  label       = "iad1-a-inband-leaf-01:swp61s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp61s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp62s0__iad1_a_inband_spine_02_swp62s0" {
  label       = "iad1-a-inband-leaf-01:swp62s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp62s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp62s1__iad1_a_inband_spine_02_swp62s1" {
  label       = "iad1-a-inband-leaf-01:swp62s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp62s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp63s0__iad1_a_inband_spine_02_swp63s0" {
  label       = "iad1-a-inband-leaf-01:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp63s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp63s1__iad1_a_inband_spine_02_swp63s1" {
  label       = "iad1-a-inband-leaf-01:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp63s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp64s0__iad1_a_inband_spine_02_swp64s0" {
  label       = "iad1-a-inband-leaf-01:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp64s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_01_swp64s1__iad1_a_inband_spine_02_swp64s1" {
  label       = "iad1-a-inband-leaf-01:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_01.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp64s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp57s0__iad1_a_inband_spine_01_swp57s0" {
  label       = "iad1-a-inband-leaf-02:swp57s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp57s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp57s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp57s1__iad1_a_inband_spine_01_swp57s1" {
  label       = "iad1-a-inband-leaf-02:swp57s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp57s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp57s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp58s0__iad1_a_inband_spine_01_swp58s0" {
  label       = "iad1-a-inband-leaf-02:swp58s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp58s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp58s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp58s1__iad1_a_inband_spine_01_swp58s1" {
  label       = "iad1-a-inband-leaf-02:swp58s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp58s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp58s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp59s0__iad1_a_inband_spine_01_swp59s0" {
  label       = "iad1-a-inband-leaf-02:swp59s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp59s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp59s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp59s1__iad1_a_inband_spine_01_swp59s1" {
  label       = "iad1-a-inband-leaf-02:swp59s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp59s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp59s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp60s0__iad1_a_inband_spine_01_swp60s0" {
  label       = "iad1-a-inband-leaf-02:swp60s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp60s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp60s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp60s1__iad1_a_inband_spine_01_swp60s1" {
  label       = "iad1-a-inband-leaf-02:swp60s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp60s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_01.interface_id, "swp60s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp61s0__iad1_a_inband_spine_02_swp57s0" {
  label       = "iad1-a-inband-leaf-02:swp61s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp61s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp57s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp61s1__iad1_a_inband_spine_02_swp57s1" {
  label       = "iad1-a-inband-leaf-02:swp61s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp61s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp57s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp62s0__iad1_a_inband_spine_02_swp58s0" {
  label       = "iad1-a-inband-leaf-02:swp62s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp62s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp58s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp62s1__iad1_a_inband_spine_02_swp58s1" {
  label       = "iad1-a-inband-leaf-02:swp62s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp62s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp58s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp63s0__iad1_a_inband_spine_02_swp59s0" {
  label       = "iad1-a-inband-leaf-02:swp63s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp63s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp59s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp63s1__iad1_a_inband_spine_02_swp59s1" {
  label       = "iad1-a-inband-leaf-02:swp63s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp63s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp59s1", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp64s0__iad1_a_inband_spine_02_swp60s0" {
  label       = "iad1-a-inband-leaf-02:swp64s0"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp64s0", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp60s0", 0)
  }
}

resource "netbox_cable" "iad1_a_inband_leaf_02_swp64s1__iad1_a_inband_spine_02_swp60s1" {
  label       = "iad1-a-inband-leaf-02:swp64s1"
  description = "MFP7E10-N005"
  status      = "planned"
  type        = "mmf"
  length      = 5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_leaf_02.interface_id, "swp64s1", 0)
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = lookup(module.iad1_a_inband_spine_02.interface_id, "swp60s1", 0)
  }
}
