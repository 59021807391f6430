resource "netbox_rack" "osl1_b_su02_gpu_r01" {
  name        = "osl1-b-su02-gpu-r01"
  description = "APC AR3357"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  status      = "planned"
  u_height    = 48
  tags        = local.tags

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

module "osl1_b_su02_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-gpu-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r01.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.2.16/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.66.16/24", purpose = "primary", dns_name = "osl1-b-su02-gpu-001.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.130.32/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.2.17/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.66.17/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.130.33/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.32.16/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.33.16/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.34.16/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.35.16/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.36.16/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.37.16/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.38.16/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.39.16/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.40.16/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.41.16/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.42.16/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.43.16/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.44.16/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.45.16/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.46.16/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.47.16/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.130.34/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b2" },
  ]
}

module "osl1_b_su02_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-gpu-002"
  position = 11
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r01.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.2.18/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.66.18/24", purpose = "primary", dns_name = "osl1-b-su02-gpu-002.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.130.35/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.2.19/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.66.19/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.130.36/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.32.17/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.33.17/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.34.17/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.35.17/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.36.17/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.37.17/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.38.17/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.39.17/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.40.17/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.41.17/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.42.17/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.43.17/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.44.17/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.45.17/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.46.17/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.47.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.130.37/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r01-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r01-pdu-b2" },
  ]
}

module "osl1_b_su02_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.58/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.59/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.60/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.61/24", purpose = "oob" },
  ]
}
