resource "netbox_rack" "iad1_a_core_r02" {
  name        = "iad1-a-core-r02"
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

module "iad1_a_oob_spine_02" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-oob-spine-02"
  position = 35
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.47/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed a, iad1-a-core-r02-pdu-a1; draw assumed" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 250, maximum_draw = 500, description = "feed b, iad1-a-core-r02-pdu-b1; draw assumed" },
  ]
}

module "iad1_a_compute_spine_09" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-09"
  position = 41
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.24/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_10" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-10"
  position = 42
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.25/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_11" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-11"
  position = 43
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.26/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_12" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-12"
  position = 44
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.27/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_13" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-13"
  position = 45
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.28/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_14" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-14"
  position = 46
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.29/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_15" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-15"
  position = 47
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.30/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_compute_spine_16" {
  source = "../../modules/netbox-device"

  name     = "iad1-a-compute-spine-16"
  position = 48
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
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
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.31/24", purpose = "oob" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed a, iad1-a-core-r02-pdu-a1" },
    { name = "psu2", type = "iec-60320-c14", allocated_draw = 860, maximum_draw = 1720, description = "feed b, iad1-a-core-r02-pdu-b1" },
  ]
}

module "iad1_a_core_r02_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-core-r02-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.50/24", purpose = "oob" },
  ]
}

module "iad1_a_core_r02_pdu_b1" {
  source = "../../modules/netbox-device"

  name = "iad1-a-core-r02-pdu-b1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.iad1_a_core_r02.id
    type     = data.netbox_device_type.apc_apdu11450me.id
    role     = data.netbox_device_role.pdu.id
  }
  interfaces = [
    { name = "mgmt", type = "1000base-t", mgmt = true, address = "10.68.128.51/24", purpose = "oob" },
  ]
}
