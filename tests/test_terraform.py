"""terraform/: what is written where, the text of each kind of file, and real Terraform on a stand-in for NetBox."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import terraform
from dcgen.artifacts.data.ansible import hosts
from dcgen.artifacts.data.terraform import cabling, foundation
from dcgen.netbox import label, slug
from dcgen.page import Page
from dcgen.plan.amounts import Amount
from dcgen.plan.types import Port
from dcgen.topology import Topology
from dcgen.views.netbox import catalog, inventory, networks, ports, power
from dcgen.views.netbox.interfaces import interface_type
from support import doors
from support.hostile import EDGE, VALUES, places, rotated, write_project
from support.terraform_run import Terraform, provider
from support.terraform_sites import UNITS, Site, applied, apply, emptied, roots, rows, saved, written

ROOT = Path(__file__).parents[1]
AWKWARD = 'é "q" ${x} %{y} {{ z }} <b>, =cmd'


class TfFile(SingleFileSnapshotExtension):
    """A golden file that an editor opens as Terraform."""

    file_extension = "tf"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TfFile)


def text_of(template: str, view: object) -> str:
    [artifact] = render.render([Page("x", f"terraform/{template}", view)])
    return artifact.text


def shipped(name: str) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


@pytest.fixture
def duo(examine: Callable[[str], Any]) -> Callable[[str], Topology]:
    """A pod of these units, with racks of its own outside them and a circuit."""

    def make(units: str = "1-2") -> Topology:
        topology, findings = examine(UNITS.replace("UNITS", units))
        assert topology, findings
        return topology

    return make


# --- the text of each kind of file ---------------------------------------------------------------------------


def test_rack_file(golden: SnapshotAssertion) -> None:
    """A rack and its devices: free text is quoted, unknown values are absent, a cord names its outlet."""
    interfaces = (
        ports.DeviceInterface("1/1", "infiniband-ndr"),
        ports.DeviceInterface("bmc", "1000base-t", True),
        ports.DeviceInterface(AWKWARD, "other", lag="bond0"),
        ports.DeviceInterface("bond0", "lag"),
        ports.DeviceInterface("bond0.500", "virtual", parent="bond0"),
    )
    addresses = (
        ports.DeviceAddress("bmc", "10.0.0.9/24", purpose="oob"),
        ports.DeviceAddress("bond0", "2001:db8::9/64", purpose="primary", dns_name="a.example.net"),
        ports.DeviceAddress(AWKWARD, "10.0.0.1/24", "vip"),
    )
    supplies = (
        inventory.PowerPort(
            "psu1", "iec-60320-c20", 1700, 3400, "feed a, r01-pdu-a1; draw assumed", "r01-pdu-a1", "C19-01"
        ),
        inventory.PowerPort("psu2", "", 0, 0, "feed b"),
    )
    outlets = (
        inventory.PowerOutlet("C19-01", "iec-60320-c19", "A", ""),
        inventory.PowerOutlet("X-01", "", "", "L1-L2"),
    )
    inlet = (inventory.PowerPort("inlet", "", 0, 0, "feed a"),)
    pdus = (("r01-pdu-a1", "r01_pdu_a1"),)
    calls = (
        inventory.DeviceCall(
            "a_1", "a-1", 12, "rear", "maker_model", "gpu_server", interfaces, addresses, supplies, (), pdus
        ),
        inventory.DeviceCall("r01_pdu_a1", "r01-pdu-a1", 0, "", "maker_pdu", "pdu", (), (), inlet, outlets),
        inventory.DeviceCall("c_1", "c-1", 1, "front", "maker_model", "pdu", ()),
    )
    bays = (
        inventory.DeviceBay("c_1_bay_1", "Bay 1", "c_1", "a_1"),
        inventory.DeviceBay("c_1_bay_2", "Bay 2", "c_1", ""),
    )
    known = inventory.RackView(
        "r01", "r01", AWKWARD, 48, 19, "4-post-cabinet", 600, 1200, 1048, 161.36, 1020, calls, bays, 9
    )
    unknown = inventory.RackView("r02", "r02", "rack", 42, 0, "", 600, 0, 0, 0.0, 1020, (), (), 1)

    assert text_of("rack.tf.j2", known) + text_of("rack.tf.j2", unknown) == golden


def test_cables_file(golden: SnapshotAssertion) -> None:
    """An end is a port of a module, which creates or finds the port; a circuit ends in its termination."""
    rows = (
        ("a_p__b_q", "a:p", AWKWARD, "mmf-om4", 12.5, "a", "p", "b", "1/1"),
        ("b_q__c_handoff", "b:q", "OS2-LC", "", 0.0, "b", '"', "c", ""),
    )
    runs = tuple(cabling.cable_runs(cabling.CableColumns(*zip(*rows, strict=True))))

    assert text_of("cables.tf.j2", cabling.CablesView("compute", runs)) == golden


def test_cables_of_one_form_are_one_run() -> None:
    """Cables with the same lines are printed at once, whatever their order and their values."""
    plain, circuit = ("l", "n", "", "smf", 1.0, "a", "p", "b", "q"), ("l", "n", "", "", 0.0, "a", "p", "c", "")
    rows = (plain, plain, circuit, circuit, plain)
    runs = list(cabling.cable_runs(cabling.CableColumns(*zip(*rows, strict=True))))

    bare = ("l", "n", "", "a", "p", "c")
    assert [run.rows for run in runs] == [(plain, plain), (bare, bare), (plain,)]
    assert [run[:4] for run in runs] == [(True,) * 4, (False, False, True, False), (True,) * 4]


def test_lookups_and_circuits_files(golden: SnapshotAssertion) -> None:
    """A state reads objects of earlier states by name, and the IDs of circuit providers from variables."""
    lookups = cabling.LookupsView(
        AWKWARD,
        "pod",
        vrf=True,
        racks=True,
        types=(("a_b", "a-b"),),
        roles=(("gpu", "gpu"),),
        devices=(("leaf_1", "leaf-1"),),
        pdus=(("pdu_1", "pdu-1"),),
        ipam_roles=(("compute", "compute"),),
        vlans=(30, 300),
        vrfs=(networks.VrfObject("apps", "vrf_apps", "pod apps"),),
    )
    circuits = cabling.CircuitsView((("wan", "wan", "p", 10_000_000),))

    assert text_of("lookups.tf.j2", lookups) + text_of("circuits.tf.j2", circuits) == golden


def test_foundation_and_power_files(golden: SnapshotAssertion) -> None:
    """The location with its prefixes, and the panels with a feed per PDU."""
    view = foundation.FoundationView(
        "pod",
        "pod",
        AWKWARD,
        prefixes=(
            networks.PrefixObject("compute", "10.0.0.0/24", "compute, gateway 10.0.0.1", "compute", 300, "vrf_apps"),
            networks.PrefixObject("loopbacks", "10.3.0.0/18", "loopbacks", "loopback"),
        ),
        vlans=(networks.VlanObject(300, "compute", "compute"),),
        vrfs=(networks.VrfObject("apps", "vrf_apps", "pod apps"),),
        ranges=(
            networks.RangeObject("dhcp_10_0_0_9", "10.0.0.9/24", "10.0.0.19/24", AWKWARD, "vrf_apps"),
            networks.RangeObject("dns_10_0_0_20", "10.0.0.20/24", "", "reserved for dns"),
        ),
    )
    panels = (("feed_a", "s-feed-a", "feed a"),)
    feeds = (("p_1", "p-1", "p-1:inlet", "feed_a", "primary", "three-phase", 415, 60, 80),)
    texts = [text_of(f"foundation.{name}.tf.j2", view) for name in ("location", "ipam")]

    assert "".join([*texts, text_of("power.tf.j2", power.PowerView(panels, feeds))]) == golden


def test_objects_file(golden: SnapshotAssertion) -> None:
    """The shared objects are JSON, each on a line of its own, whatever their texts."""
    view = catalog.SharedView(
        site="s",
        site_slug="s",
        manufacturers=(("m", AWKWARD), ("n", "N")),
        types=(("m-x", "X", "m", "900-X", 8, True, ""), ("m-y", "Y", "m", "", 0, False, "child")),
        roles=(("gpu", "2196f3"),),
        providers=(("p", AWKWARD),),
        ipam_roles=(("compute", "compute"), ("x", AWKWARD)),
        asns=(64512, 4200000001),
    )
    text = text_of("shared.objects.json.j2", view)

    assert json.loads(text)["manufacturers"]["m"]["name"] == AWKWARD
    assert (
        json.loads(text_of("shared.objects.json.j2", view._replace(providers=(), roles=(), asns=())))["circuit_types"]
        == {}
    )
    assert text == golden


# --- what is written where -----------------------------------------------------------------------------------


def test_without_units_one_state_follows_the_foundation() -> None:
    """A small site has two states after the shared one, and its cables take their ends from the modules beside them."""
    files = written(shipped("tiny"))

    assert roots(files) == ["netbox/shared", "netbox/tiny-foundation", "netbox/tiny-fabric"]
    assert "netbox-ports" not in "".join(text for path, text in files.items() if path.startswith("terraform/netbox/"))


def test_a_new_unit_is_new_folders(duo: Callable[[str], Topology]) -> None:
    """Growing by a unit touches no rack, device or cable of what stands, but for the ports it takes on spines and shared
    leaves. New leaves have new AS numbers, which are shared objects."""
    before, after = written(duo("1")), written(duo("1-2"))
    changed = {path for path, text in before.items() if after[path] != text}

    assert {Path(path).parts[2] for path in set(after) - set(before)} == {"duo-su02-gpu", "duo-su02-cables"}
    assert changed == {
        "terraform/README.md",
        "terraform/netbox/duo-net-r01/rack_duo_net_r01.tf",
        "terraform/netbox/duo-power/lookups.tf",
        "terraform/netbox/duo-power/power.tf",
        "terraform/netbox/here-foundation/ipam.tf",
        "terraform/netbox/shared/objects.json",
    }
    asns = [json.loads(files["terraform/netbox/shared/objects.json"])["asns"].items() for files in (before, after)]
    assert asns[0] < asns[1]
    for path in changed - {"terraform/README.md", "terraform/netbox/shared/objects.json"}:
        rest = iter(after[path].splitlines())
        assert all(line in rest for line in before[path].splitlines()), f"{path} loses a line"


def test_states_of_a_full_unit_stay_small() -> None:
    """No state of the 128-server pod comes near the 2,000 objects beyond which Terraform gets slow."""
    topology, _ = doors.examine(ROOT / "blueprints" / "iad1-a.yaml")
    assert topology
    counts = [
        int(count)
        for count in re.findall(r"^\| `netbox/.+?` \| (\d+) ", written(topology)["terraform/README.md"], re.MULTILINE)
    ]

    assert len(counts) > 10 and max(counts) <= 2000


def test_no_reference_costs_more_than_its_target() -> None:
    """Neither count, nor racing allocation, nor for_each of resources outside modules: plans would be slow or unstable."""
    files = written(shipped("lyon-store-042"))
    text = "".join(text for path, text in files.items() if re.match("terraform/netbox/(?!shared)", path))

    assert not re.search(r"\bcount\b|netbox_available_", text)
    assert not re.search(r"^resource [^}]*for_each", text, re.MULTILINE)


def test_every_cable_is_there_once() -> None:
    """The cable blocks are the run list, each labeled with its id."""
    topology = shipped("ams2-lab")
    text = "".join(text for path, text in written(topology).items() if "/cables_" in path)

    assert sorted(re.findall(r'^  label +\= "(.+)"$', text, re.MULTILINE)) == sorted(
        cable.id for cable in topology.plan.cables
    )


@pytest.mark.parametrize("name", ("ams2-lab", "lyon-store-042"))
def test_addresses_have_their_purpose(name: str) -> None:
    """Servers and storage have a primary address, managed devices one out of band; Ansible's address has the DNS name."""
    topology = shipped(name)
    devices, lookups = inventory.Devices(topology), hosts.make_lookups(topology)
    for device in topology.plan.devices.values():
        addresses = devices.interfaces(device).addresses
        purposes = Counter(at.purpose for at in addresses if at.purpose)
        reached = hosts.host_vars(topology, device, lookups).ansible_host
        assert purposes["primary"] == (device.kind in ("server", "storage"))
        assert purposes["oob"] == any(address.fabric == "oob" for address in topology.addresses_of.get(device.name, ()))
        assert all(at.interface in ("bmc", "mgmt") for at in addresses if at.purpose == "oob")
        assert [at.address.partition("/")[0] for at in addresses if at.dns_name] == ([reached] if reached else [])
        assert all(at.dns_name == f"{device.name}.{topology.plan.domain}" for at in addresses if at.dns_name)


