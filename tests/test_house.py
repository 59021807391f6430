"""The laws of the house: who imports whom, which library lives where, what may touch files, and how templates print."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jinja2
import networkx
import pytest
from jinja2 import nodes

from conftest import ROOT
from dcgen import render
from dcgen.artifacts import FAMILIES

PACKAGE = ROOT / "generator" / "dcgen"
MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))

# The street: a room may import what stands to its left.
STREET = [
    *(
        "rules",
        "finding",
        "page",
        "reader",
        "surroundings",
        "wholefile",
        "cache",
        "nodes",
        "delimited",
        "signals",
        "source",
        "schema",
        "catalog",
        "blueprint",
        "listing",
        "plan",
        "tables",
        "recorded",
        "topology",
        "labels",
        "netbox",
        "network",
    ),
    *(
        "bundles",
        "proof",
        "workload",
        "evidence",
        "check",
        "explain",
        "analysis",
        "quoting",
        "forms",
        "views",
        "artifacts",
        "workbook",
        "filters",
        "children",
        "confined",
        "forks",
        "compiled",
        "sandbox",
        "render",
        "facts",
        "change",
        "lock",
        "folderlock",
        "journal",
        "difference",
        "tree",
        "unchanged",
        "revision",
        "report",
        "review",
        "devicetypes",
        "pipeline",
        "sizing",
        "freezing",
        "rebuilt",
        "against",
        "prefixes",
        "sitefacts",
        "vicinity",
        "neighborhood",
        "neighbors",
        "verify",
        "workers",
        "daskworker",
        "clusterfaults",
        "daskengine",
        "fleet",
        "project",
        "__init__",
        "testkit",
        "streams",
        "builds",
        "engines",
        "examples",
        "printing",
        "catalogcommands",
        "commands",
        "lockcommands",
        "verifycommands",
        "cli",
        "__main__",
    ),
]
# These know nothing of data centers.
APART = {
    "rules": set(),
    "finding": {"rules"},
    "workbook": {"page"},
    "quoting": set(),
    "forms": {"quoting"},
    "filters": {"forms", "quoting"},
    "netbox": set(),
    "children": set(),
    "confined": {"children", "finding", "page", "reader"},
    "surroundings": {"reader"},
    "wholefile": set(),
    "cache": {"reader", "wholefile"},
    "forks": {"children", "finding", "signals"},
    "compiled": {"cache", "filters", "forms", "quoting"},
    "sandbox": {"finding", "reader"},
    "render": {"compiled", "confined", "filters", "finding", "page", "reader", "sandbox", "surroundings", "workbook"},
    "folderlock": {"finding", "reader"},
    "journal": {"finding", "reader"},
    "difference": {"finding", "forks", "journal", "page", "reader"},
    "tree": {"difference", "finding", "folderlock", "journal", "page", "reader", "signals"},
    "unchanged": {"finding", "folderlock", "journal", "reader", "surroundings", "wholefile"},
    "revision": {"difference", "finding", "journal", "page", "reader"},
    "report": {"finding", "rules"},
    "signals": set(),
    "examples": set(),
    "streams": {"finding", "reader"},
    "workers": {"finding", "reader", "signals"},
    "daskworker": {"reader", "render", "workers"},
    "clusterfaults": {"daskworker", "finding"},
    "daskengine": {"clusterfaults", "daskworker", "finding", "folderlock", "workers"},
}
LIBRARIES = {
    "ruamel": {"source"},
    "pydantic": {"schema", "catalog", "blueprint"},
    "pydantic_core": {"schema"},
    "networkx": {"topology"},
    "xlsxwriter": {"workbook"},
    "jinja2": {"compiled", "render", "sandbox"},
    "click": {"catalogcommands", "cli", "commands", "engines", "lockcommands", "printing", "verifycommands"},
    "distributed": {"daskengine"},
    "pytest": {"testkit"},
}
SINKS = {
    "hcl",
    "hcl_text",
    "hcl_objects",
    "yaml",
    "yaml_text",
    "comment",
    "csv_row",
    "csv_rows",
    "csv_data",
    "csv_data_rows",
    "json_stamps",
    "lines",
    "md",
    "md_cell",
    "md_rows",
    "ident",
    "flow",
    "to_json",
    "json_rows",
    "word",
    "hostlist",
    "url",
    "keyfile",
    "dot",
    "dxf",
    "usda",
}
FILE_METHODS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "unlink",
    "rmdir",
    "mkdir",
    "replace",
    "rename",
    "touch",
}
READERS = {"reader", "nodes", "source", "catalog", "render", "revision"}
# folderlock makes and unmakes the folder itself. unchanged removes entries in the cache of the user. wholefile writes
# these entries, and those of cache beside bytecode.
WRITERS = {"folderlock", "tree", "unchanged", "wholefile"}
WRITE_METHODS = {"rename", "write_text", "write_bytes", "unlink", "rmdir", "mkdir", "touch", "rmtree"}


def room(path: Path) -> str:
    """The room of a module: its top-level name inside the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


