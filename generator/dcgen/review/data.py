"""A difference as JSON: complete, with a shape that `docs/diff.md` describes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dcgen.change import KindChange, Transition
from dcgen.facts import Fact
from dcgen.finding import Finding
from dcgen.review import fleets
from dcgen.review.records import Difference, FeedLoad, FileNames, FindingChange, FleetDifference

VERSION = 1  # of the shape; a new key does not change it, a key with another meaning does


def document(differences: Iterable[Difference | FleetDifference], failed: int = 0) -> dict[str, Any]:
    """Return all differences as plain data, and the number of blueprints with errors."""
    return {"version": VERSION, "failed": failed, "blueprints": list(map(record, differences))}


def record(difference: Difference | FleetDifference) -> dict[str, Any]:
    """Return a difference as plain data."""
    made = {
        "name": difference.name,
        "file": difference.file,
        "against": difference.against,
        "differs": bool(difference),
        "summary": [
            {"label": line.label, "text": "; ".join(clause.text() for clause in line.clauses)}
            for line in fleets.lines(difference)
        ],
        "not_compared": list(difference.not_compared),
        "causes": [cause._asdict() for cause in difference.causes],
    }
    own = _of_site(difference) if isinstance(difference, Difference) else fleets.record(difference)
    return made | own | {"findings": _findings(difference.findings), "files": _files(difference.files)}


def _of_site(difference: Difference) -> dict[str, Any]:
    return {
        "renames": [
            {
                "kind": rename.kind,
                "before": rename.before,
                "after": rename.after,
                "names": [{"before": old, "after": new} for old, new in rename.names],
            }
            for rename in difference.renames
        ],
        "objects": {kind.kind: _kind(difference, kind) for kind in difference.change.kinds},
        "loads": [
            {"rack": each.rack, "feed": each.feed, "before": _load(each.before), "after": _load(each.after)}
            for each in difference.loads
        ],
        "space": [{"rack": each.rack, "before_u": each.before, "after_u": each.after} for each in difference.space],
        "bill": [
            {
                **part._asdict(),
                "order": max(part.after - part.before, 0),
                "return": max(part.before - part.after, 0),
            }
            for part in difference.bill
        ],
        "terraform": [each._asdict() for each in difference.resources],
    }


def _findings(found: FindingChange) -> dict[str, Any]:
    return {
        "came": list(map(_finding, found.came)),
        "went": list(map(_finding, found.went)),
        "changed": [{"before": _finding(old), "after": _finding(new)} for old, new in found.changed],
    }


def _kind(difference: Difference, kind: KindChange) -> dict[str, Any]:
    def named(name: str) -> dict[str, Any]:
        found: dict[str, Any] = {"name": name}
        if kind.kind in ("racks", "devices"):
            found["model"] = difference.models.get(name, "")
        if kind.kind == "devices":
            found["rack"], found["u"] = difference.places.get(name, ("", ""))
        return found

    def step(each: Transition) -> dict[str, Any]:
        return {
            "name": each.name,
            "before": _fact(each.before),
            "after": _fact(each.after),
            "live": difference.is_live(each.name),
        }

    return {
        "total": kind.total,
        "added": list(map(named, kind.added)),
        "removed": [{**named(name), "live": difference.is_live(name)} for name in kind.removed],
        "moved": list(map(step, kind.moved)),
        "replaced": list(map(step, kind.retyped)),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {"place": list(fact.place), "type": list(fact.type)}


def _load(load: FeedLoad) -> dict[str, Any]:
    return load._asdict()


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "file": place.file if place else None,
        "line": place.line if place else None,
    }


def _files(names: FileNames | None) -> dict[str, Any] | None:
    if names is None:
        return None
    found: dict[str, Any] = {"same": names.same, "kept": names.kept}
    for word in ("new", "changed", "removed"):
        found[word] = sorted(getattr(names, word))
    return found
