resource "netbox_rack" "iad1_a_su02_gpu_r06" {
  name        = "iad1-a-su02-gpu-r06"
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

module "iad1_a_su02_gpu_021" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-021"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.56/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.56/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-021.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.57/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.57/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.36/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.36/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.36/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.36/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.36/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.36/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.36/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.36/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.44/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_022" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-022"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.58/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.58/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-022.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.59/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.59/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.37/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.37/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.37/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.37/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.37/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.37/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.37/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.37/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.45/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_023" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-023"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.60/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.60/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-023.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.61/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.61/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.38/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.38/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.38/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.38/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.38/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.38/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.38/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.38/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.46/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_024" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-gpu-024"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.2.62/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.66.62/24", purpose = "primary", dns_name = "iad1-a-su02-gpu-024.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.2.63/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.66.63/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.16.39/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.17.39/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.18.39/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.19.39/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.20.39/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.21.39/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.22.39/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.23.39/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.130.47/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su02-gpu-r06-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su02-gpu-r06-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su02_gpu_r06_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r06-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.80/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r06_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r06-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.81/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r06_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r06-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.82/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_gpu_r06_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-gpu-r06-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_gpu_r06.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.83/24", purpose = "oob" },
  ]
}