class Module(NamedTuple):
    """A module with its text, its syntax tree, all nodes of the tree, and what it imports."""

    path: Path
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]
    imports: frozenset[str]


def read(path: Path) -> Module:
    """Parse a module."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    found = tuple(ast.walk(tree))
    return Module(path, text, tree, found, frozenset(imported(path, found)))


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports."""
    return read(path).imports


def imported(path: Path, found: Iterable[ast.AST]) -> Iterator[str]:
    """Every module that the nodes of a file import, at the top or inside a function."""
    for node in found:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""
            if node.module == "dcgen":
                yield from (f"dcgen.{alias.name}" for alias in node.names)


def identify(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def a_module_imports_only_what_stands_to_its_left(module: Module) -> None:
    """The street has one direction."""
    here = room(module.path)
    rooms = {name.split(".")[1] for name in module.imports if name.startswith("dcgen.")} - {here}
    rooms &= set(STREET)

    assert not {other for other in rooms if STREET.index(other) > STREET.index(here)}
    if here in APART:
        assert rooms <= APART[here]


def each_library_has_one_room(module: Module) -> None:
    """ruamel.yaml, pydantic, networkx, xlsxwriter, jinja2 and click are each known to one room."""
    used = {name.split(".")[0] for name in module.imports} - set(sys.stdlib_module_names) - {"dcgen"}

    assert {library for library in used if room(module.path) not in LIBRARIES.get(library, set())} == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "artifacts").rglob("*.py")), ids=identify)
def test_artifact_families_do_not_import_one_another(path: Path) -> None:
    """A family is alone: what two families draw alike is in `views`."""
    families = {family.__module__ for family in FAMILIES.values()}
    here = "dcgen." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    others = {name for name in imports(path) if name in families and not here.startswith(name)}

    assert (path.parent.name == "artifacts" and path.name == "__init__.py") or others == set()


def test_a_family_its_module_and_its_templates_have_one_name() -> None:
    """A reader who knows the name of a family finds its module and its folder of templates."""
    folders = {path.parent.name for path in TEMPLATES} - {"_macros", "init", "compare", "fleet", "size", "verify"}

    assert {name: family.__module__.rpartition(".")[2] for name, family in FAMILIES.items()} == {
        name: name for name in FAMILIES
    }
    assert folders == set(FAMILIES)


@pytest.mark.parametrize("room", ["plan", "artifacts", "views"])
def test_groups_of_a_folder_form_no_cycle(room: str) -> None:
    """The groups of a folder import one another in one direction."""
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    for path in sorted((PACKAGE / room).rglob("*.py")):
        here = group(path)
        for name in imports(path):
            found = PACKAGE.joinpath(*name.split(".")[1:])
            target = found if found.is_dir() else found.with_suffix(".py")
            if name.startswith(f"dcgen.{room}.") and target.exists() and group(target) != here:
                graph.add_edge(here, group(target))
    graph.remove_nodes_from([name for name in ("__init__",) if name in graph])

    assert list(networkx.simple_cycles(graph)) == []


