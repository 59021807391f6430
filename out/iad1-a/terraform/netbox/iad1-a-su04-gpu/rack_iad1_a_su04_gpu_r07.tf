resource "netbox_rack" "iad1_a_su04_gpu_r07" {
  name        = "iad1-a-su04-gpu-r07"
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

module "iad1_a_su04_gpu_025" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-025"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.64/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.64/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-025.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.65/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.65/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.40/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.40/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.40/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.40/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.40/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.40/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.40/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.40/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.48/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_026" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-026"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.66/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.66/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-026.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.67/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.67/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.41/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.41/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.41/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.41/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.41/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.41/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.41/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.41/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.49/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_027" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-027"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.68/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.68/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-027.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.69/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.69/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.42/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.42/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.42/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.42/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.42/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.42/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.42/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.42/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.50/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_028" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-028"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.70/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.70/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-028.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.71/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.71/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.43/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.43/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.43/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.43/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.43/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.43/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.43/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.43/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.51/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r07-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r07-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_r07_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r07-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.84/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r07_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r07-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.85/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r07_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r07-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.86/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r07_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r07-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r07.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.87/24", purpose = "oob" },
  ]
}
