resource "netbox_cable" "a_p__b_q" {
  label       = "a:p"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  status      = "planned"
  type        = "mmf-om4"
  length      = 12.5
  length_unit = "m"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.a.interface_id["p"]
  }

  b_termination {
    object_type = "dcim.interface"
    object_id   = module.b.interface_id["1/1"]
  }
}

resource "netbox_cable" "b_q__c_handoff" {
  label       = "b:q"
  description = "OS2-LC"
  status      = "planned"
  tags        = local.tags

  a_termination {
    object_type = "dcim.interface"
    object_id   = module.b.interface_id["\""]
  }

  b_termination {
    object_type = "circuits.circuittermination"
    object_id   = netbox_circuit_termination.c.id
  }
}
