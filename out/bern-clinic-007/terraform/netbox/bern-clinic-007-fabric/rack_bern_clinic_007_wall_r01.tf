resource "netbox_rack" "bern_clinic_007_wall_r01" {
  name        = "bern-clinic-007-wall-r01"
  description = "Generic WALL-CABINET-18U"
  site_id     = local.place.site
  location_id = local.place.location
  status      = "planned"
  u_height    = 18
  width       = 19
  form_factor = "wall-cabinet"
  outer_width = 600
  outer_depth = 600
  outer_unit  = "mm"
  tags        = local.tags

  mounting_depth = 500

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

module "bern_clinic_007_ups_a_01" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-ups-a-01"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.vertiv_gxt5_3000irt2uxl.id
    role = data.netbox_device_role.ups.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.221.7.21/24", purpose = "oob", dns_name = "bern-clinic-007-ups-a-01.clinics.example.net" },
  ]
}

module "bern_clinic_007_wall_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-wall-r01-pdu-a1"
  position = 3
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.apc_ap6015a.id
    role = data.netbox_device_role.pdu.id
  }
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C13-01", type = "iec-60320-c13" },
    { name = "C13-02", type = "iec-60320-c13" },
    { name = "C13-06", type = "iec-60320-c13" },
    { name = "C13-07", type = "iec-60320-c13" },
    { name = "C13-08", type = "iec-60320-c13" },
  ]
}

module "bern_clinic_007_wall_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-wall-r01-pdu-a2"
  position = 4
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.apc_ap6015a.id
    role = data.netbox_device_role.pdu.id
  }
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C13-01", type = "iec-60320-c13" },
    { name = "C13-02", type = "iec-60320-c13" },
    { name = "C13-06", type = "iec-60320-c13" },
    { name = "C13-07", type = "iec-60320-c13" },
    { name = "C13-08", type = "iec-60320-c13" },
  ]
}

module "bern_clinic_007_infer_001" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-infer-001"
  position = 5
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.supermicro_sys_e403_14b_frn2t.id
    role = data.netbox_device_role.inference.id
  }
  interfaces = [
    { name = "front1p1", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "front1p2", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bond0", address = "10.220.7.16/24", purpose = "primary", dns_name = "bern-clinic-007-infer-001.clinics.example.net" },
    { interface = "bmc", address = "10.221.7.18/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 350, maximum_draw = 700, description = "feed a, bern-clinic-007-wall-r01-pdu-a1; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a1", outlet = "C13-01" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 350, maximum_draw = 700, description = "feed a, bern-clinic-007-wall-r01-pdu-a2; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a2", outlet = "C13-01" },
  ]
  outlet_ids = { "bern-clinic-007-wall-r01-pdu-a1" = module.bern_clinic_007_wall_r01_pdu_a1.power_outlet_id, "bern-clinic-007-wall-r01-pdu-a2" = module.bern_clinic_007_wall_r01_pdu_a2.power_outlet_id }
}

module "bern_clinic_007_infer_002" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-infer-002"
  position = 8
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.supermicro_sys_e403_14b_frn2t.id
    role = data.netbox_device_role.inference.id
  }
  interfaces = [
    { name = "front1p1", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "front1p2", type = "25gbase-x-sfp28", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bond0", address = "10.220.7.18/24", purpose = "primary", dns_name = "bern-clinic-007-infer-002.clinics.example.net" },
    { interface = "bmc", address = "10.221.7.19/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 350, maximum_draw = 700, description = "feed a, bern-clinic-007-wall-r01-pdu-a1; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a1", outlet = "C13-02" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 350, maximum_draw = 700, description = "feed a, bern-clinic-007-wall-r01-pdu-a2; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a2", outlet = "C13-02" },
  ]
  outlet_ids = { "bern-clinic-007-wall-r01-pdu-a1" = module.bern_clinic_007_wall_r01_pdu_a1.power_outlet_id, "bern-clinic-007-wall-r01-pdu-a2" = module.bern_clinic_007_wall_r01_pdu_a2.power_outlet_id }
}

module "bern_clinic_007_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-oob-leaf-01"
  position = 14
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.nvidia_sn2201_c2p.id
    role = data.netbox_device_role.oob_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "1000base-t", untagged = 10 },
    { name = "swp2", type = "1000base-t", untagged = 10 },
    { name = "swp3", type = "1000base-t", untagged = 10 },
    { name = "swp4", type = "1000base-t", untagged = 10 },
    { name = "swp5", type = "1000base-t", untagged = 10 },
    { name = "swp48", type = "1000base-t", untagged = 10 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.221.7.20/24", purpose = "oob", dns_name = "bern-clinic-007-oob-leaf-01.clinics.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, bern-clinic-007-wall-r01-pdu-a2", pdu = "bern-clinic-007-wall-r01-pdu-a2", outlet = "C13-06" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, bern-clinic-007-wall-r01-pdu-a1", pdu = "bern-clinic-007-wall-r01-pdu-a1", outlet = "C13-06" },
  ]
  outlet_ids = { "bern-clinic-007-wall-r01-pdu-a1" = module.bern_clinic_007_wall_r01_pdu_a1.power_outlet_id, "bern-clinic-007-wall-r01-pdu-a2" = module.bern_clinic_007_wall_r01_pdu_a2.power_outlet_id }
}

