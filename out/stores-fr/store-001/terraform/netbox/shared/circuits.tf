resource "netbox_circuit_type" "this" {
  for_each = local.objects.circuit_types

  name = each.value.name
  slug = each.key
}

resource "netbox_circuit_provider" "this" {
  for_each = local.objects.circuit_providers

  name = each.value.name
  slug = each.key
}

# The provider cannot look up circuit types and circuit providers: states with circuits read this output from a file.
output "circuits" {
  description = "IDs of the circuit types and of the circuit providers, by slug."
  value = {
    circuit_type_ids     = { for slug, item in netbox_circuit_type.this : slug => tonumber(item.id) }
    circuit_provider_ids = { for slug, item in netbox_circuit_provider.this : slug => tonumber(item.id) }
  }

  precondition {
    condition     = length(local.conflicts) == 0
    error_message = "Blueprints describe these objects differently: ${join(", ", local.conflicts)}. Describe each of them alike, or create it in NetBox and add it to the variable existing."
  }
}
