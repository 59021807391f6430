resource "netbox_rack" "iad1_a_su02_gpu_r04" {
  name        = "iad1-a-su02-gpu-r04"
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

module "iad1_a_su02_gpu_013" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-013"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.40/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.40/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-013.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.41/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.41/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.28/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.28/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.28/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.28/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.28/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.28/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.28/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.28/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.36/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_014" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-014"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.42/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.42/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-014.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.43/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.43/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.29/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.29/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.29/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.29/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.29/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.29/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.29/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.29/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.37/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_015" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-015"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.44/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.44/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-015.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.45/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.45/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.30/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.30/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.30/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.30/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.30/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.30/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.30/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.30/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.38/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_016" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-016"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.46/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.46/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-016.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.47/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.47/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.31/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.31/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.31/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.31/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.31/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.31/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.31/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.31/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.39/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_r04_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r04-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.72/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r04_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r04-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.73/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r04_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r04-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.74/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r04_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r04-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.75/24", purpose = "oob" },
  ]
}
