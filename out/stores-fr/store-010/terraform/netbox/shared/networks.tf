locals {
  # Several blueprints may be at one site: it has the AS numbers of all of them.
  site_asns = {
    for slug in keys(local.objects.sites) :
    slug => toset(flatten([for objects in local.read : try(objects.site_asns[slug], [])]))
  }
  asn_ids = merge(
    { for asn, item in netbox_asn.this : asn => item.id },
    { for asn, item in data.netbox_asn.this : asn => item.id },
  )
  rir_ids = merge(
    { for slug, item in netbox_rir.this : slug => item.id },
    { for slug, item in data.netbox_rir.this : slug => item.id },
  )
}

resource "netbox_ipam_role" "this" {
  for_each = local.objects.ipam_roles

  name = each.value.name
  slug = each.key
}

resource "netbox_rir" "this" {
  for_each = local.objects.rirs

  name       = each.value.name
  slug       = each.key
  is_private = true
}

# The registries and AS numbers that exist already.
data "netbox_rir" "this" {
  for_each = toset([
    for asn in values(local.objects.asns) : asn.rir if !contains(keys(local.objects.rirs), asn.rir)
  ])

  slug = each.key
}

data "netbox_asn" "this" {
  for_each = setsubtract(flatten([for asns in values(local.site_asns) : asns]), keys(local.objects.asns))

  asn = each.key
}

resource "netbox_asn" "this" {
  for_each = local.objects.asns

  asn    = tonumber(each.key)
  rir_id = local.rir_ids[each.value.rir]
  tags   = local.tags

  depends_on = [netbox_tag.this]
}
