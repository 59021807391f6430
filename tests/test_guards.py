"""Guards of speed that need no clock: what is loaded, rendered, made, opened and copied."""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import subprocess
import sys
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import jinja2
import pytest

import dcgen
from conftest import BLUEPRINTS
from dcgen import evidence, neighbors, pipeline, printing, tree
from dcgen.analysis import Analysis
from dcgen.artifacts.data import ansible, terraform
from dcgen.artifacts.field import power
from dcgen.artifacts.site import racks, summary
from dcgen.check import names
from dcgen.network import hosts
from dcgen.page import Artifact
from dcgen.plan.bill import cords
from dcgen.plan.cabling import cables, routes, sharing
from dcgen.views.netbox import inventory

LIBRARIES = ("click", "pydantic", "ruamel", "jinja2", "networkx", "xlsxwriter")
SLOW = "pathlib"  # of the modules of Python, the one that a help text must not wait for
ROOT = Path(__file__).parents[1]
EDGE = ROOT / "blueprints" / "lyon-store-042.yaml"
TINY = ROOT / "blueprints" / "tiny.yaml"

# Runs the command line in a process of its own, then tells which of our libraries it loaded.
LOADED = f"""
import sys
from dcgen.cli import main
try:
    main()
finally:
    print("loaded:", *(name for name in {(*LIBRARIES, SLOW)} if name in sys.modules), file=sys.stderr)
"""

# Runs the command line in a process of its own, then tells which modules of dcgen and of Python it loaded.
MODULES = """
import sys
from dcgen.cli import main
try:
    main()
finally:
    print("loaded:", *sys.modules, file=sys.stderr)
"""
# What the site of blueprints/tiny.yaml has none of: the name of a module, or the beginning of several.
UNUSED = (
    "dcgen.artifacts.bringup.infiniband",
    "dcgen.artifacts.bringup.ntp",
    "dcgen.artifacts.data.workload",
    "dcgen.artifacts.field.panels",
    "dcgen.artifacts.field.phases",
    "dcgen.artifacts.network.avd",
    "dcgen.artifacts.network.sonic",
    "dcgen.blueprint.editors",
    "dcgen.blueprint.includes",
    "dcgen.blueprint.merging",
    "dcgen.blueprint.partial",
    "dcgen.catalogcommands",
    "dcgen.children",
    "dcgen.commands",
    "dcgen.confined",
    "dcgen.forks",
    "dcgen.lockcommands",
    "dcgen.plan.phases",
    "dcgen.plan.plugged",
    "dcgen.sandbox",
    "dcgen.verify",
    "dcgen.workload.servesite",
    "dcgen.workload.trainfit",
    "html",
    "queue",
)

# Reads a blueprint and tells which models have a validator.
VALIDATORS = """
import sys
from pathlib import Path
from dcgen import blueprint, schema
blueprint.load(Path(sys.argv[1]))
waiting = [schema.Model]
while waiting:
    model = waiting.pop()
    waiting += model.__subclasses__()
    if model.__pydantic_complete__:
        print(model.__name__)
"""

# Builds two blueprints in one process and tells how many environments that took.
ENVIRONMENTS = """
import sys, jinja2, dcgen
made, init = [], jinja2.Environment.__init__
def counting(self, *arguments, **options):
    made.append(self)
    init(self, *arguments, **options)
jinja2.Environment.__init__ = counting
for path in sys.argv[1:]:
    dcgen.build(path)
print(len(made))
"""

# Builds each blueprint twice, and tells which models the second build made: catalog entries stay from the first.
MODELS = """
import json, sys, collections, pydantic, dcgen
made, found = collections.Counter(), []
def counting(cls, *arguments, **options):
    made[cls.__name__] += 1
    return object.__new__(cls)
pydantic.BaseModel.__new__ = counting
for path in sys.argv[1:]:
    dcgen.build(path)
    made.clear()
    dcgen.build(path)
    found.append(dict(made))
print(json.dumps(found))
"""

