resource "netbox_rack" "osl1_b_su01_gpu_r01" {
  name        = "osl1-b-su01-gpu-r01"
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

module "osl1_b_su01_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su01-gpu-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r01.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.1.16/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.65.16/24", purpose = "primary", dns_name = "osl1-b-su01-gpu-001.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.129.32/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.1.17/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.65.17/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.129.33/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.16.16/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.17.16/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.18.16/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.19.16/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.20.16/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.21.16/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.22.16/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.23.16/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.24.16/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.25.16/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.26.16/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.27.16/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.28.16/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.29.16/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.30.16/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.31.16/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.129.34/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b2" },
  ]
}

module "osl1_b_su01_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su01-gpu-002"
  position = 11
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r01.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.1.18/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.65.18/24", purpose = "primary", dns_name = "osl1-b-su01-gpu-002.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.129.35/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.1.19/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.65.19/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.129.36/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.16.17/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.17.17/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.18.17/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.19.17/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.20.17/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.21.17/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.22.17/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.23.17/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.24.17/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.25.17/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.26.17/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.27.17/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.28.17/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.29.17/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.30.17/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.31.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.129.37/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r01-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r01-pdu-b2" },
  ]
}

module "osl1_b_su01_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.58/24", purpose = "oob" },
  ]
}

module "osl1_b_su01_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.59/24", purpose = "oob" },
  ]
}

module "osl1_b_su01_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.60/24", purpose = "oob" },
  ]
}

module "osl1_b_su01_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.61/24", purpose = "oob" },
  ]
}
