"""A project's own catalog, read as a whole: what is wrong with its entries, and what of it nobody would read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dcgen.catalog import KINDS, Catalog, models
from dcgen.finding import Finding, FindingsError, Place, did_you_mean

# The kind of each fitted part.
FITTED: dict[str, type[models.Item]] = {
    "cpus": models.Cpu,
    "memory": models.Memory,
    "gpus": models.Gpu,
    "nics": models.Nic,
    "drives": models.Drive,
}


def review(folder: Path) -> tuple[int, list[Finding]]:
    """How many entries `folder` has, and every finding of theirs, by file."""
    catalog, found, count = Catalog(folder), [], 0
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".yaml", ".yml"):
            continue
        kind = path.parent.name if path.parent.parent == folder else ""
        if kind not in KINDS or path.suffix != ".yaml":
            found.append(_unread(path, kind))
            continue
        count += 1
        try:
            item = catalog.get_of(kind, path.stem)
            found += _missing_parts(catalog, item, path)
        except FindingsError as error:
            found += error.findings
    return count, found


def _unread(path: Path, kind: str) -> Finding:
    """A file that no look-up would ever find."""
    message = f"no look-up reads '{path.as_posix()}': entries are catalog/KIND/MODEL.yaml"
    hint = "give it the suffix .yaml" if kind in KINDS else did_you_mean(path.parent.name, list(KINDS))
    return Finding("DC138", message, hint, place=Place(path.as_posix()), severity="warning")


def _missing_parts(catalog: Catalog, item: models.Item, path: Path) -> Iterator[Finding]:
    """Parts that a server is fitted with, and that no catalog has."""
    fitted = item.fitted if isinstance(item, models.Server) else None
    for key, kind in FITTED.items() if fitted else ():
        held = getattr(fitted, key)
        for part in held.values() if isinstance(held, dict) else (held,) if held else ():
            try:
                catalog.get(kind, part.model, ())
            except FindingsError as error:
                (finding,) = error.findings
                yield finding._replace(place=Place(path.as_posix()))
