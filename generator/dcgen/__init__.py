"""dcgen: turn a short blueprint of a GPU pod or an edge site into racks, cables, inventories and Terraform.

Five functions take the path of a blueprint, as `str` or `Path`: `load`, `plan`, `check`, `build` and `diff`.
`load`, `check` and `build` also take the path of a fleet and the name of one of its sites.
None of them writes a file. All of them raise `FindingsError` for a blueprint with errors, but `check` returns them.
"""

from __future__ import annotations

# Two functions below have the name of a package. Python binds the attribute `dcgen.plan` to the package dcgen/plan
# when it first loads that, and would replace the function. So both packages, which are empty, are loaded before the
# functions are defined. Later imports find them loaded and bind nothing: `from dcgen.plan.records import Device`
# works, and `dcgen.plan` stays the function.
import dcgen.check
import dcgen.plan

# Nothing else is loaded here, `typing` neither: until `__main__` is, Ctrl-C ends `dcgen` with a traceback.
TYPE_CHECKING = False  # type checkers assume True
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from dcgen.analysis import Analysis
    from dcgen.blueprint import Blueprint
    from dcgen.change import Change
    from dcgen.finding import Finding, FindingsError
    from dcgen.plan.records import Plan
    from dcgen.topology import Topology

del dcgen  # the name that `import dcgen.plan` binds

__all__ = [
    "Blueprint",
    "Change",
    "Finding",
    "FindingsError",
    "Plan",
    "Topology",
    "__version__",
    "build",
    "check",
    "diff",
    "load",
    "plan",
]
__version__ = "0.1.0"

# The types that this package exports, loaded on first use.
_HOMES = {
    "Blueprint": "dcgen.blueprint",
    "Change": "dcgen.change",
    "Finding": "dcgen.finding",
    "FindingsError": "dcgen.finding",
    "Plan": "dcgen.plan.records",
    "Topology": "dcgen.topology",
}


def load(path: str | Path, site: str | None = None) -> Topology:
    """Return the topology of a blueprint, or of a site of a fleet. Raise FindingsError if it has errors.

    >>> topology = dcgen.load("blueprints/tiny.yaml")
    >>> topology
    <Topology tiny: training-pod, 2 servers, 16 GPUs, 4 switches, 31 cables>
    >>> topology.graph.nodes["tiny-gpu-001:gpu3"]["rail"]
    4
    """
    from pathlib import Path

    return _sound(Path(path), site).topology


def plan(path: str | Path) -> Plan:
    """Return the plan of a blueprint without running the design rules. Raise FindingsError if it cannot be planned.

    >>> plan = dcgen.plan("blueprints/tiny.yaml")
    >>> [(fabric.name, fabric.design) for fabric in plan.fabrics]
    [('compute', 'single'), ('inband', 'single'), ('storage', 'single'), ('oob', 'single')]
    """
    from pathlib import Path

    from dcgen import pipeline

    return pipeline.make_plan(Path(path))


def check(path: str | Path, site: str | None = None) -> list[Finding]:
    """Return every error and warning of a blueprint, or of a site of a fleet, sorted by place.

    Bad input is a finding, never an exception.

    >>> [(finding.code, finding.severity) for finding in dcgen.check("blueprints/tiny.yaml")[:2]]
    [('DC205', 'warning'), ('DC222', 'warning')]
    """
    from pathlib import Path

    from dcgen import pipeline

    if site is None:
        return pipeline.examine(Path(path))[1]
    from dcgen.finding import FindingsError
    from dcgen.fleet import single

    try:
        return single.examine(Path(path), pipeline.project_root(Path(path)), site)[1]
    except FindingsError as error:
        return list(error.findings)


def build(path: str | Path, site: str | None = None) -> dict[str, str | bytes]:
    """Return every file that a build writes: relative path to text, or to bytes for a workbook.

    Of a fleet, return the files of one site. Write nothing. Raise FindingsError if the blueprint has errors.

    >>> files = dcgen.build("blueprints/tiny.yaml")
    >>> print(files["cables.csv"].splitlines()[0])
    id,fabric,a_device,a_port,a_rack,a_u,a_optic,b_device,b_port,b_rack,b_u,b_optic,media,part,length_m,label,own_port_names,fiber
    """
    from pathlib import Path

    from dcgen import pipeline

    analysis, root = _sound(Path(path), site), pipeline.project_root(Path(path))
    if site is None:
        made = pipeline.artifacts_in(root, analysis)
    else:
        from dcgen.fleet import sites

        made = sites.files_in(root, analysis)
    return {item.path: item.data if item.path.endswith(".xlsx") else item.text for item in made}


def diff(path: str | Path, against: str | Path | None = None, out: str | Path = "out") -> Change:
    """Return the change from what is built to what a build would make. Raise FindingsError if it cannot be told.

    The files below `out` record what is built. `against` is another folder, another blueprint, or a Git revision.

    >>> change = dcgen.diff("blueprints/tiny.yaml")
    >>> bool(change)
    False
    """
    from pathlib import Path

    from dcgen import project
    from dcgen.finding import FindingsError, errors
    from dcgen.review.records import Difference

    found = project.compare(Path(path), str(out), None if against is None else str(against))
    if not isinstance(found.difference, Difference):
        raise FindingsError(errors(found.findings))
    return found.difference.change


def _sound(path: Path, site: str | None) -> Analysis:
    """Return the analysis of a blueprint, or of a site of a fleet. Raise FindingsError if it has errors."""
    from dcgen import pipeline

    if site is None:
        return pipeline.sound(path)
    from dcgen.fleet import single

    return single.sound(path, pipeline.project_root(path), site)


def __getattr__(name: str) -> Any:
    """Load an exported type on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dcgen' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return every name, those that are not loaded yet among them."""
    return sorted({*globals(), *__all__})
