resource "netbox_rack" "iad1_a_su02_gpu_r02" {
  name        = "iad1-a-su02-gpu-r02"
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

module "iad1_a_su02_gpu_005" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-005"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.24/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.24/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-005.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.25/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.25/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.20/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.20/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.20/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.20/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.20/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.20/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.20/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.20/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.28/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_006" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-006"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.26/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.26/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-006.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.27/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.27/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.21/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.21/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.21/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.21/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.21/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.21/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.21/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_007" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-007"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.28/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.28/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-007.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.29/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.29/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.22/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.22/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.22/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.22/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.22/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.22/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.22/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.22/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_008" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-008"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.30/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.30/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-008.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.31/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.31/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.23/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.23/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.23/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.23/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.23/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.23/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.23/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r02-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.64/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r02-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.65/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r02-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.66/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r02-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.67/24", purpose = "oob" },
  ]
}
