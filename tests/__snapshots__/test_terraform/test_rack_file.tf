resource "netbox_rack" "r01" {
  name        = "r01"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  status      = "planned"
  u_height    = 48
  tags        = local.tags

  lifecycle {
    ignore_changes = [status, serial, asset_tag, comments]
  }
}

module "a_1" {
  source = "../../modules/netbox-device"

  name     = "a-1"
  position = 12
  face     = "rear"
  tags     = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.r01.id
    type     = data.netbox_device_type.maker_model.id
    role     = data.netbox_device_role.gpu_server.id
  }
  interfaces = [
    { name = "1/1", type = "infiniband-ndr" },
    { name = "bmc", type = "1000base-t", mgmt = true, address = "10.0.0.9/24", purpose = "oob" },
    { name = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd", type = "other", address = "2001:db8::9/64", purpose = "primary", dns_name = "a.example.net" },
  ]
  power_ports = [
    { name = "psu1", type = "iec-60320-c20", allocated_draw = 1700, maximum_draw = 3400, description = "feed a, r01-pdu-a1; draw assumed" },
    { name = "psu2", description = "feed b" },
  ]
}

module "r01_pdu_a1" {
  source = "../../modules/netbox-device"

  name = "r01-pdu-a1"
  tags = local.tags
  ids = {
    site     = data.netbox_site.this.id
    location = data.netbox_location.this.id
    rack     = netbox_rack.r01.id
    type     = data.netbox_device_type.maker_pdu.id
    role     = data.netbox_device_role.pdu.id
  }
}
