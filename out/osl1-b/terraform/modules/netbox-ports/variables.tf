variable "device" {
  description = "Name of a device that another state holds."
  type        = string
}

variable "site_id" {
  description = "Id of its site."
  type        = string
}
