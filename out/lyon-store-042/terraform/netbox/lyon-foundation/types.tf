# Device types have no component templates: the modules create each interface and power port.

resource "netbox_manufacturer" "aivres" {
  name = "Aivres"
  slug = "aivres"
}

resource "netbox_manufacturer" "apc" {
  name = "APC"
  slug = "apc"
}

resource "netbox_manufacturer" "nvidia" {
  name = "NVIDIA"
  slug = "nvidia"
}

resource "netbox_device_type" "aivres_kr4268v2" {
  manufacturer_id = netbox_manufacturer.aivres.id
  model           = "KR4268V2"
  slug            = "aivres-kr4268v2"
  u_height        = 4
  tags            = local.tags
}

resource "netbox_device_type" "apc_ap7553" {
  manufacturer_id = netbox_manufacturer.apc.id
  model           = "AP7553"
  slug            = "apc-ap7553"
  part_number     = "AP7553"
  u_height        = 0
  tags            = local.tags
}

resource "netbox_device_type" "apc_srt10krmxli" {
  manufacturer_id = netbox_manufacturer.apc.id
  model           = "SRT10KRMXLI"
  slug            = "apc-srt10krmxli"
  u_height        = 6
  tags            = local.tags
}

resource "netbox_device_type" "nvidia_sn2201" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "SN2201"
  slug            = "nvidia-sn2201"
  part_number     = "920-9N110-00F1-0C0"
  u_height        = 1
  tags            = local.tags
}

resource "netbox_device_type" "nvidia_sn3420" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "SN3420"
  slug            = "nvidia-sn3420"
  u_height        = 1
  tags            = local.tags
}

resource "netbox_device_role" "inband_leaf" {
  name      = "inband-leaf"
  slug      = "inband-leaf"
  color_hex = "4caf50"
  tags      = local.tags
}

resource "netbox_device_role" "inference" {
  name      = "inference"
  slug      = "inference"
  color_hex = "2196f3"
  tags      = local.tags
}

resource "netbox_device_role" "oob_leaf" {
  name      = "oob-leaf"
  slug      = "oob-leaf"
  color_hex = "4caf50"
  tags      = local.tags
}

resource "netbox_device_role" "pdu" {
  name      = "pdu"
  slug      = "pdu"
  color_hex = "ff9800"
  tags      = local.tags
}

resource "netbox_device_role" "ups" {
  name      = "ups"
  slug      = "ups"
  color_hex = "ff5722"
  tags      = local.tags
}
