resource "netbox_rack" "iad1_a_su01_gpu_r02" {
  name        = "iad1-a-su01-gpu-r02"
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

module "iad1_a_su01_gpu_005" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-005"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.24/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.24/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-005.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.25/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.25/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.20/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.20/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.20/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.20/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.20/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.20/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.20/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.20/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.28/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_006" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-006"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.26/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.26/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-006.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.27/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.27/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.21/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.21/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.21/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.21/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.21/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.21/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.21/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_007" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-007"
  position = 13
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.28/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.28/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-007.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.29/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.29/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.22/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.22/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.22/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.22/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.22/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.22/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.22/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.22/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_008" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su01-gpu-008"
  position = 19
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.aivres_kr6288v2.id
    role     = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.1.30/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.65.30/24", purpose = "primary", dns_name = "iad1-a-su01-gpu-008.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.1.31/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.65.31/24" },
    { name = "rail1", type = "infiniband-ndr", address = "10.64.8.23/24" },
    { name = "rail2", type = "infiniband-ndr", address = "10.64.9.23/24" },
    { name = "rail3", type = "infiniband-ndr", address = "10.64.10.23/24" },
    { name = "rail4", type = "infiniband-ndr", address = "10.64.11.23/24" },
    { name = "rail5", type = "infiniband-ndr", address = "10.64.12.23/24" },
    { name = "rail6", type = "infiniband-ndr", address = "10.64.13.23/24" },
    { name = "rail7", type = "infiniband-ndr", address = "10.64.14.23/24" },
    { name = "rail8", type = "infiniband-ndr", address = "10.64.15.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.129.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a1; draw assumed" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b1; draw assumed" },
    { name = "psu7", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed a, iad1-a-su01-gpu-r02-pdu-a2; draw assumed" },
    { name = "psu8", type = "iec-60320-c20", allocated_draw = 1275, maximum_draw = 2550, description = "feed b, iad1-a-su01-gpu-r02-pdu-b2; draw assumed" },
  ]
}

module "iad1_a_su01_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r02-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.64/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r02-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.65/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r02-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.66/24", purpose = "oob" },
  ]
}

module "iad1_a_su01_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su01-gpu-r02-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su01_gpu_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.129.67/24", purpose = "oob" },
  ]
}