def test_the_address_of_a_bond_is_on_the_bond() -> None:
    """A bond is an interface of type lag with all its ports as members; it has the primary address of the host."""
    topology = shipped("lyon-store-042")
    devices = inventory.Devices(topology)
    interfaces, addresses = devices.interfaces(topology.plan.devices["lyon-store-042-infer-001"])
    members = [port.name for port in interfaces if port.lag == "bond0"]

    assert [port.name for port in interfaces if port.type == "lag"] == ["bond0"]
    assert members == ["front1p1", "front1p2"]
    assert [(at.interface, at.purpose) for at in addresses] == [("bond0", "primary"), ("bmc", "oob")]


def test_a_routed_port_has_the_address_of_its_own_subnet() -> None:
    """Each port of a GPU server on a routed fabric has the odd address of a /31."""
    topology = shipped("ams2-lab")
    _, addresses = inventory.Devices(topology).interfaces(topology.plan.devices["ams2-lab-gpu-001"])

    assert [at.address for at in addresses if at.interface in ("rail1", "rail2")] == [
        "172.20.0.17/31",
        "172.20.8.17/31",
    ]


def test_devices_that_use_the_same_ports_share_their_interfaces() -> None:
    """The interfaces of a device group are made once. A device with one port more or a MAC address has its own."""
    topology = shipped("ams2-lab")
    devices = inventory.Devices(topology)
    servers = [device for device in topology.plan.devices.values() if device.group == "gpu"]
    made = {id(devices.interfaces(device).interfaces) for device in servers}
    assert len(made) < len(servers)

    port = devices.interfaces(servers[0]).interfaces[0].name
    words = {f"{servers[0].name}:{port}": {"mac": "b8:ce:f6:00:00:01"}}
    recorded = inventory.Devices(Topology(topology.plan._replace(recorded=words)))
    first, second = (recorded.interfaces(device).interfaces for device in servers[:2])
    assert [port.mac for port in first if port.mac] == ["B8:CE:F6:00:00:01"]
    assert not any(port.mac for port in second)


