"""The objects of a site in the terms of NetBox, which Terraform and the files for bulk import share."""
