resource "netbox_tag" "dcgen" {
  name        = "dcgen"
  slug        = "dcgen"
  description = "Made by dcgen from a blueprint; change the blueprint, not the object."
}

locals {
  tags = [netbox_tag.dcgen.name]
}
