resource "netbox_rack" "ams2_lab_gpu_r01" {
  name        = "ams2-lab-gpu-r01"
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

module "ams2_lab_gpu_001" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-001"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.supermicro_sys_821ge_tnhr.id
    role = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "200gbase-x-qsfp56" },
    { name = "front1p2", type = "200gbase-x-qsfp56" },
    { name = "front1bmc", type = "1000base-t", mgmt = true },
    { name = "rail1", type = "400gbase-x-qsfp112" },
    { name = "rail2", type = "400gbase-x-qsfp112" },
    { name = "rail3", type = "400gbase-x-qsfp112" },
    { name = "rail4", type = "400gbase-x-qsfp112" },
    { name = "rail5", type = "400gbase-x-qsfp112" },
    { name = "rail6", type = "400gbase-x-qsfp112" },
    { name = "rail7", type = "400gbase-x-qsfp112" },
    { name = "rail8", type = "400gbase-x-qsfp112" },
    { name = "bmc", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "rail1", address = "172.20.0.17/31" },
    { interface = "rail2", address = "172.20.8.17/31" },
    { interface = "rail3", address = "172.20.0.19/31" },
    { interface = "rail4", address = "172.20.8.19/31" },
    { interface = "rail5", address = "172.20.0.33/31" },
    { interface = "rail6", address = "172.20.8.33/31" },
    { interface = "rail7", address = "172.20.0.35/31" },
    { interface = "rail8", address = "172.20.8.35/31" },
    { interface = "front1p2", address = "172.21.16.16/24", purpose = "primary", dns_name = "ams2-lab-gpu-001.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.18/24" },
    { interface = "bmc", address = "172.21.32.19/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.16/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a1", outlet = "C19-01" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b1", outlet = "C19-01" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a2", outlet = "C19-01" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b2", outlet = "C19-01" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a1", outlet = "C19-02" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b1", outlet = "C19-02" },
  ]
  outlet_ids = { "ams2-lab-gpu-r01-pdu-a1" = module.ams2_lab_gpu_r01_pdu_a1.power_outlet_id, "ams2-lab-gpu-r01-pdu-a2" = module.ams2_lab_gpu_r01_pdu_a2.power_outlet_id, "ams2-lab-gpu-r01-pdu-b1" = module.ams2_lab_gpu_r01_pdu_b1.power_outlet_id, "ams2-lab-gpu-r01-pdu-b2" = module.ams2_lab_gpu_r01_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_002" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-002"
  position = 9
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.supermicro_sys_821ge_tnhr.id
    role = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "200gbase-x-qsfp56" },
    { name = "front1p2", type = "200gbase-x-qsfp56" },
    { name = "front1bmc", type = "1000base-t", mgmt = true },
    { name = "rail1", type = "400gbase-x-qsfp112" },
    { name = "rail2", type = "400gbase-x-qsfp112" },
    { name = "rail3", type = "400gbase-x-qsfp112" },
    { name = "rail4", type = "400gbase-x-qsfp112" },
    { name = "rail5", type = "400gbase-x-qsfp112" },
    { name = "rail6", type = "400gbase-x-qsfp112" },
    { name = "rail7", type = "400gbase-x-qsfp112" },
    { name = "rail8", type = "400gbase-x-qsfp112" },
    { name = "bmc", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "rail1", address = "172.20.0.49/31" },
    { interface = "rail2", address = "172.20.8.49/31" },
    { interface = "rail3", address = "172.20.0.51/31" },
    { interface = "rail4", address = "172.20.8.51/31" },
    { interface = "rail5", address = "172.20.0.65/31" },
    { interface = "rail6", address = "172.20.8.65/31" },
    { interface = "rail7", address = "172.20.0.67/31" },
    { interface = "rail8", address = "172.20.8.67/31" },
    { interface = "front1p2", address = "172.21.16.17/24", purpose = "primary", dns_name = "ams2-lab-gpu-002.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.20/24" },
    { interface = "bmc", address = "172.21.32.21/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.17/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a2", outlet = "C19-02" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b2", outlet = "C19-02" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a1", outlet = "C19-03" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b1", outlet = "C19-03" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a2", outlet = "C19-03" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b2", outlet = "C19-03" },
  ]
  outlet_ids = { "ams2-lab-gpu-r01-pdu-a1" = module.ams2_lab_gpu_r01_pdu_a1.power_outlet_id, "ams2-lab-gpu-r01-pdu-a2" = module.ams2_lab_gpu_r01_pdu_a2.power_outlet_id, "ams2-lab-gpu-r01-pdu-b1" = module.ams2_lab_gpu_r01_pdu_b1.power_outlet_id, "ams2-lab-gpu-r01-pdu-b2" = module.ams2_lab_gpu_r01_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_003" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-003"
  position = 17
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.supermicro_sys_821ge_tnhr.id
    role = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "200gbase-x-qsfp56" },
    { name = "front1p2", type = "200gbase-x-qsfp56" },
    { name = "front1bmc", type = "1000base-t", mgmt = true },
    { name = "rail1", type = "400gbase-x-qsfp112" },
    { name = "rail2", type = "400gbase-x-qsfp112" },
    { name = "rail3", type = "400gbase-x-qsfp112" },
    { name = "rail4", type = "400gbase-x-qsfp112" },
    { name = "rail5", type = "400gbase-x-qsfp112" },
    { name = "rail6", type = "400gbase-x-qsfp112" },
    { name = "rail7", type = "400gbase-x-qsfp112" },
    { name = "rail8", type = "400gbase-x-qsfp112" },
    { name = "bmc", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "rail1", address = "172.20.0.81/31" },
    { interface = "rail2", address = "172.20.8.81/31" },
    { interface = "rail3", address = "172.20.0.83/31" },
    { interface = "rail4", address = "172.20.8.83/31" },
    { interface = "rail5", address = "172.20.0.97/31" },
    { interface = "rail6", address = "172.20.8.97/31" },
    { interface = "rail7", address = "172.20.0.99/31" },
    { interface = "rail8", address = "172.20.8.99/31" },
    { interface = "front1p2", address = "172.21.16.18/24", purpose = "primary", dns_name = "ams2-lab-gpu-003.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.22/24" },
    { interface = "bmc", address = "172.21.32.23/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.18/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a1", outlet = "C19-04" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b1", outlet = "C19-04" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a2", outlet = "C19-04" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b2", outlet = "C19-04" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a1", outlet = "C19-05" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b1", outlet = "C19-05" },
  ]
  outlet_ids = { "ams2-lab-gpu-r01-pdu-a1" = module.ams2_lab_gpu_r01_pdu_a1.power_outlet_id, "ams2-lab-gpu-r01-pdu-a2" = module.ams2_lab_gpu_r01_pdu_a2.power_outlet_id, "ams2-lab-gpu-r01-pdu-b1" = module.ams2_lab_gpu_r01_pdu_b1.power_outlet_id, "ams2-lab-gpu-r01-pdu-b2" = module.ams2_lab_gpu_r01_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_004" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-004"
  position = 25
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.supermicro_sys_821ge_tnhr.id
    role = data.netbox_device_role.compute.id
  }
  interfaces = [
    { name = "front1p1", type = "200gbase-x-qsfp56" },
    { name = "front1p2", type = "200gbase-x-qsfp56" },
    { name = "front1bmc", type = "1000base-t", mgmt = true },
    { name = "rail1", type = "400gbase-x-qsfp112" },
    { name = "rail2", type = "400gbase-x-qsfp112" },
    { name = "rail3", type = "400gbase-x-qsfp112" },
    { name = "rail4", type = "400gbase-x-qsfp112" },
    { name = "rail5", type = "400gbase-x-qsfp112" },
    { name = "rail6", type = "400gbase-x-qsfp112" },
    { name = "rail7", type = "400gbase-x-qsfp112" },
    { name = "rail8", type = "400gbase-x-qsfp112" },
    { name = "bmc", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "rail1", address = "172.20.0.113/31" },
    { interface = "rail2", address = "172.20.8.113/31" },
    { interface = "rail3", address = "172.20.0.115/31" },
    { interface = "rail4", address = "172.20.8.115/31" },
    { interface = "rail5", address = "172.20.0.129/31" },
    { interface = "rail6", address = "172.20.8.129/31" },
    { interface = "rail7", address = "172.20.0.131/31" },
    { interface = "rail8", address = "172.20.8.131/31" },
    { interface = "front1p2", address = "172.21.16.19/24", purpose = "primary", dns_name = "ams2-lab-gpu-004.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.24/24" },
    { interface = "bmc", address = "172.21.32.25/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.19/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a2", outlet = "C19-05" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b2", outlet = "C19-05" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a1", outlet = "C19-06" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b1", outlet = "C19-06" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r01-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-a2", outlet = "C19-06" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r01-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r01-pdu-b2", outlet = "C19-06" },
  ]
  outlet_ids = { "ams2-lab-gpu-r01-pdu-a1" = module.ams2_lab_gpu_r01_pdu_a1.power_outlet_id, "ams2-lab-gpu-r01-pdu-a2" = module.ams2_lab_gpu_r01_pdu_a2.power_outlet_id, "ams2-lab-gpu-r01-pdu-b1" = module.ams2_lab_gpu_r01_pdu_b1.power_outlet_id, "ams2-lab-gpu-r01-pdu-b2" = module.ams2_lab_gpu_r01_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r01-pdu-a1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.36/24", purpose = "oob", dns_name = "ams2-lab-gpu-r01-pdu-a1.ams2.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-03", type = "iec-60320-c19", leg = "C" },
    { name = "C19-04", type = "iec-60320-c19", leg = "A" },
    { name = "C19-05", type = "iec-60320-c19", leg = "B" },
    { name = "C19-06", type = "iec-60320-c19", leg = "C" },
  ]
}

