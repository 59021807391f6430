# The objects of all blueprints in the output folder that NetBox has only once, whatever the number of sites.
locals {
  folder = coalesce(var.blueprints, "${path.module}/../../../..")
  files  = fileset(local.folder, "*/terraform/netbox/shared/objects.json")
  read = concat(
    [jsondecode(file("${path.module}/objects.json"))],
    [for name in sort(local.files) : jsondecode(file("${local.folder}/${name}"))],
  )
  kinds = [
    "asns", "circuit_providers", "circuit_types", "device_roles", "device_types", "ipam_roles", "manufacturers", "rirs",
    "sites", "tags",
  ]

  # Each distinct description of an object, by kind and slug, without the existing objects.
  described = {
    for kind in local.kinds : kind => {
      for slug in toset(flatten([for objects in local.read : keys(lookup(objects, kind, {}))])) :
      slug => distinct([
        for objects in local.read : jsonencode(objects[kind][slug]) if can(objects[kind][slug])
      ])
      if !contains(var.existing, slug) && !contains(var.existing, "${kind}/${slug}")
    }
  }
  conflicts = flatten([
    for kind, objects in local.described : [
      for slug, texts in objects : "${kind}/${slug}" if length(texts) > 1
    ]
  ])
  objects = {
    for kind, objects in local.described : kind => { for slug, texts in objects : slug => jsondecode(texts[0]) }
  }
  tags = ["dcgen"]

  # The manufacturers that exist already, of new device types.
  known = toset([
    for type in values(local.objects.device_types) : type.manufacturer
    if !contains(keys(local.objects.manufacturers), type.manufacturer)
  ])
  manufacturer_ids = merge(
    { for slug, item in netbox_manufacturer.this : slug => item.id },
    { for slug, item in data.netbox_manufacturers.this : slug => item.manufacturers[0].id },
  )
}

resource "netbox_tag" "this" {
  for_each = local.objects.tags

  name        = each.value.name
  slug        = each.key
  description = each.value.description
}

resource "netbox_site" "this" {
  for_each = local.objects.sites

  name    = each.value.name
  slug    = each.key
  status  = "planned"
  asn_ids = [for asn in local.site_asns[each.key] : local.asn_ids[asn]]
  tags    = local.tags

  depends_on = [netbox_tag.this]

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_manufacturer" "this" {
  for_each = local.objects.manufacturers

  name = each.value.name
  slug = each.key
}

data "netbox_manufacturers" "this" {
  for_each = local.known

  filter {
    name  = "slug"
    value = each.key
  }

  lifecycle {
    postcondition {
      condition     = length(self.manufacturers) == 1
      error_message = "NetBox has no manufacturer ${each.key}: remove it from the variable existing."
    }
  }
}

# Device types have no component templates: the modules create each interface, power port and power outlet.
resource "netbox_device_type" "this" {
  for_each = local.objects.device_types

  manufacturer_id = local.manufacturer_ids[each.value.manufacturer]
  model           = each.value.model
  slug            = each.key
  part_number     = each.value.part_number
  u_height        = each.value.u_height
  is_full_depth   = each.value.is_full_depth
  tags            = local.tags

  depends_on = [netbox_tag.this]
}

resource "netbox_device_role" "this" {
  for_each = local.objects.device_roles

  name      = each.value.name
  slug      = each.key
  color_hex = each.value.color
  tags      = local.tags

  depends_on = [netbox_tag.this]
}
