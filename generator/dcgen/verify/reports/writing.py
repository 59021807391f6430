"""Writes the repair sheets into a folder of their own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dcgen import journal, tree
from dcgen.difference import FileChanges
from dcgen.finding import fault, shortened
from dcgen.page import Artifact
from dcgen.verify.reports.sheets import LINKS


def write_sheets(folder: Path, artifacts: Iterable[Artifact], force: bool = False) -> FileChanges:
    """Bring a folder of sheets up to date, and return the changes. Sheets of an earlier verification are removed.

    A sheet that a person edited stays, unless `force` is set. Raise FindingsError DC911 if the folder has the files
    of a build, which would be removed, and else the errors of `tree.write`.
    """
    owned = journal.read(folder.as_posix()).paths() if folder.is_dir() else set()
    if owned and LINKS not in owned:
        message = f"'{shortened(folder.as_posix())}' has the files of a build, and repair sheets would replace them"
        raise fault("DC911", message, "name another folder with `--sheet`")
    return tree.write(folder, artifacts, force=force)
