resource "netbox_rack" "ams2_lab_gpu_r02" {
  name        = "ams2-lab-gpu-r02"
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

module "ams2_lab_gpu_005" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-005"
  position = 1
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
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
    { interface = "rail1", address = "172.20.0.145/31" },
    { interface = "rail2", address = "172.20.8.145/31" },
    { interface = "rail3", address = "172.20.0.147/31" },
    { interface = "rail4", address = "172.20.8.147/31" },
    { interface = "rail5", address = "172.20.0.161/31" },
    { interface = "rail6", address = "172.20.8.161/31" },
    { interface = "rail7", address = "172.20.0.163/31" },
    { interface = "rail8", address = "172.20.8.163/31" },
    { interface = "front1p2", address = "172.21.16.20/24", purpose = "primary", dns_name = "ams2-lab-gpu-005.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.26/24" },
    { interface = "bmc", address = "172.21.32.27/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.20/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a1", outlet = "C19-01" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b1", outlet = "C19-01" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a2", outlet = "C19-01" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b2", outlet = "C19-01" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a1", outlet = "C19-02" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b1", outlet = "C19-02" },
  ]
  outlet_ids = { "ams2-lab-gpu-r02-pdu-a1" = module.ams2_lab_gpu_r02_pdu_a1.power_outlet_id, "ams2-lab-gpu-r02-pdu-a2" = module.ams2_lab_gpu_r02_pdu_a2.power_outlet_id, "ams2-lab-gpu-r02-pdu-b1" = module.ams2_lab_gpu_r02_pdu_b1.power_outlet_id, "ams2-lab-gpu-r02-pdu-b2" = module.ams2_lab_gpu_r02_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_006" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-006"
  position = 9
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
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
    { interface = "rail1", address = "172.20.0.177/31" },
    { interface = "rail2", address = "172.20.8.177/31" },
    { interface = "rail3", address = "172.20.0.179/31" },
    { interface = "rail4", address = "172.20.8.179/31" },
    { interface = "rail5", address = "172.20.0.193/31" },
    { interface = "rail6", address = "172.20.8.193/31" },
    { interface = "rail7", address = "172.20.0.195/31" },
    { interface = "rail8", address = "172.20.8.195/31" },
    { interface = "front1p2", address = "172.21.16.21/24", purpose = "primary", dns_name = "ams2-lab-gpu-006.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.28/24" },
    { interface = "bmc", address = "172.21.32.29/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.21/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a2", outlet = "C19-02" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b2", outlet = "C19-02" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a1", outlet = "C19-03" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b1", outlet = "C19-03" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a2", outlet = "C19-03" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b2", outlet = "C19-03" },
  ]
  outlet_ids = { "ams2-lab-gpu-r02-pdu-a1" = module.ams2_lab_gpu_r02_pdu_a1.power_outlet_id, "ams2-lab-gpu-r02-pdu-a2" = module.ams2_lab_gpu_r02_pdu_a2.power_outlet_id, "ams2-lab-gpu-r02-pdu-b1" = module.ams2_lab_gpu_r02_pdu_b1.power_outlet_id, "ams2-lab-gpu-r02-pdu-b2" = module.ams2_lab_gpu_r02_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_007" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-007"
  position = 17
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
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
    { interface = "rail1", address = "172.20.0.209/31" },
    { interface = "rail2", address = "172.20.8.209/31" },
    { interface = "rail3", address = "172.20.0.211/31" },
    { interface = "rail4", address = "172.20.8.211/31" },
    { interface = "rail5", address = "172.20.0.225/31" },
    { interface = "rail6", address = "172.20.8.225/31" },
    { interface = "rail7", address = "172.20.0.227/31" },
    { interface = "rail8", address = "172.20.8.227/31" },
    { interface = "front1p2", address = "172.21.16.22/24", purpose = "primary", dns_name = "ams2-lab-gpu-007.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.30/24" },
    { interface = "bmc", address = "172.21.32.31/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.22/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a1", outlet = "C19-04" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b1", outlet = "C19-04" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a2", outlet = "C19-04" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b2", outlet = "C19-04" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a1", outlet = "C19-05" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b1", outlet = "C19-05" },
  ]
  outlet_ids = { "ams2-lab-gpu-r02-pdu-a1" = module.ams2_lab_gpu_r02_pdu_a1.power_outlet_id, "ams2-lab-gpu-r02-pdu-a2" = module.ams2_lab_gpu_r02_pdu_a2.power_outlet_id, "ams2-lab-gpu-r02-pdu-b1" = module.ams2_lab_gpu_r02_pdu_b1.power_outlet_id, "ams2-lab-gpu-r02-pdu-b2" = module.ams2_lab_gpu_r02_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_008" {
  source = "../../modules/netbox-device"

  name     = "ams2-lab-gpu-008"
  position = 25
  face     = "front"
  place    = local.place
  tags     = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
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
    { interface = "rail1", address = "172.20.0.241/31" },
    { interface = "rail2", address = "172.20.8.241/31" },
    { interface = "rail3", address = "172.20.0.243/31" },
    { interface = "rail4", address = "172.20.8.243/31" },
    { interface = "rail5", address = "172.20.1.1/31" },
    { interface = "rail6", address = "172.20.9.1/31" },
    { interface = "rail7", address = "172.20.1.3/31" },
    { interface = "rail8", address = "172.20.9.3/31" },
    { interface = "front1p2", address = "172.21.16.23/24", purpose = "primary", dns_name = "ams2-lab-gpu-008.ams2.example.net" },
    { interface = "front1bmc", address = "172.21.32.32/24" },
    { interface = "bmc", address = "172.21.32.33/24", purpose = "oob" },
    { interface = "front1p1", address = "172.21.0.23/24" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a2", outlet = "C19-05" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b2", outlet = "C19-05" },
    { name = "psu3", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a1", outlet = "C19-06" },
    { name = "psu4", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b1; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b1", outlet = "C19-06" },
    { name = "psu5", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed a, ams2-lab-gpu-r02-pdu-a2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-a2", outlet = "C19-06" },
    { name = "psu6", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 2550, description = "feed b, ams2-lab-gpu-r02-pdu-b2; draw assumed", pdu = "ams2-lab-gpu-r02-pdu-b2", outlet = "C19-06" },
  ]
  outlet_ids = { "ams2-lab-gpu-r02-pdu-a1" = module.ams2_lab_gpu_r02_pdu_a1.power_outlet_id, "ams2-lab-gpu-r02-pdu-a2" = module.ams2_lab_gpu_r02_pdu_a2.power_outlet_id, "ams2-lab-gpu-r02-pdu-b1" = module.ams2_lab_gpu_r02_pdu_b1.power_outlet_id, "ams2-lab-gpu-r02-pdu-b2" = module.ams2_lab_gpu_r02_pdu_b2.power_outlet_id }
}

module "ams2_lab_gpu_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r02-pdu-a1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.40/24", purpose = "oob", dns_name = "ams2-lab-gpu-r02-pdu-a1.ams2.example.net" },
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

module "ams2_lab_gpu_r02_pdu_a2" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r02-pdu-a2"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.41/24", purpose = "oob", dns_name = "ams2-lab-gpu-r02-pdu-a2.ams2.example.net" },
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

module "ams2_lab_gpu_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r02-pdu-b1"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.42/24", purpose = "oob", dns_name = "ams2-lab-gpu-r02-pdu-b1.ams2.example.net" },
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

module "ams2_lab_gpu_r02_pdu_b2" {
  source = "../../modules/netbox-device"

  name  = "ams2-lab-gpu-r02-pdu-b2"
  place = local.place
  tags  = local.tags
  ids = {
    rack = netbox_rack.ams2_lab_gpu_r02.id
    type = data.netbox_device_type.apc_apdu11450me.id
    role = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true },
  ]
  addresses = [
    { interface = "mgmt", address = "172.21.32.43/24", purpose = "oob", dns_name = "ams2-lab-gpu-r02-pdu-b2.ams2.example.net" },
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
