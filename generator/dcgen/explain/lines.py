"""The lines of an explanation: its reasons, each with the place of its key."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from shlex import join

from dcgen import source
from dcgen.explain.reason import Reason
from dcgen.finding import Place, visible
from dcgen.page import counted
from dcgen.plan.built import LOCK
from dcgen.source import Document


def lines_of(reasons: Iterable[Reason], document: Document, lock: Path) -> list[str]:
    """Return reasons as lines, each with the place in the document or in the lock, or `default` for no key."""
    reasons = list(reasons)
    places = source.places([reason.path for reason in reasons], document)
    unset = Place(document.name, 1, 1)  # the first: no key sets this value
    marks = ["default" if place == unset else str(place) for place in places]
    return [
        f"{visible(reason.text)}  [{lock.as_posix() if reason.path == LOCK else mark}]"
        for reason, mark in zip(reasons, marks, strict=True)
    ]


def incomplete(path: Path, faults: int) -> Iterator[str]:
    """Yield a line that counts the errors which keep parts out of the plan of a file, if there are any."""
    if faults:
        command = join(["dcgen", "check", path.as_posix()])
        yield f"the plan is incomplete: `{command}` shows {counted(faults, 'error')}"
