resource "netbox_rack" "store_024_main_r01" {
  name        = "store-024-main-r01"
  description = "APC AR3100"
  site_id     = local.place.site
  location_id = local.place.location
  status      = "planned"
  u_height    = 42
  width       = 19
  form_factor = "4-post-cabinet"
  outer_width = 600
  outer_depth = 1070
  outer_unit  = "mm"
  weight      = 125
  max_weight  = 1701
  weight_unit = "kg"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

module "store_024_ups_a_01" {
  source = "../../modules/netbox-device"

  name     = "store-024-ups-a-01"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.apc_srt10krmxli.id
    role = data.netbox_device_role.ups.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.241.24.23/24", purpose = "oob", dns_name = "store-024-ups-a-01.stores.example.net" },
  ]
}

module "store_024_infer_001" {
  source = "../../modules/netbox-device"

  name     = "store-024-infer-001"
  position = 7
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.aivres_kr4268v2.id
    role = data.netbox_device_role.inference.id
  }
  interfaces = [
    { name = "front1p1", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "front1p2", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bond0", address = "10.240.24.16/24", purpose = "primary", dns_name = "store-024-infer-001.stores.example.net" },
    { interface = "bmc", address = "10.241.24.18/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, description = "feed a, store-024-main-r01-pdu-a1; draw assumed", pdu = "store-024-main-r01-pdu-a1", outlet = "C19-01" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, description = "feed a, store-024-main-r01-pdu-a2; draw assumed", pdu = "store-024-main-r01-pdu-a2", outlet = "C19-01" },
  ]
  outlet_ids = { "store-024-main-r01-pdu-a1" = module.store_024_main_r01_pdu_a1.power_outlet_id, "store-024-main-r01-pdu-a2" = module.store_024_main_r01_pdu_a2.power_outlet_id }
}

module "store_024_infer_002" {
  source = "../../modules/netbox-device"

  name     = "store-024-infer-002"
  position = 11
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.aivres_kr4268v2.id
    role = data.netbox_device_role.inference.id
  }
  interfaces = [
    { name = "front1p1", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "front1p2", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bond0", address = "10.240.24.18/24", purpose = "primary", dns_name = "store-024-infer-002.stores.example.net" },
    { interface = "bmc", address = "10.241.24.19/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, description = "feed a, store-024-main-r01-pdu-a1; draw assumed", pdu = "store-024-main-r01-pdu-a1", outlet = "C19-02" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, description = "feed a, store-024-main-r01-pdu-a2; draw assumed", pdu = "store-024-main-r01-pdu-a2", outlet = "C19-02" },
  ]
  outlet_ids = { "store-024-main-r01-pdu-a1" = module.store_024_main_r01_pdu_a1.power_outlet_id, "store-024-main-r01-pdu-a2" = module.store_024_main_r01_pdu_a2.power_outlet_id }
}

module "store_024_infer_003" {
  source = "../../modules/netbox-device"

  name     = "store-024-infer-003"
  position = 15
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.aivres_kr4268v2.id
    role = data.netbox_device_role.inference.id
  }
  interfaces = [
    { name = "front1p1", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "front1p2", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bond0", address = "10.240.24.20/24", purpose = "primary", dns_name = "store-024-infer-003.stores.example.net" },
    { interface = "bmc", address = "10.241.24.20/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, description = "feed a, store-024-main-r01-pdu-a1; draw assumed", pdu = "store-024-main-r01-pdu-a1", outlet = "C19-03" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, description = "feed a, store-024-main-r01-pdu-a2; draw assumed", pdu = "store-024-main-r01-pdu-a2", outlet = "C19-03" },
  ]
  outlet_ids = { "store-024-main-r01-pdu-a1" = module.store_024_main_r01_pdu_a1.power_outlet_id, "store-024-main-r01-pdu-a2" = module.store_024_main_r01_pdu_a2.power_outlet_id }
}

module "store_024_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "store-024-oob-leaf-01"
  position = 40
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.nvidia_sn2201.id
    role = data.netbox_device_role.oob_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "1000base-t", untagged = 10 },
    { name = "swp2", type = "1000base-t", untagged = 10 },
    { name = "swp3", type = "1000base-t", untagged = 10 },
    { name = "swp4", type = "1000base-t", untagged = 10 },
    { name = "swp5", type = "1000base-t", untagged = 10 },
    { name = "swp7", type = "1000base-t", untagged = 10 },
    { name = "swp48", type = "1000base-t", untagged = 10 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.241.24.22/24", purpose = "oob", dns_name = "store-024-oob-leaf-01.stores.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, store-024-main-r01-pdu-a2", pdu = "store-024-main-r01-pdu-a2", outlet = "C13-18" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, store-024-main-r01-pdu-a1", pdu = "store-024-main-r01-pdu-a1", outlet = "C13-18" },
  ]
  outlet_ids = { "store-024-main-r01-pdu-a1" = module.store_024_main_r01_pdu_a1.power_outlet_id, "store-024-main-r01-pdu-a2" = module.store_024_main_r01_pdu_a2.power_outlet_id }
}

