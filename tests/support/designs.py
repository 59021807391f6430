"""Published reference designs: what reference/cases.yaml says, and a door from one of its families to a topology."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from string import Template
from typing import Any

from dcgen import source
from dcgen.finding import Finding
from dcgen.topology import Topology
from support import doors

REFERENCE = Path(__file__).resolve().parents[1] / "reference"
CASES: dict[str, Any] = source.parse((REFERENCE / "cases.yaml").read_text(encoding="utf-8"), "cases").data
FAMILIES: dict[str, dict[str, Any]] = CASES["families"]

Build = Callable[..., tuple[Topology | None, list[Finding]]]


def builder(folder: Path) -> Build:
    """A function from a family, and what its blueprint leaves open, to the topology and the findings."""
    shutil.copytree(REFERENCE / "catalog", folder / "catalog")
    path = folder / "blueprints" / "case.yaml"
    path.parent.mkdir()

    def build(family: str, **values: object) -> tuple[Topology | None, list[Finding]]:
        known = FAMILIES[family]
        template = Template((REFERENCE / f"{known['blueprint']}.yaml").read_text(encoding="utf-8"))
        path.write_text(template.substitute(known.get("defaults", {}) | values), encoding="utf-8")
        return doors.examine(path)

    return build


def errors(findings: list[Finding]) -> list[str]:
    """The findings of error severity, as they print."""
    return [str(finding) for finding in findings if finding.severity == "error"]
