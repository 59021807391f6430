resource "netbox_rack" "iad1_a_su02_net_r01" {
  name        = "iad1-a-su02-net-r01"
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

module "iad1_a_su02_storage_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-storage-leaf-01"
  position = 31
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
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
    { name = "swp49s0", type = "400gbase-x-osfp" },
    { name = "swp49s1", type = "400gbase-x-osfp" },
    { name = "swp50s0", type = "400gbase-x-osfp" },
    { name = "swp50s1", type = "400gbase-x-osfp" },
    { name = "swp51s0", type = "400gbase-x-osfp" },
    { name = "swp51s1", type = "400gbase-x-osfp" },
    { name = "swp52s0", type = "400gbase-x-osfp" },
    { name = "swp52s1", type = "400gbase-x-osfp" },
    { name = "swp53s0", type = "400gbase-x-osfp" },
    { name = "swp53s1", type = "400gbase-x-osfp" },
    { name = "swp54s0", type = "400gbase-x-osfp" },
    { name = "swp54s1", type = "400gbase-x-osfp" },
    { name = "swp55s0", type = "400gbase-x-osfp" },
    { name = "swp55s1", type = "400gbase-x-osfp" },
    { name = "swp56s0", type = "400gbase-x-osfp" },
    { name = "swp56s1", type = "400gbase-x-osfp" },
    { name = "swp57s0", type = "400gbase-x-osfp" },
    { name = "swp57s1", type = "400gbase-x-osfp" },
    { name = "swp58s0", type = "400gbase-x-osfp" },
    { name = "swp58s1", type = "400gbase-x-osfp" },
    { name = "swp59s0", type = "400gbase-x-osfp" },
    { name = "swp59s1", type = "400gbase-x-osfp" },
    { name = "swp60s0", type = "400gbase-x-osfp" },
    { name = "swp60s1", type = "400gbase-x-osfp" },
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.94/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_su02_storage_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-storage-leaf-02"
  position = 33
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
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
    { name = "swp49s0", type = "400gbase-x-osfp" },
    { name = "swp49s1", type = "400gbase-x-osfp" },
    { name = "swp50s0", type = "400gbase-x-osfp" },
    { name = "swp50s1", type = "400gbase-x-osfp" },
    { name = "swp51s0", type = "400gbase-x-osfp" },
    { name = "swp51s1", type = "400gbase-x-osfp" },
    { name = "swp52s0", type = "400gbase-x-osfp" },
    { name = "swp52s1", type = "400gbase-x-osfp" },
    { name = "swp53s0", type = "400gbase-x-osfp" },
    { name = "swp53s1", type = "400gbase-x-osfp" },
    { name = "swp54s0", type = "400gbase-x-osfp" },
    { name = "swp54s1", type = "400gbase-x-osfp" },
    { name = "swp55s0", type = "400gbase-x-osfp" },
    { name = "swp55s1", type = "400gbase-x-osfp" },
    { name = "swp56s0", type = "400gbase-x-osfp" },
    { name = "swp56s1", type = "400gbase-x-osfp" },
    { name = "swp57s0", type = "400gbase-x-osfp" },
    { name = "swp57s1", type = "400gbase-x-osfp" },
    { name = "swp58s0", type = "400gbase-x-osfp" },
    { name = "swp58s1", type = "400gbase-x-osfp" },
    { name = "swp59s0", type = "400gbase-x-osfp" },
    { name = "swp59s1", type = "400gbase-x-osfp" },
    { name = "swp60s0", type = "400gbase-x-osfp" },
    { name = "swp60s1", type = "400gbase-x-osfp" },
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.95/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_su02_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-oob-leaf-01"
  position = 35
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
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
    { name = "swp51", type = "100gbase-x-qsfp28" },
    { name = "swp52", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.58/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_oob_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-oob-leaf-02"
  position = 36
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
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
    { name = "swp49", type = "100gbase-x-qsfp28" },
    { name = "swp50", type = "100gbase-x-qsfp28" },
    { name = "swp51", type = "100gbase-x-qsfp28" },
    { name = "swp52", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.59/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-inband-leaf-01"
  position = 37
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.inband_leaf.id
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
    { name = "swp57s0", type = "400gbase-x-osfp" },
    { name = "swp57s1", type = "400gbase-x-osfp" },
    { name = "swp58s0", type = "400gbase-x-osfp" },
    { name = "swp58s1", type = "400gbase-x-osfp" },
    { name = "swp59s0", type = "400gbase-x-osfp" },
    { name = "swp59s1", type = "400gbase-x-osfp" },
    { name = "swp60s0", type = "400gbase-x-osfp" },
    { name = "swp60s1", type = "400gbase-x-osfp" },
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.56/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_su02_inband_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-inband-leaf-02"
  position = 39
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.inband_leaf.id
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
    { name = "swp57s0", type = "400gbase-x-osfp" },
    { name = "swp57s1", type = "400gbase-x-osfp" },
    { name = "swp58s0", type = "400gbase-x-osfp" },
    { name = "swp58s1", type = "400gbase-x-osfp" },
    { name = "swp59s0", type = "400gbase-x-osfp" },
    { name = "swp59s1", type = "400gbase-x-osfp" },
    { name = "swp60s0", type = "400gbase-x-osfp" },
    { name = "swp60s1", type = "400gbase-x-osfp" },
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.57/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-su02-net-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-su02-net-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_su02_compute_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-01"
  position = 41
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.16/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-02"
  position = 42
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.17/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_03" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-03"
  position = 43
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.18/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_04" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-04"
  position = 44
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.19/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_05" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-05"
  position = 45
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.20/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_06" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-06"
  position = 46
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.21/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_07" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-07"
  position = 47
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.22/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_compute_leaf_08" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-su02-compute-leaf-08"
  position = 48
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_leaf.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "1/2", type = "infiniband-ndr" },
    { name = "2/1", type = "infiniband-ndr" },
    { name = "2/2", type = "infiniband-ndr" },
    { name = "3/1", type = "infiniband-ndr" },
    { name = "3/2", type = "infiniband-ndr" },
    { name = "4/1", type = "infiniband-ndr" },
    { name = "4/2", type = "infiniband-ndr" },
    { name = "5/1", type = "infiniband-ndr" },
    { name = "5/2", type = "infiniband-ndr" },
    { name = "6/1", type = "infiniband-ndr" },
    { name = "6/2", type = "infiniband-ndr" },
    { name = "7/1", type = "infiniband-ndr" },
    { name = "7/2", type = "infiniband-ndr" },
    { name = "8/1", type = "infiniband-ndr" },
    { name = "8/2", type = "infiniband-ndr" },
    { name = "9/1", type = "infiniband-ndr" },
    { name = "9/2", type = "infiniband-ndr" },
    { name = "10/1", type = "infiniband-ndr" },
    { name = "10/2", type = "infiniband-ndr" },
    { name = "11/1", type = "infiniband-ndr" },
    { name = "11/2", type = "infiniband-ndr" },
    { name = "12/1", type = "infiniband-ndr" },
    { name = "12/2", type = "infiniband-ndr" },
    { name = "13/1", type = "infiniband-ndr" },
    { name = "13/2", type = "infiniband-ndr" },
    { name = "14/1", type = "infiniband-ndr" },
    { name = "14/2", type = "infiniband-ndr" },
    { name = "15/1", type = "infiniband-ndr" },
    { name = "15/2", type = "infiniband-ndr" },
    { name = "16/1", type = "infiniband-ndr" },
    { name = "16/2", type = "infiniband-ndr" },
    { name = "17/1", type = "infiniband-ndr" },
    { name = "17/2", type = "infiniband-ndr" },
    { name = "18/1", type = "infiniband-ndr" },
    { name = "18/2", type = "infiniband-ndr" },
    { name = "19/1", type = "infiniband-ndr" },
    { name = "19/2", type = "infiniband-ndr" },
    { name = "20/1", type = "infiniband-ndr" },
    { name = "20/2", type = "infiniband-ndr" },
    { name = "21/1", type = "infiniband-ndr" },
    { name = "21/2", type = "infiniband-ndr" },
    { name = "22/1", type = "infiniband-ndr" },
    { name = "22/2", type = "infiniband-ndr" },
    { name = "23/1", type = "infiniband-ndr" },
    { name = "23/2", type = "infiniband-ndr" },
    { name = "24/1", type = "infiniband-ndr" },
    { name = "24/2", type = "infiniband-ndr" },
    { name = "25/1", type = "infiniband-ndr" },
    { name = "25/2", type = "infiniband-ndr" },
    { name = "26/1", type = "infiniband-ndr" },
    { name = "26/2", type = "infiniband-ndr" },
    { name = "27/1", type = "infiniband-ndr" },
    { name = "27/2", type = "infiniband-ndr" },
    { name = "28/1", type = "infiniband-ndr" },
    { name = "28/2", type = "infiniband-ndr" },
    { name = "29/1", type = "infiniband-ndr" },
    { name = "29/2", type = "infiniband-ndr" },
    { name = "30/1", type = "infiniband-ndr" },
    { name = "30/2", type = "infiniband-ndr" },
    { name = "31/1", type = "infiniband-ndr" },
    { name = "31/2", type = "infiniband-ndr" },
    { name = "32/1", type = "infiniband-ndr" },
    { name = "32/2", type = "infiniband-ndr" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.23/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-su02-net-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-su02-net-r01-pdu-b1" },
  ]
}

module "iad1_a_su02_net_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-net-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.92/24", purpose = "oob" },
  ]
}

module "iad1_a_su02_net_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-su02-net-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_su02_net_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.130.93/24", purpose = "oob" },
  ]
}
