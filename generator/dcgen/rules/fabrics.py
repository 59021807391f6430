"""Codes of fabrics: ports, addresses, tiers, and the proofs over their cables."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FABRICS = {
    "DC301": Rule(
        "not enough switch ports",
        "The switches have fewer ports than the fabric needs for the capacity of its groups.",
        "Use more switches, a switch with more ports, or groups of smaller capacity.",
    ),
    "DC302": Rule(
        "switch has no such port",
        "The switch has no port of the required speed, or no free ports for its uplinks.",
        "Choose another switch or speed.",
    ),
    "DC303": Rule(
        "mixed port speeds in one fabric",
        "All edge ports of a fabric run at one speed.",
        "Set `speed_gbps:`, or split the fabric.",
    ),
    "DC304": Rule(
        "fabric without ports",
        "No adapter port names this fabric.",
        "Name the fabric in `fitted: nics: ... ports:`, or remove it.",
        "warning",
    ),
    "DC305": Rule(
        "unknown leaf",
        "A circuit names a leaf that the fabric does not have.",
        "Set `leaf:` to the number of an existing leaf.",
    ),
    "DC306": Rule(
        "uneven uplinks",
        "The stated number of spines does not divide the uplinks of a leaf. Some pairs of leaf and spine have one link more than others, so the spines with fewer links limit the bandwidth. A failed spine takes more from some leaves than from others.",
        "Set `spines:` to a divisor of the uplinks, or accept the figures in the message.",
        "warning",
    ),
    "DC307": Rule(
        "fabric with mixed protocols",
        "InfiniBand adapters cannot communicate with Ethernet switches.",
        "Choose an adapter or a switch of the same protocol.",
    ),
    "DC308": Rule(
        "peer links without a switch pair",
        "Peer links connect the two switches of a pair: of a `single` fabric with `switches: 2`, or of a row of leaves under spines. A row with an odd number of leaves has a leaf without a peer.",
        "Set `switches: 2` or another even number, or remove `peer_links:`.",
    ),
    "DC310": Rule(
        "fabric without addresses",
        "The fabric has no address pool and no default pool.",
        "Add a pool under `addressing: pools:`.",
    ),
    "DC311": Rule(
        "address pool too small",
        "The site and each of `max_units` units receive blocks of the pool, and the pool has too few addresses.",
        "Use a larger pool.",
    ),
    "DC312": Rule(
        "address pools overlap",
        "Two devices could receive the same address.",
        "Give each fabric its own range.",
    ),
    "DC313": Rule(
        "pool without a fabric",
        "The pool names a fabric that does not exist.",
        "Remove the pool, or correct the name.",
    ),
    "DC314": Rule(
        "planes do not divide the ports evenly",
        "Every plane is a separate network and takes the same number of ports from each server.",
        "Use one plane per adapter port, or a divisor of that number.",
    ),
    "DC315": Rule(
        "impossible oversubscription ratio",
        "Ports come in whole cages, so the cages of the switch cannot give the required ratio of downlink to uplink bandwidth.",
        "Use the suggested ratio, or set `downlinks:` and `uplinks:`.",
    ),
    "DC316": Rule(
        "unusable cage",
        "A cage of a zone does not exist, is used twice, cannot be split this way, or is disabled by its neighbor's split.",
        "Choose other cages, or remove `cages:` so that dcgen uses the first free ones.",
    ),
    "DC317": Rule(
        "zones do not match the ports",
        "If a leaf has zones, every kind of port on it needs exactly one zone.",
        "Add the missing zone, or correct its `serves:`.",
    ),
    "DC318": Rule(
        "impossible mesh",
        "Without a switch, each pair of servers needs the same number of direct links.",
        "Fit a multiple of one port per peer, or use a design with switches.",
    ),
    "DC319": Rule(
        "wrong number of tiers",
        "The blueprint sets two tiers where the fabric needs three, or three where two are enough.",
        "Remove `tiers:`, or describe the spine groups with `group_units:`.",
    ),
    "DC320": Rule(
        "stand-in server does not fit",
        "A stand-in group uses the switch ports of an absent server. That server is present, or it has too few ports.",
        "Leave that server out with `without:`, or name another server.",
    ),
    "DC321": Rule(
        "key without effect in this design",
        "The key describes a part that a fabric of this design does not have.",
        "Remove the key, or choose another design.",
    ),
    "DC322": Rule(
        "too many logical ports",
        "A switch chip supports a limited number of ports, even if its cages could be split into more.",
        "Use more leaves, ports of a higher speed, or another switch.",
    ),
    "DC323": Rule(
        "row of leaves nearly empty",
        "The devices of a unit or of the site need a few ports more than the rows of leaves before. One more row of leaves serves almost nothing, and spines and cores are planned for it.",
        "Lower a `capacity:`, or use leaves with more ports for devices.",
        "warning",
    ),
    "DC324": Rule(
        "leaves without a common spine",
        "A leaf has one link to each of fewer spines than there are. Two leaves need a spine in common, so each must reach more than half of the spines.",
        "Set `spines:` to the number of uplinks or less, or give the leaves more uplinks.",
    ),
    "DC325": Rule(
        "third tier",
        "A spine needs a port for each leaf, and the spines have fewer. Spines in groups and a tier of cores above them take more switches, cables and optics, and a path is two links longer.",
        "Use a spine with more ports or a stated number of spines with uneven links, or set `tiers: 3` to confirm three tiers.",
        "warning",
    ),
    "DC327": Rule(
        "default fabric with spines",
        "The blueprint does not describe this fabric. One switch has too few ports for it, so dcgen plans leaves and spines. They are bought like switches that the blueprint describes.",
        "Describe the fabric under `fabrics:`.",
        "warning",
    ),
    "DC328": Rule(
        "more uplinks than the leaf can use",
        "By default half of the cages of a leaf are uplinks. The devices that may ever be attached use less than half of their bandwidth, so spines, transceivers and cables are bought that carry nothing.",
        "State `uplinks:`. The number in the message has at least the bandwidth of the devices.",
        "warning",
    ),
    # proofs over the cables of a fabric
    "DC330": Rule(
        "bisection below the required value",
        "The blueprint requires a minimum bandwidth between any two halves of the fabric. The cables carry less in the worst split.",
        "Give the leaves more uplinks, use fewer of their ports, or lower `requires: bisection:`.",
    ),
    "DC331": Rule(
        "required failure is not survived",
        "The blueprint requires that no device loses the fabric when one cable, leaf, spine, core or plane fails.",
        "Connect the devices to two leaves or planes and each leaf to two spines, or lower `requires: survives:`.",
    ),
    "DC332": Rule(
        "port with two cables",
        "A port takes one cable. Two cables on one port are a bug in dcgen, not in the blueprint.",
        "Report the bug with the blueprint, and do not install cables from these files.",
    ),
    "DC333": Rule(
        "fabric not cabled as designed",
        "Ports cannot reach each other, a leaf carries too many rails, or planes are connected. This is a bug in dcgen, not in the blueprint.",
        "Report the bug with the blueprint, and do not install cables from these files.",
    ),
    "DC334": Rule(
        "single spine",
        "When the only spine of some leaves fails or restarts, these leaves lose contact with each other.",
        "Set `spines:` to 2 or more. Each leaf distributes its uplinks over the spines.",
        "warning",
    ),
    "DC335": Rule(
        "unequal ports per plane",
        "Traffic uses all planes equally, so the plane with the fewest ports limits the device.",
        "Give each device a number of ports that the planes divide evenly.",
        "warning",
    ),
    "DC336": Rule(
        "devices cannot reach each other",
        "Two switches of one fabric without a link are two networks. A device on one cannot send to a device on the other.",
        "Connect the switches with `peer_links:`, give each device a port on both, or use a design with spines.",
        "warning",
    ),
    # links between fabrics
    "DC360": Rule(
        "uplinks to an unknown fabric",
        "`uplinks_to:` names a fabric that the blueprint does not describe, or one without switches.",
        "Describe that fabric under `fabrics:`, or correct the name.",
    ),
    "DC361": Rule(
        "uplinks in a circle",
        "Each fabric in the circle has its uplinks on the next one, so none of them has an upper tier.",
        "Give one of these fabrics spines, and remove its `uplinks_to:`.",
    ),
    "DC362": Rule(
        "uplinks to a tier that does not exist",
        "The uplinks of a fabric end on the leaves of the other fabric, or on the spines of one with two tiers. A leaf of a unit needs leaves in its unit, if the other fabric has any in units. InfiniBand fabrics stay apart, since each is a subnet of its own.",
        "Set `uplinks_to:` to the tier in the message, or attach a server to the missing leaf.",
    ),
    "DC363": Rule(
        "not enough ports for uplinks of another fabric",
        "The switches of the other fabric reserve a port for every uplink that the capacity of all groups can need. Growth then moves no cable.",
        "Use fewer uplinks, switches with more ports, or `uplinks_to: FABRIC-spine`.",
    ),
    "DC364": Rule(
        "uplinks that need each other",
        "The switches of the other fabric need management ports, and more ports need more switches. The numbers do not settle.",
        "Use switches with more ports in the other fabric.",
    ),
    # pairs of leaves
    "DC365": Rule(
        "fewer ports than leaves",
        "`leaves:` is the number of leaves over which the ports of a server are spread. A group has fewer ports on the fabric, so its servers reach fewer leaves than the blueprint states. The number of switches is `switches:`.",
        "Set `switches:` to the number of switches, lower `leaves:`, fit more ports, or state the `leaf:` of the group.",
        "warning",
    ),
    "DC366": Rule(
        "impossible row of leaves",
        "`switches:` must be a multiple of `leaves:`, so that every server has the same choice of leaves. A group can only state a `leaf:` that its row has, on a fabric of its ports.",
        "Correct `switches:`, `leaves:`, or the `leaf:` of the group.",
    ),
    "DC367": Rule(
        "pair of leaves with one leaf in use",
        "Leaves under spines belong together: as many as `leaves:`, or two with `peer_links:`. All servers of these leaves use the same one. With peer links the other leaf exists without a device. Otherwise its number does not exist.",
        "Attach servers to both leaves: name the fabric for two ports, state the `leaf:` of a group, or set `leaves: 1`.",
        "warning",
    ),
    "DC368": Rule(
        "peer links between InfiniBand leaves",
        "The routing of an InfiniBand subnet under spines expects a tree. A link between two leaves makes it refuse the tree or lose bandwidth.",
        "Remove `peer_links:`, or use Ethernet switches.",
    ),
    "DC369": Rule(
        "out-of-band switches that need their own racks",
        "Each rack of out-of-band switches has PDUs, which need management ports. If a rack needs more ports than its switches have, more switches need more racks, and the numbers do not settle.",
        "Raise the number of out-of-band switches in `holds:` of the rack group, use fewer PDUs per rack, or use switches with more ports.",
    ),
    # transceivers and cables
    "DC249": Rule(
        "part of another manufacturer",
        "A transceiver or a cable with fixed plugs is not from the manufacturer of the switch or adapter. No source states that it works there. Many devices disable or warn about a part that they do not know.",
        "Ask the manufacturer of the device. Then list the vendor under `optics:` of the fabric or `optics_from:` of the catalog entry, or use a part of that manufacturer.",
        "warning",
    ),
}
