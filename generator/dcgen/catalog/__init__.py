"""What hardware exists: data files, one per model, with the user's own folder in front.

A model's file is `<folder>/<kind>/<MODEL>.yaml`, so that a build reads only the models it names.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from os.path import lexists
from pathlib import Path
from typing import TypeVar, cast

from dcgen import source
from dcgen.catalog import models
from dcgen.finding import KeyPath, Place, fault, shortened, suggester
from dcgen.schema import validate

KINDS: dict[str, type[models.Item]] = {
    "server": models.Server,
    "storage": models.Server,
    "gpu": models.Gpu,
    "cpu": models.Cpu,
    "memory": models.Memory,
    "drive": models.Drive,
    "nic": models.Nic,
    "switch": models.Switch,
    "optic": models.Optic,
    "cable": models.CableModel,
    "rack": models.RackModel,
    "pdu": models.Pdu,
    "ups": models.Ups,
}
SHIPPED = Path(__file__).parent / "data"
# A newer cage takes the plug of an older one of the same family, but no QSFP112 plug fits QSFP-DD.
ACCEPTS = {
    "QSFP112": ("QSFP112", "QSFP56", "QSFP28"),
    "QSFP-DD": ("QSFP-DD", "QSFP56", "QSFP28"),
    "QSFP56": ("QSFP56", "QSFP28"),
    "SFP56": ("SFP56", "SFP28", "SFP+"),
    "SFP28": ("SFP28", "SFP+"),
}

T = TypeVar("T", bound=models.Item)


class Catalog:
    """Look-up of models by kind and name; `folder` is the user's own catalog, which wins over ours.

    An instance reads each entry of `folder` once, so a later instance sees an edited entry. The entries that dcgen
    ships do not change while a process runs; all instances share them.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folders = tuple(path for path in (folder, SHIPPED) if path and path.is_dir())
        self._own = cache(_load)
        self.near = cache(lambda kinds: suggester(name for kind in kinds for name in self.names(kind)))

    def get(self, model: type[T], name: str, path: KeyPath) -> T:
        """The entry `name` of the kind that `model` describes. Raises FindingsError at key path `path`."""
        kinds = tuple(kind for kind, item in KINDS.items() if item is model)
        if found := self._find(kinds, name):
            return cast(T, self._entry(*found))
        listed = f"`dcgen catalog list {kinds[0]}` shows what there is; describe your own in catalog/{kinds[0]}/"
        hint = self.near(kinds)(name, listed)
        raise fault("DC106", f"the catalog has no {kinds[0]} '{shortened(name)}'", hint, path)

    def get_of(self, kind: str, name: str) -> models.Item:
        """Return the entry `name` of one kind, by the names that `names` lists."""
        found = self._find((kind,), name)
        assert found
        return self._entry(*found)

    def _entry(self, file: Path, kind: str, root: Path) -> models.Item:
        return (_shipped if root == SHIPPED.parent else self._own)(file, kind, root)

    def kind_of_server(self, name: str) -> str:
        """Return `storage` for a storage server, else `server`."""
        found = self._find(("server", "storage"), name)
        return found[1] if found else "server"

    def _find(self, kinds: tuple[str, ...], name: str) -> tuple[Path, str, Path] | None:
        """The file of an entry, its kind and the project that it belongs to; a special file is refused when read."""
        return next(
            (
                (file, kind, folder.parent)
                for folder in self.folders
                for kind in kinds
                if lexists(file := folder / kind / f"{name}.yaml")
            ),
            None,
        )

    def names(self, kind: str) -> list[str]:
        """The models of one kind, sorted."""
        return sorted({file.stem for folder in self.folders for file in (folder / kind).glob("*.yaml")})

    def all(self, model: type[T]) -> Iterator[T]:
        """Every entry of one kind, by name."""
        for kind in (kind for kind, item in KINDS.items() if item is model):
            for name in self.names(kind):
                yield self.get(model, name, ())


@cache
def _shipped(file: Path, kind: str, root: Path) -> models.Item:
    """Return an entry that dcgen ships."""
    return _load(file, kind, root)


def _load(file: Path, kind: str, root: Path) -> models.Item:
    document = source.read(file, root)
    item = validate(KINDS[kind], document)
    if item.model != file.stem:
        message = f"the file is named '{file.stem}', its model is '{item.model}'"
        raise fault("DC107", message, "give both the same name", place=Place(document.name, 1, 1))
    return item
