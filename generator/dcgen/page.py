"""The two records between the artefact families and the renderer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One file to be: its path below `out/NAME/`, the template that draws it, and the view it draws."""

    path: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished file: a relative path and its text, held as the UTF-8 that is compared and written."""

    path: str
    data: bytes

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.data.decode()