def test_a_mounted_device_takes_both_sides_of_its_rack_units() -> None:
    """NetBox then shows it in both elevations, and refuses a second device behind it, as the plan does."""
    for name in ("tiny", "ams2-lab", "lyon-store-042"):
        view = catalog.shared_view(shipped(name).plan)
        assert {item.full_depth for item in view.types if item.u_height} == {True}
        assert {item.full_depth for item in view.types if not item.u_height} <= {False}


@pytest.mark.parametrize("name", ("tiny", "ams2-lab", "lyon-store-042"))
def test_every_cord_ends_in_an_outlet_of_its_rack(name: str) -> None:
    """Each power supply with an outlet has a cord, and each PDU has exactly the outlets of its cords and an inlet."""
    topology = shipped(name)
    devices = inventory.Devices(topology)
    calls = [devices.call(device) for device in topology.plan.devices.values() if device.kind != "circuit"]
    cords = Counter((port.pdu, port.outlet) for call in calls for port in call.power_ports if port.outlet)

    assert cords == Counter((call.name, outlet.name) for call in calls for outlet in call.power_outlets)
    assert cords == Counter((item.pdu, item.outlet) for item in topology.plan.supplies if item.outlet)
    for call in calls:
        places = {topology.place_of(port.pdu)[0] for port in call.power_ports if port.outlet}
        assert places <= {topology.place_of(call.name)[0]}
        assert dict(call.pdus).keys() == {port.pdu for port in call.power_ports if port.outlet}
        if topology.plan.devices[call.name].kind == "pdu":
            assert [port.name for port in call.power_ports] == ["inlet"]


