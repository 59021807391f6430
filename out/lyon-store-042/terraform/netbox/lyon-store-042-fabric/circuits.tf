resource "netbox_circuit_type" "uplink" {
  name = "uplink"
  slug = "uplink"
}

resource "netbox_circuit_provider" "cellular_router" {
  name = "cellular router"
  slug = "cellular-router"
}

resource "netbox_circuit_provider" "provider_1" {
  name = "provider 1"
  slug = "provider-1"
}

resource "netbox_circuit_provider" "provider_2" {
  name = "provider 2"
  slug = "provider-2"
}

resource "netbox_circuit" "lyon_store_042_uplink_lte" {
  cid         = "lyon-store-042-uplink-lte"
  provider_id = netbox_circuit_provider.cellular_router.id
  type_id     = netbox_circuit_type.uplink.id
  status      = "planned"
}

resource "netbox_circuit_termination" "lyon_store_042_uplink_lte" {
  circuit_id = netbox_circuit.lyon_store_042_uplink_lte.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 1000000
  tags       = local.tags
}

resource "netbox_circuit" "lyon_store_042_uplink_wan1" {
  cid         = "lyon-store-042-uplink-wan1"
  provider_id = netbox_circuit_provider.provider_1.id
  type_id     = netbox_circuit_type.uplink.id
  status      = "planned"
}

resource "netbox_circuit_termination" "lyon_store_042_uplink_wan1" {
  circuit_id = netbox_circuit.lyon_store_042_uplink_wan1.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 10000000
  tags       = local.tags
}

resource "netbox_circuit" "lyon_store_042_uplink_wan2" {
  cid         = "lyon-store-042-uplink-wan2"
  provider_id = netbox_circuit_provider.provider_2.id
  type_id     = netbox_circuit_type.uplink.id
  status      = "planned"
}

resource "netbox_circuit_termination" "lyon_store_042_uplink_wan2" {
  circuit_id = netbox_circuit.lyon_store_042_uplink_wan2.id
  site_id    = data.netbox_site.this.id
  term_side  = "A"
  port_speed = 10000000
  tags       = local.tags
}
