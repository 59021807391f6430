# Device types have no component templates: the modules create each interface and power port.

resource "netbox_manufacturer" "apc" {
  name = "APC"
  slug = "apc"
}

resource "netbox_manufacturer" "nvidia" {
  name = "NVIDIA"
  slug = "nvidia"
}

resource "netbox_device_type" "apc_apdu11450me" {
  manufacturer_id = netbox_manufacturer.apc.id
  model           = "APDU11450ME"
  slug            = "apc-apdu11450me"
  part_number     = "APDU11450ME"
  u_height        = 0
  tags            = local.tags
}

resource "netbox_device_type" "nvidia_dgx_h100" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "DGX-H100"
  slug            = "nvidia-dgx-h100"
  u_height        = 8
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

resource "netbox_device_type" "nvidia_sn5600" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "SN5600"
  slug            = "nvidia-sn5600"
  u_height        = 2
  tags            = local.tags
}

resource "netbox_device_role" "compute" {
  name      = "compute"
  slug      = "compute"
  color_hex = "2196f3"
  tags      = local.tags
}

resource "netbox_device_role" "compute_leaf" {
  name      = "compute-leaf"
  slug      = "compute-leaf"
  color_hex = "4caf50"
  tags      = local.tags
}

resource "netbox_device_role" "inband_leaf" {
  name      = "inband-leaf"
  slug      = "inband-leaf"
  color_hex = "4caf50"
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

resource "netbox_device_role" "storage_leaf" {
  name      = "storage-leaf"
  slug      = "storage-leaf"
  color_hex = "4caf50"
  tags      = local.tags
}
