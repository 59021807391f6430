# The sites of the fleet by name. Terraform reads their values from sites.auto.tfvars.json. Use them with `for_each`.
variable "sites" {
  description = "Number, site class, wave, region, state, domain, counts, prefixes by fabric and host addresses of each site."
  type = map(object({
    number   = number
    class    = string
    wave     = number
    region   = string
    state    = string
    domain   = string
    servers  = number
    gpus     = number
    prefixes = map(list(string))
    hosts    = map(string)
  }))
}
