resource "netbox_rack" "iad1_a_su03_gpu_r02" {
  name        = "iad1-a-su03-gpu-r02"
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

module "iad1_a_su03_gpu_005" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-005"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.24/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.24/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-005.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.25/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.25/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.20/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.20/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.20/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.20/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.20/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.20/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.20/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.20/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.28/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_006" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-006"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.26/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.26/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-006.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.27/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.27/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.21/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.21/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.21/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.21/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.21/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.21/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.21/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_007" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-007"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.28/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.28/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-007.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.29/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.29/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.22/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.22/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.22/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.22/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.22/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.22/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.22/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.22/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_008" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-008"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.30/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.30/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-008.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.31/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.31/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.23/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.23/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.23/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.23/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.23/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.23/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.23/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r02-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.64/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r02-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.65/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r02-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.66/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r02-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.67/24", purpose = "oob" },
  ]
}
