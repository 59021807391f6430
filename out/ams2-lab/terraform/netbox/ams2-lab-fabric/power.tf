# One panel per feed of the site, and one power feed per PDU, from its panel to its inlet.

resource "netbox_power_panel" "feed_a" {
  name        = "ams2-lab-feed-a"
  description = "feed a"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_panel" "feed_b" {
  name        = "ams2-lab-feed-b"
  description = "feed b"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_feed" "ams2_lab_gpu_r01_pdu_a1" {
  name                    = "ams2-lab-gpu-r01-pdu-a1"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.ams2_lab_gpu_r01_pdu_a1.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_a1" {
  label  = "ams2-lab-gpu-r01-pdu-a1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r01_pdu_a1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r01_pdu_a1.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r01_pdu_a2" {
  name                    = "ams2-lab-gpu-r01-pdu-a2"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.ams2_lab_gpu_r01_pdu_a2.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_a2" {
  label  = "ams2-lab-gpu-r01-pdu-a2:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r01_pdu_a2.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r01_pdu_a2.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r01_pdu_b1" {
  name                    = "ams2-lab-gpu-r01-pdu-b1"
  power_panel_id          = netbox_power_panel.feed_b.id
  rack_id                 = module.ams2_lab_gpu_r01_pdu_b1.rack_id
  status                  = "planned"
  type                    = "redundant"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_b1" {
  label  = "ams2-lab-gpu-r01-pdu-b1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r01_pdu_b1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r01_pdu_b1.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r01_pdu_b2" {
  name                    = "ams2-lab-gpu-r01-pdu-b2"
  power_panel_id          = netbox_power_panel.feed_b.id
  rack_id                 = module.ams2_lab_gpu_r01_pdu_b2.rack_id
  status                  = "planned"
  type                    = "redundant"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r01_pdu_b2" {
  label  = "ams2-lab-gpu-r01-pdu-b2:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r01_pdu_b2.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r01_pdu_b2.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r02_pdu_a1" {
  name                    = "ams2-lab-gpu-r02-pdu-a1"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.ams2_lab_gpu_r02_pdu_a1.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_a1" {
  label  = "ams2-lab-gpu-r02-pdu-a1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r02_pdu_a1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r02_pdu_a1.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r02_pdu_a2" {
  name                    = "ams2-lab-gpu-r02-pdu-a2"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.ams2_lab_gpu_r02_pdu_a2.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_a2" {
  label  = "ams2-lab-gpu-r02-pdu-a2:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r02_pdu_a2.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r02_pdu_a2.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r02_pdu_b1" {
  name                    = "ams2-lab-gpu-r02-pdu-b1"
  power_panel_id          = netbox_power_panel.feed_b.id
  rack_id                 = module.ams2_lab_gpu_r02_pdu_b1.rack_id
  status                  = "planned"
  type                    = "redundant"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_b1" {
  label  = "ams2-lab-gpu-r02-pdu-b1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r02_pdu_b1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r02_pdu_b1.id
  }
}

resource "netbox_power_feed" "ams2_lab_gpu_r02_pdu_b2" {
  name                    = "ams2-lab-gpu-r02-pdu-b2"
  power_panel_id          = netbox_power_panel.feed_b.id
  rack_id                 = module.ams2_lab_gpu_r02_pdu_b2.rack_id
  status                  = "planned"
  type                    = "redundant"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_gpu_r02_pdu_b2" {
  label  = "ams2-lab-gpu-r02-pdu-b2:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_gpu_r02_pdu_b2.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_gpu_r02_pdu_b2.id
  }
}

resource "netbox_power_feed" "ams2_lab_net_r01_pdu_a1" {
  name                    = "ams2-lab-net-r01-pdu-a1"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.ams2_lab_net_r01_pdu_a1.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 400
  amperage                = 32
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_net_r01_pdu_a1" {
  label  = "ams2-lab-net-r01-pdu-a1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_net_r01_pdu_a1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_net_r01_pdu_a1.id
  }
}

resource "netbox_power_feed" "ams2_lab_net_r01_pdu_b1" {
  name                    = "ams2-lab-net-r01-pdu-b1"
  power_panel_id          = netbox_power_panel.feed_b.id
  rack_id                 = module.ams2_lab_net_r01_pdu_b1.rack_id
  status                  = "planned"
  type                    = "redundant"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 400
  amperage                = 32
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "ams2_lab_net_r01_pdu_b1" {
  label  = "ams2-lab-net-r01-pdu-b1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.ams2_lab_net_r01_pdu_b1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.ams2_lab_net_r01_pdu_b1.id
  }
}
