resource "netbox_rack" "ams2_lab_net_r01" {
  name        = "ams2-lab-net-r01"
  description = "APC AR3357"
  site_id     = local.place.site
  location_id = local.place.location
  status      = "planned"
  u_height    = 48
  width       = 19
  form_factor = "4-post-cabinet"
  outer_width = 750
  outer_depth = 1200
  outer_unit  = "mm"
  weight      = 185.45
  max_weight  = 1020
  weight_unit = "kg"
  tags        = local.tags

  mounting_depth = 1048

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

module "ams2_lab_store_001" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-store-001"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.vast_data_vast_dbox_df3015v2.id
    role = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1p1", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "data1p2", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "data2p1", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "data2p2", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bmc2", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bmc", address = "172.21.32.47/24", purpose = "oob" },
    { interface = "bmc2", address = "172.21.32.48/24" },
    { interface = "bond0", address = "172.21.0.24/24", purpose = "primary", dns_name = "ams2-lab-store-001.ams2.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 425, maximum_draw = 850, description = "feed a, ams2-lab-net-r01-pdu-a1", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C19-01" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 425, maximum_draw = 850, description = "feed b, ams2-lab-net-r01-pdu-b1", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C19-01" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_store_002" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-store-002"
  position = 2
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.vast_data_vast_dbox_df3015v2.id
    role = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1p1", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "data1p2", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "data2p1", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "data2p2", type = "200gbase-x-qsfp56", lag = "bond0" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bmc2", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
  ]
  addresses = [
    { interface = "bmc", address = "172.21.32.49/24", purpose = "oob" },
    { interface = "bmc2", address = "172.21.32.50/24" },
    { interface = "bond0", address = "172.21.0.28/24", purpose = "primary", dns_name = "ams2-lab-store-002.ams2.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 425, maximum_draw = 850, description = "feed a, ams2-lab-net-r01-pdu-a1", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C19-02" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 425, maximum_draw = 850, description = "feed b, ams2-lab-net-r01-pdu-b1", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C19-02" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_storage_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-storage-leaf-01"
  position = 38
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.nvidia_sn3700.id
    role = data.netbox_device_role.storage_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp2", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp3", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp4", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp5", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp6", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp7", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp8", type = "200gbase-x-qsfp56", untagged = 500 },
    { name = "swp9", type = "200gbase-x-qsfp56", lag = "bond73" },
    { name = "swp10", type = "200gbase-x-qsfp56", lag = "bond73" },
    { name = "swp11", type = "200gbase-x-qsfp56", lag = "bond73" },
    { name = "swp12", type = "200gbase-x-qsfp56", lag = "bond73" },
    { name = "swp13", type = "200gbase-x-qsfp56", lag = "bond105" },
    { name = "swp14", type = "200gbase-x-qsfp56", lag = "bond105" },
    { name = "swp15", type = "200gbase-x-qsfp56", lag = "bond105" },
    { name = "swp16", type = "200gbase-x-qsfp56", lag = "bond105" },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond73", type = "lag", untagged = 500 },
    { name = "bond105", type = "lag", untagged = 500 },
    { name = "vlan500", type = "virtual", untagged = 500 },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.46/24", purpose = "oob", dns_name = "ams2-lab-storage-leaf-01.ams2.example.net" },
    { interface = "vlan500", address = "172.21.0.1/24" },
    { interface = "lo", address = "172.22.160.1/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 250, description = "feed a, ams2-lab-net-r01-pdu-a1; draw assumed", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C13-28" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 250, description = "feed b, ams2-lab-net-r01-pdu-b1; draw assumed", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C13-28" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_net_r01_storage_leaf_manager_1" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-net-r01-storage-leaf-manager-1"
  position = 39
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.generic_cable_manager_1u.id
    role = data.netbox_device_role.cable_manager.id
  }
}

module "ams2_lab_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-oob-leaf-01"
  position = 40
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.nvidia_sn2201.id
    role = data.netbox_device_role.oob_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "1000base-t", untagged = 200 },
    { name = "swp2", type = "1000base-t", untagged = 200 },
    { name = "swp3", type = "1000base-t", untagged = 200 },
    { name = "swp4", type = "1000base-t", untagged = 200 },
    { name = "swp5", type = "1000base-t", untagged = 200 },
    { name = "swp6", type = "1000base-t", untagged = 200 },
    { name = "swp7", type = "1000base-t", untagged = 200 },
    { name = "swp8", type = "1000base-t", untagged = 200 },
    { name = "swp9", type = "1000base-t", untagged = 200 },
    { name = "swp10", type = "1000base-t", untagged = 200 },
    { name = "swp11", type = "1000base-t", untagged = 200 },
    { name = "swp12", type = "1000base-t", untagged = 200 },
    { name = "swp13", type = "1000base-t", untagged = 200 },
    { name = "swp14", type = "1000base-t", untagged = 200 },
    { name = "swp15", type = "1000base-t", untagged = 200 },
    { name = "swp16", type = "1000base-t", untagged = 200 },
    { name = "swp17", type = "1000base-t", untagged = 200 },
    { name = "swp18", type = "1000base-t", untagged = 200 },
    { name = "swp19", type = "1000base-t", untagged = 200 },
    { name = "swp20", type = "1000base-t", untagged = 200 },
    { name = "swp21", type = "1000base-t", untagged = 200 },
    { name = "swp22", type = "1000base-t", untagged = 200 },
    { name = "swp23", type = "1000base-t", untagged = 200 },
    { name = "swp24", type = "1000base-t", untagged = 200 },
    { name = "swp25", type = "1000base-t", untagged = 200 },
    { name = "swp26", type = "1000base-t", untagged = 200 },
    { name = "swp27", type = "1000base-t", untagged = 200 },
    { name = "swp28", type = "1000base-t", untagged = 200 },
    { name = "swp29", type = "1000base-t", untagged = 200 },
    { name = "swp30", type = "1000base-t", untagged = 200 },
    { name = "swp31", type = "1000base-t", untagged = 200 },
    { name = "swp32", type = "1000base-t", untagged = 200 },
    { name = "swp33", type = "1000base-t", untagged = 200 },
    { name = "swp34", type = "1000base-t", untagged = 200 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.35/24", purpose = "oob", dns_name = "ams2-lab-oob-leaf-01.ams2.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, ams2-lab-net-r01-pdu-a1", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C13-29" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, ams2-lab-net-r01-pdu-b1", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C13-29" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_net_r01_oob_leaf_manager_1" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-net-r01-oob-leaf-manager-1"
  position = 41
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.generic_cable_manager_1u.id
    role = data.netbox_device_role.cable_manager.id
  }
}

