"""The generated Terraform in a running NetBox."""
