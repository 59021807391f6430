resource "netbox_rack" "iad1_a_mgmt_r02" {
  name        = "iad1-a-mgmt-r02"
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

module "iad1_a_store_009" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-009"
  position = 5
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.48/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.49/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.74/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_010" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-010"
  position = 6
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.50/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.51/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.75/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_011" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-011"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.52/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.53/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.76/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_012" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-012"
  position = 8
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.54/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.55/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.77/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_013" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-013"
  position = 9
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.56/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.57/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.78/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_014" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-014"
  position = 10
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.58/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.59/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.79/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_015" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-015"
  position = 11
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.60/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.61/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.80/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_016" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-016"
  position = 12
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.62/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.63/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.81/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_mgmt_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-mgmt-r02-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.54/24", purpose = "oob" },
  ]
}

module "iad1_a_mgmt_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-mgmt-r02-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.55/24", purpose = "oob" },
  ]
}
