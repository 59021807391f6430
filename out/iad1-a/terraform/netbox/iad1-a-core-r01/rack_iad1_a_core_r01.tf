resource "netbox_rack" "iad1_a_core_r01" {
  name        = "iad1-a-core-r01"
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

module "iad1_a_storage_spine_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-storage-spine-01"
  position = 27
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_spine.id
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
    { name = "swp17s0", type = "400gbase-x-osfp" },
    { name = "swp17s1", type = "400gbase-x-osfp" },
    { name = "swp18s0", type = "400gbase-x-osfp" },
    { name = "swp18s1", type = "400gbase-x-osfp" },
    { name = "swp19s0", type = "400gbase-x-osfp" },
    { name = "swp19s1", type = "400gbase-x-osfp" },
    { name = "swp20s0", type = "400gbase-x-osfp" },
    { name = "swp20s1", type = "400gbase-x-osfp" },
    { name = "swp21s0", type = "400gbase-x-osfp" },
    { name = "swp21s1", type = "400gbase-x-osfp" },
    { name = "swp22s0", type = "400gbase-x-osfp" },
    { name = "swp22s1", type = "400gbase-x-osfp" },
    { name = "swp23s0", type = "400gbase-x-osfp" },
    { name = "swp23s1", type = "400gbase-x-osfp" },
    { name = "swp24s0", type = "400gbase-x-osfp" },
    { name = "swp24s1", type = "400gbase-x-osfp" },
    { name = "swp25s0", type = "400gbase-x-osfp" },
    { name = "swp25s1", type = "400gbase-x-osfp" },
    { name = "swp26s0", type = "400gbase-x-osfp" },
    { name = "swp26s1", type = "400gbase-x-osfp" },
    { name = "swp27s0", type = "400gbase-x-osfp" },
    { name = "swp27s1", type = "400gbase-x-osfp" },
    { name = "swp28s0", type = "400gbase-x-osfp" },
    { name = "swp28s1", type = "400gbase-x-osfp" },
    { name = "swp29s0", type = "400gbase-x-osfp" },
    { name = "swp29s1", type = "400gbase-x-osfp" },
    { name = "swp30s0", type = "400gbase-x-osfp" },
    { name = "swp30s1", type = "400gbase-x-osfp" },
    { name = "swp31s0", type = "400gbase-x-osfp" },
    { name = "swp31s1", type = "400gbase-x-osfp" },
    { name = "swp32s0", type = "400gbase-x-osfp" },
    { name = "swp32s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.62/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_storage_spine_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-storage-spine-02"
  position = 29
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_spine.id
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
    { name = "swp17s0", type = "400gbase-x-osfp" },
    { name = "swp17s1", type = "400gbase-x-osfp" },
    { name = "swp18s0", type = "400gbase-x-osfp" },
    { name = "swp18s1", type = "400gbase-x-osfp" },
    { name = "swp19s0", type = "400gbase-x-osfp" },
    { name = "swp19s1", type = "400gbase-x-osfp" },
    { name = "swp20s0", type = "400gbase-x-osfp" },
    { name = "swp20s1", type = "400gbase-x-osfp" },
    { name = "swp21s0", type = "400gbase-x-osfp" },
    { name = "swp21s1", type = "400gbase-x-osfp" },
    { name = "swp22s0", type = "400gbase-x-osfp" },
    { name = "swp22s1", type = "400gbase-x-osfp" },
    { name = "swp23s0", type = "400gbase-x-osfp" },
    { name = "swp23s1", type = "400gbase-x-osfp" },
    { name = "swp24s0", type = "400gbase-x-osfp" },
    { name = "swp24s1", type = "400gbase-x-osfp" },
    { name = "swp25s0", type = "400gbase-x-osfp" },
    { name = "swp25s1", type = "400gbase-x-osfp" },
    { name = "swp26s0", type = "400gbase-x-osfp" },
    { name = "swp26s1", type = "400gbase-x-osfp" },
    { name = "swp27s0", type = "400gbase-x-osfp" },
    { name = "swp27s1", type = "400gbase-x-osfp" },
    { name = "swp28s0", type = "400gbase-x-osfp" },
    { name = "swp28s1", type = "400gbase-x-osfp" },
    { name = "swp29s0", type = "400gbase-x-osfp" },
    { name = "swp29s1", type = "400gbase-x-osfp" },
    { name = "swp30s0", type = "400gbase-x-osfp" },
    { name = "swp30s1", type = "400gbase-x-osfp" },
    { name = "swp31s0", type = "400gbase-x-osfp" },
    { name = "swp31s1", type = "400gbase-x-osfp" },
    { name = "swp32s0", type = "400gbase-x-osfp" },
    { name = "swp32s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.63/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_storage_spine_03" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-storage-spine-03"
  position = 31
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_spine.id
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
    { name = "swp17s0", type = "400gbase-x-osfp" },
    { name = "swp17s1", type = "400gbase-x-osfp" },
    { name = "swp18s0", type = "400gbase-x-osfp" },
    { name = "swp18s1", type = "400gbase-x-osfp" },
    { name = "swp19s0", type = "400gbase-x-osfp" },
    { name = "swp19s1", type = "400gbase-x-osfp" },
    { name = "swp20s0", type = "400gbase-x-osfp" },
    { name = "swp20s1", type = "400gbase-x-osfp" },
    { name = "swp21s0", type = "400gbase-x-osfp" },
    { name = "swp21s1", type = "400gbase-x-osfp" },
    { name = "swp22s0", type = "400gbase-x-osfp" },
    { name = "swp22s1", type = "400gbase-x-osfp" },
    { name = "swp23s0", type = "400gbase-x-osfp" },
    { name = "swp23s1", type = "400gbase-x-osfp" },
    { name = "swp24s0", type = "400gbase-x-osfp" },
    { name = "swp24s1", type = "400gbase-x-osfp" },
    { name = "swp25s0", type = "400gbase-x-osfp" },
    { name = "swp25s1", type = "400gbase-x-osfp" },
    { name = "swp26s0", type = "400gbase-x-osfp" },
    { name = "swp26s1", type = "400gbase-x-osfp" },
    { name = "swp27s0", type = "400gbase-x-osfp" },
    { name = "swp27s1", type = "400gbase-x-osfp" },
    { name = "swp28s0", type = "400gbase-x-osfp" },
    { name = "swp28s1", type = "400gbase-x-osfp" },
    { name = "swp29s0", type = "400gbase-x-osfp" },
    { name = "swp29s1", type = "400gbase-x-osfp" },
    { name = "swp30s0", type = "400gbase-x-osfp" },
    { name = "swp30s1", type = "400gbase-x-osfp" },
    { name = "swp31s0", type = "400gbase-x-osfp" },
    { name = "swp31s1", type = "400gbase-x-osfp" },
    { name = "swp32s0", type = "400gbase-x-osfp" },
    { name = "swp32s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.64/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_storage_spine_04" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-storage-spine-04"
  position = 33
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_spine.id
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
    { name = "swp17s0", type = "400gbase-x-osfp" },
    { name = "swp17s1", type = "400gbase-x-osfp" },
    { name = "swp18s0", type = "400gbase-x-osfp" },
    { name = "swp18s1", type = "400gbase-x-osfp" },
    { name = "swp19s0", type = "400gbase-x-osfp" },
    { name = "swp19s1", type = "400gbase-x-osfp" },
    { name = "swp20s0", type = "400gbase-x-osfp" },
    { name = "swp20s1", type = "400gbase-x-osfp" },
    { name = "swp21s0", type = "400gbase-x-osfp" },
    { name = "swp21s1", type = "400gbase-x-osfp" },
    { name = "swp22s0", type = "400gbase-x-osfp" },
    { name = "swp22s1", type = "400gbase-x-osfp" },
    { name = "swp23s0", type = "400gbase-x-osfp" },
    { name = "swp23s1", type = "400gbase-x-osfp" },
    { name = "swp24s0", type = "400gbase-x-osfp" },
    { name = "swp24s1", type = "400gbase-x-osfp" },
    { name = "swp25s0", type = "400gbase-x-osfp" },
    { name = "swp25s1", type = "400gbase-x-osfp" },
    { name = "swp26s0", type = "400gbase-x-osfp" },
    { name = "swp26s1", type = "400gbase-x-osfp" },
    { name = "swp27s0", type = "400gbase-x-osfp" },
    { name = "swp27s1", type = "400gbase-x-osfp" },
    { name = "swp28s0", type = "400gbase-x-osfp" },
    { name = "swp28s1", type = "400gbase-x-osfp" },
    { name = "swp29s0", type = "400gbase-x-osfp" },
    { name = "swp29s1", type = "400gbase-x-osfp" },
    { name = "swp30s0", type = "400gbase-x-osfp" },
    { name = "swp30s1", type = "400gbase-x-osfp" },
    { name = "swp31s0", type = "400gbase-x-osfp" },
    { name = "swp31s1", type = "400gbase-x-osfp" },
    { name = "swp32s0", type = "400gbase-x-osfp" },
    { name = "swp32s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.65/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_oob_spine_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-oob-spine-01"
  position = 35
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn4600c.id
    role     = data.netbox_device_role.oob_spine.id
  }
  interfaces = [
    { name = "swp1", type = "100gbase-x-qsfp28" },
    { name = "swp2", type = "100gbase-x-qsfp28" },
    { name = "swp3", type = "100gbase-x-qsfp28" },
    { name = "swp4", type = "100gbase-x-qsfp28" },
    { name = "swp5", type = "100gbase-x-qsfp28" },
    { name = "swp6", type = "100gbase-x-qsfp28" },
    { name = "swp7", type = "100gbase-x-qsfp28" },
    { name = "swp8", type = "100gbase-x-qsfp28" },
    { name = "swp9", type = "100gbase-x-qsfp28" },
    { name = "swp10", type = "100gbase-x-qsfp28" },
    { name = "swp11", type = "100gbase-x-qsfp28" },
    { name = "swp12", type = "100gbase-x-qsfp28" },
    { name = "swp13", type = "100gbase-x-qsfp28" },
    { name = "swp14", type = "100gbase-x-qsfp28" },
    { name = "swp15", type = "100gbase-x-qsfp28" },
    { name = "swp16", type = "100gbase-x-qsfp28" },
    { name = "swp61", type = "100gbase-x-qsfp28" },
    { name = "swp62", type = "100gbase-x-qsfp28" },
    { name = "swp63", type = "100gbase-x-qsfp28" },
    { name = "swp64", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.46/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_inband_spine_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-inband-spine-01"
  position = 37
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.inband_spine.id
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
    { name = "swp17s0", type = "400gbase-x-osfp" },
    { name = "swp17s1", type = "400gbase-x-osfp" },
    { name = "swp18s0", type = "400gbase-x-osfp" },
    { name = "swp18s1", type = "400gbase-x-osfp" },
    { name = "swp19s0", type = "400gbase-x-osfp" },
    { name = "swp19s1", type = "400gbase-x-osfp" },
    { name = "swp20s0", type = "400gbase-x-osfp" },
    { name = "swp20s1", type = "400gbase-x-osfp" },
    { name = "swp21s0", type = "400gbase-x-osfp" },
    { name = "swp21s1", type = "400gbase-x-osfp" },
    { name = "swp22s0", type = "400gbase-x-osfp" },
    { name = "swp22s1", type = "400gbase-x-osfp" },
    { name = "swp23s0", type = "400gbase-x-osfp" },
    { name = "swp23s1", type = "400gbase-x-osfp" },
    { name = "swp24s0", type = "400gbase-x-osfp" },
    { name = "swp24s1", type = "400gbase-x-osfp" },
    { name = "swp25s0", type = "400gbase-x-osfp" },
    { name = "swp25s1", type = "400gbase-x-osfp" },
    { name = "swp26s0", type = "400gbase-x-osfp" },
    { name = "swp26s1", type = "400gbase-x-osfp" },
    { name = "swp27s0", type = "400gbase-x-osfp" },
    { name = "swp27s1", type = "400gbase-x-osfp" },
    { name = "swp28s0", type = "400gbase-x-osfp" },
    { name = "swp28s1", type = "400gbase-x-osfp" },
    { name = "swp29s0", type = "400gbase-x-osfp" },
    { name = "swp29s1", type = "400gbase-x-osfp" },
    { name = "swp30s0", type = "400gbase-x-osfp" },
    { name = "swp30s1", type = "400gbase-x-osfp" },
    { name = "swp31s0", type = "400gbase-x-osfp" },
    { name = "swp31s1", type = "400gbase-x-osfp" },
    { name = "swp32s0", type = "400gbase-x-osfp" },
    { name = "swp32s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.42/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_inband_spine_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-inband-spine-02"
  position = 39
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.inband_spine.id
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
    { name = "swp17s0", type = "400gbase-x-osfp" },
    { name = "swp17s1", type = "400gbase-x-osfp" },
    { name = "swp18s0", type = "400gbase-x-osfp" },
    { name = "swp18s1", type = "400gbase-x-osfp" },
    { name = "swp19s0", type = "400gbase-x-osfp" },
    { name = "swp19s1", type = "400gbase-x-osfp" },
    { name = "swp20s0", type = "400gbase-x-osfp" },
    { name = "swp20s1", type = "400gbase-x-osfp" },
    { name = "swp21s0", type = "400gbase-x-osfp" },
    { name = "swp21s1", type = "400gbase-x-osfp" },
    { name = "swp22s0", type = "400gbase-x-osfp" },
    { name = "swp22s1", type = "400gbase-x-osfp" },
    { name = "swp23s0", type = "400gbase-x-osfp" },
    { name = "swp23s1", type = "400gbase-x-osfp" },
    { name = "swp24s0", type = "400gbase-x-osfp" },
    { name = "swp24s1", type = "400gbase-x-osfp" },
    { name = "swp25s0", type = "400gbase-x-osfp" },
    { name = "swp25s1", type = "400gbase-x-osfp" },
    { name = "swp26s0", type = "400gbase-x-osfp" },
    { name = "swp26s1", type = "400gbase-x-osfp" },
    { name = "swp27s0", type = "400gbase-x-osfp" },
    { name = "swp27s1", type = "400gbase-x-osfp" },
    { name = "swp28s0", type = "400gbase-x-osfp" },
    { name = "swp28s1", type = "400gbase-x-osfp" },
    { name = "swp29s0", type = "400gbase-x-osfp" },
    { name = "swp29s1", type = "400gbase-x-osfp" },
    { name = "swp30s0", type = "400gbase-x-osfp" },
    { name = "swp30s1", type = "400gbase-x-osfp" },
    { name = "swp31s0", type = "400gbase-x-osfp" },
    { name = "swp31s1", type = "400gbase-x-osfp" },
    { name = "swp32s0", type = "400gbase-x-osfp" },
    { name = "swp32s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.43/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-core-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_compute_spine_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-01"
  position = 41
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.16/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-02"
  position = 42
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.17/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_03" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-03"
  position = 43
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.18/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_04" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-04"
  position = 44
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.19/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_05" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-05"
  position = 45
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.20/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_06" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-06"
  position = 46
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.21/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_07" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-07"
  position = 47
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.22/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_08" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-08"
  position = 48
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.nvidia_qm9700.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.23/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r01-pdu-b1" },
  ]
}

module "iad1_a_core_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-core-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.48/24", purpose = "oob" },
  ]
}

module "iad1_a_core_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-core-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.49/24", purpose = "oob" },
  ]
}
