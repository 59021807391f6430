resource "netbox_rack" "iad1_a_su03_gpu_r03" {
  name        = "iad1-a-su03-gpu-r03"
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

module "iad1_a_su03_gpu_009" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-009"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.32/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.32/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-009.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.33/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.33/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.24/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.24/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.24/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.24/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.24/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.24/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.24/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.24/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.32/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_010" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-010"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.34/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.34/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-010.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.35/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.35/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.25/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.25/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.25/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.25/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.25/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.25/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.25/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.25/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.33/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_011" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-011"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.36/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.36/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-011.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.37/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.37/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.26/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.26/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.26/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.26/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.26/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.26/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.26/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.26/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.34/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_012" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su03-gpu-012"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.3.38/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.67.38/24", purpose = "primary", dns_name = "iad1-a-su03-gpu-012.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.3.39/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.67.39/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.24.27/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.25.27/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.26.27/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.27.27/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.28.27/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.29.27/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.30.27/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.31.27/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.131.35/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su03-gpu-r03-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su03-gpu-r03-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su03_gpu_r03_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r03-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.68/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r03_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r03-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.69/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r03_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r03-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.70/24", purpose = "oob" },
  ]
}

module "iad1_a_su03_gpu_r03_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su03-gpu-r03-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su03_gpu_r03.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.131.71/24", purpose = "oob" },
  ]
}
