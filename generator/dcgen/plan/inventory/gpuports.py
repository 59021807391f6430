"""The rail of each adapter port, and the GPU that it serves."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import RAIL_DESIGNS, carried_by, is_railed
from dcgen.plan.types import Port

Chip = tuple[str, int, int]  # the key of an adapter, its card, and the network controller on the card


class AdapterPort(NamedTuple):
    """A port without its rail, its network controller, and the GPU that it serves if the catalog states one."""

    port: Port
    chip: Chip = ("", 0, 0)
    gpu: int | None = None


class _Rails(NamedTuple):
    """The rail of each network controller of one server on one fabric. The first `gpus` rails serve one GPU each."""

    by_chip: dict[Chip, int]
    gpus: int


def with_rails(blueprint: Blueprint, gpus: int, wired: list[AdapterPort]) -> Iterator[Port]:
    """Yield the ports with their rails: the ports of one network controller are one rail.

    If the catalog does not assign ports to GPUs, rails count in port order. They serve the GPUs in the same order if
    both have the same number. A stated GPU stays on a port of any fabric.
    """
    on: dict[str, list[AdapterPort]] = {}
    for item in wired:
        if item.port.fabric and item.port.nic:
            on.setdefault(item.port.fabric, []).append(item)
    rails = {
        name: _rails_of(blueprint, name, gpus, ports)
        for name, ports in on.items()
        if is_railed(name, blueprint.fabrics.get(name))
    }
    for item in wired:
        known = rails.get(item.port.fabric or "")
        rail = known.by_chip.get(item.chip) if known else None
        if item.gpu is not None:
            yield item.port._replace(rail=item.gpu + 1 if known else None, gpu=item.gpu)
        elif known and rail:
            yield item.port._replace(rail=rail, gpu=rail - 1 if rail <= known.gpus else None)
        else:
            yield item.port


def _rails_of(blueprint: Blueprint, name: str, gpus: int, ports: list[AdapterPort]) -> _Rails:
    """Return the rails of a server on one fabric.

    On a fabric that carries more than compute, only controllers of GPUs are rails. A rail design needs a rail for every
    port, so the other controllers take the rails after them.
    """
    config = blueprint.fabrics.get(name)
    chips = list(dict.fromkeys(item.chip for item in ports))
    own, rest = chips, list[Chip]()
    if len(carried_by(name, config)) > 1:
        own = _gpu_chips(gpus, ports)
        if config and config.design in RAIL_DESIGNS:
            rest = [chip for chip in chips if chip not in own]
    top = max((item.gpu + 1 for item in ports if item.gpu is not None), default=0)
    order = [*own, *[("", 0, 0)] * max(top - len(own), 0), *rest] if rest else own
    by_chip = {chip: rail for rail, chip in enumerate(order, 1) if chip[0]}
    return _Rails(by_chip, gpus if len(own) == gpus else 0)


def _gpu_chips(gpus: int, ports: list[AdapterPort]) -> list[Chip]:
    """Return the controllers that serve GPUs on a fabric with other traffic.

    They are stated, or all controllers if there is one per GPU, or those of the only adapter with one per GPU.
    """
    stated = list(dict.fromkeys(item.chip for item in ports if item.gpu is not None))
    chips = list(dict.fromkeys(item.chip for item in ports))
    if stated or not gpus:
        return stated
    if len(chips) == gpus:
        return chips
    counts = Counter(chip[0] for chip in chips)
    fitting = [key for key, count in counts.items() if count == gpus]
    return [chip for chip in chips if chip[0] == fitting[0]] if len(fitting) == 1 else []
