# The file circuits.auto.tfvars.json has these IDs: see the README.
variable "circuit_type_ids" {
  description = "ID of each circuit type, by slug."
  type        = map(number)
}

variable "circuit_provider_ids" {
  description = "ID of each circuit provider, by slug."
  type        = map(number)
}

resource "netbox_circuit" "store_001_uplink_lte" {
  cid         = "store-001-uplink-lte"
  provider_id = var.circuit_provider_ids["cellular-router"]
  type_id     = var.circuit_type_ids["uplink"]
  status      = "planned"
}

resource "netbox_circuit_termination" "store_001_uplink_lte" {
  circuit_id = netbox_circuit.store_001_uplink_lte.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 1000000
  tags       = local.tags
}

resource "netbox_circuit" "store_001_uplink_wan1" {
  cid         = "store-001-uplink-wan1"
  provider_id = var.circuit_provider_ids["provider-1"]
  type_id     = var.circuit_type_ids["uplink"]
  status      = "planned"
}

resource "netbox_circuit_termination" "store_001_uplink_wan1" {
  circuit_id = netbox_circuit.store_001_uplink_wan1.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 10000000
  tags       = local.tags
}

resource "netbox_circuit" "store_001_uplink_wan2" {
  cid         = "store-001-uplink-wan2"
  provider_id = var.circuit_provider_ids["provider-2"]
  type_id     = var.circuit_type_ids["uplink"]
  status      = "planned"
}

resource "netbox_circuit_termination" "store_001_uplink_wan2" {
  circuit_id = netbox_circuit.store_001_uplink_wan2.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 10000000
  tags       = local.tags
}
