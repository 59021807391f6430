resource "netbox_rack" "osl1_b_su02_gpu_r03" {
  name        = "osl1-b-su02-gpu-r03"
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

module "osl1_b_su02_gpu_005" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-gpu-005"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r03.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.2.24/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.66.24/24", purpose = "primary", dns_name = "osl1-b-su02-gpu-005.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.130.44/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.2.25/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.66.25/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.130.45/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.32.20/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.33.20/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.34.20/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.35.20/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.36.20/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.37.20/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.38.20/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.39.20/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.40.20/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.41.20/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.42.20/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.43.20/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.44.20/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.45.20/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.46.20/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.47.20/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.130.46/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b2" },
  ]
}

module "osl1_b_su02_gpu_006" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-gpu-006"
  position = 11
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r03.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.2.26/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.66.26/24", purpose = "primary", dns_name = "osl1-b-su02-gpu-006.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.130.47/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.2.27/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.66.27/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.130.48/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.32.21/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.33.21/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.34.21/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.35.21/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.36.21/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.37.21/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.38.21/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.39.21/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.40.21/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.41.21/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.42.21/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.43.21/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.44.21/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.45.21/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.46.21/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.47.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.130.49/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su02-gpu-r03-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su02-gpu-r03-pdu-b2" },
  ]
}

module "osl1_b_su02_gpu_r03_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r03-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.66/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_gpu_r03_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r03-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.67/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_gpu_r03_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r03-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.68/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_gpu_r03_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-gpu-r03-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.69/24", purpose = "oob" },
  ]
}