module "bern_clinic_007_wall_r01_oob_leaf_manager_1" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-wall-r01-oob-leaf-manager-1"
  position = 15
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.generic_cable_manager_1u.id
    role = data.netbox_device_role.cable_manager.id
  }
}

module "bern_clinic_007_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-inband-leaf-01"
  position = 16
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.nvidia_sn2010_c2p.id
    role = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "25gbase-x-sfp28", lag = "bond9" },
    { name = "swp2", type = "25gbase-x-sfp28", lag = "bond17" },
    { name = "swp19", type = "100gbase-x-qsfp28", lag = "peerlink" },
    { name = "swp18", type = "25gbase-x-sfp28", untagged = 20 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond9", type = "lag", untagged = 20 },
    { name = "bond17", type = "lag", untagged = 20 },
    { name = "peerlink", type = "lag", tagged = [20] },
  ]
  addresses = [
    { interface = "mgmt", address = "10.221.7.16/24", purpose = "oob", dns_name = "bern-clinic-007-inband-leaf-01.clinics.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 55, description = "feed a, bern-clinic-007-wall-r01-pdu-a2; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a2", outlet = "C13-07" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 55, description = "feed a, bern-clinic-007-wall-r01-pdu-a1; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a1", outlet = "C13-07" },
  ]
  outlet_ids = { "bern-clinic-007-wall-r01-pdu-a1" = module.bern_clinic_007_wall_r01_pdu_a1.power_outlet_id, "bern-clinic-007-wall-r01-pdu-a2" = module.bern_clinic_007_wall_r01_pdu_a2.power_outlet_id }
}

module "bern_clinic_007_wall_r01_inband_leaf_manager_1" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-wall-r01-inband-leaf-manager-1"
  position = 17
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.generic_cable_manager_1u.id
    role = data.netbox_device_role.cable_manager.id
  }
}

module "bern_clinic_007_inband_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "bern-clinic-007-inband-leaf-02"
  position = 18
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.bern_clinic_007_wall_r01.id
    type = data.netbox_device_type.nvidia_sn2010_c2p.id
    role = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "25gbase-x-sfp28", lag = "bond9" },
    { name = "swp2", type = "25gbase-x-sfp28", lag = "bond17" },
    { name = "swp19", type = "100gbase-x-qsfp28", lag = "peerlink" },
    { name = "swp18", type = "25gbase-x-sfp28", untagged = 20 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond9", type = "lag", untagged = 20 },
    { name = "bond17", type = "lag", untagged = 20 },
    { name = "peerlink", type = "lag", tagged = [20] },
  ]
  addresses = [
    { interface = "mgmt", address = "10.221.7.17/24", purpose = "oob", dns_name = "bern-clinic-007-inband-leaf-02.clinics.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 55, description = "feed a, bern-clinic-007-wall-r01-pdu-a2; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a2", outlet = "C13-08" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 55, description = "feed a, bern-clinic-007-wall-r01-pdu-a1; draw assumed", pdu = "bern-clinic-007-wall-r01-pdu-a1", outlet = "C13-08" },
  ]
  outlet_ids = { "bern-clinic-007-wall-r01-pdu-a1" = module.bern_clinic_007_wall_r01_pdu_a1.power_outlet_id, "bern-clinic-007-wall-r01-pdu-a2" = module.bern_clinic_007_wall_r01_pdu_a2.power_outlet_id }
}
