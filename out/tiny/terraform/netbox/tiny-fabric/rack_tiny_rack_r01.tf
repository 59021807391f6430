resource "netbox_rack" "tiny_rack_r01" {
  name        = "tiny-rack-r01"
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

module "tiny_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "tiny-gpu-001"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.nvidia_dgx_h100.id
    role = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "Slot1P1", type = "400gbase-x-qsfp112", lag = "bond-storage" },
    { name = "Slot1P2", type = "400gbase-x-qsfp112", lag = "bond0" },
    { name = "Slot2P1", type = "400gbase-x-qsfp112", lag = "bond-storage" },
    { name = "Slot2P2", type = "400gbase-x-qsfp112", lag = "bond0" },
    { name = "OSFP1P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP1P2", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP2P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP2P2", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP3P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP3P2", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP4P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP4P2", type = "400gbase-x-osfp-rhs" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
    { name = "bond-storage", type = "lag" },
  ]
  addresses = [
    { interface = "OSFP1P1", address = "10.30.0.1/31" },
    { interface = "OSFP1P2", address = "10.24.0.1/31" },
    { interface = "OSFP2P1", address = "10.28.0.1/31" },
    { interface = "OSFP2P2", address = "10.26.0.1/31" },
    { interface = "OSFP3P1", address = "10.20.0.1/31" },
    { interface = "OSFP3P2", address = "10.18.0.1/31" },
    { interface = "OSFP4P1", address = "10.22.0.1/31" },
    { interface = "OSFP4P2", address = "10.16.0.1/31" },
    { interface = "bond0", address = "10.1.0.16/24", purpose = "primary", dns_name = "tiny-gpu-001.example.net" },
    { interface = "bmc", address = "10.0.0.17/24", purpose = "oob" },
    { interface = "bond-storage", address = "10.2.0.16/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C19-01" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C19-01" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C19-02" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C19-02" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C19-03" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C19-03" },
  ]
  outlet_ids = { "tiny-rack-r01-pdu-a1" = module.tiny_rack_r01_pdu_a1.power_outlet_id, "tiny-rack-r01-pdu-b1" = module.tiny_rack_r01_pdu_b1.power_outlet_id }
}

module "tiny_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "tiny-gpu-002"
  position = 9
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.nvidia_dgx_h100.id
    role = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "Slot1P1", type = "400gbase-x-qsfp112", lag = "bond-storage" },
    { name = "Slot1P2", type = "400gbase-x-qsfp112", lag = "bond0" },
    { name = "Slot2P1", type = "400gbase-x-qsfp112", lag = "bond-storage" },
    { name = "Slot2P2", type = "400gbase-x-qsfp112", lag = "bond0" },
    { name = "OSFP1P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP1P2", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP2P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP2P2", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP3P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP3P2", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP4P1", type = "400gbase-x-osfp-rhs" },
    { name = "OSFP4P2", type = "400gbase-x-osfp-rhs" },
    { name = "bmc", type = "1000base-t", mgmt = true },
    { name = "bond0", type = "lag" },
    { name = "bond-storage", type = "lag" },
  ]
  addresses = [
    { interface = "OSFP1P1", address = "10.30.0.3/31" },
    { interface = "OSFP1P2", address = "10.24.0.3/31" },
    { interface = "OSFP2P1", address = "10.28.0.3/31" },
    { interface = "OSFP2P2", address = "10.26.0.3/31" },
    { interface = "OSFP3P1", address = "10.20.0.3/31" },
    { interface = "OSFP3P2", address = "10.18.0.3/31" },
    { interface = "OSFP4P1", address = "10.22.0.3/31" },
    { interface = "OSFP4P2", address = "10.16.0.3/31" },
    { interface = "bond0", address = "10.1.0.18/24", purpose = "primary", dns_name = "tiny-gpu-002.example.net" },
    { interface = "bmc", address = "10.0.0.18/24", purpose = "oob" },
    { interface = "bond-storage", address = "10.2.0.18/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C19-04" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C19-04" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C19-05" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C19-05" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C19-06" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C19-06" },
  ]
  outlet_ids = { "tiny-rack-r01-pdu-a1" = module.tiny_rack_r01_pdu_a1.power_outlet_id, "tiny-rack-r01-pdu-b1" = module.tiny_rack_r01_pdu_b1.power_outlet_id }
}

module "tiny_storage_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "tiny-storage-leaf-01"
  position = 42
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.nvidia_sn5600.id
    role = data.netbox_device_role.storage_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp", lag = "bond17" },
    { name = "swp1s1", type = "400gbase-x-osfp", lag = "bond17" },
    { name = "swp2s0", type = "400gbase-x-osfp", lag = "bond33" },
    { name = "swp2s1", type = "400gbase-x-osfp", lag = "bond33" },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond17", type = "lag", untagged = 500 },
    { name = "bond33", type = "lag", untagged = 500 },
    { name = "vlan500", type = "virtual", untagged = 500 },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "10.0.0.33/24", purpose = "oob", dns_name = "tiny-storage-leaf-01.example.net" },
    { interface = "vlan500", address = "10.2.0.1/24" },
    { interface = "lo", address = "10.3.160.1/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", allocated_draw = 470, maximum_draw = 940, description = "feed a, tiny-rack-r01-pdu-a1; draw at least" },
    { name = "psu2", allocated_draw = 470, maximum_draw = 940, description = "feed b, tiny-rack-r01-pdu-b1; draw at least" },
  ]
}

