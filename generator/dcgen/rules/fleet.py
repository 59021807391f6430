"""Codes of fleets: rows, layers, numbers and large changes."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FLEET = {
    "DC801": Rule(
        "sites file cannot be read",
        "A sites file is CSV: a header that names the columns, and one row per site. A column is `name`, a fact of the fleet such as `number`, or a key of the blueprint. Every cell can be a decision, so dcgen ignores none.",
        "Correct the header or the row. Quote a cell with a comma.",
    ),
    "DC802": Rule(
        "site has no identity of its own",
        "The name of a site is its identity in the output, and its number decides its addresses. Two sites with one name or one number would overwrite each other.",
        "Give each site its own name, and a number that no site ever had.",
    ),
    "DC803": Rule(
        "site or site class is unknown",
        "The name is probably misspelled.",
        "Correct the name, or add the site class under `classes:`.",
    ),
    "DC804": Rule(
        "site may not differ in this key",
        "Only keys under `open:` may change the shape of a site. All other keys are the same at every site, so that one review of the design covers them all.",
        "Change the design, or add the key to `open:` of the fleet.",
    ),
    "DC805": Rule(
        "site number has no address block",
        "A site gets the address block of its number. The pool of the fleet is too small for this number.",
        "Use a larger pool, smaller blocks (`site_length:`), or a lower number.",
    ),
    "DC806": Rule(
        "addresses of two sites overlap",
        "Sites of one fleet meet in the network of the company, so an address or an AS number belongs to one of them only.",
        "Use another number, or remove the pool or the `asn_base:` that the row or the site class states. For AS numbers of many sites, change `per_site:`.",
    ),
    "DC807": Rule(
        "nothing to remove",
        "`null` removes a key that a farther layer states. No farther layer states this key, so it is probably misspelled.",
        "Correct the key, or remove the `null`.",
    ),
    "DC808": Rule(
        "many sites would be removed, moved or renamed",
        "A wrong sort, a cut-off file, a new numbering or another pool can remove or renumber most sites of a fleet in one small edit. Other names give all of their devices other names. More sites would be removed, moved or renamed than `guard: percent` allows.",
        "Restore the rows, the names, the numbers and the pools. If the change is meant, list the sites with their earlier names under `guard: sites`, or raise `guard: percent` for this change.",
    ),
    "DC809": Rule(
        "design of the fleet cannot be used",
        "The sites of a fleet are edge sites, so their design is a blueprint of kind `edge-site`.",
        "Name such a blueprint under `design:`.",
    ),
    "DC810": Rule(
        "all sites have the same addresses",
        "The pool is that of the design, or a default, so every site gets the same addresses or AS numbers. Sites that meet in one network need different ones.",
        "State the pool under `addressing:` of the fleet with a `site_length:`, and `asns:` for AS numbers. Ignore this only where each site hides its addresses behind a router that translates them.",
        "warning",
    ),
    "DC811": Rule(
        "built site of the fleet would change",
        "The lock of the fleet states that the site is built, with its number, its addresses and its shape. The fleet now gives it others, so its labels, cables and configuration would be wrong.",
        "Undo the edit, or give new sites a site class of their own. If the change is meant, release the site with `dcgen thaw NAME`, and freeze again after the work.",
    ),
}
