resource "netbox_rack" "iad1_a_su02_gpu_r01" {
  name        = "iad1-a-su02-gpu-r01"
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

module "iad1_a_su02_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.16/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.16/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-001.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.17/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.17/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.16/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.16/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.16/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.16/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.16/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.16/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.16/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.16/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.24/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-002"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.18/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.18/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-002.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.19/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.19/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.17/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.17/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.17/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.17/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.17/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.17/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.17/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.25/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_003" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-003"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.20/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.20/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-003.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.21/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.21/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.18/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.18/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.18/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.18/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.18/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.18/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.18/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.18/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.26/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_004" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-004"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.22/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.22/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-004.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.23/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.23/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.19/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.19/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.19/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.19/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.19/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.19/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.19/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.19/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.27/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.60/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.61/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.62/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.63/24", purpose = "oob" },
  ]
}
