resource "netbox_rack" "iad1_a_su03_gpu_r01" {
  name        = "iad1-a-su03-gpu-r01"
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

module "iad1_a_su03_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.16/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.16/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-001.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.17/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.17/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.16/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.16/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.16/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.16/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.16/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.16/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.16/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.16/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.24/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-002"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.18/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.18/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-002.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.19/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.19/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.17/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.17/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.17/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.17/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.17/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.17/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.17/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.25/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_003" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-003"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.20/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.20/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-003.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.21/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.21/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.18/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.18/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.18/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.18/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.18/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.18/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.18/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.18/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.26/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_004" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-004"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.22/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.22/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-004.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.23/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.23/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.19/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.19/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.19/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.19/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.19/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.19/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.19/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.19/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.27/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r01-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r01-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.60/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.61/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.62/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.63/24", purpose = "oob" },
  ]
}
