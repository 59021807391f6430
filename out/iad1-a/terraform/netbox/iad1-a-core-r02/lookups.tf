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

data "netbox_device_type" "nvidia_qm9700" {
  slug = "nvidia-qm9700"
}

data "netbox_device_type" "nvidia_sn4600c" {
  slug = "nvidia-sn4600c"
}

data "netbox_device_role" "compute_spine" {
  name = "compute-spine"
}

data "netbox_device_role" "oob_spine" {
  name = "oob-spine"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}
