"""Reads the request of `dcgen size`."""

from __future__ import annotations

from pathlib import Path

from dcgen import source
from dcgen.blueprint.sizing import SizeRequest
from dcgen.schema import validate


def load(path: Path, root: Path | None = None) -> tuple[SizeRequest, source.Document]:
    """Return the request at `path`, a file inside `root` (default: its folder), and the document it was read from.

    Raise FindingsError with every fault of its keys and values.
    """
    document = source.read(path, root)
    return validate(SizeRequest, document), document
