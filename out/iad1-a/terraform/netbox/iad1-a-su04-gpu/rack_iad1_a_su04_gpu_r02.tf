resource "netbox_rack" "iad1_a_su04_gpu_r02" {
  name        = "iad1-a-su04-gpu-r02"
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

module "iad1_a_su04_gpu_005" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-005"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.24/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.24/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-005.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.25/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.25/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.20/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.20/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.20/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.20/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.20/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.20/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.20/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.20/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.28/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_006" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-006"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.26/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.26/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-006.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.27/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.27/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.21/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.21/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.21/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.21/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.21/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.21/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.21/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_007" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-007"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.28/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.28/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-007.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.29/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.29/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.22/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.22/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.22/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.22/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.22/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.22/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.22/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.22/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_008" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-008"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.30/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.30/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-008.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.31/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.31/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.23/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.23/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.23/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.23/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.23/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.23/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.23/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r02-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.64/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r02-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.65/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r02-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.66/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r02-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.67/24", purpose = "oob" },
  ]
}
