# Objects of earlier states, looked up by name.
locals {
  tags = [data.netbox_tag.dcgen.name]
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "lyon"
}

data "netbox_location" "this" {
  site_id = data.netbox_site.this.id
  name    = "lyon-store-042"
}

data "netbox_device_type" "aivres_kr4268v2" {
  slug = "aivres-kr4268v2"
}

data "netbox_device_type" "apc_ap7553" {
  slug = "apc-ap7553"
}

data "netbox_device_type" "apc_srt10krmxli" {
  slug = "apc-srt10krmxli"
}

data "netbox_device_type" "nvidia_sn2201" {
  slug = "nvidia-sn2201"
}

data "netbox_device_type" "nvidia_sn3420" {
  slug = "nvidia-sn3420"
}

data "netbox_device_role" "inband_leaf" {
  name = "inband-leaf"
}

data "netbox_device_role" "inference" {
  name = "inference"
}

data "netbox_device_role" "oob_leaf" {
  name = "oob-leaf"
}

data "netbox_device_role" "pdu" {
  name = "pdu"
}

data "netbox_device_role" "ups" {
  name = "ups"
}
