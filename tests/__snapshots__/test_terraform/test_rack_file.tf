resource "netbox_rack" "r01" {
  name        = "r01"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  site_id     = local.place.site
  location_id = local.place.location
  status      = "planned"
  u_height    = 48
  width       = 19
  form_factor = "4-post-cabinet"
  outer_width = 600
  outer_depth = 1200
  outer_unit  = "mm"
  weight      = 161.36
  max_weight  = 1020
  weight_unit = "kg"
  tags        = local.tags

  mounting_depth = 1048

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

module "a_1" {
  source = "../../modules/netbox-device"

  name     = "a-1"
  position = 12
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.r01.id
    type = data.netbox_device_type.maker_model.id
    role = data.netbox_device_role.gpu_server.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd", type = "other", lag = "bond0" },
    { name = "bond0", type = "lag" },
    { name = "bond0.500", type = "virtual", parent = "bond0" },
  ]
  addresses = [
    { interface = "bmc", address = "10.0.0.9/24", purpose = "oob" },
    { interface = "bond0", address = "2001:db8::9/64", purpose = "primary", dns_name = "a.example.net" },
    { interface = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd", address = "10.0.0.1/24", role = "vip" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 3400, description = "feed a, r01-pdu-a1; draw assumed", pdu = "r01-pdu-a1", outlet = "C19-01" },
    { name = "psu2", description = "feed b" },
  ]
  outlet_ids = { "r01-pdu-a1" = module.r01_pdu_a1.power_outlet_id }
}

module "r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name  = "r01-pdu-a1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.r01.id
    type = data.netbox_device_type.maker_pdu.id
    role = data.netbox_device_role.pdu.id
  }
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "X-01", description = "L1-L2" },
  ]
}

module "c_1" {
  source = "../../modules/netbox-device"

  name     = "c-1"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.r01.id
    type = data.netbox_device_type.maker_model.id
    role = data.netbox_device_role.pdu.id
  }
}

resource "netbox_device_bay" "c_1_bay_1" {
  device_id = module.c_1.device_id
  name      = "Bay 1"
  tags      = local.tags

  installed_device_id = module.a_1.device_id
}

resource "netbox_device_bay" "c_1_bay_2" {
  device_id = module.c_1.device_id
  name      = "Bay 2"
  tags      = local.tags
}
resource "netbox_rack" "r02" {
  name        = "r02"
  description = "rack"
  site_id     = local.place.site
  location_id = local.place.location
  status      = "planned"
  u_height    = 42
  tags        = local.tags

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}
