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

data "netbox_device_type" "apc_apdu11450me" {
  slug = "apc-apdu11450me"
}

data "netbox_device_type" "weka_wekapod_node" {
  slug = "weka-wekapod-node"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}

data "netbox_device_role" "storage" {
  name = "storage"
}
