"""Rules that judge objects of one kind once."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from dcgen.evidence import Evidence
from dcgen.finding import Case
from dcgen.plan.records import Device, Rack

Subject = TypeVar("Subject", Rack, Device)


def rack_cases(evidence: Evidence, rule: Callable[[Rack], Iterable[Case]]) -> Iterator[Case]:
    """Yield the cases of every rack, in the order of the plan."""
    kinds = evidence.rack_kinds
    return _cases(((kinds[name], rack) for name, rack in evidence.topology.plan.racks.items()), rule)


def device_cases(
    evidence: Evidence, devices: Iterable[Device], rule: Callable[[Device], Iterable[Case]]
) -> Iterator[Case]:
    """Yield the cases of mounted devices in the same order."""
    return _cases(((evidence.device_kinds[device.name], device) for device in devices), rule)


def _cases(subjects: Iterable[tuple[str, Subject]], rule: Callable[[Subject], Iterable[Case]]) -> Iterator[Case]:
    """Yield the cases of each subject. The first subject of a kind without a case proves that no other has one."""
    clean: set[str] = set()
    for kind, subject in subjects:
        if kind not in clean:
            cases = list(rule(subject))
            if not cases:
                clean.add(kind)
            yield from cases
