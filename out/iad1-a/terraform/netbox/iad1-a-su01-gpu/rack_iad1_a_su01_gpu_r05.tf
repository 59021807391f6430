resource "netbox_rack" "iad1_a_su01_gpu_r05" {
  name        = "iad1-a-su01-gpu-r05"
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

module "iad1_a_su01_gpu_017" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-017"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.48/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.48/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-017.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.49/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.49/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.32/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.32/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.32/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.32/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.32/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.32/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.32/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.32/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.40/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_018" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-018"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.50/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.50/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-018.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.51/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.51/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.33/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.33/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.33/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.33/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.33/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.33/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.33/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.33/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.41/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_019" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-019"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.52/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.52/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-019.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.53/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.53/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.34/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.34/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.34/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.34/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.34/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.34/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.34/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.34/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.42/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_020" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-020"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.54/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.54/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-020.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.55/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.55/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.35/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.35/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.35/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.35/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.35/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.35/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.35/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.35/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.43/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r05-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r05-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_r05_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r05-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.76/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r05_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r05-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.77/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r05_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r05-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.78/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r05_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r05-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r05.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.79/24", purpose = "oob" },
  ]
}
