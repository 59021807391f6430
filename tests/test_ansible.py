"""The Ansible inventory: what each file says, and that Ansible reads of it what the plan says."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import ROOT, Examine, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import ansible
from dcgen.artifacts.data.ansible.hosts import HostInterface, HostVars, LinkRow, RailRow
from dcgen.artifacts.data.ansible.variables import DeviceGroupVars, PodVars, PrefixRow, UnitVars
from dcgen.page import Page
from dcgen.plan.records import Address, Device
from dcgen.topology import Topology

AWKWARD = "\"quoted\" 'single' ${x} <b> a, b: c # d =cmd é 日本 \\"
TEMPLATE = "a {{ trap }} of {% if %} text"
OFF = {"0755", "no", "1e3", "1_000", "12:30:45", "~", "1.10"}  # what YAML takes for something else than a text

UNITS = """
kind: training-pod
name: lab-b
description: "{{ lookup('pipe', 'id') }} & co"
max_units: 2
servers:
  gpu: {model: DGX-H100, units: 1-2, numbers: 1, capacity: 2}
fabrics:
  compute: {design: rail-optimized, switch: SN5600}
  storage: {design: single, switch: SN5600}
  inband: {design: single, switch: SN5600}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 2, compute-leaf: 8}}
  net: {model: AR3357, holds: {storage-leaf: 1, inband-leaf: 1, oob-leaf: 1, compute-spine: 8}}
"""


class YamlFile(SingleFileSnapshotExtension):
    """A snapshot that Ansible reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "yml"


class MarkdownFile(SingleFileSnapshotExtension):
    """A snapshot that a person reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.fixture(scope="module", params=["tiny", "lyon-store-042", "ams2-lab"])
def topology(request: pytest.FixtureRequest) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{request.param}.yaml")


def drawn(template: str, view: object) -> str:
    (artifact,) = render.render([Page("x", f"ansible/{template}.j2", view)])
    return artifact.text


def files(topology: Topology) -> dict[str, str]:
    """The texts of the inventory by path below ansible/."""
    return {
        artifact.path.removeprefix("ansible/"): artifact.text
        for artifact in render.render(ansible.pages(Analysis(topology)))
    }


def yaml_files(topology: Topology) -> dict[str, str]:
    return {path: text for path, text in files(topology).items() if path.endswith(".yml")}


def load(text: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("!unsafe", lambda _, node: node.value)
    return yaml.load(text)


# --- one small view a template ----------------------------------------------------------------------------


def test_a_host_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A host's file has its place, its ports with their far ends, its rails and supplies, every text in quotes."""
    rail = HostInterface("rail1", "compute", "10.16.0.16", 24, "10.16.0.1", 400, 1, 0, "pod-compute-leaf-01", "1e3")
    bmc = HostInterface("bmc", "oob", "2001:db8::10", 64, "2001:db8::1", 1, None, None, "", "")
    view = HostVars(
        ansible_host="10.1.0.16",
        number=7,
        rack="pod-gpu-r01",
        u=1,
        face="front",
        feed="",
        management=bmc,
        interfaces=(rail, bmc),
        rails=(RailRow(1, "rail1", 0, "pod-compute-leaf-01"), RailRow(2, "no", None, AWKWARD)),
        links=(LinkRow("0755", "compute", 2.5, AWKWARD, "12:30:45"),),
        supplies=((1, "a", "pod-gpu-r01-pdu-a1"), (2, "b", "~")),
    )
    assert drawn("host.yml", view) == snapshot(extension_class=YamlFile)


def test_a_bare_host_is_drawn(snapshot: SnapshotAssertion) -> None:
    """What does not apply to a host is absent from its file, not null."""
    view = HostVars("", 1, "pod-gpu-r01", None, "", "a", None, (), (), (), ())
    assert drawn("host.yml", view) == snapshot(extension_class=YamlFile)


def test_a_class_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A class's file has what follows from the type, and says which values are assumed; free text is no template."""
    view = DeviceGroupVars(
        key="gpu",
        kind="server",
        role="no",
        model="1e3",
        manufacturer=AWKWARD,
        description=TEMPLATE,
        u_height=8,
        fabric="compute",
        tier="leaf",
        facts=(("rating_kw", 17.3), ("capacity_tb", 30)),
        gpus=(("model", "1.10"), ("count", 8)),
        parts=(("drive", AWKWARD, 8),),
        assumed="weight_kg 45",
        reason=TEMPLATE,
    )
    assert drawn("class.yml", view) == snapshot(extension_class=YamlFile)


