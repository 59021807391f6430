resource "netbox_rack" "iad1_a_mgmt_r01" {
  name        = "iad1-a-mgmt-r01"
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

module "iad1_a_head_001" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-head-001"
  position = 1
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.dell_r660.id
    role     = data.netbox_device_role.head.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.0.16/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.64.16/24", purpose = "primary", dns_name = "iad1-a-head-001.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.0.17/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.64.17/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.32/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 400, description = "feed a, iad1-a-mgmt-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 400, description = "feed b, iad1-a-mgmt-r01-pdu-b1" },
  ]
}

module "iad1_a_head_002" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-head-002"
  position = 2
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.dell_r660.id
    role     = data.netbox_device_role.head.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.0.18/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.64.18/24", purpose = "primary", dns_name = "iad1-a-head-002.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.0.19/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.64.19/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.33/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 400, description = "feed a, iad1-a-mgmt-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 400, description = "feed b, iad1-a-mgmt-r01-pdu-b1" },
  ]
}

module "iad1_a_head_003" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-head-003"
  position = 3
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.dell_r660.id
    role     = data.netbox_device_role.head.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.0.20/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.64.20/24", purpose = "primary", dns_name = "iad1-a-head-003.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.0.21/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.64.21/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.34/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 400, description = "feed a, iad1-a-mgmt-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 400, description = "feed b, iad1-a-mgmt-r01-pdu-b1" },
  ]
}

module "iad1_a_head_004" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-head-004"
  position = 4
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.dell_r660.id
    role     = data.netbox_device_role.head.id
  }
  interfaces = [
    { name = "front1p1", type = "400gbase-x-qsfp112", address = "10.68.0.22/24" },
    { name = "front1p2", type = "400gbase-x-qsfp112", address = "10.68.64.22/24", purpose = "primary", dns_name = "iad1-a-head-004.iad1.example.net" },
    { name = "front2p1", type = "400gbase-x-qsfp112", address = "10.68.0.23/24" },
    { name = "front2p2", type = "400gbase-x-qsfp112", address = "10.68.64.23/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.35/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 400, description = "feed a, iad1-a-mgmt-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 400, description = "feed b, iad1-a-mgmt-r01-pdu-b1" },
  ]
}

module "iad1_a_store_001" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-001"
  position = 5
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.32/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.33/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.66/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_002" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-002"
  position = 6
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.34/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.35/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.67/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_003" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-003"
  position = 7
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.36/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.37/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.68/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_004" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-004"
  position = 8
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.38/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.39/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.69/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_005" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-005"
  position = 9
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.40/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.41/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.70/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_006" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-006"
  position = 10
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.42/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.43/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.71/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_007" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-007"
  position = 11
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.44/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.45/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.72/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_store_008" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-store-008"
  position = 12
  face     = "front"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.weka_wekapod_node.id
    role     = data.netbox_device_role.storage.id
  }
  interfaces = [
    { name = "data1", type = "400gbase-x-osfp-rhs", address = "10.68.0.46/24" },
    { name = "data2", type = "400gbase-x-osfp-rhs", address = "10.68.0.47/24" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.68.128.73/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 450, maximum_draw = 900, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_storage_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-storage-leaf-01"
  position = 39
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp" },
    { name = "swp1s1", type = "400gbase-x-osfp" },
    { name = "swp2s0", type = "400gbase-x-osfp" },
    { name = "swp2s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.60/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_storage_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-storage-leaf-02"
  position = 41
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.storage_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp" },
    { name = "swp1s1", type = "400gbase-x-osfp" },
    { name = "swp2s0", type = "400gbase-x-osfp" },
    { name = "swp2s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.61/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_oob_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-oob-leaf-01"
  position = 43
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
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
    { name = "swp41", type = "1000base-t" },
    { name = "swp42", type = "1000base-t" },
    { name = "swp43", type = "1000base-t" },
    { name = "swp44", type = "1000base-t" },
    { name = "swp45", type = "1000base-t" },
    { name = "swp46", type = "1000base-t" },
    { name = "swp49", type = "100gbase-x-qsfp28" },
    { name = "swp50", type = "100gbase-x-qsfp28" },
    { name = "swp51", type = "100gbase-x-qsfp28" },
    { name = "swp52", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.44/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, iad1-a-mgmt-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, iad1-a-mgmt-r01-pdu-b1" },
  ]
}

module "iad1_a_oob_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-oob-leaf-02"
  position = 44
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
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
    { name = "swp49", type = "100gbase-x-qsfp28" },
    { name = "swp50", type = "100gbase-x-qsfp28" },
    { name = "swp51", type = "100gbase-x-qsfp28" },
    { name = "swp52", type = "100gbase-x-qsfp28" },
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.45/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 150, description = "feed a, iad1-a-mgmt-r01-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 150, description = "feed b, iad1-a-mgmt-r01-pdu-b1" },
  ]
}

module "iad1_a_inband_leaf_01" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-inband-leaf-01"
  position = 45
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp" },
    { name = "swp1s1", type = "400gbase-x-osfp" },
    { name = "swp2s0", type = "400gbase-x-osfp" },
    { name = "swp2s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.40/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_inband_leaf_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-inband-leaf-02"
  position = 47
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.nvidia_sn5600.id
    role     = data.netbox_device_role.inband_leaf.id
  }
  interfaces = [
    { name = "swp1s0", type = "400gbase-x-osfp" },
    { name = "swp1s1", type = "400gbase-x-osfp" },
    { name = "swp2s0", type = "400gbase-x-osfp" },
    { name = "swp2s1", type = "400gbase-x-osfp" },
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.41/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed a, iad1-a-mgmt-r01-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c20", allocated_draw = 1100, maximum_draw = 2200, description = "feed b, iad1-a-mgmt-r01-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_mgmt_r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-mgmt-r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.52/24", purpose = "oob" },
  ]
}

module "iad1_a_mgmt_r01_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-mgmt-r01-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_mgmt_r01.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.53/24", purpose = "oob" },
  ]
}