def test_legs_and_types_of_outlets() -> None:
    """An outlet to neutral has a leg, an outlet between two phases names them, and NetBox knows the type of both."""
    tiny = shipped("tiny")
    devices, pdu = inventory.Devices(tiny), tiny.plan.devices["tiny-rack-r01-pdu-a1"]
    supply = tiny.supplies_of["tiny-gpu-001"][0]
    devices.outlets = {
        pdu.name: [supply, supply._replace(outlet="C13-02", phase="L1-L2"), supply._replace(outlet="X-1")]
    }

    assert devices.power_outlets(pdu) == (
        ("C13-02", "iec-60320-c13", "", "L1-L2"),
        ("C19-01", "iec-60320-c19", "A", ""),
        ("X-1", "", "A", ""),
    )


def test_power_feeds_need_known_values() -> None:
    """A PDU has a power feed if its volts, amperes and phases are known and no UPS is before it."""
    tiny, lyon = shipped("tiny"), shipped("lyon-store-042")
    feeds = power.power_view(tiny).feeds
    blank = {
        name: device._replace(type=device.type._replace(amps=None)) if device.kind == "pdu" else device
        for name, device in tiny.plan.devices.items()
    }

    assert [(feed.name, feed.panel, feed.type) for feed in feeds] == [
        ("tiny-rack-r01-pdu-a1", "feed_a", "primary"),
        ("tiny-rack-r01-pdu-b1", "feed_b", "redundant"),
    ]
    assert {(feed.phase, feed.voltage, feed.amperage, feed.utilization) for feed in feeds} == {
        ("three-phase", 415, 60, 80)
    }
    assert power.power_view(Topology(tiny.plan._replace(devices=blank))).feeds == ()
    assert power.power_view(lyon).feeds == () and len(power.power_view(lyon).panels) == 1


