"""Import files in the form of the devicetype-library as catalog entries.

Each file is read, checked and converted on its own. A file with an error writes nothing, and the others are written.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dcgen import reader, source
from dcgen.catalog import KINDS, SHIPPED, Catalog
from dcgen.catalog.models import Item
from dcgen.devicetypes.bodies import body_faults
from dcgen.devicetypes.conversion import Conversion, convert, missing, name_of
from dcgen.devicetypes.draws import draw_faults
from dcgen.devicetypes.entries import entry_text
from dcgen.devicetypes.form import Definition, read_form
from dcgen.devicetypes.kinds import KINDS as OF_FAMILY
from dcgen.devicetypes.kinds import Known, Sorted, kind_of
from dcgen.devicetypes.ports import port_faults
from dcgen.finding import Finding, FindingsError, Place, errors, fault, shortened
from dcgen.page import Artifact
from dcgen.schema import checked

MAX_BYTES = 2**20  # of a file; the largest of the library has 150 kB
MAX_FILES = 20_000  # the library has 6,000
DEPTH = 4  # of folders: the library, the family, the manufacturer
ROUNDING = 0.005  # of two numbers that state the same: 21 lb is 9.53 kg
START = "`manufacturer:` and `model:`"


class Wanted(NamedTuple):
    """The kind of all files that the user states, or None, and the commit or address that each source names."""

    kind: str | None = None
    origin: str = ""


class Imported(NamedTuple):
    """A file that gives an entry: its name, the path of the entry in the catalog folder, its text, and the reason."""

    file: str
    path: str
    text: str
    reason: str
    is_draft: bool = False

    @property
    def key(self) -> str:
        """The path of the entry, alike for a draft and for a file system that ignores case."""
        return self.path.rpartition(".")[0].casefold()


def files_of(paths: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Return each YAML file at or below the paths, once, with the folder that must contain it.

    Raise FindingsError with one finding per path that cannot be read or has no such file.
    """
    found: dict[Path, Path] = {}
    faults: list[Finding] = []
    for path in paths:
        try:
            listed = [each for each in reader.files(path, MAX_FILES, DEPTH) if each.suffix in (".yaml", ".yml")]
            is_folder = path.is_dir()
            exists = path.exists()
        except (OSError, ValueError) as error:  # ValueError: a NUL byte in the path
            problem = getattr(error, "strerror", None) or error
            message = f"'{shortened(path.as_posix())}' cannot be read: {problem}"
            faults.append(Finding("DC001", message, "check the path and its permissions"))
            continue
        if not exists or (is_folder and not listed):
            message = f"there is no device type at '{shortened(path.as_posix())}'"
            faults.append(Finding("DC001", message, "name a YAML file, or a folder with such files"))
        for each in listed if is_folder else [path] if exists else []:
            found.setdefault(each, path if is_folder else path.parent)
    if len(found) > MAX_FILES:
        message = f"there are {len(found):,} files; an import reads at most {MAX_FILES:,}"
        faults.append(Finding("DC002", message, "import them folder by folder"))
    if faults:
        raise FindingsError(faults)
    return list(found.items())


def read_all(paths: Iterable[Path], wanted: Wanted, catalog: Catalog) -> tuple[list[Imported], list[Finding]]:
    """Return the entries that the files at the paths give, and the findings of all files."""
    kind_known = _known(catalog)
    found, findings = list[Imported](), list[Finding]()
    for path, root in files_of(paths):
        imported, own = _read(path, root, wanted, kind_known)
        findings += own
        found += [imported] if imported else []
    return _without_twins(found, findings), findings


def _known(catalog: Catalog) -> Known:
    @cache
    def kind_known(name: str) -> str | None:
        kinds = [kind for family in OF_FAMILY.values() for kind in family if name in catalog.names(kind)]
        return kinds[0] if len(kinds) == 1 else None

    return kind_known


def _read(path: Path, root: Path, wanted: Wanted, known: Known) -> tuple[Imported | None, list[Finding]]:
    """Return the entry of a file, None if it has an error, and its findings by place."""
    try:
        document = source.decoded(reader.read(path, root, MAX_BYTES), path.as_posix(), START)
    except FindingsError as error:
        return None, list(error.findings)
    device, findings = read_form(document)
    findings += faults_of(device)
    sorted_ = kind_of(device, wanted.kind, known)
    if sorted_.kind is None and device.model:
        hint = f"state it with `--kind`: {', '.join(OF_FAMILY[device.family])}"
        message = f"'{shortened(device.model)}' shows no kind of hardware: {sorted_.reason}"
        findings.append(Finding("DC751", message, hint, ("model",)))
    imported = None
    if sorted_.kind and name_of(device):
        imported = _entry(device, sorted_, wanted.origin, findings)
    elif device.model and not name_of(device):
        findings.append(Finding("DC750", "the model has no letter or digit", "correct the model", ("model",)))
    placed = source.placed(findings, document)
    return (None if errors(placed) else imported), placed


def faults_of(device: Definition) -> Iterator[Finding]:
    """Yield the known faults of a file."""
    yield from body_faults(device)
    yield from draw_faults(device)
    yield from port_faults(device)


