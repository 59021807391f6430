resource "netbox_rack" "osl1_b_su02_net_r01" {
  name        = "osl1-b-su02-net-r01"
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

module "osl1_b_su02_storage_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-storage-leaf-01"
  position = 11
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.82/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_su02_storage_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-storage-leaf-02"
  position = 13
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.83/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_su02_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-oob-leaf-01"
  position = 15
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn2201.id
    role     = data.netbox_device_role.oob_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "1000base-t" },
    { name = "swp2", type = "1000base-t" },
    { name = "swp3", type = "1000base-t" },
    { name = "swp4", type = "1000base-t" },
    { name = "swp5", type = "1000base-t" },
    { name = "swp6", type = "1000base-t" },
    { name = "swp7", type = "1000base-t" },
    { name = "swp8", type = "1000base-t" },
    { name = "swp9", type = "1000base-t" },
    { name = "swp10", type = "1000base-t" },
    { name = "swp11", type = "1000base-t" },
    { name = "swp12", type = "1000base-t" },
    { name = "swp13", type = "1000base-t" },
    { name = "swp14", type = "1000base-t" },
    { name = "swp15", type = "1000base-t" },
    { name = "swp16", type = "1000base-t" },
    { name = "swp17", type = "1000base-t" },
    { name = "swp18", type = "1000base-t" },
    { name = "swp19", type = "1000base-t" },
    { name = "swp20", type = "1000base-t" },
    { name = "swp21", type = "1000base-t" },
    { name = "swp22", type = "1000base-t" },
    { name = "swp23", type = "1000base-t" },
    { name = "swp24", type = "1000base-t" },
    { name = "swp25", type = "1000base-t" },
    { name = "swp26", type = "1000base-t" },
    { name = "swp27", type = "1000base-t" },
    { name = "swp28", type = "1000base-t" },
    { name = "swp29", type = "1000base-t" },
    { name = "swp30", type = "1000base-t" },
    { name = "swp31", type = "1000base-t" },
    { name = "swp32", type = "1000base-t" },
    { name = "swp33", type = "1000base-t" },
    { name = "swp34", type = "1000base-t" },
    { name = "swp35", type = "1000base-t" },
    { name = "swp36", type = "1000base-t" },
    { name = "swp37", type = "1000base-t" },
    { name = "swp38", type = "1000base-t" },
    { name = "swp39", type = "1000base-t" },
    { name = "swp40", type = "1000base-t" },
    { name = "swp41", type = "1000base-t" },
    { name = "swp42", type = "1000base-t" },
    { name = "swp43", type = "1000base-t" },
    { name = "swp44", type = "1000base-t" },
    { name = "swp45", type = "1000base-t" },
    { name = "swp46", type = "1000base-t" },
    { name = "swp47", type = "1000base-t" },
    { name = "swp48", type = "1000base-t" },
    { name = "swp49", type = "100gbase-x-qsfp28" },
    { name = "swp50", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.56/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, osl1-b-su02-net-r01-pdu-a3" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, osl1-b-su02-net-r01-pdu-b3" },
  ]
}

module "osl1_b_su02_oob_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-oob-leaf-02"
  position = 16
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn2201.id
    role     = data.netbox_device_role.oob_leaf.id
  }
  interfaces = [
    { name = "swp1", type = "1000base-t" },
    { name = "swp2", type = "1000base-t" },
    { name = "swp3", type = "1000base-t" },
    { name = "swp4", type = "1000base-t" },
    { name = "swp5", type = "1000base-t" },
    { name = "swp6", type = "1000base-t" },
    { name = "swp7", type = "1000base-t" },
    { name = "swp8", type = "1000base-t" },
    { name = "swp9", type = "1000base-t" },
    { name = "swp10", type = "1000base-t" },
    { name = "swp11", type = "1000base-t" },
    { name = "swp12", type = "1000base-t" },
    { name = "swp13", type = "1000base-t" },
    { name = "swp14", type = "1000base-t" },
    { name = "swp15", type = "1000base-t" },
    { name = "swp16", type = "1000base-t" },
    { name = "swp17", type = "1000base-t" },
    { name = "swp18", type = "1000base-t" },
    { name = "swp49", type = "100gbase-x-qsfp28" },
    { name = "swp50", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.57/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, osl1-b-su02-net-r01-pdu-a4" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, osl1-b-su02-net-r01-pdu-b4" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-01"
  position = 17
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.24/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-02"
  position = 19
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.25/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_03" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-03"
  position = 21
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.26/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a3; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b3; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_04" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-04"
  position = 23
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.27/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a4; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b4; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_05" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-05"
  position = 25
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.28/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_06" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-06"
  position = 27
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_07" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-07"
  position = 29
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a3; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b3; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p2_leaf_08" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p2-leaf-08"
  position = 31
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a4; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b4; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-01"
  position = 33
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.16/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-02"
  position = 35
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.17/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_03" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-03"
  position = 37
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.18/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a3; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b3; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_04" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-04"
  position = 39
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.19/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a4; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b4; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_05" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-05"
  position = 41
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.20/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_06" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-06"
  position = 43
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.21/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_07" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-07"
  position = 45
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.22/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a3; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b3; draw assumed" },
  ]
}

module "osl1_b_su02_compute_p1_leaf_08" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-su02-compute-p1-leaf-08"
  position = 47
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_leaf.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.23/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-su02-net-r01-pdu-a4; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-su02-net-r01-pdu-b4; draw assumed" },
  ]
}

module "osl1_b_su02_net_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.74/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.75/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_a3" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-a3"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.76/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_a4" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-a4"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.77/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.78/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.79/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_b3" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-b3"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.80/24", purpose = "oob" },
  ]
}

module "osl1_b_su02_net_r01_pdu_b4" {
  source = "../../modules/netbox-device"

  name = "osl1-b-su02-net-r01-pdu-b4"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.130.81/24", purpose = "oob" },
  ]
}
