resource "netbox_rack" "osl1_b_core_r01" {
  name        = "osl1-b-core-r01"
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

module "osl1_b_store_001" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-store-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.84.0.16/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.84.0.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.128.33/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_store_002" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-store-002"
  position = 2
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.84.0.18/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.84.0.19/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.128.34/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_store_003" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-store-003"
  position = 3
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.84.0.20/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.84.0.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.128.35/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_store_004" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-store-004"
  position = 4
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.84.0.22/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.84.0.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.128.36/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_store_005" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-store-005"
  position = 5
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.84.0.24/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.84.0.25/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.128.37/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_store_006" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-store-006"
  position = 6
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.84.0.26/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.84.0.27/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.84.128.38/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_storage_spine_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-storage-spine-01"
  position = 23
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_storage_spine_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-storage-spine-02"
  position = 25
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.32/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_storage_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-storage-leaf-01"
  position = 27
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_storage_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-storage-leaf-02"
  position = 29
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp61s0", type = "400gbase-x-osfp" },
    { name = "swp61s1", type = "400gbase-x-osfp" },
    { name = "swp62s0", type = "400gbase-x-osfp" },
    { name = "swp62s1", type = "400gbase-x-osfp" },
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_oob_spine_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-oob-spine-01"
  position = 31
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.nvidia_sn4600c.id
    role     = data.netbox_device_role.oob_spine.id
  }
  interfaces = [
    { name = "swp1", type = "100gbase-x-qsfp28" },
    { name = "swp2", type = "100gbase-x-qsfp28" },
    { name = "swp3", type = "100gbase-x-qsfp28" },
    { name = "swp4", type = "100gbase-x-qsfp28" },
    { name = "swp64", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.23/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_oob_spine_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-oob-spine-02"
  position = 33
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.nvidia_sn4600c.id
    role     = data.netbox_device_role.oob_spine.id
  }
  interfaces = [
    { name = "swp1", type = "100gbase-x-qsfp28" },
    { name = "swp2", type = "100gbase-x-qsfp28" },
    { name = "swp3", type = "100gbase-x-qsfp28" },
    { name = "swp4", type = "100gbase-x-qsfp28" },
    { name = "swp64", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.24/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-oob-leaf-01"
  position = 35
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp49", type = "100gbase-x-qsfp28" },
    { name = "swp50", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.22/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, osl1-b-core-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, osl1-b-core-r01-pdu-b1" },
  ]
}

module "osl1_b_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-inband-leaf-01"
  position = 37
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.20/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_inband_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-inband-leaf-02"
  position = 39
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
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
    { name = "swp63s0", type = "400gbase-x-osfp" },
    { name = "swp63s1", type = "400gbase-x-osfp" },
    { name = "swp64s0", type = "400gbase-x-osfp" },
    { name = "swp64s1", type = "400gbase-x-osfp" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.21/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_compute_p2_spine_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-compute-p2-spine-01"
  position = 41
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.18/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_compute_p2_spine_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-compute-p2-spine-02"
  position = 43
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.19/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_compute_p1_spine_01" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-compute-p1-spine-01"
  position = 45
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.16/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b1; draw assumed" },
  ]
}

module "osl1_b_compute_p1_spine_02" {
  source = "../../modules/netbox-device"

  name     = "osl1-b-compute-p1-spine-02"
  position = 47
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.compute_spine.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.17/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, osl1-b-core-r01-pdu-a2; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, osl1-b-core-r01-pdu-b2; draw assumed" },
  ]
}

module "osl1_b_core_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-core-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.25/24", purpose = "oob" },
  ]
}

module "osl1_b_core_r01_pdu_a2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-core-r01-pdu-a2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.26/24", purpose = "oob" },
  ]
}

module "osl1_b_core_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "osl1-b-core-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.27/24", purpose = "oob" },
  ]
}

module "osl1_b_core_r01_pdu_b2" {
  source = "../../modules/netbox-device"

  name = "osl1-b-core-r01-pdu-b2"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.osl1_b_core_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.84.128.28/24", purpose = "oob" },
  ]
}
