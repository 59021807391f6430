"""The catalog of hardware: one data file per model, in the catalog folder of the project or in that of dcgen.

The file of a model is `<folder>/<kind>/<MODEL>.yaml`, so that a build reads only the models that it uses.
"""

import functools
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from dcgen import cache, finding, nodes, reader, schema, source
from dcgen.catalog import models
from dcgen.finding import KeyPath, Place, fault, shortened, suggester
from dcgen.schema import validate

KINDS: dict[str, type[models.Item]] = {
    "server": models.Server,
    "chassis": models.Chassis,
    "storage": models.Server,
    "gpu": models.Gpu,
    "cpu": models.Cpu,
    "memory": models.Memory,
    "drive": models.Drive,
    "nic": models.Nic,
    "switch": models.Switch,
    "optic": models.Optic,
    "cable": models.CableModel,
    "panel": models.Panel,
    "accessory": models.Accessory,
    "rack": models.RackModel,
    "pdu": models.Pdu,
    "ups": models.Ups,
    "cord": models.Cord,
    "license": models.License,
    "powershelf": models.PowerShelf,
    "cdu": models.Cdu,
    "llm": models.LanguageModel,
}
KINDS_OF = {model: tuple(kind for kind, other in KINDS.items() if other is model) for model in KINDS.values()}
SHIPPED = Path(__file__).parent / "data"
# A newer cage takes the plugs of older cages of the same family, but a QSFP112 plug does not fit QSFP-DD.
ACCEPTS = {
    "QSFP112": ("QSFP112", "QSFP56", "QSFP28"),
    "QSFP-DD": ("QSFP-DD", "QSFP56", "QSFP28"),
    "QSFP56": ("QSFP56", "QSFP28"),
    "SFP56": ("SFP56", "SFP28", "SFP+", "SFP"),
    "SFP28": ("SFP28", "SFP+", "SFP"),
    "SFP+": ("SFP+", "SFP"),
}

T = TypeVar("T", bound=models.Item)


class EntryFile(NamedTuple):
    """The file of a catalog entry, its kind, and the folder of the project that contains its catalog."""

    file: Path
    kind: str
    root: Path


class Catalog:
    """Look up models by kind and name. `folder` is the catalog of the project and overrides the catalog of dcgen.

    An instance lists each folder and reads each entry once, so a later instance sees a new or an edited entry. The
    entries that dcgen ships do not change while a process runs, and all instances share them.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folders = tuple(path for path in (folder, SHIPPED) if path and reader.is_folder(path))
        self._own = functools.cache(_load)
        self._own_names = functools.cache(_names)
        self._item = functools.cache(self._read)
        self.near = functools.cache(lambda kinds: suggester(name for kind in kinds for name in self.names(kind)))

    def get(self, model: type[T], name: str, path: KeyPath) -> T:
        """Return the entry `name` of the kind that `model` describes. Raise FindingsError at key path `path`."""
        kinds = KINDS_OF[model]
        if item := self._item(kinds, name):
            return cast(T, item)
        listed = f"run `dcgen catalog list {kinds[0]}` for all models, or add your own to catalog/{kinds[0]}/"
        hint = self.near(kinds)(name, listed)
        raise fault("DC106", f"the catalog has no {kinds[0]} '{shortened(name)}'", hint, path)

    def get_of(self, kind: str, name: str) -> models.Item:
        """Return the entry `name`, which must be one of `names(kind)`."""
        item = self._item((kind,), name)
        assert item
        return item

    def _read(self, kinds: tuple[str, ...], name: str) -> models.Item | None:
        """Return an entry, None if no folder contains it."""
        entry = self._find(kinds, name)
        if entry is None:
            return None
        return _shipped(entry) if entry.root == SHIPPED.parent else self._own(entry)

    def kind_of_server(self, name: str) -> str:
        """Return `storage` for a storage server, else `server`."""
        entry = self._find(("server", "storage"), name)
        return entry.kind if entry else "server"

    def _find(self, kinds: tuple[str, ...], name: str) -> EntryFile | None:
        """Return the file of an entry, None if no folder contains it. Reading it refuses special files."""
        for folder in self.folders:
            for kind in kinds:
                if name in self._names(folder, kind):
                    return EntryFile(folder / kind / f"{name}.yaml", kind, folder.parent)
        return None

    def _names(self, folder: Path, kind: str) -> frozenset[str]:
        return _shipped_names(kind) if folder == SHIPPED else self._own_names(folder, kind)

    def names(self, kind: str) -> list[str]:
        """Return the models of one kind, sorted."""
        return sorted({name for folder in self.folders for name in self._names(folder, kind)})

    def all(self, model: type[T]) -> Iterator[T]:
        """Yield every entry of one kind, by name."""
        for kind in KINDS_OF[model]:
            for name in self.names(kind):
                yield self.get(model, name, ())


def _names(folder: Path, kind: str) -> frozenset[str]:
    """Return the names of the entries of one kind in a folder, whatever kind of file they are."""
    try:
        return frozenset(name.removesuffix(".yaml") for name in reader.entries(folder / kind, (".yaml",)))
    except OSError:
        return frozenset()


@functools.cache
def _shipped_names(kind: str) -> frozenset[str]:
    """Return the names of the entries of one kind that dcgen ships."""
    try:
        return frozenset(file.stem for file in (SHIPPED / kind).iterdir() if file.suffix == ".yaml")
    except OSError:
        return frozenset()


@functools.cache
def _shipped(entry: EntryFile) -> models.Item:
    """Return an entry that dcgen ships, read and checked by an earlier process if its file is the same."""
    path, key = str(entry.file), _fingerprint()
    try:
        content = reader.content_of(path)
    except OSError:
        return _load(entry)  # with a finding, unless it is a link
    if (value := cache.load(path, key, content)) is not None:
        return cast(models.Item, pickle.loads(value))
    item = _load(entry)
    cache.store(path, key, content, pickle.dumps(item, pickle.HIGHEST_PROTOCOL))
    return item


@functools.cache
def _fingerprint() -> bytes:
    """Return the fingerprint of the code that reads and checks an entry."""
    return cache.fingerprint(sources(), schema.VERSION, source.version())


def sources() -> list[Path]:
    """Return the files of the modules that read and check an entry."""
    rooms = (Path(str(module.__file__)) for module in (finding, nodes, reader, schema, source))
    return [*rooms, *sorted(Path(__file__).parent.glob("*.py"))]


def _load(entry: EntryFile) -> models.Item:
    document = source.read(entry.file, entry.root)
    item = validate(KINDS[entry.kind], document)
    if item.model != entry.file.stem:
        message = f"the file is named '{entry.file.stem}', but its model is '{item.model}'"
        raise fault("DC107", message, "give both the same name", place=Place(document.name, 1, 1))
    return item
