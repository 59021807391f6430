resource "netbox_rack" "iad1_a_su04_gpu_r04" {
  name        = "iad1-a-su04-gpu-r04"
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

module "iad1_a_su04_gpu_013" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-013"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.40/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.40/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-013.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.41/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.41/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.28/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.28/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.28/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.28/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.28/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.28/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.28/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.28/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.36/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_014" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-014"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.42/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.42/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-014.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.43/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.43/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.29/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.29/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.29/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.29/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.29/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.29/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.29/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.29/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.37/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_015" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-015"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.44/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.44/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-015.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.45/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.45/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.30/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.30/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.30/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.30/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.30/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.30/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.30/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.30/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.38/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_016" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-016"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.46/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.46/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-016.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.47/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.47/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.31/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.31/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.31/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.31/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.31/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.31/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.31/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.31/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.39/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_r04_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r04-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.72/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r04_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r04-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.73/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r04_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r04-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.74/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r04_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r04-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.75/24", purpose = "oob" },
  ]
}
