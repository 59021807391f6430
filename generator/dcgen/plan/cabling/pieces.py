"""The physical cables of a plan: cables from device to device, patch cords and trunks, each as a cable of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from dcgen.plan.patching import Cut, PanelPort, TrunkCable
from dcgen.plan.records import Cable

SORT = attrgetter("model", "media", "a_optic", "b_optic")  # of a cable: the parts that it consists of


def every_piece(cables: tuple[Cable, ...], trunks: tuple[TrunkCable, ...]) -> tuple[Cable, ...]:
    """Return every physical cable of a plan, which are the cables themselves in a site without patch panels."""
    return tuple(pieces(cables, trunks)) if trunks else cables


def pieces(cables: Iterable[Cable], trunks: Iterable[TrunkCable]) -> Iterator[Cable]:
    """Yield every physical cable. A link over panels has a cord at its `a` end, then one at its `b` end."""
    for cable in cables:
        if cable.via is None:
            yield cable
            continue
        patch = cable.via
        yield _cord(cable, cable.a_device, cable.a_port, cable.a_optic, patch.a, patch.a_cord)
        yield _cord(cable, cable.b_device, cable.b_port, cable.b_optic, patch.b, patch.b_cord)
    for trunk in trunks:
        port = rear(trunk.a, trunk)
        made = _cable(trunk.system, trunk.a.panel, port, "", trunk.b, trunk.media, trunk.cut, 0.0)
        yield made._replace(b_port=rear(trunk.b, trunk))


def samples(cables: tuple[Cable, ...], trunks: tuple[TrunkCable, ...]) -> list[Cable]:
    """Return one physical cable of each combination of cable model and transceivers."""
    every = every_piece(cables, trunks)
    return list(dict(zip(map(SORT, every), every, strict=True)).values())


def _cord(cable: Cable, device: str, port: str, optic: str, socket: PanelPort, cut: Cut) -> Cable:
    return _cable(cable.fabric, device, port, optic, socket, cable.media, cut, cable.speed_gbps)


def _cable(
    fabric: str, device: str, port: str, optic: str, socket: PanelPort, media: str, cut: Cut, speed_gbps: float
) -> Cable:
    return Cable(
        fabric,
        device,
        port,
        optic,
        socket.panel,
        socket.text,
        "",
        speed_gbps,
        media,
        cut.model,
        cut.part_number,
        cut.route_m,
        cut.length_m,
    )


def rear(socket: PanelPort, trunk: TrunkCable) -> str:
    """Return the ports of a trunk at a panel, as on the rear of the panel."""
    return f"rear {socket.port:02}-{socket.port + trunk.strands - 1:02}"
