resource "netbox_rack" "iad1_a_su04_gpu_r03" {
  name        = "iad1-a-su04-gpu-r03"
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

module "iad1_a_su04_gpu_009" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-009"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.32/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.32/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-009.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.33/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.33/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.24/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.24/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.24/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.24/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.24/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.24/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.24/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.24/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.32/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_010" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-010"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.34/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.34/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-010.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.35/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.35/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.25/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.25/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.25/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.25/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.25/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.25/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.25/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.25/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.33/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_011" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-011"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.36/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.36/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-011.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.37/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.37/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.26/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.26/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.26/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.26/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.26/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.26/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.26/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.26/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.34/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_012" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su04-gpu-012"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.4.38/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.68.38/24", purpose = "primary", dns_name = "iad1-a-su04-gpu-012.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.4.39/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.68.39/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.32.27/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.33.27/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.34.27/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.35.27/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.36.27/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.37.27/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.38.27/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.39.27/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.132.35/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su04-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su04-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su04_gpu_r03_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r03-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.68/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r03_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r03-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.69/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r03_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r03-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.70/24", purpose = "oob" },
  ]
}

module "iad1_a_su04_gpu_r03_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su04-gpu-r03-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su04_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.132.71/24", purpose = "oob" },
  ]
}
