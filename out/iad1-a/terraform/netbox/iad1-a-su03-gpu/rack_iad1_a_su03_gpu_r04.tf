resource "netbox_rack" "iad1_a_su03_gpu_r04" {
  name        = "iad1-a-su03-gpu-r04"
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

module "iad1_a_su03_gpu_013" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-013"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.40/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.40/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-013.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.41/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.41/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.28/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.28/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.28/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.28/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.28/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.28/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.28/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.28/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.36/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_014" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-014"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.42/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.42/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-014.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.43/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.43/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.29/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.29/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.29/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.29/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.29/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.29/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.29/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.29/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.37/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_015" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-015"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.44/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.44/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-015.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.45/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.45/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.30/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.30/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.30/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.30/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.30/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.30/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.30/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.30/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.38/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_016" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-016"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.46/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.46/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-016.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.47/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.47/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.31/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.31/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.31/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.31/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.31/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.31/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.31/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.31/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.39/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r04-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r04-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_r04_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r04-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.72/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r04_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r04-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.73/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r04_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r04-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.74/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r04_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r04-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r04.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.75/24", purpose = "oob" },
  ]
}
