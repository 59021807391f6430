terraform {
  required_version = ">= 1.7"

  required_providers {
    netbox = {
      source  = "e-breuninger/netbox"
      version = ">= 5.7, < 6"
    }
  }
}

# NETBOX_SERVER_URL and NETBOX_API_TOKEN come from the environment.
provider "netbox" {
  request_timeout = 60
}
