# maas/lab-site/groups.tf
resource "maas_resource_pool" "gpu" {
  name        = "lab-gpu"
  description = "NVIDIA DGX-H100, group gpu of lab"
}

resource "maas_zone" "lab_gpu_r01" {
  name        = "lab-gpu-r01"
  description = "rack lab-gpu-r01 of lab"
}

resource "maas_zone" "lab_gpu_r02" {
  name        = "lab-gpu-r02"
  description = "rack lab-gpu-r02 of lab"
}
# maas/lab-site/machines_lab_gpu_r01.tf
resource "maas_machine" "lab_gpu_001" {
  hostname     = "lab-gpu-001"
  architecture = lookup(var.architectures, "gpu", null)
  pool         = maas_resource_pool.gpu.name
  zone         = maas_zone.lab_gpu_r01.name

  power_type      = var.power_type
  pxe_mac_address = "b8:ce:f6:12:34:56"
  power_parameters = jsonencode({
    power_address = "10.0.0.17"
    power_user    = try(var.bmc_credentials["lab-gpu-001"], var.bmc_credentials["gpu"]).user
    power_pass    = try(var.bmc_credentials["lab-gpu-001"], var.bmc_credentials["gpu"]).password
  })

  depends_on = [maas_vlan_dhcp.inband_vlan_300, maas_vlan_dhcp.oob_vlan_200]
}

resource "maas_machine" "lab_gpu_002" {
  hostname     = "lab-gpu-002"
  architecture = lookup(var.architectures, "gpu", null)
  pool         = maas_resource_pool.gpu.name
  zone         = maas_zone.lab_gpu_r01.name

  power_type = "ipmi"
  power_parameters = jsonencode({
    power_address = "10.0.0.18"
    power_user    = try(var.bmc_credentials["lab-gpu-002"], var.bmc_credentials["gpu"]).user
    power_pass    = try(var.bmc_credentials["lab-gpu-002"], var.bmc_credentials["gpu"]).password
  })

  depends_on = [maas_vlan_dhcp.inband_vlan_300, maas_vlan_dhcp.oob_vlan_200]
}
# maas/lab-site/machines_lab_gpu_r02.tf
resource "maas_machine" "lab_gpu_003" {
  hostname     = "lab-gpu-003"
  architecture = lookup(var.architectures, "gpu", null)
  pool         = maas_resource_pool.gpu.name
  zone         = maas_zone.lab_gpu_r02.name

  power_type = "ipmi"
  power_parameters = jsonencode({
    power_address = "10.0.0.19"
    power_user    = try(var.bmc_credentials["lab-gpu-003"], var.bmc_credentials["gpu"]).user
    power_pass    = try(var.bmc_credentials["lab-gpu-003"], var.bmc_credentials["gpu"]).password
  })

  depends_on = [maas_vlan_dhcp.inband_vlan_300, maas_vlan_dhcp.oob_vlan_200]
}
# maas/lab-site/network.tf
resource "maas_fabric" "inband" {
  name = "lab-inband"
}

resource "maas_fabric" "oob" {
  name = "lab-oob"
}

resource "maas_vlan" "inband_vlan_300" {
  fabric = maas_fabric.inband.id
  vid    = 300
  name   = "inband"
  mtu    = 9000
}

resource "maas_vlan" "oob_vlan_200" {
  fabric = maas_fabric.oob.id
  vid    = 200
  name   = "oob"
  mtu    = 1500
}

resource "maas_subnet" "inband" {
  cidr   = "10.128.0.0/24"
  name   = "lab inband"
  fabric = maas_fabric.inband.id
  vlan   = maas_vlan.inband_vlan_300.vid

  gateway_ip  = "10.128.0.1"
  dns_servers = ["10.128.0.5"]
}

resource "maas_subnet" "oob" {
  cidr   = "10.0.0.0/24"
  name   = "lab oob"
  fabric = maas_fabric.oob.id
  vlan   = maas_vlan.oob_vlan_200.vid

  gateway_ip  = "10.0.0.1"
  dns_servers = ["10.128.0.5"]
}

# The plan assigns all addresses outside the leases, so MAAS must assign none of them.
resource "maas_subnet_ip_range" "inband_10_128_0_200" {
  subnet   = maas_subnet.inband.id
  type     = "dynamic"
  start_ip = "10.128.0.200"
  end_ip   = "10.128.0.219"
  comment  = "leases"
}

resource "maas_subnet_ip_range" "inband_10_128_0_1" {
  subnet   = maas_subnet.inband.id
  type     = "reserved"
  start_ip = "10.128.0.1"
  end_ip   = "10.128.0.199"
  comment  = "assigned by the plan"
}

