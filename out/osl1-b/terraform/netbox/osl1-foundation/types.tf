# Device types have no component templates: dcgen makes every interface and power port itself.

resource "netbox_manufacturer" "apc" {
  name = "APC"
  slug = "apc"
}

resource "netbox_manufacturer" "nvidia" {
  name = "NVIDIA"
  slug = "nvidia"
}

resource "netbox_manufacturer" "weka" {
  name = "WEKA"
  slug = "weka"
}

resource "netbox_device_type" "apc_apdu11450me" {
  manufacturer_id = netbox_manufacturer.apc.id
  model           = "APDU11450ME"
  slug            = "apc-apdu11450me"
  part_number     = "APDU11450ME"
  u_height        = 0
  tags            = local.tags
}

resource "netbox_device_type" "nvidia_dgx_b300_spx" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "DGX-B300-SPX"
  slug            = "nvidia-dgx-b300-spx"
  u_height        = 10
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

resource "netbox_device_type" "nvidia_sn4600c" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "SN4600C"
  slug            = "nvidia-sn4600c"
  part_number     = "920-9N302-00F7-0C2"
  u_height        = 2
  tags            = local.tags
}

resource "netbox_device_type" "nvidia_sn5600" {
  manufacturer_id = netbox_manufacturer.nvidia.id
  model           = "SN5600"
  slug            = "nvidia-sn5600"
  u_height        = 2
  tags            = local.tags
}

resource "netbox_device_type" "weka_wekapod_node" {
  manufacturer_id = netbox_manufacturer.weka.id
  model           = "WEKAPOD-NODE"
  slug            = "weka-wekapod-node"
  u_height        = 1
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

resource "netbox_device_role" "compute_spine" {
  name      = "compute-spine"
  slug      = "compute-spine"
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

resource "netbox_device_role" "oob_spine" {
  name      = "oob-spine"
  slug      = "oob-spine"
  color_hex = "4caf50"
  tags      = local.tags
}

resource "netbox_device_role" "pdu" {
  name      = "pdu"
  slug      = "pdu"
  color_hex = "ff9800"
  tags      = local.tags
}

resource "netbox_device_role" "storage" {
  name      = "storage"
  slug      = "storage"
  color_hex = "9c27b0"
  tags      = local.tags
}

resource "netbox_device_role" "storage_leaf" {
  name      = "storage-leaf"
  slug      = "storage-leaf"
  color_hex = "4caf50"
  tags      = local.tags
}

resource "netbox_device_role" "storage_spine" {
  name      = "storage-spine"
  slug      = "storage-spine"
  color_hex = "4caf50"
  tags      = local.tags
}
