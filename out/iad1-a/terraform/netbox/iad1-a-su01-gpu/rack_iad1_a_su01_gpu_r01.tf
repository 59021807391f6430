resource "netbox_rack" "iad1_a_su01_gpu_r01" {
  name        = "iad1-a-su01-gpu-r01"
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

module "iad1_a_su01_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.16/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.16/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-001.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.17/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.17/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.16/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.16/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.16/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.16/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.16/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.16/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.16/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.16/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.24/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-002"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.18/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.18/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-002.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.19/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.19/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.17/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.17/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.17/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.17/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.17/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.17/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.17/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.25/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_003" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-003"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.20/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.20/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-003.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.21/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.21/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.18/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.18/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.18/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.18/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.18/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.18/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.18/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.18/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.26/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_004" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-004"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.22/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.22/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-004.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.23/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.23/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.19/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.19/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.19/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.19/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.19/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.19/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.19/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.19/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.27/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.60/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.61/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.62/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.63/24", purpose = "oob" },
  ]
}