module "ams2_lab_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-inband-leaf-01"
  position = 42
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.nvidia_sn3700.id
    role = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp2", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp3", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp4", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp5", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp6", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp7", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "swp8", type = "200gbase-x-qsfp56", untagged = 300 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "vlan300", type = "virtual", untagged = 300 },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.34/24", purpose = "oob", dns_name = "ams2-lab-inband-leaf-01.ams2.example.net" },
    { interface = "vlan300", address = "172.21.16.1/24" },
    { interface = "lo", address = "172.22.96.1/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 250, description = "feed a, ams2-lab-net-r01-pdu-a1; draw assumed", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C13-30" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 250, description = "feed b, ams2-lab-net-r01-pdu-b1; draw assumed", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C13-30" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_net_r01_inband_leaf_manager_1" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-net-r01-inband-leaf-manager-1"
  position = 43
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.generic_cable_manager_1u.id
    role = data.netbox_device_role.cable_manager.id
  }
}

module "ams2_lab_compute_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-compute-leaf-01"
  position = 44
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.nvidia_sn5600.id
    role = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp" },
    { name = "swp1s1", type = "400gbase-x-osfp" },
    { name = "swp2s0", type = "400gbase-x-osfp" },
    { name = "swp2s1", type = "400gbase-x-osfp" },
    { name = "swp3s0", type = "400gbase-x-osfp" },
    { name = "swp3s1", type = "400gbase-x-osfp" },
    { name = "swp4s0", type = "400gbase-x-osfp" },
    { name = "swp4s1", type = "400gbase-x-osfp" },
    { name = "swp5s0", type = "400gbase-x-osfp" },
    { name = "swp5s1", type = "400gbase-x-osfp" },
    { name = "swp6s0", type = "400gbase-x-osfp" },
    { name = "swp6s1", type = "400gbase-x-osfp" },
    { name = "swp7s0", type = "400gbase-x-osfp" },
    { name = "swp7s1", type = "400gbase-x-osfp" },
    { name = "swp8s0", type = "400gbase-x-osfp" },
    { name = "swp8s1", type = "400gbase-x-osfp" },
    { name = "swp9s0", type = "400gbase-x-osfp" },
    { name = "swp9s1", type = "400gbase-x-osfp" },
    { name = "swp10s0", type = "400gbase-x-osfp" },
    { name = "swp10s1", type = "400gbase-x-osfp" },
    { name = "swp11s0", type = "400gbase-x-osfp" },
    { name = "swp11s1", type = "400gbase-x-osfp" },
    { name = "swp12s0", type = "400gbase-x-osfp" },
    { name = "swp12s1", type = "400gbase-x-osfp" },
    { name = "swp13s0", type = "400gbase-x-osfp" },
    { name = "swp13s1", type = "400gbase-x-osfp" },
    { name = "swp14s0", type = "400gbase-x-osfp" },
    { name = "swp14s1", type = "400gbase-x-osfp" },
    { name = "swp15s0", type = "400gbase-x-osfp" },
    { name = "swp15s1", type = "400gbase-x-osfp" },
    { name = "swp16s0", type = "400gbase-x-osfp" },
    { name = "swp16s1", type = "400gbase-x-osfp" },
    { name = "swp49", type = "800gbase-x-osfp" },
    { name = "swp50", type = "800gbase-x-osfp" },
    { name = "swp51", type = "800gbase-x-osfp" },
    { name = "swp52", type = "800gbase-x-osfp" },
    { name = "swp53", type = "800gbase-x-osfp" },
    { name = "swp54", type = "800gbase-x-osfp" },
    { name = "swp55", type = "800gbase-x-osfp" },
    { name = "swp56", type = "800gbase-x-osfp" },
    { name = "swp57", type = "800gbase-x-osfp" },
    { name = "swp58", type = "800gbase-x-osfp" },
    { name = "swp59", type = "800gbase-x-osfp" },
    { name = "swp60", type = "800gbase-x-osfp" },
    { name = "swp61", type = "800gbase-x-osfp" },
    { name = "swp62", type = "800gbase-x-osfp" },
    { name = "swp63", type = "800gbase-x-osfp" },
    { name = "swp64", type = "800gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.16/24", purpose = "oob", dns_name = "ams2-lab-compute-leaf-01.ams2.example.net" },
    { interface = "swp1s0", address = "172.20.0.16/31" },
    { interface = "swp1s1", address = "172.20.0.18/31" },
    { interface = "swp2s0", address = "172.20.0.32/31" },
    { interface = "swp2s1", address = "172.20.0.34/31" },
    { interface = "swp3s0", address = "172.20.0.48/31" },
    { interface = "swp3s1", address = "172.20.0.50/31" },
    { interface = "swp4s0", address = "172.20.0.64/31" },
    { interface = "swp4s1", address = "172.20.0.66/31" },
    { interface = "swp5s0", address = "172.20.0.80/31" },
    { interface = "swp5s1", address = "172.20.0.82/31" },
    { interface = "swp6s0", address = "172.20.0.96/31" },
    { interface = "swp6s1", address = "172.20.0.98/31" },
    { interface = "swp7s0", address = "172.20.0.112/31" },
    { interface = "swp7s1", address = "172.20.0.114/31" },
    { interface = "swp8s0", address = "172.20.0.128/31" },
    { interface = "swp8s1", address = "172.20.0.130/31" },
    { interface = "swp9s0", address = "172.20.0.144/31" },
    { interface = "swp9s1", address = "172.20.0.146/31" },
    { interface = "swp10s0", address = "172.20.0.160/31" },
    { interface = "swp10s1", address = "172.20.0.162/31" },
    { interface = "swp11s0", address = "172.20.0.176/31" },
    { interface = "swp11s1", address = "172.20.0.178/31" },
    { interface = "swp12s0", address = "172.20.0.192/31" },
    { interface = "swp12s1", address = "172.20.0.194/31" },
    { interface = "swp13s0", address = "172.20.0.208/31" },
    { interface = "swp13s1", address = "172.20.0.210/31" },
    { interface = "swp14s0", address = "172.20.0.224/31" },
    { interface = "swp14s1", address = "172.20.0.226/31" },
    { interface = "swp15s0", address = "172.20.0.240/31" },
    { interface = "swp15s1", address = "172.20.0.242/31" },
    { interface = "swp16s0", address = "172.20.1.0/31" },
    { interface = "swp16s1", address = "172.20.1.2/31" },
    { interface = "lo", address = "172.22.224.1/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, ams2-lab-net-r01-pdu-a1; draw assumed", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C19-11" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, ams2-lab-net-r01-pdu-b1; draw assumed", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C19-11" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_net_r01_compute_leaf_manager_1" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-net-r01-compute-leaf-manager-1"
  position = 46
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.generic_cable_manager_1u.id
    role = data.netbox_device_role.cable_manager.id
  }
}

