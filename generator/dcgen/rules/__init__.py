"""Every finding's code in one table: what it means, why it matters, and the way out. `dcgen explain CODE` prints it."""

from __future__ import annotations

from dcgen.rules.files import FILES
from dcgen.rules.floor import FLOOR
from dcgen.rules.labels import LABELS
from dcgen.rules.power import POWER
from dcgen.rules.rule import Rule

__all__ = ["RULES", "Rule"]

_RULES = {
    **FILES,
    # blueprint and catalog
    "DC101": Rule(
        "unknown key",
        "A misspelt key would otherwise be silently ignored.",
        "Use the key that is suggested; `dcgen schema` lists all of them.",
    ),
    "DC102": Rule(
        "a key is missing", "The key has no default, because it is a decision that a person takes.", "Add the key."
    ),
    "DC103": Rule("wrong type or value", "The value is not of the kind that the key takes.", "Correct the value."),
    "DC104": Rule(
        "no valid host name",
        "Names become DNS labels, Ansible hosts and Terraform keys: RFC 1123 allows lower-case letters, digits and hyphens, 63 characters in all.",
        "Change the name.",
    ),
    "DC105": Rule(
        "a value contradicts itself",
        "The value is well formed and cannot be meant, or a catalog entry contradicts itself.",
        "Correct the value as the message says.",
    ),
    "DC106": Rule(
        "the catalog has no such model",
        "Every model is looked up in the catalog, so that its ports, height and power are facts.",
        "Use the suggested model, or describe your own in `catalog/KIND/MODEL.yaml`.",
    ),
    "DC107": Rule(
        "a catalog file and its model differ in name",
        "A model is found by its file's name.",
        "Rename the file or correct `model:`.",
    ),
    "DC108": Rule(
        "one name stands twice",
        "A name is the identity of a group, a fabric or a rack; of two in one mapping the later would silently win.",
        "Rename or remove one of the two.",
    ),
    "DC109": Rule(
        "a number beyond the room",
        "Ports, rack places and addresses are kept for a group's `capacity` and for the units in `max_units`.",
        "Raise `capacity:` or `max_units:`, knowing that this moves what comes after it.",
    ),
    "DC110": Rule(
        "no such fabric",
        "An adapter port or an uplink names a fabric that the blueprint does not describe.",
        "Describe the fabric, or correct the name.",
    ),
    "DC111": Rule(
        "a blueprint too large",
        "Sizes are bounded, so that a slip of the pen in `numbers:` or `units:` cannot exhaust a build server: 100,000 servers, 1,000,000 ports, 1,000,000 links, places for 100,000 racks and 250,000 prefixes.",
        "Correct the numbers, or split the site into several blueprints.",
    ),
    "DC130": Rule(
        "nothing says what is fitted",
        "The catalog has no standard configuration for this chassis.",
        "Add `fitted:` to the group.",
    ),
    "DC131": Rule(
        "an assumption against a known value",
        "A planning assumption fills what is unknown; it never overrides a source.",
        "Remove the assumption, or describe the model in your own catalog folder.",
    ),
    "DC132": Rule(
        "an unused assumption",
        "Nothing in the blueprint uses the model, or its kind of thing has no such value, so the assumption has no effect.",
        "Remove it or correct the model's name; of a PDU or UPS describe the datasheet's value in your own catalog.",
    ),
    "DC133": Rule(
        "an unknown height",
        "Without its height in rack units a device cannot be placed.",
        "State it under `assume:` with a reason.",
    ),
    "DC134": Rule(
        "too many parts for the chassis",
        "GPUs, adapters, CPUs or DIMMs exceed the slots of the chassis.",
        "Fit fewer, or choose another chassis.",
    ),
    "DC135": Rule(
        "the drives do not fit the bays",
        "A chassis offers alternative drive cages; the drives must fit one of them, and stay within its stated capacity.",
        "Fit what one of the bay options takes.",
    ),
    "DC136": Rule(
        "a GPU of another form factor",
        "SXM modules and PCIe cards do not fit each other's places.",
        "Choose a GPU of the chassis' form factor.",
    ),
    "DC137": Rule(
        "a port list of the wrong length",
        "`ports:` names the fabric of each port of an adapter, in port order.",
        "List as many entries as the adapter has ports; null leaves one free.",
    ),
    "DC138": Rule(
        "a catalog file that nobody reads",
        "An entry is looked up as catalog/KIND/MODEL.yaml; a file in another folder or of another suffix is never found.",
        "Move or rename it.",
    ),
    # racks and power
    "DC201": Rule(
        "a rack is full",
        "The classes that the rack group holds, and the rack units that stay free, need more than the rack has.",
        "Hold fewer, or use a taller rack.",
    ),
    "DC202": Rule(
        "a device without a rack",
        "No rack group of its scope holds this class of device.",
        "Add the class to `holds:`.",
    ),
    "DC203": Rule(
        "feeds overloaded",
        "The load of a rack exceeds what its feeds carry continuously (80 % of the PDUs' rating), after the loss of one feed where that is to be survived.",
        "Hold fewer servers in the rack, use larger PDUs, or more of them for each feed.",
    ),
    "DC204": Rule(
        "a rack holds what does not exist",
        "A name in `holds:` is no server group and no class of switch.",
        "Correct the name.",
    ),
    "DC205": Rule(
        "power unknown",
        "No source states the power of a model, so the load of its racks and feeds cannot be checked.",
        "State it under `assume:` with a reason, or add a datasheet's value to your catalog.",
    ),
    "DC206": Rule(
        "a rack is too heavy",
        "What the rack holds weighs more than the rack is rated for.",
        "Hold fewer, or use a rack of a higher rating.",
    ),
    "DC207": Rule(
        "supplies do not survive the loss of a feed",
        "A server whose supplies are not N+N on two feeds is short of power when one feed is lost.",
        "Spread its supplies over more feeds, or accept it with `survives: nothing`.",
    ),
    "DC208": Rule(
        "a UPS is overloaded", "The load behind a UPS exceeds its rating.", "Use a larger UPS, or put less behind it."
    ),
    "DC209": Rule(
        "supplies unknown",
        "No source states how many power supplies a model has; one on each feed is planned.",
        "State `supplies:` under `assume:` with a reason, or add a datasheet's value to your catalog.",
    ),
    "DC210": Rule(
        "no cable carries a link",
        "No cable, no pair of optics with a fiber, and no splitter fits both cages at this speed and length.",
        "Shorten the route, change `media:`, use ports of another speed, or add the part to your catalog.",
    ),
    "DC211": Rule(
        "cable lengths unknown",
        "Lengths come from geometry; without a floor they are unknown, never guessed.",
        "Describe the floor under `floor:`.",
    ),
    "DC212": Rule(
        "a class in two rack groups",
        "Two rack groups of one scope hold the same class of device, so which rack a device stands in would be a guess.",
        "Let one of them hold it.",
    ),
    "DC213": Rule(
        "a PDU overloaded",
        "The supplies of a rack share the PDUs of a feed in turn; the load of one exceeds 80 % of its rating although the feed as a whole carries the rack.",
        "Hold fewer devices in the rack, or use larger PDUs.",
    ),
    "DC214": Rule(
        "an NVLink domain in several racks",
        "The cable cartridge of a rack-scale NVLink domain joins the trays of one rack; it does not reach another.",
        "Hold as many servers and NVLink switch trays in a rack as a domain has.",
    ),
    **FLOOR,
    **LABELS,
    **POWER,
    # fabrics and addresses
    "DC301": Rule(
        "ports run out",
        "The switches have fewer ports than the fabric needs for the room of its groups.",
        "Use more switches, a switch with more ports, or smaller rooms.",
    ),
    "DC302": Rule(
        "a switch has no such port",
        "The switch has no port of the speed that the fabric needs, or no room for its uplinks.",
        "Choose another switch or speed.",
    ),
    "DC303": Rule(
        "ports of different speeds in one fabric",
        "A fabric has one speed at its edge.",
        "Set `speed_gbps:` or split the fabric.",
    ),
    "DC304": Rule(
        "a fabric collects nothing",
        "No adapter port names this fabric.",
        "Name it in `fitted: nics: ... ports:`, or remove the fabric.",
    ),
    "DC305": Rule("no such leaf", "An uplink names a leaf that the fabric does not have.", "Name a leaf that exists."),
    "DC306": Rule(
        "uneven uplinks",
        "Every pair of leaf and spine must have the same number of links.",
        "Choose a divisor of the leaf's uplinks.",
    ),
    "DC307": Rule(
        "a fabric of the other protocol",
        "InfiniBand adapters and Ethernet switches do not speak to each other.",
        "Choose an adapter or a switch of the same protocol.",
    ),
    "DC308": Rule(
        "peer links without a pair",
        "Peer links join the two switches of a `single` fabric with `leaves: 2`; elsewhere there is no peer.",
        "Make the fabric a pair, or remove the key.",
    ),
    "DC310": Rule("a fabric without addresses", "There is no pool and no default for this fabric.", "Add a pool."),
    "DC311": Rule(
        "an address pool is exhausted",
        "The site and each unit that the pod is designed for get blocks of the pool; it is too small for them.",
        "Use a larger pool.",
    ),
    "DC312": Rule("address pools overlap", "One address could be given twice.", "Give each fabric a range of its own."),
    "DC313": Rule(
        "a pool without a fabric", "The pool is for a fabric that does not exist.", "Remove it or correct the name."
    ),
    "DC314": Rule(
        "planes that do not part the ports evenly",
        "Every plane is a network of its own and takes the same share of the ports of each server.",
        "Use as many planes as an adapter has ports, or a divisor of it.",
    ),
    "DC315": Rule(
        "an oversubscription that the ports cannot give",
        "Ports come in whole cages; the stated ratio of bandwidth down to bandwidth up does not come out even.",
        "Take the ratio that is suggested, or state `downlinks:` and `uplinks:`.",
    ),
    "DC316": Rule(
        "a cage that cannot be used so",
        "A cage of a zone is not there, is used twice, does not split so, or is disabled by the split of its neighbor.",
        "Name other cages, or leave `cages:` out: dcgen then takes the first that are free.",
    ),
    "DC317": Rule(
        "zones that do not match the ports",
        "A leaf that is laid out by zones needs one for everything that plugs into it, and none for anything else.",
        "Add the zone, or correct what it serves.",
    ),
    "DC318": Rule(
        "a mesh that cannot be joined",
        "Without a switch each pair of servers needs the same number of direct links.",
        "Fit a multiple of one port for each peer, or use a design with switches.",
    ),
    "DC319": Rule(
        "a wrong number of tiers",
        "Two tiers are stated and do not suffice, or three are stated and two suffice.",
        "Leave `tiers:` out, or describe the groups of spines with `group_units:`.",
    ),
    "DC320": Rule(
        "a place that cannot be given away",
        "A group sits in the place of one absent server and takes its switch ports; that server is there, or its ports do not suffice.",
        "Leave that server out with `without:`, or name another place.",
    ),
    "DC321": Rule(
        "a word that the design does not know",
        "The key says something about a part that a fabric of this design does not have; it would silently do nothing.",
        "Remove the key, or choose another design.",
    ),
    "DC322": Rule(
        "more logical ports than a switch takes",
        "A switch chip serves a limited number of ports at once, however many its cages could be split into.",
        "Use more leaves, ports of a higher speed, or another switch.",
    ),
    # what a fabric gives, proved from its cables
    "DC330": Rule(
        "less bisection than required",
        "The blueprint requires that one half of the ports can send so much of its bandwidth to the other half, in the worst split; the cables carry less.",
        "Give the leaves more uplinks, use fewer of their ports, or lower `requires: bisection:`.",
    ),
    "DC331": Rule(
        "a required loss is not survived",
        "The blueprint requires that the loss of one cable, leaf, spine, core or plane cuts no device off the fabric; it would cut some off.",
        "Give the devices ports on two leaves or planes and the leaves two spines, or lower `requires: survives:`.",
    ),
    "DC332": Rule(
        "a port with two cables",
        "Every port takes one cable. Two mean that dcgen made a mistake, which is its own fault and not the blueprint's.",
        "Report it with the blueprint, and do not cable from these files.",
    ),
    "DC333": Rule(
        "a fabric is not cabled as designed",
        "Ports that should reach each other do not, a leaf carries more rails than its share, or planes are joined. That is a mistake of dcgen's, not the blueprint's.",
        "Report it with the blueprint, and do not cable from these files.",
    ),
    "DC334": Rule(
        "one spine joins the leaves",
        "When the only spine of some leaves fails, or is down for an update, each leaf is alone.",
        "Set `spines:` to 2 or more; the uplinks of a leaf are shared among them.",
    ),
    "DC336": Rule(
        "devices that do not reach each other",
        "Two switches of one fabric that nothing joins are two networks: a device on one cannot send to a device on the other.",
        "Join them with `peer_links:`, give each device a port on both, or use a design with spines.",
    ),
    "DC335": Rule(
        "more ports in one plane than in another",
        "Traffic is spread over the planes evenly, so a device is as fast as its smallest plane, and loses more than its share with the larger one.",
        "Give each device a number of ports that the planes share evenly.",
    ),
    # what a training pod and an edge site need
    "DC401": Rule(
        "GPUs without a rail",
        "A training server wants one compute port for each GPU.",
        "Fit as many compute adapters as GPUs.",
    ),
    "DC402": Rule(
        "an oversubscribed compute fabric",
        "Collective operations of a training job use the full bisection; less uplinks than downlinks slow every job.",
        "Give the leaves as many uplinks as downlinks.",
    ),
    "DC403": Rule(
        "no storage fabric",
        "A training pod reads its data set and writes checkpoints; without storage ports the compute or in-band network carries that.",
        "Fit storage adapters and describe a storage fabric.",
    ),
    "DC411": Rule(
        "no spare server",
        "An edge site must serve its load when one server is down: N+1.",
        "Add a server, or lower `required:`.",
    ),
    "DC412": Rule(
        "a server on one switch only",
        "The loss of one top-of-rack switch would stop the server.",
        "Use a pair of leaves and two ports of the server.",
    ),
    "DC413": Rule(
        "uplinks that fail together",
        "Two uplinks on one switch are both lost with it; a single uplink is lost with its line.",
        "Put two uplinks on different leaves.",
    ),
    "DC414": Rule(
        "no out-of-band path of its own",
        "When the WAN is down nobody reaches the site's management ports.",
        "Add an uplink on the `oob` fabric.",
    ),
    "DC415": Rule("no UPS", "An edge site has no generator behind its feed.", "Name a UPS under `power: feeds:`."),
}
RULES = dict(sorted(_RULES.items()))