module "tiny_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "tiny-oob-leaf-01"
  position = 44
  face     = "rear"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.nvidia_sn2201.id
    role = data.netbox_device_role.oob_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "1000base-t", untagged = 200 },
    { name = "swp2", type = "1000base-t", untagged = 200 },
    { name = "swp3", type = "1000base-t", untagged = 200 },
    { name = "swp10", type = "1000base-t", untagged = 200 },
    { name = "swp11", type = "1000base-t", untagged = 200 },
    { name = "swp12", type = "1000base-t", untagged = 200 },
    { name = "swp17", type = "1000base-t", untagged = 200 },
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.0.0.26/24", purpose = "oob", dns_name = "tiny-oob-leaf-01.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, tiny-rack-r01-pdu-a1", pdu = "tiny-rack-r01-pdu-a1", outlet = "C13-21" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, tiny-rack-r01-pdu-b1", pdu = "tiny-rack-r01-pdu-b1", outlet = "C13-21" },
  ]
  outlet_ids = { "tiny-rack-r01-pdu-a1" = module.tiny_rack_r01_pdu_a1.power_outlet_id, "tiny-rack-r01-pdu-b1" = module.tiny_rack_r01_pdu_b1.power_outlet_id }
}

module "tiny_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "tiny-inband-leaf-01"
  position = 45
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.nvidia_sn5600.id
    role = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp", lag = "bond17" },
    { name = "swp1s1", type = "400gbase-x-osfp", lag = "bond17" },
    { name = "swp2s0", type = "400gbase-x-osfp", lag = "bond33" },
    { name = "swp2s1", type = "400gbase-x-osfp", lag = "bond33" },
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "bond17", type = "lag", untagged = 300 },
    { name = "bond33", type = "lag", untagged = 300 },
    { name = "vlan300", type = "virtual", untagged = 300 },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "10.0.0.25/24", purpose = "oob", dns_name = "tiny-inband-leaf-01.example.net" },
    { interface = "vlan300", address = "10.1.0.1/24" },
    { interface = "lo", address = "10.3.96.1/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", allocated_draw = 470, maximum_draw = 940, description = "feed a, tiny-rack-r01-pdu-a1; draw at least" },
    { name = "psu2", allocated_draw = 470, maximum_draw = 940, description = "feed b, tiny-rack-r01-pdu-b1; draw at least" },
  ]
}

module "tiny_compute_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "tiny-compute-leaf-01"
  position = 47
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true },
    { name = "lo", type = "virtual" },
  ]
  addresses = [
    { interface = "mgmt", address = "10.0.0.16/24", purpose = "oob", dns_name = "tiny-compute-leaf-01.example.net" },
    { interface = "swp1s0", address = "10.30.0.0/31" },
    { interface = "swp1s1", address = "10.24.0.0/31" },
    { interface = "swp2s0", address = "10.28.0.0/31" },
    { interface = "swp2s1", address = "10.26.0.0/31" },
    { interface = "swp3s0", address = "10.20.0.0/31" },
    { interface = "swp3s1", address = "10.18.0.0/31" },
    { interface = "swp4s0", address = "10.22.0.0/31" },
    { interface = "swp4s1", address = "10.16.0.0/31" },
    { interface = "swp5s0", address = "10.30.0.2/31" },
    { interface = "swp5s1", address = "10.24.0.2/31" },
    { interface = "swp6s0", address = "10.28.0.2/31" },
    { interface = "swp6s1", address = "10.26.0.2/31" },
    { interface = "swp7s0", address = "10.20.0.2/31" },
    { interface = "swp7s1", address = "10.18.0.2/31" },
    { interface = "swp8s0", address = "10.22.0.2/31" },
    { interface = "swp8s1", address = "10.16.0.2/31" },
    { interface = "lo", address = "10.3.224.1/32", role = "loopback" },
  ]
  power_ports = [
    { name = "psu1", allocated_draw = 470, maximum_draw = 940, description = "feed a, tiny-rack-r01-pdu-a1; draw at least" },
    { name = "psu2", allocated_draw = 470, maximum_draw = 940, description = "feed b, tiny-rack-r01-pdu-b1; draw at least" },
  ]
}

module "tiny_rack_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name  = "tiny-rack-r01-pdu-a1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.0.0.27/24", purpose = "oob", dns_name = "tiny-rack-r01-pdu-a1.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C13-21", type = "iec-60320-c13", leg = "C" },
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-03", type = "iec-60320-c19", leg = "C" },
    { name = "C19-04", type = "iec-60320-c19", leg = "A" },
    { name = "C19-05", type = "iec-60320-c19", leg = "B" },
    { name = "C19-06", type = "iec-60320-c19", leg = "C" },
  ]
}

module "tiny_rack_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name  = "tiny-rack-r01-pdu-b1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.tiny_rack_r01.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "10.0.0.28/24", purpose = "oob", dns_name = "tiny-rack-r01-pdu-b1.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed b" },
  ]
  power_outlets = [
    { name = "C13-21", type = "iec-60320-c13", leg = "C" },
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-03", type = "iec-60320-c19", leg = "C" },
    { name = "C19-04", type = "iec-60320-c19", leg = "A" },
    { name = "C19-05", type = "iec-60320-c19", leg = "B" },
    { name = "C19-06", type = "iec-60320-c19", leg = "C" },
  ]
}
