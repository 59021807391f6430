resource "netbox_rack" "iad1_a_su01_gpu_r08" {
  name        = "iad1-a-su01-gpu-r08"
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

module "iad1_a_su01_gpu_029" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-029"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.72/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.72/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-029.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.73/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.73/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.44/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.44/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.44/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.44/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.44/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.44/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.44/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.44/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.52/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_030" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-030"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.74/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.74/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-030.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.75/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.75/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.45/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.45/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.45/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.45/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.45/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.45/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.45/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.45/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.53/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_031" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-031"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.76/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.76/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-031.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.77/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.77/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.46/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.46/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.46/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.46/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.46/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.46/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.46/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.46/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.54/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_032" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-032"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.78/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.78/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-032.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.79/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.79/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.47/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.47/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.47/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.47/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.47/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.47/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.47/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.47/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.55/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r08-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r08-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_r08_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r08-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.88/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r08_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r08-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.89/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r08_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r08-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.90/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r08_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r08-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r08.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.91/24", purpose = "oob" },
  ]
}
