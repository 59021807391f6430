"""The bays of multi-node chassis in rack elevations: a field with the name of the chassis, then a box per bay."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import Device
from dcgen.recorded import tags_text
from dcgen.topology import Topology
from dcgen.views.text import fitting_size, shorten, text_width, wrap_name

NAME_SHARE = 0.42  # of the width for the name of the chassis; the rest fits node-001 in two bays at 8 units
EMPTY = "empty"  # the CSS class and the label of a bay without a node
SMALLEST = 8  # the font size of a name that does not fit at the normal size
CUT = "…"  # begins a name that lost its start
GAP = 6  # between a name and the edges of its box


class BayBox(NamedTuple):
    """A box inside a chassis: CSS class, place from the left rail and the top of the rails, tooltip and text.

    `lines` are the lines of the text with their baselines. All have the font `size` and the center `middle`. `turn` is
    the rotation of a text that reads upward.
    """

    role: str
    x: int
    y: int
    width: int
    height: int
    title: FreeText
    middle: int
    lines: tuple[tuple[int, str], ...]
    size: int
    turn: str = ""


class ChassisFrame(NamedTuple):
    """The box of a chassis in a view; `mirrored` is set if the view shows the side without the node bays."""

    y: int
    width: int
    height: int
    mirrored: bool
    role: str
    size: int


def bay_boxes(
    topology: Topology, chassis: Device, frame: ChassisFrame, role_of: Callable[[Device], str]
) -> Iterator[BayBox]:
    """Yield the name of a chassis and its bays. The names omit the unit and the site."""
    bays = chassis.type.bays
    assert bays
    scope = chassis.name.removesuffix(f"{chassis.group}-{chassis.name.rpartition('-')[2]}")
    scope = "" if scope == chassis.name else scope  # a name of the hall is short and shown whole
    left = round(frame.width * NAME_SHARE)
    name, title = (
        chassis.name.removeprefix(scope),
        f"{chassis.name}: {chassis.type.model}, {bays.size} bays{tags_text(topology.plan, chassis.name)}",
    )
    yield _box(frame.role, 0, frame.y, left, frame.height, title, name, frame.size, 2)
    nodes = topology.nodes_in[chassis.name]
    xs = [left + (frame.width - left) * column // bays.columns for column in range(bays.columns + 1)]
    ys = [frame.y + frame.height * row // bays.rows for row in range(bays.rows + 1)]
    for bay in range(1, bays.size + 1):
        row, place = divmod(bay - 1, bays.columns)
        column = bays.columns - 1 - place if frame.mirrored else place
        node = nodes.get(bay)
        label = node.name.removeprefix(scope) if node else EMPTY
        title = f"{chassis.name}, bay {bay}: {f'{node.name}, {node.type.model}' if node else EMPTY}"
        title += tags_text(topology.plan, node.name) if node else ""
        width, height = xs[column + 1] - xs[column], ys[row + 1] - ys[row]
        role = EMPTY if not node else "back" if frame.role == "back" else role_of(node)
        size = frame.size if node else SMALLEST
        yield _box(role, xs[column], ys[row], width, height, title, label, size, 1)


def _box(role: str, x: int, y: int, width: int, height: int, title: str, text: str, size: int, most: int) -> BayBox:
    """Return a box with its text in at most `most` lines, in the middle. A text in a narrow box reads upward."""
    upright = width < height and text_width(text, SMALLEST) > width - GAP and most == 1
    inner, across = (height - GAP, width) if upright else (width - GAP, height)
    sizes = range(max(min(size, across - 2), SMALLEST), SMALLEST - 1, -1)
    most = min(most, height // (SMALLEST + 1))
    if most > 1:
        wrapped = (one for one in sizes if CUT not in "".join(wrap_name(text, inner, one, most)))
        shown = next(wrapped, SMALLEST)
        lines = wrap_name(text, inner, shown, most)
    else:
        shown = fitting_size(text, inner, sizes)
        lines = [shorten(text, inner, shown)]
    pitch, middle, center = shown + 1, x + width // 2, y + height // 2
    first = center + (shown + 2) // 3 - (len(lines) - 1) * pitch // 2
    placed = tuple((first + index * pitch, line) for index, line in enumerate(lines))
    turn = f"rotate(-90 {middle} {center})" if upright else ""
    return BayBox(role, x, y, width, height, title, middle, placed, shown, turn)
