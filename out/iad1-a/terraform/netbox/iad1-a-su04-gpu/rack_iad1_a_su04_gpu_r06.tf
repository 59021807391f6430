resource "netbox_rack" "iad1_a_su04_gpu_r06" {
  name        = "iad1-a-su04-gpu-r06"
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

module "iad1_a_su04_gpu_021" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-021"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.56/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.56/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-021.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.57/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.57/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.36/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.36/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.36/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.36/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.36/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.36/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.36/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.36/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.44/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_022" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-022"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.58/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.58/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-022.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.59/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.59/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.37/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.37/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.37/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.37/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.37/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.37/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.37/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.37/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.45/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_023" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-023"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.60/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.60/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-023.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.61/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.61/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.38/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.38/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.38/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.38/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.38/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.38/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.38/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.38/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.46/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_024" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-024"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.62/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.62/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-024.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.63/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.63/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.39/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.39/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.39/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.39/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.39/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.39/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.39/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.39/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.47/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_r06_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r06-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.80/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r06_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r06-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.81/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r06_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r06-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.82/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r06_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r06-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.83/24", purpose = "oob" },
  ]
}
