"""Check the catalog folder of a project: invalid entries, missing parts, and files that dcgen never reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dcgen.catalog import KINDS, Catalog, models
from dcgen.finding import Finding, FindingsError, Place, did_you_mean

# The catalog model of each fitted part.
FITTED: dict[str, type[models.Item]] = {
    "cpus": models.Cpu,
    "memory": models.Memory,
    "gpus": models.Gpu,
    "nics": models.Nic,
    "drives": models.Drive,
}


def review(folder: Path) -> tuple[int, list[Finding]]:
    """Return the number of entries in `folder`, and the findings of all entries by file."""
    catalog, findings, count = Catalog(folder), list[Finding](), 0
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".yaml", ".yml"):
            continue
        kind = path.parent.name if path.parent.parent == folder else ""
        if kind not in KINDS or path.suffix != ".yaml":
            findings.append(_unused(path, kind))
            continue
        count += 1
        try:
            findings += _missing_parts(catalog, catalog.get_of(kind, path.stem), path)
        except FindingsError as error:
            findings += error.findings
    return count, findings


def _unused(path: Path, kind: str) -> Finding:
    """Return the finding of a file that dcgen never reads."""
    message = f"dcgen never reads '{path.as_posix()}', because entries are catalog/KIND/MODEL.yaml"
    hint = "rename it to the suffix .yaml" if kind in KINDS else did_you_mean(path.parent.name, list(KINDS))
    return Finding("DC138", message, hint, place=Place(path.as_posix()))


def _missing_parts(catalog: Catalog, item: models.Item, path: Path) -> Iterator[Finding]:
    """Yield a finding for each fitted part of a server, and for its chassis, that is not in the catalog."""
    named: list[tuple[type[models.Item], str]] = []
    if isinstance(item, models.Server):
        named += [(models.Chassis, item.chassis)] if item.chassis else []
        for key, kind in FITTED.items() if item.fitted else ():
            value = getattr(item.fitted, key)
            named += [(kind, part.model) for part in (value.values() if isinstance(value, dict) else (value,)) if part]
    for kind, model in named:
        try:
            catalog.get(kind, model, ())
        except FindingsError as error:
            (finding,) = error.findings
            yield finding._replace(place=Place(path.as_posix()))