def group(path: Path) -> str:
    """Return the group of a module: the folder below its room, or the module itself."""
    return path.relative_to(PACKAGE).parts[1].removesuffix(".py")


def test_a_class_name_is_defined_once() -> None:
    """A class name means one thing in the whole package."""
    found = Counter(
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )

    assert {name: count for name, count in found.items() if count > 1} == {}


@pytest.mark.parametrize("path", sorted((PACKAGE / "plan").rglob("*.py")), ids=identify)
def test_no_record_of_the_plan_is_sliced(path: Path) -> None:
    """A slice such as `group[:6]` breaks silently with the next field; key paths and constants may be sliced."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            name, end = ast.unparse(node.value), node.slice.upper
            whole = name.split(".")[-1] == "path" or name.isupper()
            if isinstance(end, ast.Constant) and end.value > 1 and not whole:
                found.append(ast.unparse(node))

    assert found == []


def no_module_remembers_a_topology(module: Module) -> None:
    """What follows from a topology belongs to its analysis: no function-wide cache takes one."""
    values = {"Topology", "Plan", "Evidence", "Analysis", "Blueprint", "Catalog"}
    for node in module.nodes:
        if isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(mark) for mark in node.decorator_list):
            taken = {ast.unparse(argument.annotation) for argument in node.args.args if argument.annotation}
            assert not taken & values, node.name


def only_a_few_rooms_touch_files(module: Module) -> None:
    """A few rooms read files; tree and its lock alone write them, beside the cache of dcgen's own files."""
    calls = [node.func for node in module.nodes if isinstance(node, ast.Call)]
    used = {func.id for func in calls if isinstance(func, ast.Name)} & {"open"}
    # str.replace and dataclasses.replace share a name with Path.replace: only its one-argument form is a file's.
    used |= {func.attr for func in calls if isinstance(func, ast.Attribute)} & (
        (FILE_METHODS | WRITE_METHODS) - {"replace"}
    )
    allowed = (
        FILE_METHODS | WRITE_METHODS
        if room(module.path) in WRITERS
        else FILE_METHODS - WRITE_METHODS
        if room(module.path) in READERS
        else set()
    )

    assert used <= allowed


def functions_and_modules_stay_small(module: Module) -> None:
    """No function above 60 lines, no module above 400."""
    functions = [node for node in module.nodes if isinstance(node, ast.FunctionDef)]

    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 60] == []
    assert module.text.count("\n") <= 400


