variable "name" {
  description = "Name of the device."
  type        = string
}

variable "place" {
  description = "IDs of the site and the location, and of the VRF of the addresses; null for the global table. VLANs by number, stated VRFs by name."
  type = object({
    site     = number
    location = number
    vrf      = optional(number)
    vlans    = optional(map(number), {})
    vrfs     = optional(map(number), {})
  })
}

variable "ids" {
  description = "IDs of the rack, the device type and the device role."
  type = object({
    rack = number
    type = number
    role = number
  })
}

variable "position" {
  description = "Lowest rack unit; null for a device beside the rack units."
  type        = number
  default     = null
}

variable "face" {
  description = "Mounting side of the rack: front or rear."
  type        = string
  default     = null
}

variable "interfaces" {
  description = "Used interfaces; lag is the bond of a member, parent the interface below a tagged VLAN. VLANs are numbers, the VRF is a name."
  type = list(object({
    name     = string
    type     = string
    mgmt     = optional(bool, false)
    lag      = optional(string)
    parent   = optional(string)
    untagged = optional(number)
    tagged   = optional(list(number), [])
    vrf      = optional(string)
  }))
  default = []
}

variable "addresses" {
  description = "Addresses of the interfaces; the purpose is primary, primary6, oob or null."
  type = list(object({
    interface = string
    address   = string
    role      = optional(string)
    purpose   = optional(string)
    dns_name  = optional(string)
    vrf       = optional(string)
  }))
  default = []
}

variable "power_ports" {
  description = "Power supplies, or the inlet of a PDU; draws are in watts. A cord ends in the outlet of the PDU."
  type = list(object({
    name           = string
    type           = optional(string)
    allocated_draw = optional(number)
    maximum_draw   = optional(number)
    description    = optional(string)
    pdu            = optional(string)
    outlet         = optional(string)
  }))
  default = []
}

variable "power_outlets" {
  description = "Used outlets of a PDU; the leg of a three-phase PDU is A, B or C."
  type = list(object({
    name        = string
    type        = optional(string)
    leg         = optional(string)
    description = optional(string)
  }))
  default = []
}

variable "outlet_ids" {
  description = "IDs of the outlets of the PDUs in the rack, by PDU and outlet."
  type        = map(map(number))
  default     = {}
}

variable "tags" {
  description = "Names of the tags on every object."
  type        = list(string)
}
