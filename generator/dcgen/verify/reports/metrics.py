"""A verification as metrics of Prometheus, for the textfile collector of node_exporter.

The text has no times: the collector exports the time of the file. Each verdict and each code has a series, with 0 for
none, so that an alert has a series to compare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import get_args

from dcgen.topology import Topology
from dcgen.verify.coverage import DARK
from dcgen.verify.faults import CODES
from dcgen.verify.records import Kind, LinkState, Verification
from dcgen.verify.reports.located import Places

SERIES = 1_000  # faulty links with a series of their own: a rebuilt fabric must not fill the database
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})

Labels = tuple[tuple[str, str], ...]
Sample = tuple[Labels, int]


def as_metrics(verification: Verification, topology: Topology, _places: Places) -> str:
    """Return gauges of links by fabric and verdict, of coverage, of faults by code, and of the first faulty links."""
    site = (("blueprint", topology.plan.name),)
    faulty = [link for link in verification.links if link.fault]
    return "".join(
        (
            *_family("links", "Planned links by fabric and verdict.", _verdicts(verification.links, site)),
            *_family("links_planned", "Planned links by fabric.", _by_fabric(verification.links, site, ())),
            *_family("links_seen", "Links that a file reports, by fabric.", _by_fabric(verification.links, site, DARK)),
            *_family("faults", "Faults by code and verdict.", _faults(verification, site)),
            *_family("repair_steps", "Steps that restore the plan.", [(site, len(verification.moves))]),
            *_family("findings", "Findings about the files by severity.", _findings(verification, site)),
            *_family("link_faulty", "1 for each of the first links that are faulty.", _links(faulty[:SERIES], site)),
            *_family("links_faulty", "Links with a fault.", [(site, len(faulty))]),
        )
    )


def _family(name: str, about: str, samples: Iterable[Sample]) -> Iterator[str]:
    """Yield the lines of one metric."""
    yield f"# HELP dcgen_verify_{name} {about}\n# TYPE dcgen_verify_{name} gauge\n"
    for labels, value in samples:
        listed = ",".join(f'{label}="{_escaped(text)}"' for label, text in labels)
        yield f"dcgen_verify_{name}{{{listed}}} {value}\n"


def _escaped(text: str) -> str:
    """Return text for a label. UTF-8 has no half of a surrogate pair, which JSON can contain."""
    return text.encode("utf-8", "backslashreplace").decode().translate(_ESCAPES)


def _verdicts(links: Iterable[LinkState], site: Labels) -> Iterator[Sample]:
    counts = Counter((link.fabric, link.kind) for link in links)
    for fabric in dict.fromkeys(fabric for fabric, _ in counts):
        for kind in get_args(Kind):
            yield (*site, ("fabric", fabric), ("verdict", kind)), counts[fabric, kind]


def _by_fabric(links: Iterable[LinkState], site: Labels, without: tuple[str, ...]) -> Iterator[Sample]:
    counts: Counter[str] = Counter()
    for link in links:
        counts[link.fabric] += link.kind not in without
    yield from (((*site, ("fabric", fabric)), count) for fabric, count in counts.items())


def _faults(verification: Verification, site: Labels) -> Iterator[Sample]:
    counts = Counter(fault.kind for fault in verification.faults)
    for kind, code in CODES.items():
        yield (*site, ("code", code), ("verdict", kind)), counts[kind]


def _findings(verification: Verification, site: Labels) -> Iterator[Sample]:
    counts = Counter(finding.severity for finding in verification.findings)
    yield from (((*site, ("severity", severity)), counts[severity]) for severity in ("error", "warning"))


def _links(links: Iterable[LinkState], site: Labels) -> Iterator[Sample]:
    for link in links:
        ends = (
            ("a_device", link.a.device),
            ("a_port", link.a.port),
            ("b_device", link.b.device),
            ("b_port", link.b.port),
        )
        yield (*site, ("cable", link.cable), ("fabric", link.fabric), ("verdict", link.kind), *ends), 1
