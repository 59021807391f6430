variable "blueprints" {
  description = "Folder with the output of all blueprints; null for the folder that contains this one."
  type        = string
  default     = null
}

variable "existing" {
  description = "Objects that NetBox has already, each as a slug or as KIND/SLUG: they are not created."
  type        = set(string)
  default     = []
}
