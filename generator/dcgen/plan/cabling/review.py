"""Review of the chosen parts: cables much longer than their routes, and parts in cages of other manufacturers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from dcgen.blueprint import EXCESS_PERCENT, Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Case, Finding, fold
from dcgen.plan.cabling.options import PASSIVE, is_listed
from dcgen.plan.cabling.sharing import LinkKind
from dcgen.plan.records import Cable

PARTS = attrgetter("a_optic", "b_optic", "model", "media")  # of a cable
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
    blueprint: Blueprint,
    catalog: Catalog,
    cables: Sequence[Cable],
    spans: Sequence[float | None],
    sorted_by: tuple[list[int], list[LinkKind]],
) -> Iterator[Finding]:
    """Yield DC247 for cables much longer than the lengths they need, and DC249 for parts in cages of other makers.

    `spans` are the lengths that the cables need: the longest route among cables that must be equally long. `sorted_by`
    has the number of the kind of each cable, and the kinds by number.
    """
    percent = blueprint.floor.excess_percent if blueprint.floor else EXCESS_PERCENT
    yield from fold(_too_long(cables, spans, percent), "cable")
    yield from fold(_unstated(blueprint, _plugs(catalog, cables, *sorted_by)), "pair", "pairs")


def _too_long(cables: Sequence[Cable], spans: Sequence[float | None], percent: float) -> Iterator[Case]:
    """Yield a case per cable with too much excess, by fabric and medium. A splitter counts once for all its tails."""
    longer = {
        cable.head or cable.id: (cable, cable.length_m, needed)
        for cable, needed in zip(cables, spans, strict=False)
        if cable.length_m is not None and needed is not None and cable.length_m - needed > EXCESS_M and not cable.via
    }
    for cable, length, needed in longer.values():
        excess = length - needed
        if excess * 100 <= needed * percent:
            continue
        message = (
            f"cable {cable.id} of fabric '{cable.fabric}' is {length:g} m of {cable.model} ({cable.media}) for "
            f"a route of {needed:g} m. The excess is {excess:.1f} m or {100 * excess / needed:.0f} %; "
            f"{percent:g} % or {EXCESS_M:g} m are allowed"
        )
        hint = (
            "add a nearer length or a cable with `step_m:` to your catalog folder, change `media:`, or allow more with "
            "`floor: {excess_percent: ...}`"
        )
        finding = Finding("DC247", message, hint, ("fabrics", cable.fabric, "media"))
        yield Case((cable.fabric, cable.media), cable.id, finding, excess)


def _unstated(blueprint: Blueprint, plugs: Counter[_Plug]) -> Iterator[Case]:
    """Yield a case per part and kind of cage for which neither catalog nor blueprint states that they work together."""
    for plug, ends in sorted(plugs.items()):
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


def _plugs(catalog: Catalog, cables: Sequence[Cable], kind: list[int], kinds: list[LinkKind]) -> Counter[_Plug]:
    """Return the number of ends of cables by part and kind of cage. The provider supplies the far end of a circuit.

    Cables of one kind with the same parts are counted together.
    """
    found: Counter[_Plug] = Counter()
    alike = Counter(zip(kind, map(PARTS, cables), strict=False))
    for (number, (a_optic, b_optic, model, media)), count in alike.items():
        fabric, a, b, _ = kinds[number]
        for end, optic in ((a, a_optic), (b, b_optic)):
            sold, name = (parts.Optic, optic) if optic else (parts.CableModel, model)
            if end.port.vendors and name and (optic or media not in PASSIVE):
                maker = catalog.get(sold, name, ()).manufacturer
                found[_Plug(fabric, name, maker, end.model, end.port.nic, end.port.vendors)] += count
    return found
