"""The document of a blueprint, with the files that it includes."""

from pathlib import Path
from typing import NamedTuple

from dcgen import source
from dcgen.finding import Finding, KeyPath
from dcgen.source import Document

KEY = "include"


class Included(NamedTuple):
    """A blueprint with its included files, their faults, and the key paths of the mappings that include."""

    document: Document
    faults: list[Finding]
    mappings: list[KeyPath]


def read(path: Path, root: Path) -> Included:
    """Return the blueprint at `path` with the files that it includes. All of them must be inside `root`.

    Faults of included files are in the result. Raise FindingsError if the blueprint itself cannot be read.
    """
    document = source.read(path, root)
    if KEY not in document.text and "\\" not in document.text:  # a text in quotes can spell the key with escapes
        return Included(document, [], [])
    from dcgen.blueprint import includes

    return includes.included(document, path, root)