def test_draws_say_what_they_rest_on() -> None:
    """Supplies that stand in for one another may each take more than their share; an assumed power is marked."""
    tiny, ams2 = shipped("tiny"), shipped("ams2-lab")
    known = inventory.Devices(tiny).power_ports(tiny.plan.devices["tiny-gpu-001"])
    assumed = inventory.Devices(ams2).power_ports(ams2.plan.devices["ams2-lab-gpu-001"])

    assert {(port.allocated, port.maximum) for port in known} == {(1700, 2550)}  # 10,200 W on 4+2 supplies
    assert all("assumed" not in port.description for port in known)
    assert all(port.description.endswith("; draw assumed") for port in assumed)


def test_an_unknown_power_is_absent() -> None:
    """No figure is made up for a device whose power no source states."""
    tiny = shipped("tiny")
    device = tiny.plan.devices["tiny-gpu-001"]
    blank = device._replace(type=device.type._replace(power_w=Amount(None)))

    assert {(port.allocated, port.maximum) for port in inventory.Devices(tiny).power_ports(blank)} == {(0, 0)}


@pytest.mark.parametrize(
    ("cage", "style", "speed", "protocol", "expected"),
    (
        ("OSFP", "flat", 400.0, "both", "infiniband-ndr"),
        ("OSFP", "flat", 400.0, "ethernet", "400gbase-x-osfp-rhs"),
        ("OSFP", "finned", 800, "ethernet", "800gbase-x-osfp"),
        ("QSFP112", None, 200.0, "ethernet", "200gbase-x-qsfp56"),
        ("SFP28", None, 10, "ethernet", "10gbase-x-sfpp"),
        ("RJ45", None, 1, "ethernet", "1000base-t"),
        ("NEW", None, 3200, "ethernet", "other"),
    ),
)
def test_interface_types(cage: str, style: str | None, speed: float, protocol: str, expected: str) -> None:
    """Cage, style, speed and protocol give NetBox's type; an adapter that speaks both speaks its fabric's."""
    port = Port(
        name="p",
        speed_gbps=speed,
        cage="p",
        cage_type=cage,
        cage_style=style,
        cage_ports=1,
        protocol=protocol,
        fabric="compute",
    )

    assert interface_type(port, {"compute": "infiniband"}) == expected


