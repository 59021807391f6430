resource "netbox_rack" "osl1_b_su01_gpu_r04" {
  name        = "osl1-b-su01-gpu-r04"
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

module "osl1_b_su01_gpu_007" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su01-gpu-007"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r04.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.1.28/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.65.28/24", purpose = "primary", dns_name = "osl1-b-su01-gpu-007.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.129.50/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.1.29/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.65.29/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.129.51/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.16.22/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.17.22/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.18.22/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.19.22/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.20.22/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.21.22/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.22.22/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.23.22/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.24.22/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.25.22/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.26.22/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.27.22/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.28.22/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.29.22/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.30.22/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.31.22/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.129.52/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b2" },
  ]
}

module "osl1_b_su01_gpu_008" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su01-gpu-008"
  position = 11
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r04.id
    type     = data.netbox_device_type.nvidia_dgx_b300_spx.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.84.1.30/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.84.65.30/24", purpose = "primary", dns_name = "osl1-b-su01-gpu-008.osl1.example.net" },
    { name = "front1bmc", type = "1000base-t", mgmt = true, address = "10.84.129.53/24" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.84.1.31/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.84.65.31/24" },
    { name = "front2bmc", type = "1000base-t", mgmt = true, address = "10.84.129.54/24" },
    { name = "rail1p1", type = "400gbase-x-osfp-rhs", address = "10.80.16.23/24" },
    { name = "rail1p2", type = "400gbase-x-osfp-rhs", address = "10.80.17.23/24" },
    { name = "rail2p1", type = "400gbase-x-osfp-rhs", address = "10.80.18.23/24" },
    { name = "rail2p2", type = "400gbase-x-osfp-rhs", address = "10.80.19.23/24" },
    { name = "rail3p1", type = "400gbase-x-osfp-rhs", address = "10.80.20.23/24" },
    { name = "rail3p2", type = "400gbase-x-osfp-rhs", address = "10.80.21.23/24" },
    { name = "rail4p1", type = "400gbase-x-osfp-rhs", address = "10.80.22.23/24" },
    { name = "rail4p2", type = "400gbase-x-osfp-rhs", address = "10.80.23.23/24" },
    { name = "rail5p1", type = "400gbase-x-osfp-rhs", address = "10.80.24.23/24" },
    { name = "rail5p2", type = "400gbase-x-osfp-rhs", address = "10.80.25.23/24" },
    { name = "rail6p1", type = "400gbase-x-osfp-rhs", address = "10.80.26.23/24" },
    { name = "rail6p2", type = "400gbase-x-osfp-rhs", address = "10.80.27.23/24" },
    { name = "rail7p1", type = "400gbase-x-osfp-rhs", address = "10.80.28.23/24" },
    { name = "rail7p2", type = "400gbase-x-osfp-rhs", address = "10.80.29.23/24" },
    { name = "rail8p1", type = "400gbase-x-osfp-rhs", address = "10.80.30.23/24" },
    { name = "rail8p2", type = "400gbase-x-osfp-rhs", address = "10.80.31.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.129.55/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a1" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b1" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a2" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b2" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a1" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b1" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a2" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b2" },
    { name = "psu9", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a1" },
    { name = "psu10", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b1" },
    { name = "psu11", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed a, osl1-b-su01-gpu-r04-pdu-a2" },
    { name = "psu12", type = "iec-60320-c20", allocated_draw = 1209, maximum_draw = 2417, description = "feed b, osl1-b-su01-gpu-r04-pdu-b2" },
  ]
}

module "osl1_b_su01_gpu_r04_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r04-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.70/24", purpose = "oob" },
  ]
}

module "osl1_b_su01_gpu_r04_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r04-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.71/24", purpose = "oob" },
  ]
}

module "osl1_b_su01_gpu_r04_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r04-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.72/24", purpose = "oob" },
  ]
}

module "osl1_b_su01_gpu_r04_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su01-gpu-r04-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su01_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.129.73/24", purpose = "oob" },
  ]
}
