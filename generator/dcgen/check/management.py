"""Rules of the management network: the ports that it reaches, and the path to it from outside the site."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.plan import traffic


def management_ports_have_a_network(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC370 with the number of BMCs, PDUs and other devices whose management ports no fabric collects."""
    if lost := traffic.unreached(evidence.topology.plan):
        message = f"no fabric carries management: {traffic.counts_text(lost)} have no management cable and no address"
        shared = ", share ports of the servers as `bmc: {shared: PORT}`" if lost["server"] else ""
        hint = f"add `management` to the `carries:` of a fabric whose switches have ports of 1G{shared}, or accept it"
        yield Finding("DC370", message, hint, ("fabrics", "oob"))


def out_of_band_has_its_own_path(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC414 if a fabric with management ports has no circuit, or if some of them are on no fabric.

    With other traffic on it, it needs two circuits: management must be in reach if the first one is down.
    """
    plan = evidence.topology.plan
    if lost := traffic.unreached(plan):
        message = f"no circuit leads to {traffic.counts_text(lost)}, because no fabric carries their management ports"
        hint = "remove `oob: none` and add a circuit with `fabric: oob`, for example a cellular line"
        yield Finding("DC414", message, hint, ("fabrics", "oob"))
    default = [] if "oob" in plan.carries else ["oob"]  # errors can leave every management port out of the plan
    for name in traffic.management_fabrics(plan) or default:
        ends = {cable.b_device for cable in plan.cables if cable.fabric == name}
        lines = [end for end in ends if plan.devices[end].kind == "circuit"]
        hint = f"add a circuit with `fabric: {name}`, for example a cellular line"
        if not lines:
            yield Finding("DC414", f"no circuit uses fabric '{name}'", hint, ("circuits",))
        elif len(lines) < 2 and not traffic.is_out_of_band(plan, name):
            message = f"fabric '{name}' carries management with other traffic and has only one circuit"
            yield Finding("DC414", message, hint, ("circuits",))