def _entry(device: Definition, sorted_: Sorted, origin: str, findings: list[Finding]) -> Imported | None:
    """Return the entry of a file, and add a finding if it is a draft or contradicts a rule of the catalog."""
    kind = str(sorted_.kind)
    found = convert(device, kind)
    text = entry_text(kind, found, device.where, origin)
    needed = missing(kind, found.values)
    findings += _entry_faults(kind, found, text, needed)
    if needed:
        path = f"{kind}/{found.values['model']}.draft"
        message = f"the file does not state {', '.join(needed)}, which dcgen needs of a {kind}: the entry is a draft"
        hint = f"add the values to catalog/{path}, and rename it to {found.values['model']}.yaml"
        findings.append(Finding("DC752", message, hint, ("model",)))
    else:
        path = f"{kind}/{found.values['model']}.yaml"
    return Imported(device.document.name, path, text, f"{kind}: {sorted_.reason}", bool(needed))


def _entry_faults(kind: str, found: Conversion, text: str, needed: Sequence[str]) -> Iterator[Finding]:
    """Yield the findings of the entry as the catalog reads it, without those about values that it still needs."""
    try:
        checked(KINDS[kind], source.parse(text, "entry").data)
    except FindingsError as error:
        for finding in error.findings:
            if finding.code == "DC102" and needed:
                continue
            message = f"the entry of '{found.values['model']}' would be invalid: {finding.message}"
            yield Finding("DC750", message, finding.hint, ("model",))


def _without_twins(found: list[Imported], findings: list[Finding]) -> list[Imported]:
    """Return the entries without those that two files give, and add a finding for each of these files but the first."""
    first: dict[str, Imported] = {}
    twins = set[str]()
    for each in found:
        if each.key in first:
            twins.add(each.key)
            message = f"'{shortened(each.file)}' and '{shortened(first[each.key].file)}' both give catalog/{each.path}"
            place = Place(each.file, 1, 1)
            findings.append(Finding("DC755", message, "remove one of the two, or rename its model", place=place))
        first.setdefault(each.key, each)
    return [each for each in found if each.key not in twins]


class Sorting(NamedTuple):
    """Entries by what happens to them: new, changed with force, the same as before, and kept back with findings."""

    new: tuple[Imported, ...]
    changed: tuple[Imported, ...]
    same: tuple[Imported, ...]
    findings: tuple[Finding, ...]


def sort_out(found: Iterable[Imported], folder: Path, force: bool) -> Sorting:
    """Return what happens to each entry in a catalog folder that may have some of them."""
    new, changed, same = list[Imported](), list[Imported](), list[Imported]()
    findings: list[Finding] = []
    for each in found:
        place = Place(each.file, 1, 1)
        target = folder / each.path
        if each.is_draft and not force and os.path.lexists(f"{target.as_posix().removesuffix('.draft')}.yaml"):
            same.append(each)  # a person completed the draft
        elif os.path.lexists(target):
            if _bytes_of(target, folder) == each.text.encode():
                same.append(each)
            elif force:
                changed.append(each)
            else:
                message = f"'{target.as_posix()}' exists already and differs"
                findings.append(Finding("DC753", message, "compare the two, then use `--force`", place=place))
        elif not force and (shipped := _shipped(each)):
            findings.append(shipped._replace(place=place))
        else:
            new.append(each)
    return Sorting(tuple(new), tuple(changed), tuple(same), tuple(findings))


def _bytes_of(path: Path, folder: Path) -> bytes | None:
    """Return the bytes of an entry, None if it cannot be read as a file of the folder."""
    try:
        return reader.read(path, folder)
    except FindingsError:
        return None


def _shipped(each: Imported) -> Finding | None:
    """Return the finding of an entry whose model dcgen ships, with the values that differ, None for another model."""
    kind, _, name = each.path.rpartition(".")[0].partition("/")
    if not (SHIPPED / kind / f"{name}.yaml").is_file():
        return None
    own = Catalog().get_of(kind, name)
    differs = [f"{key} {shown} instead of {had}" for key, shown, had in _differences(kind, each.text, own)]
    listed = f"; the file states {', '.join(differs[:4])}" if differs else ", with the same values or better ones"
    message = f"dcgen ships {kind} {name}{listed}"
    return Finding("DC754", message, "keep the entry of dcgen, or import with `--force`")


def _differences(kind: str, text: str, own: Item) -> Iterator[tuple[str, str, str]]:
    """Yield the key and both values of each plain number or word that the file and the shipped entry both state."""
    data = source.parse(text, "entry").data
    for key in KINDS[kind].model_fields:
        if key in ("model", "manufacturer", "description", "sources") or key not in own.model_fields_set:
            continue
        stated, had = data.get(key), getattr(own, key)
        if isinstance(stated, str) and isinstance(had, str) and stated != had:
            yield key, stated, had
        elif isinstance(stated, int | float) and isinstance(had, int | float) and abs(stated - had) > ROUNDING * had:
            yield key, f"{stated:g}", f"{had:g}"


def artifacts(entries: Iterable[Imported]) -> list[Artifact]:
    """Return the files of entries, to write into a catalog folder."""
    return [Artifact(each.path, (each.text.encode(),)) for each in entries]


def refuse_foreign(folder: Path) -> None:
    """Raise FindingsError if the catalog folder is a link out of the project."""
    reader.inside(folder, Path())
    if os.path.lexists(folder) and not folder.is_dir():
        raise fault("DC905", f"'{folder.as_posix()}' is not a folder", "remove or rename the file in its place")
