terraform {
  required_version = ">= 1.7"

  required_providers {
    netbox = {
      source  = "e-breuninger/netbox"
      version = ">= 5.7, < 6"
    }
  }
}
