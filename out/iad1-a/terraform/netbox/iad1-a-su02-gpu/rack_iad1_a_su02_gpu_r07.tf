resource "netbox_rack" "iad1_a_su02_gpu_r07" {
  name        = "iad1-a-su02-gpu-r07"
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

module "iad1_a_su02_gpu_025" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-025"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.64/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.64/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-025.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.65/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.65/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.40/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.40/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.40/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.40/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.40/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.40/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.40/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.40/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.48/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_026" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-026"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.66/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.66/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-026.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.67/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.67/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.41/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.41/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.41/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.41/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.41/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.41/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.41/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.41/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.49/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_027" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-027"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.68/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.68/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-027.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.69/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.69/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.42/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.42/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.42/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.42/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.42/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.42/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.42/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.42/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.50/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_028" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-028"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.70/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.70/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-028.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.71/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.71/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.43/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.43/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.43/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.43/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.43/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.43/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.43/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.43/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.51/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_r07_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r07-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.84/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r07_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r07-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.85/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r07_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r07-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.86/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r07_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r07-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.87/24", purpose = "oob" },
  ]
}