module "ams2_lab_compute_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-compute-leaf-02"
  position = 47
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.nvidia_sn5600.id
    role = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp" },
    { name = "swp1s1", type = "400gbase-x-osfp" },
    { name = "swp2s0", type = "400gbase-x-osfp" },
    { name = "swp2s1", type = "400gbase-x-osfp" },
    { name = "swp3s0", type = "400gbase-x-osfp" },
    { name = "swp3s1", type = "400gbase-x-osfp" },
    { name = "swp4s0", type = "400gbase-x-osfp" },
    { name = "swp4s1", type = "400gbase-x-osfp" },
    { name = "swp5s0", type = "400gbase-x-osfp" },
    { name = "swp5s1", type = "400gbase-x-osfp" },
    { name = "swp6s0", type = "400gbase-x-osfp" },
    { name = "swp6s1", type = "400gbase-x-osfp" },
    { name = "swp7s0", type = "400gbase-x-osfp" },
    { name = "swp7s1", type = "400gbase-x-osfp" },
    { name = "swp8s0", type = "400gbase-x-osfp" },
    { name = "swp8s1", type = "400gbase-x-osfp" },
    { name = "swp9s0", type = "400gbase-x-osfp" },
    { name = "swp9s1", type = "400gbase-x-osfp" },
    { name = "swp10s0", type = "400gbase-x-osfp" },
    { name = "swp10s1", type = "400gbase-x-osfp" },
    { name = "swp11s0", type = "400gbase-x-osfp" },
    { name = "swp11s1", type = "400gbase-x-osfp" },
    { name = "swp12s0", type = "400gbase-x-osfp" },
    { name = "swp12s1", type = "400gbase-x-osfp" },
    { name = "swp13s0", type = "400gbase-x-osfp" },
    { name = "swp13s1", type = "400gbase-x-osfp" },
    { name = "swp14s0", type = "400gbase-x-osfp" },
    { name = "swp14s1", type = "400gbase-x-osfp" },
    { name = "swp15s0", type = "400gbase-x-osfp" },
    { name = "swp15s1", type = "400gbase-x-osfp" },
    { name = "swp16s0", type = "400gbase-x-osfp" },
    { name = "swp16s1", type = "400gbase-x-osfp" },
    { name = "swp49", type = "800gbase-x-osfp" },
    { name = "swp50", type = "800gbase-x-osfp" },
    { name = "swp51", type = "800gbase-x-osfp" },
    { name = "swp52", type = "800gbase-x-osfp" },
    { name = "swp53", type = "800gbase-x-osfp" },
    { name = "swp54", type = "800gbase-x-osfp" },
    { name = "swp55", type = "800gbase-x-osfp" },
    { name = "swp56", type = "800gbase-x-osfp" },
    { name = "swp57", type = "800gbase-x-osfp" },
    { name = "swp58", type = "800gbase-x-osfp" },
    { name = "swp59", type = "800gbase-x-osfp" },
    { name = "swp60", type = "800gbase-x-osfp" },
    { name = "swp61", type = "800gbase-x-osfp" },
    { name = "swp62", type = "800gbase-x-osfp" },
    { name = "swp63", type = "800gbase-x-osfp" },
    { name = "swp64", type = "800gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.17/24", purpose = "oob", dns_name = "ams2-lab-compute-leaf-02.ams2.example.net" },
    { interface = "swp1s0", address = "172.20.8.16/31" },
    { interface = "swp1s1", address = "172.20.8.18/31" },
    { interface = "swp2s0", address = "172.20.8.32/31" },
    { interface = "swp2s1", address = "172.20.8.34/31" },
    { interface = "swp3s0", address = "172.20.8.48/31" },
    { interface = "swp3s1", address = "172.20.8.50/31" },
    { interface = "swp4s0", address = "172.20.8.64/31" },
    { interface = "swp4s1", address = "172.20.8.66/31" },
    { interface = "swp5s0", address = "172.20.8.80/31" },
    { interface = "swp5s1", address = "172.20.8.82/31" },
    { interface = "swp6s0", address = "172.20.8.96/31" },
    { interface = "swp6s1", address = "172.20.8.98/31" },
    { interface = "swp7s0", address = "172.20.8.112/31" },
    { interface = "swp7s1", address = "172.20.8.114/31" },
    { interface = "swp8s0", address = "172.20.8.128/31" },
    { interface = "swp8s1", address = "172.20.8.130/31" },
    { interface = "swp9s0", address = "172.20.8.144/31" },
    { interface = "swp9s1", address = "172.20.8.146/31" },
    { interface = "swp10s0", address = "172.20.8.160/31" },
    { interface = "swp10s1", address = "172.20.8.162/31" },
    { interface = "swp11s0", address = "172.20.8.176/31" },
    { interface = "swp11s1", address = "172.20.8.178/31" },
    { interface = "swp12s0", address = "172.20.8.192/31" },
    { interface = "swp12s1", address = "172.20.8.194/31" },
    { interface = "swp13s0", address = "172.20.8.208/31" },
    { interface = "swp13s1", address = "172.20.8.210/31" },
    { interface = "swp14s0", address = "172.20.8.224/31" },
    { interface = "swp14s1", address = "172.20.8.226/31" },
    { interface = "swp15s0", address = "172.20.8.240/31" },
    { interface = "swp15s1", address = "172.20.8.242/31" },
    { interface = "swp16s0", address = "172.20.9.0/31" },
    { interface = "swp16s1", address = "172.20.9.2/31" },
    { interface = "lo", address = "172.22.224.2/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, ams2-lab-net-r01-pdu-a1; draw assumed", pdu = "ams2-lab-net-r01-pdu-a1", outlet = "C19-12" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, ams2-lab-net-r01-pdu-b1; draw assumed", pdu = "ams2-lab-net-r01-pdu-b1", outlet = "C19-12" },
  ]
  outlet_ids = { "ams2-lab-net-r01-pdu-a1" = module.ams2_lab_net_r01_pdu_a1.power_outlet_id, "ams2-lab-net-r01-pdu-b1" = module.ams2_lab_net_r01_pdu_b1.power_outlet_id }
}

module "ams2_lab_net_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-net-r01-pdu-a1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.apc_ap8886.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.44/24", purpose = "oob", dns_name = "ams2-lab-net-r01-pdu-a1.ams2.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C13-28", type = "iec-60320-c13", leg = "A" },
    { name = "C13-29", type = "iec-60320-c13", leg = "B" },
    { name = "C13-30", type = "iec-60320-c13", leg = "C" },
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-11", type = "iec-60320-c19", leg = "B" },
    { name = "C19-12", type = "iec-60320-c19", leg = "C" },
  ]
}

module "ams2_lab_net_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-net-r01-pdu-b1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_net_r01.id
    type = data.netbox_device_type.apc_ap8886.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.45/24", purpose = "oob", dns_name = "ams2-lab-net-r01-pdu-b1.ams2.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed b" },
  ]
  power_outlets = [
    { name = "C13-28", type = "iec-60320-c13", leg = "A" },
    { name = "C13-29", type = "iec-60320-c13", leg = "B" },
    { name = "C13-30", type = "iec-60320-c13", leg = "C" },
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-11", type = "iec-60320-c19", leg = "B" },
    { name = "C19-12", type = "iec-60320-c19", leg = "C" },
  ]
}
