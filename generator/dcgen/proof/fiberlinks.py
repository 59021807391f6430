"""The fiber paths between transceivers: the fibers of each path in order, and the number of links over it."""

from collections import Counter
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from dcgen.finding import KeyPath
from dcgen.plan.patching import Patch
from dcgen.plan.records import Cable, Plan
from dcgen.plan.types import FiberType, OpticEnd, PanelType

KIND = attrgetter("fabric", "a_optic", "b_optic", "model", "length_m")  # of a cable without panels
NO_TEXT = "the optic of the provider"


class Piece(NamedTuple):
    """A fiber of a path: its model, its length in meters, and its facts."""

    model: str
    length_m: float | None
    type: FiberType
    tail_first: bool = False

    @property
    def ends(self) -> tuple[str, str]:
        """The connectors at both ends."""
        ends = self.type.connector, self.type.tail_connector or self.type.connector
        return (ends[1], ends[0]) if self.tail_first else ends

    @property
    def grade(self) -> str | None:
        """The grade of this length."""
        return self.type.grade_of(self.length_m)


class FiberPath(NamedTuple):
    """The fibers between two transceivers, in order, and the key of the blueprint that chooses them.

    The optic of a provider is None, and its model is "". Between two fibers is a panel.
    """

    origin: KeyPath
    models: tuple[str, str]
    optics: tuple[OpticEnd | None, OpticEnd | None]
    pieces: tuple[Piece, ...]
    panels: tuple[tuple[str, PanelType], ...] = ()

    @property
    def text(self) -> str:
        """The models of the path, for messages."""
        near, far = (model or NO_TEXT for model in self.models)
        return " > ".join((near, *(piece.model for piece in self.pieces), far))

    @property
    def length_m(self) -> float | None:
        """The length of the path in meters, None if that of a piece is unknown."""
        known = [piece.length_m for piece in self.pieces if piece.length_m is not None]
        return round(sum(known), 2) if len(known) == len(self.pieces) else None


class Links(NamedTuple):
    """A path with the number of its links, and the first of them."""

    path: FiberPath
    number: int
    first: Cable

    @property
    def text(self) -> str:
        """The links of the path, for messages."""
        return f"{self.number:,} link{'s' * (self.number > 1)} of fabric '{self.first.fabric}' over {self.path.text}"


def fiber_links(plan: Plan) -> list[Links]:
    """Return the different fiber paths of a plan with their links; splitters count per tail."""
    keys = [KIND(cable) if cable.via is None else (*KIND(cable), *_cuts(cable.via)) for cable in plan.cables]
    first = dict(zip(reversed(keys), reversed(plan.cables), strict=True))
    fibers = plan.fiber.cables
    return [
        Links(_path(plan, first[key]), number, first[key])
        for key, number in Counter(keys).items()
        if first[key].model in fibers
    ]


def _cuts(patch: Patch) -> Iterator[tuple[str, float | None]]:
    """Yield the model and the length of each fiber of a path over panels."""
    yield from ((cut.model, cut.length_m) for cut in patch.cuts)


def _path(plan: Plan, cable: Cable) -> FiberPath:
    facts, via = plan.fiber, cable.via
    tail_first = bool(cable.head) and cable.head.startswith(f"{cable.b_device}:")
    panels = [plan.devices[socket.panel].type.model for socket in (via.a, via.b)] if via else []
    cuts = via.cuts if via else (cable,)
    return FiberPath(
        ("panels", via.system) if via else ("fabrics", cable.fabric, "media"),
        (cable.a_optic, cable.b_optic),
        (facts.optics.get(cable.a_optic), facts.optics.get(cable.b_optic)),
        tuple(Piece(cut.model, cut.length_m, facts.cables[cut.model], tail_first) for cut in cuts),
        tuple((model, facts.panels[model]) for model in panels),
    )