# Builds a blueprint and tells which fields of records have annotations that Python compiled when it made the record.
COMPILED = """
import sys, typing, dcgen
dcgen.build(sys.argv[1])
for name, module in sorted(sys.modules.items()):
    for record in vars(module).values() if name.startswith("dcgen.") else ():
        if getattr(record, "__module__", "") == name and isinstance(record, type) and issubclass(record, tuple):
            for field, kind in record.__annotations__.items():
                if isinstance(kind, typing.ForwardRef):
                    print(f"{record.__name__}.{field}")
"""

# Builds through the command line and tells which paths below the output folder it changed or opened for writing.
WRITTEN = """
import json, os, sys
from pathlib import Path
from dcgen.cli import cli
seen, out = [], sys.argv[-1]
def hook(event, arguments):
    if event == "open" and isinstance(arguments[2], int) and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "os.utime"):
        path = str(arguments[0])
        if path.startswith(out):
            seen.append(path)
sys.addaudithook(hook)
cli(standalone_mode=False)
print(json.dumps(seen))
"""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a process of its own, in the project."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--help",), "click"),
        (("build", "--help"), "click"),
        (("biuld",), "click"),
        (("build", "--only"), "click"),
        (("explain", "DC201"), "click pathlib"),
        (("catalog", "list", "--help"), "click"),
        (("check", "blueprints/tiny.yaml"), "click pathlib pydantic ruamel"),
        (("check", "blueprints/lyon-store-042.yaml"), "click pathlib pydantic ruamel"),
        (("schema",), "click pathlib pydantic ruamel"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_a_command_loads_only_the_libraries_it_needs(arguments: tuple[str, ...], expected: str) -> None:
    """Help and usage errors load click alone; checking loads neither Jinja2 nor networkx."""
    loaded = [line for line in python(LOADED, *arguments).stderr.splitlines() if line.startswith("loaded:")]
    assert loaded and set(loaded[0].split()[1:]) <= set(expected.split())


@pytest.mark.slow
def test_a_small_build_loads_no_module_for_what_its_site_lacks(tmp_path: Path) -> None:
    """A build of the smallest blueprint loads no module of other commands, of other families, or of absent keys."""
    (tmp_path / "blueprints").mkdir()
    alone = shutil.copy(TINY, tmp_path / "blueprints")  # no other blueprint is beside it, whose keys would count
    told = python(MODULES, "build", alone, "--no-cache", "--out", str(tmp_path / "out")).stderr
    loaded = [name for line in told.splitlines() if line.startswith("loaded:") for name in line.split()[1:]]

    assert "dcgen.artifacts.site.racks" in loaded
    assert [name for name in loaded if name.startswith(UNUSED)] == []


def test_help_loads_no_other_command() -> None:
    """The first lines of commands in other modules are at hand, and a command that runs is loaded."""
    told = python(MODULES, "--help").stderr

    assert "dcgen.cli" in told
    assert [name for name in told.split() if name.endswith("commands") or name in ("shutil", "signal")] == []
    assert "dcgen.commands" in python(MODULES, "size", "--help").stderr


@pytest.mark.slow
def test_a_model_has_a_validator_on_its_first_use() -> None:
    """Reading a blueprint of two keys makes the validators of two models, not those of all sixty."""
    done = python(VALIDATORS, str(TINY))

    assert sorted(done.stdout.split()) == ["Blueprint", "ServerGroup"], done.stderr


@pytest.mark.slow
def test_annotations_of_records_are_evaluated_with_their_module() -> None:
    """No annotation of a record is a text, because Python compiles each of them; only a forward reference needs it."""
    done = python(COMPILED, str(TINY))

    assert done.stdout.split() == ["Phase.plan"], done.stderr


@pytest.mark.slow
def test_a_build_loads_no_networkx(tmp_path: Path) -> None:
    """A build writes topology.json without networkx, which only those who ask for the graph load."""
    told = python(LOADED, "build", str(TINY), "--out", str(tmp_path)).stderr
    assert "jinja2" in told
    assert "networkx" not in told


TEMPLATES = {path.relative_to(ROOT / "templates").as_posix(): path for path in (ROOT / "templates").rglob("*.j2")}
# The parts that a template includes, by its name.
INCLUDED = {
    name: re.findall(r'{% include "([^"]+)" %}', path.read_text(encoding="utf-8")) for name, path in TEMPLATES.items()
}


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_a_file_takes_one_render(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build calls no more templates than it makes files, and each part of a file once: loops belong in templates."""
    calls, work = Counter[str](), jinja2.Template.new_context

    def counting(self: jinja2.Template, variables: dict[str, Any] | None = None, *arguments: Any) -> Any:
        calls[str(self.name)] += "view" in (variables or {})  # else macros are loaded, once in a process
        return work(self, variables, *arguments)

    monkeypatch.setattr(jinja2.Template, "new_context", counting)
    files = dcgen.build(path)
    included = {
        part: [name for name in INCLUDED if part in INCLUDED[name]] for name in INCLUDED for part in INCLUDED[name]
    }
    assert all(calls[part] <= sum(calls[whole] for whole in wholes) for part, wholes in included.items())
    assert 0 < sum(calls.values()) - sum(calls[part] for part in included) <= len(files), calls


@pytest.mark.slow
def test_a_process_makes_one_environment() -> None:
    """Blueprints that are built in one process share one Jinja environment and its compiled templates."""
    done = python(ENVIRONMENTS, str(TINY), str(EDGE))
    assert done.stdout.strip() == "1", done.stderr


def pod(servers: int) -> str:
    """A pod whose cables and GPUs grow with its servers, and whose parts stay the same."""
    return f"""\
kind: training-pod
name: guard
servers:
  gpu: {{model: DGX-H100, numbers: 1-{servers}, capacity: 64}}
fabrics:
  compute: {{design: rail-optimized, switch: QM9700}}
  storage: {{design: leaf-spine, switch: SN5600, uplinks: 8}}
  inband: {{design: leaf-spine, switch: SN5600, uplinks: 8}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 2}}
racks:
  gpu: {{model: AR3357, holds: {{gpu: 4}}, pdus_per_feed: 2}}
  net:
    model: AR3357
    pdus_per_feed: 2
    holds: {{compute-leaf: 4, compute-spine: 4, storage-leaf: 1, storage-spine: 1, inband-leaf: 1, inband-spine: 1, oob-leaf: 1, oob-spine: 1}}
assume:
  SN5600: {{power_max_w: 2200, reason: a planning value}}
"""


@pytest.mark.slow
def test_no_model_is_made_for_a_cable_or_a_device(tmp_path: Path) -> None:
    """Twice the servers make no more pydantic models: those belong to blueprint and catalog, not to what is stamped."""
    paths = [tmp_path / f"{count}.yaml" for count in (32, 64)]
    for count, path in zip((32, 64), paths, strict=True):
        path.write_text(pod(count), encoding="utf-8")

    smaller, larger = json.loads(python(MODELS, *map(str, paths)).stdout)

    assert smaller, "the counter sees no model at all"
    assert all(larger[name] <= smaller.get(name, 0) for name in larger), (smaller, larger)


@pytest.mark.slow
def test_an_unchanged_rebuild_opens_no_file_for_writing(tmp_path: Path) -> None:
    """The second build of the same blueprint writes, moves and removes nothing below its folder."""
    out = str(tmp_path / "out")
    first, second = (
        json.loads(python(WRITTEN, "build", str(EDGE), "--out", out).stdout.splitlines()[-1]) for _ in range(2)
    )
    assert any(path.endswith("cables.csv") for path in first)
    assert second == []


def test_a_build_lets_go_of_a_file_before_the_next_is_made(tmp_path: Path) -> None:
    """Neither the tree nor the count of files holds on to one: the largest are tens of megabytes."""
    made: list[weakref.ref[Artifact]] = []

    class File(Artifact):
        """An artifact that can be watched: without slots."""

    def file(number: int) -> File:
        found = File(f"{number}.txt", (b"text",))
        made.append(weakref.ref(found))
        return found

    def files() -> Iterator[Artifact]:
        for number in range(4):
            assert not any(held() for held in made)
            yield file(number)

    tree.write(tmp_path, printing.counted(files(), "files"))
    assert len(made) == 4


def test_views_are_made_as_they_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first page of a host, of a rack in Terraform and the first row of power.csv precede the last views."""
    topology, views = dcgen.load(ROOT / "blueprints" / "iad1-a.yaml"), Counter[str]()

    def counting(module: ModuleType, name: str) -> None:
        work = getattr(module, name)

        def counted(*arguments: Any) -> Any:
            views[name] += 1
            return work(*arguments)

        monkeypatch.setattr(module, name, counted)

    counting(ansible, "host_vars")
    counting(inventory, "rack_view")
    next(page for page in ansible.pages(Analysis(topology)) if page.path.startswith("ansible/host_vars/"))
    next(page for page in terraform.pages(Analysis(topology)) if "/rack_" in page.path)
    assert views["host_vars"] == 1
    assert 0 < views["rack_view"] < len(topology.plan.racks) / 2

    counting(power, "_rack_rows")
    view = next(power.pages(Analysis(topology))).view
    assert isinstance(view, power.SupplyList) and next(view.rows)
    assert views["_rack_rows"] == 1


def test_facts_of_the_site_are_not_found_for_each_rack(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a site uses liquid takes a look at all of its devices, so the pages of its racks ask once."""
    topology, asked = dcgen.load(ROOT / "blueprints" / "iad1-a.yaml"), Counter[str]()
    work = racks.uses_liquid
    monkeypatch.setattr(racks, "uses_liquid", lambda site: (asked.update(["liquid"]), work(site))[1])

    assert len(list(racks.pages(Analysis(topology)))) > 1
    assert asked["liquid"] == 1


@pytest.mark.parametrize("name", ["iad1-a", "sea3-c"])
def test_equal_values_of_a_plan_are_shared(name: str) -> None:
    """Records of cables, supplies and addresses refer to few texts and numbers: a large site has tens of thousands."""
    plan = dcgen.load(ROOT / "blueprints" / f"{name}.yaml").plan
    for records in (plan.cables, plan.addresses):
        for field in records[0]._fields:
            values = [getattr(record, field) for record in records]
            assert len({id(value) for value in values}) <= 4 * len({*values}), field
    for supply, cord in zip(plan.supplies, plan.cords, strict=True):
        assert supply.device is cord.device


def test_parts_are_chosen_once_per_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of cables and power cords follow from types, distances and outlets, so most cables ask for nothing."""
    asked = Counter[str]()

    def counting(module: object, name: str) -> None:
        work = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *arguments: (asked.update([name]), work(*arguments))[1])

    for module, name in ((cables, "_cut"), (routes, "_meters"), (sharing, "cage_end"), (cords._Store, "fit")):
        counting(module, name)
    plan = dcgen.load(ROOT / "blueprints" / "iad1-a.yaml").plan
    for name, records in {
        "_cut": plan.cables,
        "_meters": plan.cables,
        "cage_end": plan.cables,
        "fit": plan.cords,
    }.items():
        assert 0 < asked[name] < len(records) / 2, name


def test_rules_share_what_they_derive(monkeypatch: pytest.MonkeyPatch) -> None:
    """The results that several rules need are derived once, and no rule configures switches or hosts."""
    analysis, made = Analysis(dcgen.load(ROOT / "blueprints" / "iad1-a.yaml")), Counter[str]()

    def counting(module: ModuleType, name: str) -> None:
        work = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *values, **options: (made.update([name]), work(*values, **options))[1])

    for name in ("fiber_links", "rack_kinds", "used_twice", "prove"):
        counting(evidence, name)
    for name in ("make_switches", "make_hosts"):
        counting(names, name)
    assert analysis.findings
    assert made == {"fiber_links": 1, "rack_kinds": 1, "used_twice": 1, "prove": 1}


