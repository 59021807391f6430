"""A small site with the values that people record about its machines."""

from __future__ import annotations

from pathlib import Path

TINY = "kind: training-pod\nname: tiny\nservers:\n  gpu:\n    model: DGX-H100\n    numbers: 1-2\n"
# A password that a shell or JSON could read as something else.
ACCOUNT = {"username": "admin", "password": "a b\"c'$d\\e"}


def write_site(folder: Path, *lines: str, text: str = TINY) -> Path:
    """Write a blueprint with a lock of some lines; return its path."""
    path = folder / "blueprints" / f"{text.partition('name: ')[2].split()[0]}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if lines:
        path.with_suffix(".lock").write_text("\n".join(("# dcgen lock 1", *lines, "")), encoding="utf-8")
    return path