def test_a_pod_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A pod's file names the site, the fabrics, the site's prefixes and the feeds."""
    prefixes = (
        PrefixRow("compute", "10.16.0.0/24", "10.16.0.1", 1, 0, 0),
        PrefixRow("oob", "2001:db8::/64", "2001:db8::1", 0, 0, 0),
    )
    fabrics = (("compute", "infiniband", "rail-optimized", 400), ("oob", "ethernet", "single", 1))
    view = PodVars(
        "no",
        "training-pod",
        f"{AWKWARD} {TEMPLATE}",
        "iad1",
        "1.10",
        fabrics,
        prefixes,
        (("a", "no-ups-a-01"), ("b", "")),
    )
    assert drawn("pod.yml", view) == snapshot(extension_class=YamlFile)


def test_a_unit_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A unit's file has its number and prefixes."""
    view = UnitVars(
        3,
        (
            PrefixRow("compute", "10.16.0.0/24", "10.16.0.1", 1, 0, 0),
            PrefixRow("oob", "10.0.3.0/24", "10.0.3.1", 0, 0, 0),
        ),
    )
    assert drawn("unit.yml", view) == snapshot(extension_class=YamlFile)


GROUPS = (
    ansible.InventoryGroup("pod_a_b", ("a-b-1",), ("rack_a_b_r01",)),
    ansible.InventoryGroup("rack_a_b_r01", ("1e3", "a-b-2"), ()),
    ansible.InventoryGroup("ups", (), ()),
)


def test_groups_are_drawn(snapshot: SnapshotAssertion) -> None:
    """hosts.yml has one line for each member of each group."""
    assert drawn("hosts.yml", ansible.Inventory("a-b", GROUPS)) == snapshot(extension_class=YamlFile)


def test_what_pods_share_is_drawn(snapshot: SnapshotAssertion) -> None:
    """What all pods share refers to secrets, holds none, and names no pod."""
    assert drawn("all.yml", ansible.Inventory("a-b", GROUPS)) == snapshot(extension_class=YamlFile)


def test_the_guide_is_drawn(snapshot: SnapshotAssertion) -> None:
    """The README shows examples of groups, explains each variable, and names classes that Ansible cannot reach."""
    guide = ansible.InventoryGuide(
        "a-b", (("role_compute", "what a host does"), ("rack_a_b_r01", "<a rack>")), ("class_a_b_gpu", "class_a_b_x")
    )
    assert drawn("README.md", guide) == snapshot(extension_class=MarkdownFile)


@pytest.mark.parametrize("value", [AWKWARD, TEMPLATE, *sorted(OFF)])
def test_a_text_comes_back_as_it_was(value: str) -> None:
    """Whatever a free text or a name holds, a reader of YAML gets the same text."""
    view = HostVars(
        "",
        1,
        value,
        None,
        "",
        value,
        None,
        (),
        (),
        (LinkRow(value, value, 1, value, value),),
        ((1, value, value),),
    )
    found = load(drawn("host.yml", view))
    assert found["dcgen_rack"] == found["dcgen_feed"] == value
    assert found["dcgen_links"] == [
        {"port": value, "fabric": value, "speed_gbps": 1, "peer": value, "peer_port": value}
    ]
    class_ = DeviceGroupVars("k", "server", "r", value, value, value, 1, "", "", (), (), (), value, value)
    found = load(drawn("class.yml", class_))
    assert found["dcgen_model"] == found["dcgen_description"] == found["dcgen_assumed_reason"] == value


# --- the files of real sites ------------------------------------------------------------------------------


