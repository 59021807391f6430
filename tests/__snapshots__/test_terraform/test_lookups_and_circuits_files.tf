# Objects of earlier states, looked up by name.
locals {
  tags = [data.netbox_tag.dcgen.name]
}

data "netbox_tag" "dcgen" {
  name = "dcgen"
}

data "netbox_site" "this" {
  name = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
}

data "netbox_location" "this" {
  site_id = data.netbox_site.this.id
  name    = "pod"
}

data "netbox_device_type" "a_b" {
  slug = "a-b"
}

data "netbox_device_role" "gpu" {
  name = "gpu"
}

module "leaf_1" {
  source = "../../modules/netbox-ports"

  device  = "leaf-1"
  site_id = data.netbox_site.this.id
}
resource "netbox_circuit_type" "uplink" {
  name = "uplink"
  slug = "uplink"
}

resource "netbox_circuit_provider" "p" {
  name = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  slug = "p"
}

resource "netbox_circuit" "wan" {
  cid         = "wan"
  provider_id = netbox_circuit_provider.p.id
  type_id     = netbox_circuit_type.uplink.id
  status      = "planned"
}

resource "netbox_circuit_termination" "wan" {
  circuit_id = netbox_circuit.wan.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 10000000
  tags       = local.tags
}
