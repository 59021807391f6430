resource "netbox_tag" "dcgen" {
  name        = "dcgen"
  slug        = "dcgen"
  description = "Made by dcgen from a blueprint; change the blueprint, not the object."
}

locals {
  tags = [netbox_tag.dcgen.name]
}
resource "netbox_site" "this" {
  name   = "s"
  slug   = "s"
  status = "planned"
  tags   = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_location" "this" {
  name        = "pod"
  slug        = "pod"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  site_id     = netbox_site.this.id
  tags        = local.tags
}
# Device types have no component templates: dcgen makes every interface and power port itself.

resource "netbox_manufacturer" "m" {
  name = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  slug = "m"
}

resource "netbox_device_type" "m_x" {
  manufacturer_id = netbox_manufacturer.m.id
  model           = "X"
  slug            = "m-x"
  part_number     = "900-X"
  u_height        = 8
  tags            = local.tags
}

resource "netbox_device_type" "m_y" {
  manufacturer_id = netbox_manufacturer.m.id
  model           = "Y"
  slug            = "m-y"
  u_height        = 0
  tags            = local.tags
}

resource "netbox_device_role" "gpu" {
  name      = "gpu"
  slug      = "gpu"
  color_hex = "2196f3"
  tags      = local.tags
}
# NetBox has no planned prefixes: reserved is its word for a prefix that is kept but not yet in use.

resource "netbox_prefix" "compute" {
  prefix      = "10.0.0.0/24"
  description = "compute, gateway 10.0.0.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
# One panel for each feed of the site. Circuits from a panel to the racks need a voltage and a breaker rating,
# which no blueprint states: add them where they are known.

resource "netbox_power_panel" "feed_a" {
  name        = "s-feed-a"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  site_id     = netbox_site.this.id
  location_id = netbox_location.this.id
  tags        = local.tags
}