def expected(topology: Topology, device: Device) -> dict[str, Any]:
    """Every variable that a host should have, straight from the plan."""
    plan, type_ = topology.plan, device.type
    result: dict[str, Any] = {
        "dcgen_bmc_user": "{{ vault_bmc_user }}",
        "dcgen_bmc_password": "{{ vault_bmc_password }}",
        "dcgen_pod": plan.name,
        "dcgen_pod_kind": plan.kind,
        "dcgen_pod_description": plan.description,
        "dcgen_site": plan.site,
        "dcgen_domain": plan.domain,
        "dcgen_fabrics": {
            item.name: {"protocol": item.protocol, "design": item.design, "speed_gbps": item.speed_gbps}
            for item in plan.fabrics
        },
        "dcgen_site_prefixes": expected_prefixes(topology, 0),
        "dcgen_feeds": [applying(name=feed.name, ups=feed.ups) for feed in plan.feeds],
        "dcgen_unit": device.unit or None,
        "dcgen_unit_prefixes": expected_prefixes(topology, device.unit) if device.unit else None,
        "dcgen_class": device.group,
        "dcgen_kind": device.kind,
        "dcgen_role": device.role,
        "dcgen_manufacturer": type_.manufacturer,
        "dcgen_model": type_.model,
        "dcgen_description": type_.description,
        "dcgen_u_height": type_.u_height,
        "dcgen_rating_kw": type_.rating_kw or None,
        "dcgen_capacity_tb": type_.capacity_tb or None,
        "dcgen_parts": [part._asdict() for part in type_.parts] or None,
        "dcgen_number": device.number,
    }
    if gpus := type_.gpus:
        result["dcgen_gpus"] = applying(
            model=gpus.model, form=gpus.form, count=gpus.count, nvswitches=gpus.nvswitches or None, memory_gb=gpus.memory_gb
        )  # fmt: skip
    if device.kind == "switch":
        result["dcgen_fabric"], _, result["dcgen_tier"] = device.role.rpartition("-")
    for model, values, reason in plan.assumptions:
        if model == type_.model:
            result |= {"dcgen_assumed": values, "dcgen_assumed_reason": reason}
    result |= expected_place(topology, device) | expected_ports(topology, device)
    return {key: value for key, value in result.items() if value not in (None, "")}


def expected_place(topology: Topology, device: Device) -> dict[str, Any]:
    plan = topology.plan
    feeds = {pdu: feed for rack in plan.racks.values() for feed, pdus in rack.pdus for pdu in pdus} | {
        feed.ups: feed.name for feed in plan.feeds
    }
    supplies = [
        {"psu": item.number, "feed": item.feed, "pdu": item.pdu} for item in plan.supplies if item.device == device.name
    ]
    mount = plan.mounts.get(device.name)
    rack = (
        mount.rack
        if mount
        else next(rack.name for rack in plan.racks.values() for _, pdus in rack.pdus if device.name in pdus)
    )
    return {
        "dcgen_rack": rack,
        "dcgen_u": mount and mount.u,
        "dcgen_face": mount and mount.face,
        "dcgen_feed": feeds.get(device.name),
        "dcgen_supplies": supplies or None,
    }


def expected_ports(topology: Topology, device: Device) -> dict[str, Any]:
    addresses = {item.port: item for item in topology.plan.addresses if item.device == device.name}
    far: dict[str, tuple[Any, ...]] = {}
    for cable in topology.plan.cables:
        near, there = (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)
        far |= {port: (*other, cable) for (name, port), other in ((near, there), (there, near)) if name == device.name}
    interfaces, links, rails = [], [], []
    for port in device.type.ports:
        peer, peer_port, cable = far.get(port.name, (None, None, None))
        if item := addresses.get(port.name):
            speed = cable.speed_gbps if cable else port.speed_gbps
            place = {"address": item.address, "prefix_length": item.length, "gateway": item.gateway}
            interfaces.append(
                applying(
                    name=port.name,
                    fabric=item.fabric,
                    **place,
                    speed_gbps=speed,
                    rail=port.rail,
                    gpu=port.gpu,
                    peer=peer,
                    peer_port=peer_port,
                )
            )
            if port.rail:
                rails.append(applying(rail=port.rail, port=port.name, gpu=port.gpu, leaf=peer))
        elif cable:
            links.append(
                {
                    "port": port.name,
                    "fabric": cable.fabric,
                    "speed_gbps": cable.speed_gbps,
                    "peer": peer,
                    "peer_port": peer_port,
                }
            )
    own = next((item for name, item in addresses.items() if name in ("bmc", "mgmt")), None)
    return {
        "ansible_host": expected_host(device, addresses),
        "dcgen_management": own
        and {"port": own.port, "address": own.address, "prefix_length": own.length, "gateway": own.gateway},
        "dcgen_interfaces": interfaces or None,
        "dcgen_links": links or None,
        "dcgen_rails": rails or None,
    }


