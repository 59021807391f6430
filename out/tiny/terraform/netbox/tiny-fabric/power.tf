# One panel per feed of the site, and one power feed per PDU, from its panel to its inlet.

resource "netbox_power_panel" "feed_a" {
  name        = "tiny-feed-a"
  description = "feed a"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_panel" "feed_b" {
  name        = "tiny-feed-b"
  description = "feed b"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_feed" "tiny_rack_r01_pdu_a1" {
  name                    = "tiny-rack-r01-pdu-a1"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.tiny_rack_r01_pdu_a1.rack_id
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

resource "netbox_cable" "tiny_rack_r01_pdu_a1" {
  label  = "tiny-rack-r01-pdu-a1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.tiny_rack_r01_pdu_a1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.tiny_rack_r01_pdu_a1.id
  }
}

resource "netbox_power_feed" "tiny_rack_r01_pdu_b1" {
  name                    = "tiny-rack-r01-pdu-b1"
  power_panel_id          = netbox_power_panel.feed_b.id
  rack_id                 = module.tiny_rack_r01_pdu_b1.rack_id
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

resource "netbox_cable" "tiny_rack_r01_pdu_b1" {
  label  = "tiny-rack-r01-pdu-b1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.tiny_rack_r01_pdu_b1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.tiny_rack_r01_pdu_b1.id
  }
}