module "store_024_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "store-024-inband-leaf-01"
  position = 41
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.nvidia_sn3420.id
    role = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "25gbase-x-sfp28", lag = "bond9" },
    { name = "swp2", type = "25gbase-x-sfp28", lag = "bond17" },
    { name = "swp3", type = "25gbase-x-sfp28", lag = "bond25" },
    { name = "swp49", type = "100gbase-x-qsfp28", lag = "peerlink" },
    { name = "swp50", type = "100gbase-x-qsfp28", lag = "peerlink" },
    { name = "swp48", type = "10gbase-x-sfpp", untagged = 20 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond9", type = "lag", untagged = 20 },
    { name = "bond17", type = "lag", untagged = 20 },
    { name = "bond25", type = "lag", untagged = 20 },
    { name = "peerlink", type = "lag", tagged = [20] },
  ]
  addresses = [
    { interface = "mgmt", address = "10.241.24.16/24", purpose = "oob", dns_name = "store-024-inband-leaf-01.stores.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, store-024-main-r01-pdu-a2; draw assumed", pdu = "store-024-main-r01-pdu-a2", outlet = "C13-19" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, store-024-main-r01-pdu-a1; draw assumed", pdu = "store-024-main-r01-pdu-a1", outlet = "C13-19" },
  ]
  outlet_ids = { "store-024-main-r01-pdu-a1" = module.store_024_main_r01_pdu_a1.power_outlet_id, "store-024-main-r01-pdu-a2" = module.store_024_main_r01_pdu_a2.power_outlet_id }
}

module "store_024_inband_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "store-024-inband-leaf-02"
  position = 42
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.nvidia_sn3420.id
    role = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "25gbase-x-sfp28", lag = "bond9" },
    { name = "swp2", type = "25gbase-x-sfp28", lag = "bond17" },
    { name = "swp3", type = "25gbase-x-sfp28", lag = "bond25" },
    { name = "swp49", type = "100gbase-x-qsfp28", lag = "peerlink" },
    { name = "swp50", type = "100gbase-x-qsfp28", lag = "peerlink" },
    { name = "swp48", type = "10gbase-x-sfpp", untagged = 20 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond9", type = "lag", untagged = 20 },
    { name = "bond17", type = "lag", untagged = 20 },
    { name = "bond25", type = "lag", untagged = 20 },
    { name = "peerlink", type = "lag", tagged = [20] },
  ]
  addresses = [
    { interface = "mgmt", address = "10.241.24.17/24", purpose = "oob", dns_name = "store-024-inband-leaf-02.stores.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, store-024-main-r01-pdu-a2; draw assumed", pdu = "store-024-main-r01-pdu-a2", outlet = "C13-20" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, store-024-main-r01-pdu-a1; draw assumed", pdu = "store-024-main-r01-pdu-a1", outlet = "C13-20" },
  ]
  outlet_ids = { "store-024-main-r01-pdu-a1" = module.store_024_main_r01_pdu_a1.power_outlet_id, "store-024-main-r01-pdu-a2" = module.store_024_main_r01_pdu_a2.power_outlet_id }
}

module "store_024_main_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name  = "store-024-main-r01-pdu-a1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.apc_ap7553.id
    role = data.netbox_device_role.pdu.id
  }
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C13-18", type = "iec-60320-c13" },
    { name = "C13-19", type = "iec-60320-c13" },
    { name = "C13-20", type = "iec-60320-c13" },
    { name = "C19-01", type = "iec-60320-c19" },
    { name = "C19-02", type = "iec-60320-c19" },
    { name = "C19-03", type = "iec-60320-c19" },
  ]
}

module "store_024_main_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name  = "store-024-main-r01-pdu-a2"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.store_024_main_r01.id
    type = data.netbox_device_type.apc_ap7553.id
    role = data.netbox_device_role.pdu.id
  }
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C13-18", type = "iec-60320-c13" },
    { name = "C13-19", type = "iec-60320-c13" },
    { name = "C13-20", type = "iec-60320-c13" },
    { name = "C19-01", type = "iec-60320-c19" },
    { name = "C19-02", type = "iec-60320-c19" },
    { name = "C19-03", type = "iec-60320-c19" },
  ]
}