def expected_host(device: Device, addresses: dict[str, Address]) -> str | None:
    wanted = ("inband", "storage") if device.kind in ("server", "storage") else ("oob",)
    return next((item.address for fabric in wanted for item in addresses.values() if item.fabric == fabric), None)


def expected_prefixes(topology: Topology, unit: int) -> list[dict[str, Any]] | None:
    rows = [item for item in topology.plan.prefixes if item.unit == unit]
    return [
        applying(fabric=item.fabric, prefix=item.prefix, gateway=item.gateway, rail=item.rail) for item in rows
    ] or None


def applying(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def canonical(value: Any) -> str:
    """Values as text that tells a number from its digits, and a list's order; 400 and 400.0 are one number."""
    return json.dumps(
        json.loads(
            json.dumps(value), parse_float=lambda text: int(float(text)) if float(text).is_integer() else float(text)
        ),
        sort_keys=True,
    )


def managed(topology: Topology) -> list[Device]:
    return [device for device in topology.plan.devices.values() if device.kind != "circuit" and device.type.ports]


def members(tree: dict[str, Any], group: str) -> set[str]:
    """The hosts of a group of hosts.yml and of its child groups."""
    found = tree[group]
    return set(found.get("hosts") or ()).union(*(members(tree, child) for child in found.get("children") or ()))


def variables(topology: Topology) -> dict[str, dict[str, Any]]:
    """The variables of each host, merged from the files of its groups and its own."""
    texts = yaml_files(topology)
    tree = load(texts["hosts.yml"])["all"]["children"]
    result: dict[str, dict[str, Any]] = {device.name: {} for device in managed(topology)}
    for path, text in texts.items():
        folder, _, file = path.rpartition("/")
        name = file.removesuffix(".yml")
        if folder == "group_vars":
            for host in result if name == "all" else members(tree, name):
                result[host] |= load(text)
        elif folder == "host_vars":
            result[name] |= load(text)
    return result


def test_the_files_say_what_the_plan_says(topology: Topology) -> None:
    """The variables of every host, types included, are the plan's, and circuits and PDUs without a network port are no hosts."""
    found = variables(topology)
    assert sorted(found) == sorted(device.name for device in managed(topology))
    for device in managed(topology):
        assert canonical(found[device.name]) == canonical(expected(topology, device)), device.name


def test_no_variable_is_said_twice(topology: Topology) -> None:
    """Each variable stands in one file of those that a host reads, so precedence never matters."""
    texts = yaml_files(topology)
    keys = {path: set(load(text)) for path, text in texts.items() if path != "hosts.yml"}
    sorts: dict[str, set[str]] = {}
    for path, found in keys.items():
        folder, _, file = path.rpartition("/")
        sorts.setdefault(folder if folder == "host_vars" else file.split("_")[0], set()).update(found)
    names = [name for found in sorts.values() for name in found]
    assert len(names) == len(set(names))


@pytest.mark.mostly_slow(1)
def test_every_text_is_quoted(topology: Topology) -> None:
    """No value but a number or an empty member line is left to YAML's guesses, as YAML 1.1 or 1.2 makes them."""
    for path, text in yaml_files(topology).items():
        for version in ((1, 1), (1, 2)):
            yaml = YAML(pure=True)
            yaml.version = version
            plain = [node for node in scalars(yaml.compose(text)) if node.style != '"']
            assert {node.tag.rpartition(":")[2] for node in plain} <= (
                {"null"} if path == "hosts.yml" else {"int", "float"}
            ), path


def scalars(node: Any) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    for item in (
        node.value
        if isinstance(node, SequenceNode)
        else [value for _, value in node.value]
        if isinstance(node, MappingNode)
        else ()
    ):
        yield from scalars(item)


def test_files_are_plain_text_that_linters_accept(topology: Topology) -> None:
    """Each YAML file starts with a document marker, ends with one newline, and has no trailing blank and no line above 160."""
    for path, text in yaml_files(topology).items():
        assert text.startswith("---\n") and text.endswith("\n") and not text.endswith("\n\n"), path
        assert [line for line in text.splitlines() if line != line.rstrip() or len(line) > 160] == [], path


def test_hosts_are_in_the_groups_of_what_and_where_they_are(topology: Topology) -> None:
    """Kind, role, class, unit, rack, pod, site and fabric of every host are groups that it is in."""
    plan = topology.plan
    tree = load(yaml_files(topology)["hosts.yml"])["all"]["children"]
    kinds = {"server": "servers", "storage": "storage", "switch": "switches", "pdu": "pdus", "ups": "ups"}
    for device in managed(topology):
        names = [
            kinds[device.kind],
            f"role_{device.role}",
            f"class_{plan.name}_{device.group}",
            f"pod_{plan.name}",
            f"site_{plan.site}",
        ]
        names.append(f"rack_{expected_place(topology, device)['dcgen_rack']}")
        if device.kind == "switch":
            names.append(f"fabric_{device.role.rpartition('-')[0]}")
        for name in names:
            assert device.name in members(tree, name.replace("-", "_")), (device.name, name)
    assert set(kinds.values()) <= set(tree)


def test_group_names_are_legal_and_no_hosts(topology: Topology) -> None:
    """Group names have lower-case letters, digits and underscores, are sorted, and never a host's name."""
    tree = load(yaml_files(topology)["hosts.yml"])["all"]["children"]
    assert list(tree) == sorted(tree)
    assert all(name.isidentifier() and name.isascii() and name.islower() for name in tree)
    assert not set(tree) & set(topology.plan.devices)
    assert all(list(group.get("hosts") or ()) == sorted(group.get("hosts") or ()) for group in tree.values())


def test_units_have_groups_and_prefixes(examine: Examine) -> None:
    """A scalable unit is a group with its number and prefixes; the pod's file has only the site's prefixes."""
    topology, findings = examine(UNITS)
    assert topology, findings
    texts = yaml_files(topology)
    tree = load(texts["hosts.yml"])["all"]["children"]
    unit, pod = load(texts["group_vars/unit_lab_b_su02.yml"]), load(texts["group_vars/pod_lab_b.yml"])
    assert members(tree, "unit_lab_b_su02") == {device.name for device in managed(topology) if device.unit == 2}
    assert unit["dcgen_unit"] == 2
    assert [item["rail"] for item in unit["dcgen_unit_prefixes"] if item["fabric"] == "compute"] == list(range(1, 9))
    assert all(item["fabric"] != "compute" for item in pod["dcgen_site_prefixes"])


def test_a_server_adds_lines_only(examine: Examine) -> None:
    """A third server adds a file and lines; no line of another file changes or goes."""
    text = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8")
    before, after = (examine(text.replace("1-2", numbers))[0] for numbers in ("1-2", "1-3"))
    assert before and after
    old, new = yaml_files(before), yaml_files(after)
    assert set(new) - set(old) == {"host_vars/tiny-gpu-003.yml"}
    for path, was in old.items():
        lines = iter(new[path].splitlines())
        assert all(line in lines for line in was.splitlines()), path
        assert was == new[path] or not path.startswith("host_vars/tiny-gpu"), path


def test_a_server_without_in_band_is_left_to_its_name(examine: Examine) -> None:
    """A server with neither an in-band nor a storage port has no ansible_host, and the README names its class."""
    topology, findings = examine(
        """
kind: training-pod
name: bare
servers:
  gpu:
    model: KR6288V2
    numbers: 1
    fitted:
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics: {rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}
fabrics:
  compute: {design: single, switch: QM9700}
assume:
  KR6288V2: {power_max_w: 10200, weight_kg: 130, reason: a guess}
"""
    )
    assert topology, findings
    texts = files(topology)
    found = load(texts["host_vars/bare-gpu-001.yml"])
    assert "ansible_host" not in found and found["dcgen_management"]["port"] == "bmc"
    assert r"no `ansible_host`: class\_bare\_gpu." in texts["README.md"]


# --- Ansible itself ---------------------------------------------------------------------------------------


Inventory = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    """A function that runs ansible-inventory in an empty folder, without anybody's own configuration."""
    program = tool_path("ansible-inventory")
    assert program, "ansible-inventory is not installed: install the dev dependencies"
    work, home = tmp_path / "work", tmp_path / "home"
    work.mkdir()
    home.mkdir()

    def door(*arguments: str | Path, cwd: Path = work, **environment: str) -> subprocess.CompletedProcess[str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("ANSIBLE_")}
        env = {
            **kept,
            "HOME": str(home),
            "ANSIBLE_HOME": str(home),
            "ANSIBLE_NOCOLOR": "1",
            "LC_ALL": "C.UTF-8",
            **environment,
        }
        return subprocess.run(
            [program, *map(str, arguments)], cwd=cwd, env=env, capture_output=True, text=True, timeout=120, check=False
        )

    return door


def written(folder: Path, topology: Topology) -> Path:
    """The inventory of a site as files; returns the ansible/ folder."""
    for path, text in files(topology).items():
        target = folder / "ansible" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder / "ansible"


def quiet(done: subprocess.CompletedProcess[str]) -> str:
    """The output of a run that went well without a word of warning."""
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


@pytest.mark.consumer("ansible-core", "2.19", "reads each inventory, with every variable as planned")
@pytest.mark.slow
@pytest.mark.mostly_slow(1)
@pytest.mark.heavy("ansible-inventory")
def test_ansible_reads_what_the_plan_says(topology: Topology, inventory: Inventory, tmp_path: Path) -> None:
    """`--list` shows every host of the plan with its variables, types included, by file, by folder and by ansible.cfg alike, without a warning."""
    folder = written(tmp_path, topology)
    texts = [
        quiet(inventory("-i", folder / "hosts.yml", "--list")),
        quiet(inventory("-i", folder, "--list")),
        quiet(inventory("--list", ANSIBLE_CONFIG=str(folder / "ansible.cfg"))),
        quiet(inventory("--list", cwd=folder)),
    ]
    assert len(set(texts)) == 1
    found = json.loads(texts[0])["_meta"]["hostvars"]
    assert sorted(found) == sorted(device.name for device in managed(topology))
    for device in managed(topology):
        assert canonical(found[device.name]) == canonical(expected(topology, device)), device.name


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_ansible_shows_the_groups(topology: Topology, inventory: Inventory, tmp_path: Path) -> None:
    """`--graph` shows the kinds, and the site with its pod and racks, each inside the other."""
    folder = written(tmp_path, topology)
    shown = quiet(inventory("--graph", ANSIBLE_CONFIG=str(folder / "ansible.cfg")))
    site, pod = (
        f"@{ansible.group_name(kind, name)}:"
        for kind, name in (("site", topology.plan.site), ("pod", topology.plan.name))
    )
    place = shown[shown.index(site) :]
    assert f"  |  |--{pod}" in place
    assert all(f"  |  |  |--@{ansible.group_name('rack', rack)}:" in place for rack in topology.plan.racks)
    assert all(f"  |--@{kind}:" in shown for kind in ansible.KINDS.values())


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_free_text_is_no_template_to_ansible(examine: Examine, inventory: Inventory, tmp_path: Path) -> None:
    """A description with braces reaches Ansible marked as unsafe, so nothing in it runs; hosts of a unit have its number."""
    topology, findings = examine(UNITS)
    assert topology, findings
    found = json.loads(quiet(inventory("-i", written(tmp_path, topology), "--list")))["_meta"]["hostvars"][
        "lab-b-su01-gpu-001"
    ]
    assert found["dcgen_pod_description"] == {"__ansible_unsafe": "{{ lookup('pipe', 'id') }} & co"}
    assert found["dcgen_unit"] == 1


@pytest.mark.consumer("ansible-core", "2.19", "reads the inventories of several sites together")
@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_inventories_can_be_read_together(inventory: Inventory, tmp_path: Path) -> None:
    """Two sites in one run keep their own variables: none stands in a group that both have, unless it is the same."""
    topologies = [dcgen.load(ROOT / "blueprints" / f"{name}.yaml") for name in ("tiny", "lyon-store-042")]
    arguments = [part for topology in topologies for part in ("-i", written(tmp_path / topology.plan.name, topology))]
    found = json.loads(quiet(inventory(*arguments, "--list")))["_meta"]["hostvars"]
    for topology in topologies:
        for device in managed(topology):
            assert canonical(found[device.name]) == canonical(expected(topology, device)), device.name


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_an_inventory_that_cannot_be_read_whole_is_an_error(inventory: Inventory, tmp_path: Path) -> None:
    """With the ansible.cfg beside it a damaged hosts.yml fails, where Ansible by itself goes on with fewer hosts."""
    folder = written(tmp_path, dcgen.load(ROOT / "blueprints" / "tiny.yaml"))
    hosts = folder / "hosts.yml"
    hosts.write_text(hosts.read_text(encoding="utf-8") + "    42:\n      hosts:\n", encoding="utf-8")
    assert inventory("-i", hosts, "--list").returncode == 0
    assert inventory("--list", ANSIBLE_CONFIG=str(folder / "ansible.cfg")).returncode != 0
