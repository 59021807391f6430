# What earlier states own, found by name.
locals {
  tags = [data.netbox_tag.dcgen.name]
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "iad1"
}

data "netbox_location" "this" {
  site_id = data.netbox_site.this.id
  name    = "iad1-a"
}

data "netbox_device_type" "aivres_kr6288v2" {
  slug = "aivres-kr6288v2"
}

data "netbox_device_type" "apc_apdu11450me" {
  slug = "apc-apdu11450me"
}

data "netbox_device_role" "compute" {
  name = "compute"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}
