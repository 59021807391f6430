"""Review of the chosen parts: cables much longer than their routes, and parts in cages of other manufacturers."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import EXCESS_PERCENT, Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Case, Finding, fold
from dcgen.plan.cabling.options import PASSIVE, is_listed
from dcgen.plan.records import Cable, Device

EXCESS_M = 5.0  # a rack takes a smaller coil, and stock lengths up to 20 m differ by 5 m at most


class _Plug(NamedTuple):
    """A transceiver, or a cable with fixed plugs, in the cages of a device or of its adapter `nic`."""

    fabric: str
    model: str
    maker: str
    device: str
    nic: str
    vendors: tuple[str, ...]


def review_cables(
    blueprint: Blueprint, catalog: Catalog, cables: Iterable[tuple[Cable, float | None]], devices: dict[str, Device]
) -> Iterator[Finding]:
    """Yield DC247 for cables much longer than the lengths they need, and DC249 for parts in cages of other makers.

    `cables` have the length that each needs: the longest route among cables that must be equally long.
    """
    listed = list(cables)
    percent = blueprint.floor.excess_percent if blueprint.floor else EXCESS_PERCENT
    yield from fold(_too_long(listed, percent), "cable")
    yield from fold(_unstated(blueprint, catalog, (cable for cable, _ in listed), devices), "pair", "pairs")


def _too_long(cables: list[tuple[Cable, float | None]], percent: float) -> Iterator[Case]:
    """Yield a case per cable with too much excess, by fabric and medium. A splitter counts once for all its tails."""
    for cable, needed in {cable.head or cable.id: (cable, needed) for cable, needed in cables}.values():
        if cable.via or cable.length_m is None or needed is None or cable.length_m - needed <= EXCESS_M:
            continue
        excess = cable.length_m - needed
        if excess * 100 <= needed * percent:
            continue
        message = (
            f"cable {cable.id} of fabric '{cable.fabric}' is {cable.length_m:g} m of {cable.model} ({cable.media}) for "
            f"a route of {needed:g} m. The excess is {excess:.1f} m or {100 * excess / needed:.0f} %; "
            f"{percent:g} % or {EXCESS_M:g} m are allowed"
        )
        hint = (
            "add a nearer length or a cable with `step_m:` to your catalog folder, change `media:`, or allow more with "
            "`floor: {excess_percent: ...}`"
        )
        finding = Finding("DC247", message, hint, ("fabrics", cable.fabric, "media"))
        yield Case((cable.fabric, cable.media), cable.id, finding, excess)


def _unstated(
    blueprint: Blueprint, catalog: Catalog, cables: Iterable[Cable], devices: dict[str, Device]
) -> Iterator[Case]:
    """Yield a case per part and kind of cage for which neither catalog nor blueprint states that they work together."""
    for plug, ends in sorted(_plugs(catalog, cables, devices).items()):
        fabric = blueprint.fabrics.get(plug.fabric)
        if is_listed(plug.maker, plug.vendors) or (fabric and is_listed(plug.maker, fabric.optics.vendors)):
            continue
        cage = f"adapter '{plug.nic}' of {plug.device}" if plug.nic else plug.device
        message = (
            f"no source states that {plug.model} of {plug.maker} works in {cage} ({plug.vendors[0]}): "
            f"{ends} cable end{'s' * (ends > 1)} in fabric '{plug.fabric}'"
        )
        hint = (
            f"if it works, add `optics: {{vendors: [{plug.maker}]}}` to the fabric or `optics_from:` to the catalog "
            f"entry; otherwise add a part of {plug.vendors[0]} to your catalog folder"
        )
        finding = Finding("DC249", message, hint, ("fabrics", plug.fabric, "optics"))
        yield Case(plug.fabric, f"{plug.model} in {cage}", finding, ends)


def _plugs(catalog: Catalog, cables: Iterable[Cable], devices: dict[str, Device]) -> Counter[_Plug]:
    """Return the number of ends of cables by part and kind of cage. The provider supplies the far end of a circuit."""
    found: Counter[_Plug] = Counter()
    makers: dict[tuple[type[parts.Item], str], str] = {}
    for cable in cables:
        for name, port_name, optic in (
            (cable.a_device, cable.a_port, cable.a_optic),
            (cable.b_device, cable.b_port, cable.b_optic),
        ):
            port, type_ = devices[name].type.port[port_name], devices[name].type
            kind, model = (parts.Optic, optic) if optic else (parts.CableModel, cable.model)
            if not port.vendors or not model or (not optic and cable.media in PASSIVE):
                continue
            if (kind, model) not in makers:
                makers[kind, model] = catalog.get(kind, model, ()).manufacturer
            found[_Plug(cable.fabric, model, makers[kind, model], type_.model, port.nic, port.vendors)] += 1
    return found