resource "maas_subnet_ip_range" "inband_10_128_0_220" {
  subnet   = maas_subnet.inband.id
  type     = "reserved"
  start_ip = "10.128.0.220"
  end_ip   = "10.128.0.254"
  comment  = "assigned by the plan"
}

resource "maas_subnet_ip_range" "oob_10_0_0_200" {
  subnet   = maas_subnet.oob.id
  type     = "dynamic"
  start_ip = "10.0.0.200"
  end_ip   = "10.0.0.201"
  comment  = "leases"
}

resource "maas_subnet_ip_range" "oob_10_0_0_1" {
  subnet   = maas_subnet.oob.id
  type     = "reserved"
  start_ip = "10.0.0.1"
  end_ip   = "10.0.0.199"
  comment  = "assigned by the plan"
}

resource "maas_subnet_ip_range" "oob_10_0_0_202" {
  subnet   = maas_subnet.oob.id
  type     = "reserved"
  start_ip = "10.0.0.202"
  end_ip   = "10.0.0.254"
  comment  = "assigned by the plan"
}

resource "maas_vlan_dhcp" "inband_vlan_300" {
  for_each = { for vlan, item in var.dhcp : vlan => item if vlan == "inband_vlan_300" }

  fabric                    = maas_fabric.inband.id
  vlan                      = maas_vlan.inband_vlan_300.vid
  ip_ranges                 = [maas_subnet_ip_range.inband_10_128_0_200.id]
  primary_rack_controller   = each.value.primary_rack_controller
  secondary_rack_controller = each.value.secondary_rack_controller
  relay_vlan                = each.value.relay_vlan
}

resource "maas_vlan_dhcp" "oob_vlan_200" {
  for_each = { for vlan, item in var.dhcp : vlan => item if vlan == "oob_vlan_200" }

  fabric                    = maas_fabric.oob.id
  vlan                      = maas_vlan.oob_vlan_200.vid
  ip_ranges                 = [maas_subnet_ip_range.oob_10_0_0_200.id]
  primary_rack_controller   = each.value.primary_rack_controller
  secondary_rack_controller = each.value.secondary_rack_controller
  relay_vlan                = each.value.relay_vlan
}
# maas/lab-site/tags.tf
resource "maas_tag" "rack_lab_gpu_r01" {
  name    = "rack-lab-gpu-r01"
  comment = "rack lab-gpu-r01 of lab"
  machines = [
    maas_machine.lab_gpu_001.id,
    maas_machine.lab_gpu_002.id,
  ]
}

resource "maas_tag" "rack_lab_gpu_r02" {
  name    = "rack-lab-gpu-r02"
  comment = "rack lab-gpu-r02 of lab"
  machines = [
    maas_machine.lab_gpu_003.id,
  ]
}

resource "maas_tag" "group_gpu" {
  name    = "group-lab-gpu"
  comment = "NVIDIA DGX-H100"
  machines = [
    maas_machine.lab_gpu_001.id,
    maas_machine.lab_gpu_002.id,
    maas_machine.lab_gpu_003.id,
  ]
}
# maas/lab-site/variables.tf
variable "bmc_credentials" {
  description = "User and password of BMCs, by machine or by group of servers. An entry of a machine has precedence."
  type = map(object({
    user     = string
    password = string
  }))
  sensitive = true
}

variable "power_type" {
  description = "Protocol of the BMCs of machines with a known MAC address. MAAS finds the others by IPMI only."
  type        = string
  default     = "redfish"

  validation {
    condition     = contains(["redfish", "ipmi"], var.power_type)
    error_message = "The power type is redfish or ipmi."
  }
}

variable "architectures" {
  description = "Architecture of processors other than amd64/generic, such as arm64/generic, by group of servers."
  type        = map(string)
  default     = {}
}

variable "dhcp" {
  description = "Rack controllers that serve DHCP, or the database ID of the VLAN to relay to, by VLAN."
  type = map(object({
    primary_rack_controller   = optional(string)
    secondary_rack_controller = optional(string)
    relay_vlan                = optional(number)
  }))
  default = {}

  validation {
    condition     = length(setsubtract(keys(var.dhcp), ["inband_vlan_300", "oob_vlan_200"])) == 0
    error_message = "VLANs with leases: inband_vlan_300, oob_vlan_200."
  }
}
# maas/lab-site/versions.tf
terraform {
  required_version = ">= 1.7"

  required_providers {
    maas = {
      source  = "canonical/maas"
      version = "~> 2.6"
    }
  }
}

# MAAS_API_URL and MAAS_API_KEY come from the environment.
provider "maas" {}