def test_equal_hosts_share_the_names_of_their_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of the ports of a host follow from its type, so they are made once for equal hosts."""
    topology, made = dcgen.load(ROOT / "blueprints" / "iad1-a.yaml"), Counter[str]()
    work = hosts._names
    monkeypatch.setattr(hosts, "_names", lambda *values: (made.update(["names"]), work(*values))[1])
    assert len(hosts.make_hosts(topology)) > 4 * made["names"] > 0


def test_ansible_makes_one_host_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The configurations of all hosts take much memory, so the inventory makes none of them twice or in advance."""
    analysis, made = Analysis(dcgen.load(ROOT / "blueprints" / "iad1-a.yaml")), list[str]()
    work = hosts._host
    monkeypatch.setattr(hosts, "_host", lambda *values: (made.append(values[1].name), work(*values))[1])
    for page in ansible.pages(analysis):
        if page.path.startswith("ansible/host_vars/") and "-gpu-" in page.path and "pdu" not in page.path:
            assert page.path == f"ansible/host_vars/{made[-1]}.yml"
    assert len(made) == len(set(made)) == len(hosts.make_hosts(analysis.topology))

    assert analysis.once(hosts.make_hosts)
    made.clear()
    assert list(ansible.pages(analysis)) and not made


def test_the_summary_asks_only_for_files_of_selected_families(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a family that the blueprint leaves out would make a file takes its views, so nobody asks."""
    topology, asked = dcgen.load(ROOT / "blueprints" / "tiny.yaml"), list[str]()

    def asking(path: str, exists: Callable[[Analysis], bool]) -> Callable[[Analysis], bool]:
        return lambda analysis: (asked.append(path), exists(analysis))[1]

    monkeypatch.setattr(summary, "CONDITIONS", {path: asking(path, each) for path, each in summary.CONDITIONS.items()})
    view = summary.summary(Analysis(topology, ("summary", "bom", "bundles")))

    assert summary.CONDITIONS.keys() <= {row.path for row in summary.FILES}
    assert asked == ["trays.csv"]
    assert {row.family for row in view.files} == {"bom", "bundles", ""}


def test_a_neighbor_is_planned_once_for_all_blueprints_of_its_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of N blueprints of a site is compared with the plans of the others, which are made once and not N times."""
    folder = tmp_path / "blueprints"
    folder.mkdir()
    for number in range(6):
        text = f"kind: training-pod\nname: pod-{number}\nsite: {{name: hall}}\nservers: {{gpu: {{model: DGX-H100, numbers: 1}}}}\n"
        (folder / f"pod-{number}.yaml").write_text(text, encoding="utf-8")
    made, work = Counter[str](), pipeline.make_plan
    monkeypatch.setattr(pipeline, "make_plan", lambda path: (made.update([path.name]), work(path))[1])
    found = [[*neighbors.collisions(path, work(path), command="one")] for path in sorted(folder.iterdir())]
    assert [len(each) for each in found] == [len(found[0])] * 6
    assert {finding.code for finding in found[0]} == {"DC357"}
    assert dict(made) == {f"pod-{number}.yaml": 1 for number in range(6)}
    (folder / "pod-3.yaml").write_text(text.replace("pod-5", "pod-3").replace("hall", "other"), encoding="utf-8")
    path = folder / "pod-0.yaml"
    left = [finding.message for finding in neighbors.collisions(path, work(path)) if finding.code == "DC357"]
    assert left and not any("pod-3.yaml" in message for message in left)


def test_nothing_is_copied_deeply() -> None:
    """No function of dcgen calls copy.deepcopy, which costs more than making the thing anew."""
    callers = Counter[str]()

    def watch(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code is copy.deepcopy.__code__ and frame.f_back:
            callers[frame.f_back.f_globals["__name__"]] += 1

    def watched(work: Callable[[], object]) -> None:
        before = sys.getprofile()
        sys.setprofile(watch)
        try:
            work()
        finally:
            sys.setprofile(before)

    watched(lambda: copy.deepcopy([1]))
    assert callers.pop(__name__) == 1, "the watch sees no call"
    watched(lambda: dcgen.build(EDGE))
    assert not [caller for caller in callers if caller.partition(".")[0] == "dcgen"]
