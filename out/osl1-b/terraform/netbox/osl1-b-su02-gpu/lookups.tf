# What earlier states own, found by name.
locals {
  tags = [data.netbox_tag.dcgen.name]
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "osl1"
}

data "netbox_location" "this" {
  site_id = data.netbox_site.this.id
  name    = "osl1-b"
}

data "netbox_device_type" "apc_apdu11450me" {
  slug = "apc-apdu11450me"
}

data "netbox_device_type" "nvidia_dgx_b300_spx" {
  slug = "nvidia-dgx-b300-spx"
}

data "netbox_device_role" "compute" {
  name = "compute"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}
