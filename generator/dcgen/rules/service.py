"""Codes of what a training pod, an inference cluster and an edge site need to do their work."""

from __future__ import annotations

from dcgen.rules.rule import Rule

SERVICE = {
    "DC141": Rule(
        "one chassis holds too many servers",
        "Nodes share the power supplies and the service of their chassis, so one fault can stop all nodes of a chassis.",
        "Distribute the servers over more chassis: use numbers in other chassis, and leave bays empty.",
        "warning",
    ),
    "DC401": Rule(
        "fewer compute ports than GPUs",
        "A training server needs one compute port per GPU, because each GPU sends on its own rail.",
        "Fit one compute port per GPU, on a fabric that carries compute.",
        "warning",
    ),
    "DC402": Rule(
        "compute fabric oversubscribed",
        "The collective operations of a training job use the full bisection. Too few uplinks slow down every job.",
        "Give the leaves as much uplink bandwidth as downlink bandwidth.",
        "warning",
    ),
    "DC403": Rule(
        "no storage ports",
        "A training pod reads data sets and writes checkpoints. Without storage ports, this traffic uses the compute or in-band fabric.",
        "Fit storage adapters, and define a storage fabric.",
        "warning",
    ),
    "DC411": Rule(
        "no spare server",
        "An edge site or an inference cluster must carry its load while one server is down (N+1).",
        "Add a server, or lower `required:`.",
    ),
    "DC412": Rule(
        "server on one switch only",
        "The failure of one top-of-rack switch would disconnect the server.",
        "Use a pair of leaves, and two ports per server.",
        "warning",
    ),
    "DC413": Rule(
        "circuits share one switch",
        "Two circuits on one switch fail together with it. A single circuit has no backup.",
        "Connect two circuits to different leaves.",
        "warning",
    ),
    "DC414": Rule(
        "no out-of-band circuit",
        "When the WAN is down, nobody can reach the management ports of the site. With `oob: none`, nobody outside the site ever reaches them.",
        "Add a circuit on the fabric that carries management, by default `oob`.",
        "warning",
    ),
    "DC415": Rule(
        "no UPS",
        "An edge site has no generator behind its feeds.",
        "Set `ups:` of a feed under `power: feeds:`.",
        "warning",
    ),
    "DC416": Rule(
        "no store for models",
        "A replica loads its model from local drives or from storage servers. The servers have neither.",
        "Fit drives into the servers, or add storage servers.",
        "warning",
    ),
    "DC417": Rule(
        "users do not reach the cluster",
        "Requests arrive over circuits from load balancers or the network of the hall. Without circuits on two switches, the cluster has no path to its users, or loses it with one switch.",
        "Define circuits on two leaves.",
        "warning",
    ),
}