def public_things_have_docstrings(module: Module) -> None:
    """Every module and every public function or class says what it is."""
    defined = [node for node in module.tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    bare = [node.name for node in defined if not node.name.startswith("_") and not ast.get_docstring(node)]

    assert ast.get_docstring(module.tree)
    assert bare == [] or module.path.name in ("models.py", "records.py"), bare


def records_share_no_value_that_can_change(module: Module) -> None:
    """The default of a named tuple is one value for all records. Its type lets nobody change it, as `Mapping` does."""
    for record in (node for node in module.nodes if isinstance(node, ast.ClassDef)):
        if "NamedTuple" in map(ast.unparse, record.bases):
            fields = [ast.unparse(node) for node in record.body if isinstance(node, ast.AnnAssign) and node.value]
            assert [field for field in fields if re.match(r"\w+: (dict|list|set|Counter)\b.*(?<!None)$", field)] == []


MODULE_LAWS = (
    a_module_imports_only_what_stands_to_its_left,
    each_library_has_one_room,
    no_module_remembers_a_topology,
    only_a_few_rooms_touch_files,
    functions_and_modules_stay_small,
    public_things_have_docstrings,
    records_share_no_value_that_can_change,
)


@pytest.mark.parametrize("path", MODULES, ids=identify)
def test_a_module_keeps_the_laws(path: Path) -> None:
    """Each function of `MODULE_LAWS` states a law that holds for every module. A module is parsed once for all."""
    module = read(path)
    for law in MODULE_LAWS:
        law(module)


def a_template_prints_through_a_filter_of_its_target(path: Path, text: str) -> None:
    """Every printed value ends in a sink filter, except in SVG and HTML, which escape by themselves."""
    tree = jinja2.Environment(trim_blocks=True, lstrip_blocks=True).parse(text)
    prints = [
        child
        for output in tree.find_all(nodes.Output)
        for child in output.nodes
        if not isinstance(child, nodes.TemplateData)
    ]
    bare = [child.lineno for child in prints if not (isinstance(child, nodes.Filter) and child.name in SINKS)]

    assert path.name.endswith((".svg.j2", ".html.j2")) or bare == []


def a_template_is_short_and_says_what_it_draws(path: Path, text: str) -> None:
    """The first line names view, path and scope; no whitespace dashes; 120 lines at most; no safe filter."""
    assert re.match(r"\{# (view: .+; path: .+; .+|macros?: .+) #\}\n", text)
    assert not re.search(r"\{[%{]-|-[%}]\}", text)
    assert "|safe" not in text.replace(" ", "")
    assert text.count("\n") <= 120


def a_template_names_a_view_that_exists(path: Path, text: str) -> None:
    """The view in the first line of a template is a class of the package."""
    named = re.match(r"\{# view: (\w+)", text)

    assert named is None or named[1] in classes() | {"any", "none"}


@cache
def classes() -> frozenset[str]:
    """Every class at the top of a module."""
    return frozenset(match for path in MODULES for match in re.findall(r"^class (\w+)", path.read_text("utf-8"), re.M))


TEMPLATE_LAWS = (
    a_template_prints_through_a_filter_of_its_target,
    a_template_is_short_and_says_what_it_draws,
    a_template_names_a_view_that_exists,
)


@pytest.mark.parametrize("path", TEMPLATES, ids=identify)
def test_a_template_keeps_the_laws(path: Path) -> None:
    """Each function of `TEMPLATE_LAWS` states a law that holds for every template."""
    text = path.read_text(encoding="utf-8")
    for law in TEMPLATE_LAWS:
        law(path, text)


def test_templates_are_found_in_the_checkout() -> None:
    """In a checkout the top-level templates/ folder is the only copy."""
    assert render.template_root() == ROOT / "templates"


@pytest.mark.slow
def test_the_wheel_works_from_another_folder(tmp_path: Path) -> None:
    """The wheel holds templates and catalog, and builds a blueprint far from the checkout."""
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    site = tmp_path / "site"
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(site)
    assert (site / "dcgen" / "py.typed").exists()
    elsewhere = tmp_path / "elsewhere" / "blueprints"
    elsewhere.mkdir(parents=True)
    (elsewhere / "tiny.yaml").write_text(
        (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )

    done = subprocess.run(
        [sys.executable, "-m", "dcgen", "build"],
        cwd=elsewhere.parent,
        env={"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "tiny: 0 same, 0 changed" in done.stdout
    assert not (site / "dcgen" / "blueprints").exists()
    (elsewhere.parent / "test_tiny.py").write_text(
        "import dcgen\n\ndef test_tiny(dcgen_site):\n    print(dcgen.__file__)\n"
        "    assert dcgen_site('blueprints/tiny.yaml').counts['gpu'] == 16\n",
        encoding="utf-8",
    )
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-s", "test_tiny.py"],
        cwd=elsewhere.parent,
        env={"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert tested.returncode == 0 and str(site) in tested.stdout, tested.stdout
    ours, theirs = ROOT / "out" / "tiny" / "manifest.json", elsewhere.parent / "out" / "tiny" / "manifest.json"
    assert ours.read_text(encoding="utf-8") == theirs.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("command", (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]), ids=" ".join)
def test_linters_are_clean(command: list[str]) -> None:
    """ruff, ruff format and the strict type checker find nothing."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
