variable "device" {
  description = "Name of a PDU in another state."
  type        = string
}

variable "site_id" {
  description = "ID of its site."
  type        = string
}
