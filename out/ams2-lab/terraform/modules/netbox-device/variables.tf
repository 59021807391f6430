variable "name" {
  description = "Name of the device."
  type        = string
}

variable "ids" {
  description = "IDs of the objects that the device belongs to."
  type = object({
    site     = number
    location = number
    rack     = number
    type     = number
    role     = number
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
  description = "Used interfaces; the purpose of an address is primary, oob or null."
  type = list(object({
    name     = string
    type     = string
    mgmt     = optional(bool, false)
    address  = optional(string)
    purpose  = optional(string)
    dns_name = optional(string)
  }))
  default = []
}

variable "power_ports" {
  description = "Power supplies; draws are in watts."
  type = list(object({
    name           = string
    type           = optional(string)
    allocated_draw = optional(number)
    maximum_draw   = optional(number)
    description    = optional(string)
  }))
  default = []
}

variable "tags" {
  description = "Names of the tags on every object."
  type        = list(string)
}
