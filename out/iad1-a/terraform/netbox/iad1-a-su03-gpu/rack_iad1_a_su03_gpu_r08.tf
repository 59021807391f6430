resource "netbox_rack" "iad1_a_su03_gpu_r08" {
  name        = "iad1-a-su03-gpu-r08"
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

module "iad1_a_su03_gpu_029" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-029"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.72/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.72/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-029.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.73/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.73/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.44/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.44/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.44/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.44/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.44/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.44/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.44/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.44/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.52/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_030" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-030"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.74/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.74/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-030.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.75/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.75/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.45/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.45/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.45/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.45/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.45/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.45/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.45/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.45/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.53/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_031" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-031"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.76/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.76/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-031.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.77/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.77/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.46/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.46/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.46/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.46/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.46/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.46/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.46/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.46/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.54/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_032" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-032"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.78/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.78/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-032.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.79/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.79/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.47/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.47/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.47/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.47/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.47/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.47/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.47/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.47/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.55/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_r08_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r08-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.88/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r08_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r08-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.89/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r08_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r08-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.90/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r08_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r08-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.91/24", purpose = "oob" },
  ]
}
