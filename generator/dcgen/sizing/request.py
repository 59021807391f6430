"""Reads the request of `dcgen size`."""

from __future__ import annotations

from pathlib import Path

from dcgen import source
from dcgen.blueprint.fabrics import Fabric
from dcgen.blueprint.facility import FloorSpec, RackGroup
from dcgen.blueprint.sizing import SizeRequest
from dcgen.blueprint.workload import Workload
from dcgen.schema import validate

SHARED = (Fabric, FloorSpec, RackGroup, Workload)  # large parts of the request and of a blueprint


def load(path: Path, root: Path | None = None) -> tuple[SizeRequest, source.Document]:
    """Return the request at `path`, a file inside `root` (default: its folder), and the document it was read from.

    Raise FindingsError with every fault of its keys and values.
    """
    document = source.read(path, root)
    for model in SHARED:
        model.model_rebuild()  # now, or pydantic makes its schema once for the request and again for the blueprint
    return validate(SizeRequest, document), document