def test_labels_stay_distinct_and_legal() -> None:
    """Names become identifiers; text that ASCII cannot tell apart gets a checksum."""
    assert label("iad1-a-su01-gpu-001 1/1") == "iad1_a_su01_gpu_001_1_1"
    assert label("3com") == "_3com"
    assert slug("Société") != slug("Sociéte")
    assert re.fullmatch(r"[a-z_][a-z0-9_]*", label("中国"))


@pytest.mark.parametrize("name", ["planes", "mesh", "guests", "lines", "chassis"])
def test_nothing_is_declared_twice(name: str) -> None:
    """In a folder each resource, output and variable stands once: prefixes of planes and links of a mesh have their own names."""
    folders: dict[str, Counter[str]] = {}
    for made in render.render(terraform.pages(Analysis(dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")))):
        if made.path.endswith(".tf"):
            text = made.data.decode("utf-8")
            declared = re.findall(r"^(?:resource|data|output|variable|module) .*(?= {$)", text, re.MULTILINE)
            folders.setdefault(made.path.rpartition("/")[0], Counter()).update(declared)
    assert sum(folders.values(), Counter())
    assert not [(folder, what) for folder, found in folders.items() for what, count in found.items() if count > 1]


# --- real Terraform ------------------------------------------------------------------------------------------


@pytest.fixture
def run_terraform() -> Iterator[Terraform]:
    """Terraform against an empty stand-in for NetBox."""
    with provider("terraform_stub.py") as run:
        yield run


@pytest.mark.consumer(
    "Terraform", "1.15", "applies two sites to a stand-in for NetBox, plans no change, and removes both"
)
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_applies_and_removes_two_sites(tmp_path: Path, run_terraform: Terraform) -> None:
    """Two sites in one NetBox: formatted, valid, applied, then nothing left to do; both are removed without a rest."""
    sites = [saved(shipped(name), tmp_path) for name in ("tiny", "lyon-store-042")]
    run_terraform(tmp_path, "fmt", "-check", "-recursive")
    first, second = (top for top, _ in sites)
    shared_by_both = apply(run_terraform, first / "netbox" / "shared")
    assert len(shared_by_both) < sum(rows(top)["netbox/shared"] for top, _ in sites)
    for top, order in sites:
        for root in order[1:]:
            assert rows(top)[root] == len(apply(run_terraform, top / root))
    refused = run_terraform(
        second / "netbox" / "shared", "apply", "-auto-approve", "-no-color", "-input=false", fails=True
    )
    assert "taken" in refused  # one blueprint applies the shared state
    for top, order in reversed(sites):
        for root in reversed(order[1:]):
            emptied(run_terraform, top / root)
    (second / "netbox" / "shared" / "objects.json").unlink()
    assert len(apply(run_terraform, first / "netbox" / "shared")) == rows(first)["netbox/shared"]
    emptied(run_terraform, first / "netbox" / "shared")


@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_leaves_existing_objects_alone(tmp_path: Path, run_terraform: Terraform) -> None:
    """Objects that NetBox has already are not created; two descriptions of one object stop the plan with its name."""
    folder = tmp_path / "out"
    top, _ = saved(shipped("tiny"), folder)
    other = folder / "other" / "terraform" / "netbox" / "shared"
    other.mkdir(parents=True)
    objects = json.loads((top / "netbox" / "shared" / "objects.json").read_text(encoding="utf-8"))
    objects["device_types"]["nvidia-dgx-h100"]["u_height"] = 9
    (other / "objects.json").write_text(json.dumps(objects), encoding="utf-8")
    for path in (top / "netbox" / "shared").glob("*.tf"):
        (other / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    plan = ("plan", "-no-color", "-input=false")

    refused = run_terraform(top / "netbox" / "shared", *plan, fails=True)
    assert "device_types/nvidia-dgx-h100." in refused
    some = run_terraform(
        other, *plan, "-var", 'existing=["device_types/nvidia-dgx-h100", "sites/tiny", "nvidia"]', fails=True
    )
    assert "NetBox has no manufacturer nvidia" in some


@pytest.mark.slow
@pytest.mark.heavy
@pytest.mark.parametrize("site_in_netbox", ["chassis"], indirect=True)
def test_terraform_puts_nodes_into_bays(site_in_netbox: Site) -> None:
    """A chassis is a parent device with four bays; its nodes are child devices without a position, one per bay."""
    run, _, top, order = site_in_netbox
    run(top, "fmt", "-check", "-recursive")
    for root in order:
        run(top / root, "plan", "-detailed-exitcode", "-no-color", "-input=false")
    found = managed(top)
    assert len(found) == sum(rows(top).values())
    names = {values["id"]: values["name"] for kind, values in found if kind == "netbox_device"}
    placed = {values["name"]: values["rack_position"] for kind, values in found if kind == "netbox_device"}
    bays = {
        (names[str(values["device_id"])], values["name"]): names.get(str(values["installed_device_id"]))
        for kind, values in found
        if kind == "netbox_device_bay"
    }
    nodes = {1: [1, 2, 3, 4], 2: [5, 0, 7, 0]}
    assert bays == {
        (f"x-node-chassis-0{chassis}", f"Bay {bay}"): f"x-node-00{number}" if number else None
        for chassis, numbers in nodes.items()
        for bay, number in enumerate(numbers, start=1)
    }
    assert (placed["x-node-chassis-02"], placed["x-node-005"]) == (3, None)


@pytest.mark.consumer("Terraform", "1.15", "finds the ports that other states made")
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_finds_the_ports_of_other_states(
    duo: Callable[[str], Topology], tmp_path: Path, run_terraform: Terraform
) -> None:
    """Cables between states end on the right ports; a state that comes too early is refused with its reason."""
    top, order = saved(duo("1-2"), tmp_path)
    run_terraform(top, "fmt", "-check", "-recursive")
    late = top / "netbox" / "duo-su01-cables"
    for root in order:
        if root == "netbox/duo-net-r01":
            run_terraform(late, "get")
            refused = run_terraform(late, "apply", "-auto-approve", "-no-color", "-input=false", fails=True)
            assert "NetBox has no device duo-su01-gpu-001" in refused
            assert "first apply the state of its rack" in " ".join(refused.split())
        assert rows(top)[root] == len(apply(run_terraform, top / root))
    for root in reversed(order):
        emptied(run_terraform, top / root)


VRF = """terraform {
  required_providers {
    netbox = { source = "e-breuninger/netbox" }
  }
}

resource "netbox_vrf" "this" {
  name = "twin"
}
"""


@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_keeps_equal_prefixes_apart(tmp_path: Path, run_terraform: Terraform) -> None:
    """NetBox refuses the same prefixes twice in its global table; the second blueprint applies in a VRF."""
    tiny = shipped("tiny")
    first, _ = saved(tiny, tmp_path)
    second, _ = saved(Topology(tiny.plan._replace(name="twin")), tmp_path)
    vrf, late = tmp_path / "vrf", second / "netbox" / "tiny-foundation"
    vrf.mkdir()
    (vrf / "main.tf").write_text(VRF, encoding="utf-8")
    for folder in (first / "netbox" / "shared", first / "netbox" / "tiny-foundation", vrf):
        apply(run_terraform, folder)
    change = ("apply", "-auto-approve", "-no-color", "-input=false")

    assert "taken" in run_terraform(late, *change, fails=True)
    run_terraform(late, *change, "-var", "vrf=twin")
    state = json.loads((late / "terraform.tfstate").read_text(encoding="utf-8"))
    prefixes = [item for item in state["resources"] if item["type"] == "netbox_prefix" and item["mode"] == "managed"]
    assert prefixes and all(item["instances"][0]["attributes"]["vrf_id"] for item in prefixes)


LIMITS = {"name": 100, "slug": 100, "label": 100, "cid": 100, "model": 100, "part_number": 50, "description": 200}
SHORTER = {
    "netbox_device": 64,
    "netbox_device_interface": 64,
    "netbox_device_power_port": 64,
    "netbox_device_power_outlet": 64,
}  # names of these


@pytest.mark.slow
@pytest.mark.heavy
@pytest.mark.parametrize("site_in_netbox", ["hostile"], indirect=True)
def test_terraform_applies_hostile_texts(site_in_netbox: Site) -> None:
    """A site full of hostile texts applies, every text comes back in the state, and none is longer than NetBox takes."""
    assert_texts(site_in_netbox.topology, site_in_netbox.top)


@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_applies_long_texts(tmp_path: Path, run_terraform: Terraform) -> None:
    """Hostile texts as long as a blueprint may make them apply as well."""
    values = [f"{value} {'long ' * 100}"[:500] for value in VALUES]
    topology = dcgen.load(write_project(tmp_path / "project", EDGE, rotated(500, values)))
    top, order = saved(topology, tmp_path)
    for root in order:
        applied(run_terraform, top / root)
    assert_texts(topology, top)


LABELS = re.compile(r'(?:^resource "netbox_cable" "|\bmodule\.|\bnetbox_circuit_termination\.)(\w+)', re.MULTILINE)


def assert_texts(topology: Topology, top: Path) -> None:
    """Each free text of a site is in the states, and no text is longer than NetBox takes."""
    pages = [page for page in terraform.pages(Analysis(topology)) if page.path.endswith((".tf", ".json"))]
    wanted = {text for page in pages for (_, free), text in places(type(page.view), page.view, "") if free and text}
    wanted -= {each for path in top.rglob("*.tf") for each in LABELS.findall(path.read_text(encoding="utf-8"))}
    held: set[str] = set()
    for kind, attributes in managed(top):
        texts = {key: text for key, text in attributes.items() if isinstance(text, str)}
        held.update(texts.values())
        notes = re.sub(r"\\([^0-9A-Za-z\s])", r"\1", texts.get("comments", ""))  # Markdown with escaped marks
        held.update(notes.split("\n\n"))
        for key, text in texts.items():
            limit = SHORTER.get(kind, 100) if key == "name" else LIMITS.get(key, 1000)
            assert len(text) <= limit and text == text.strip(), (kind, key, text)
    assert {unicodedata.normalize("NFC", text) for text in wanted} <= held


def managed(top: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return the type and the attributes of each object in the states of a site."""
    states = [json.loads(path.read_text(encoding="utf-8")) for path in top.glob("netbox/*/terraform.tfstate")]
    return [
        (item["type"], instance["attributes"])
        for state in states
        for item in state["resources"]
        if item["mode"] == "managed"
        for instance in item["instances"]
    ]