module "ams2_lab_gpu_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r01-pdu-a2"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.37/24", purpose = "oob", dns_name = "ams2-lab-gpu-r01-pdu-a2.ams2.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed a" },
  ]
  power_outlets = [
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-03", type = "iec-60320-c19", leg = "C" },
    { name = "C19-04", type = "iec-60320-c19", leg = "A" },
    { name = "C19-05", type = "iec-60320-c19", leg = "B" },
    { name = "C19-06", type = "iec-60320-c19", leg = "C" },
  ]
}

module "ams2_lab_gpu_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r01-pdu-b1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.38/24", purpose = "oob", dns_name = "ams2-lab-gpu-r01-pdu-b1.ams2.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed b" },
  ]
  power_outlets = [
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-03", type = "iec-60320-c19", leg = "C" },
    { name = "C19-04", type = "iec-60320-c19", leg = "A" },
    { name = "C19-05", type = "iec-60320-c19", leg = "B" },
    { name = "C19-06", type = "iec-60320-c19", leg = "C" },
  ]
}

module "ams2_lab_gpu_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r01-pdu-b2"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r01.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.39/24", purpose = "oob", dns_name = "ams2-lab-gpu-r01-pdu-b2.ams2.example.net" },
  ]
  power_ports = [
    { name = "inlet", description = "feed b" },
  ]
  power_outlets = [
    { name = "C19-01", type = "iec-60320-c19", leg = "A" },
    { name = "C19-02", type = "iec-60320-c19", leg = "B" },
    { name = "C19-03", type = "iec-60320-c19", leg = "C" },
    { name = "C19-04", type = "iec-60320-c19", leg = "A" },
    { name = "C19-05", type = "iec-60320-c19", leg = "B" },
    { name = "C19-06", type = "iec-60320-c19", leg = "C" },
  ]
}
