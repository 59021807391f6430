resource "netbox_rack" "iad1_a_su04_gpu_r08" {
  name        = "iad1-a-su04-gpu-r08"
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

module "iad1_a_su04_gpu_029" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-029"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.72/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.72/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-029.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.73/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.73/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.44/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.44/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.44/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.44/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.44/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.44/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.44/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.44/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.52/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_030" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-030"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.74/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.74/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-030.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.75/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.75/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.45/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.45/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.45/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.45/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.45/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.45/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.45/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.45/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.53/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_031" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-031"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.76/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.76/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-031.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.77/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.77/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.46/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.46/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.46/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.46/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.46/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.46/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.46/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.46/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.54/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_032" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-032"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.78/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.78/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-032.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.79/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.79/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.47/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.47/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.47/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.47/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.47/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.47/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.47/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.47/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.55/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_r08_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r08-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.88/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r08_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r08-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.89/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r08_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r08-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.90/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r08_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r08-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.91/24", purpose = "oob" },
  ]
}
