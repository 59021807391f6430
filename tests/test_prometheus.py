"""prometheus/: targets against the plan, rules over measurements in promtool, and the files in a real Prometheus."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import prometheus
from dcgen.artifacts.bringup.prometheus.files import Alert, AlertFile, Figure, FigureFile, Target, TargetFile
from dcgen.network.dnsnames import make_names
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.topology import Topology
from support.hostile import POD, VALUES, rotated, write_project
from support.prometheus import Site, check_rules, measured, promtool, scenario, write
from support.slurm import free_port, stop

CASES = ("rails", "nvlink", "dual-tor", "inference-cluster", "ipv6", "mesh", "no-oob")
LAB = ROOT / "blueprints" / "ams2-lab.yaml"


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


@cache
def lab() -> Topology:
    """Return a site of eight servers with Ethernet rails and known power."""
    return dcgen.load(LAB)


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their path below prometheus/."""
    made = render.render(prometheus.pages(Analysis(topology)))
    return {item.path.removeprefix("prometheus/"): item.text for item in made}


def site_of(topology: Topology) -> Site:
    """Return a site on which everything is as planned."""
    return measured(topology, written(topology))


# --- targets --------------------------------------------------------------------------------------------------------


def bare(target: str) -> str:
    """Return the address of a target without brackets and port."""
    return target[1:].partition("]")[0] if target[0] == "[" else target.partition(":")[0]


@pytest.mark.parametrize("name", CASES)
def test_targets_have_the_address_of_their_name(name: str) -> None:
    """The address of each target is that of its name in DNS: of the host, its BMC, or the management port."""
    topology = case(name)
    site = Site(topology, written(topology))
    found = make_names(topology, make_switches(topology), make_hosts(topology))
    labels: dict[str, set[str]] = {}
    for item in found.names:
        labels.setdefault(item.label, set()).add(item.address)
    for job, suffix, port in (("node", "", "9100"), ("dcgm", "", "9400"), ("bmc", "-bmc", ""), ("pdu", "", "")):
        for target, own in site.targets(job):
            assert bare(target) in labels[f"{own['instance']}{suffix}"]
            assert target.removeprefix(f"[{bare(target)}]").removeprefix(bare(target)) == (f":{port}" if port else "")
    for target, own in (*site.targets("switch"), *site.targets("other")):
        assert bare(target) in labels.get(f"{own['instance']}-mgmt", set()) | labels[own["instance"]]


@pytest.mark.parametrize("name", CASES)
def test_each_device_with_an_address_is_monitored(name: str) -> None:
    """Each device with an address is a target of one job, and a server with NVIDIA GPUs of one more."""
    topology = case(name)
    site = Site(topology, written(topology))
    jobs = {
        job: {own["instance"] for _, own in site.targets(job)} for job in ("node", "dcgm", "switch", "pdu", "other")
    }
    plan = topology.plan
    reached = {at.device for at in plan.addresses} | {name for name, router in plan.routing.routers.items() if router}
    own = {
        at.device
        for at in plan.addresses
        if plan.devices[at.device].kind not in ("server", "storage")
        or not plan.devices[at.device].type.port[at.port].is_management
    }
    expected = {item for item in reached if plan.devices[item].kind == "switch"} | own
    assert set().union(*jobs.values()) == expected
    assert Counter(item for job in jobs if job != "dcgm" for item in jobs[job]) == Counter(expected)
    gpus = {item.name for item in plan.devices.values() if item.type.gpus and item.name in jobs["node"]}
    assert jobs["dcgm"] == {
        item for item in gpus if plan.gpus[plan.devices[item].type.gpus.model].manufacturer == "NVIDIA"
    }  # type: ignore[union-attr]


@pytest.mark.parametrize("name", CASES)
def test_labels_are_those_of_the_plan(name: str) -> None:
    """The labels of a target are those of its device, and all jobs of a device have the same ones."""
    topology = case(name)
    site, plan = Site(topology, written(topology)), topology.plan
    feeds = {pdu: feed for rack in plan.racks.values() for feed, pdus in rack.pdus for pdu in pdus}
    for job in ("node", "dcgm", "bmc", "switch", "pdu", "other"):
        for _, own in site.targets(job):
            device = plan.devices[own["instance"]]
            assert (own["site"], own["cluster"], own["role"], own["model"]) == (
                *(plan.site, plan.name, device.role, device.type.model),
            )
            assert own.get("unit", "") == (f"{plan.name}-su{device.unit:02}" if device.unit else "")
            assert own.get("rack", "") == topology.place_of(device.name)[0]
            assert own.get("fabric", "") == topology.fabric_of.get(device.name, "")
            assert own.get("group", "") == (device.group if device.kind == "server" else "")
            if device.kind == "pdu":
                assert own["feed"] == feeds[device.name]


def test_leaves_of_a_rail_have_its_number() -> None:
    """A leaf with the ports of one rail has this rail, a spine and an out-of-band switch have none."""
    site = Site(case("rails"), written(case("rails")))
    rails = {own["instance"]: own.get("rail") for _, own in site.targets("switch")}
    assert [rails[f"x-su01-compute-leaf-{number:02}"] for number in range(1, 9)] == list("12345678")
    assert {rail for name, rail in rails.items() if "compute-leaf" not in name} == {None}


@pytest.mark.heavy("promtool")
def test_promtool_relabels_each_job(tmp_path: Path) -> None:
    """promtool prints each target with its address, its parameters and the name of its device."""
    site = Site(lab(), written(lab()))
    folder = write(site.files, tmp_path)
    jobs = {job["job_name"]: job for job in yaml.safe_load(site.files["prometheus.yml"])["scrape_configs"]}
    ports = {"node": 0, "pdu": 9116, "ping": 9115}
    words = ("check", "service-discovery", "--timeout=3s", "prometheus.yml")
    with ThreadPoolExecutor() as pool:  # promtool waits until its time is over
        found = list(pool.map(lambda name: promtool(*words, name, folder=folder), ports))
    for (name, port), done in zip(ports.items(), found, strict=True):
        job = jobs[name]
        assert done.returncode == 0, done.stderr
        rows = json.loads(done.stdout[done.stdout.index("[") :])
        planned = {
            own["instance"]: (target, own)
            for pattern in job["file_sd_configs"][0]["files"]
            for target, own in site.targets(pattern.split("/")[1])
        }
        assert len(rows) == len(planned)
        for row in rows:
            target, own = planned[row["labels"]["instance"]]
            assert row["labels"]["__address__"] == (f"127.0.0.1:{port}" if port else target)
            assert row["labels"].get("__param_target") == (bare(target) if port else None)
            assert row["labels"].get("__param_module") == {"pdu": "apcups", "ping": "icmp"}.get(name)
            assert {key: text for key, text in own.items() if key[:2] != "__"}.items() <= row["labels"].items()


# --- rules ----------------------------------------------------------------------------------------------------------


@pytest.mark.consumer("promtool", "2.42", "checks the configuration, the targets and the rules of monitoring")
@pytest.mark.heavy("promtool")
@pytest.mark.parametrize("name", CASES)
def test_a_site_as_planned_has_no_alert(name: str, tmp_path: Path) -> None:
    """promtool accepts all files, and over the measurements of a site as planned no alert fires."""
    site = site_of(case(name))
    folder = write(site.files, tmp_path)
    done = promtool("check", "config", "--lint=all", "--lint-fatal", "prometheus.yml", folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    done = check_rules(site, [scenario(site, {})], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def lose_port(site: Site) -> None:
    """Take down one cabled port of a leaf."""
    site.of("ifOperStatus", instance="ams2-lab-compute-leaf-01", ifName="swp1s0")[0].value = 2


def lose_ports(site: Site) -> None:
    """Take down every port of a switch."""
    for each in site.of("ifOperStatus", instance="ams2-lab-compute-leaf-02"):
        each.value = 2


def add_cable(site: Site) -> None:
    """Connect a port without a planned cable."""
    free = next(each for each in site.of("ifOperStatus", fabric="storage") if each.value == 2)
    free.value = 1


def lose_server(site: Site) -> None:
    """Switch off a server: only its BMC answers."""
    for job in ("node", "dcgm", "ping"):
        for metric in ("up", "probe_success"):
            for each in site.of(metric, job=job, instance="ams2-lab-gpu-003"):
                each.value = 0
    kept = ("up", "probe_success")
    site.measured = [
        each
        for each in site.measured
        if each.metric in kept
        or each.labels["job"] not in ("node", "dcgm")
        or each.labels["instance"] != "ams2-lab-gpu-003"
    ]


def lose_targets(site: Site) -> None:
    """Leave out the targets of two servers in one rack, as if their file were not loaded."""
    first = site.topology.place_of("ams2-lab-gpu-001")[0]
    for _, own in list(site.targets("node")):
        if own["rack"] == first:
            site.drop(instance=own["instance"])


def lose_exporter(site: Site) -> None:
    """Stop the exporter of the GPUs of one server."""
    site.measured = [each for each in site.measured if each.metric != "DCGM_FI_DEV_GPU_TEMP" or each.labels["instance"] != "ams2-lab-gpu-001"]  # fmt: skip
    [each] = site.of("up", job="dcgm", instance="ams2-lab-gpu-001")
    each.value = 0


def lose_gpu(site: Site) -> None:
    """Lose two GPUs of one server, and all of another one."""
    site.drop(instance="ams2-lab-gpu-001", gpu="3")
    site.drop(instance="ams2-lab-gpu-001", gpu="4")
    for number in range(8):
        site.drop(instance="ams2-lab-gpu-002", gpu=str(number))


def lose_rail(site: Site) -> None:
    """Take down the third rail of all servers, and lose the adapter of the fifth one in one server."""
    for each in site.of("node_network_up", device="rail3"):
        each.value = 0
    site.drop(instance="ams2-lab-gpu-001", device="rail5")


def lose_psu(site: Site) -> None:
    """Fail a power supply."""
    site.of("ipmi_sensor_state", instance="ams2-lab-gpu-001", type="Power Supply")[0].value = 2


def lose_bmc(site: Site) -> None:
    """Cut a BMC off: neither IPMI nor echo requests are answered."""
    for metric in ("ipmi_up", "probe_success"):
        for job in ("bmc", "bmc-ping"):
            for each in site.of(metric, job=job, instance="ams2-lab-gpu-001"):
                each.value = 0


def watts(site: Site, figure: str, **labels: str) -> float:
    """Return a figure of the plan in watts."""
    [found] = [
        rule["expr"]
        for path, text in site.files.items()
        if path.startswith("planned/")
        for rule in yaml.safe_load(text)["groups"][0]["rules"]
        if rule["record"] == figure and labels.items() <= rule["labels"].items()
    ]
    return float(found.removeprefix("vector(").removesuffix(")"))


def load_pdu(site: Site) -> None:
    """Load a PDU to 10 W above its plan."""
    name = "ams2-lab-gpu-r01-pdu-a1"
    site.of("rPDU2DeviceStatusPower", instance=name)[0].value = (
        watts(site, "dcgen_planned_pdu_watts", instance=name) + 10
    ) / 10


def load_feed(site: Site) -> None:
    """Load each PDU of a feed just above its plan."""
    for each in site.of("rPDU2DeviceStatusPower", feed="a"):
        each.value = (watts(site, "dcgen_planned_pdu_watts", instance=each.labels["instance"]) + 10) / 10


def silence_pdu(site: Site) -> None:
    """Let a PDU answer that it does not measure its power."""
    site.of("rPDU2DeviceStatusPower", feed="a")[0].value = -1


FAULTS: dict[str, tuple[Callable[[Site], None], dict[str, int]]] = {
    "one cabled port is down": (lose_port, {"SwitchPortsDown": 1}),
    "all ports of a switch are down": (lose_ports, {"SwitchPortsDown": 1}),
    "a port without a cable is up": (add_cable, {"SwitchPortsUnplanned": 1}),
    "a server is off": (lose_server, {"DeviceUnreachable": 1, "HostsMissing": 1}),
    "a rack has no targets": (lose_targets, {"HostsMissing": 1}),
    "an exporter is down": (lose_exporter, {"ExporterDown": 1}),
    "GPUs are missing": (lose_gpu, {"GpusMissing": 2}),
    "links of two rails are down": (lose_rail, {"RailLinksDown": 2}),
    "a power supply failed": (lose_psu, {"PowerSupplyFault": 1}),
    "a BMC does not answer": (lose_bmc, {"BmcSensorsUnread": 1, "DeviceUnreachable": 1}),
    "a PDU carries more than planned": (load_pdu, {"PduLoadAbovePlan": 1}),
    "a feed carries more than planned": (load_feed, {"PduLoadAbovePlan": 5, "FeedLoadAbovePlan": 1}),
    "a PDU does not measure": (silence_pdu, {"PduUnmeasured": 1}),
}


@pytest.mark.heavy("promtool")
def test_each_fault_has_its_alerts(tmp_path: Path) -> None:
    """Each fault fires its own alerts and no other one."""
    site = site_of(lab())
    tests = []
    for change, expected in FAULTS.values():
        broken = copy.copy(site)
        broken.measured = copy.deepcopy(site.measured)
        change(broken)
        tests.append(scenario(broken, expected))
    done = check_rules(site, tests, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.heavy("promtool")
def test_an_alert_names_the_device_and_the_number(tmp_path: Path) -> None:
    """The alert on a port has the labels of the switch, and its text names switch, rack, number and fabric."""
    site = site_of(lab())
    lose_port(site)
    switch = {own["instance"]: own for _, own in site.targets("switch")}["ams2-lab-compute-leaf-01"]
    labels = {key: switch[key] for key in ("instance", "site", "cluster", "rack", "fabric", "rail")}
    text = f"ams2-lab-compute-leaf-01 in rack {switch['rack']} has 1 cabled ports of compute down"
    expected = {"exp_labels": {**labels, "severity": "warning"}, "exp_annotations": {"summary": text}}
    rule = {"eval_time": "10m", "alertname": "SwitchPortsDown", "exp_alerts": [expected]}
    early = {"eval_time": "3m", "alertname": "SwitchPortsDown", "exp_alerts": []}
    test = {**scenario(site, {"SwitchPortsDown": 1}), "alert_rule_test": [early, rule]}
    done = check_rules(site, [test], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    test["alert_rule_test"][1] = {**rule, "exp_alerts": []}
    assert check_rules(site, [test], tmp_path).returncode != 0


MIXED = """
kind: training-pod
name: mixed
servers:
  gpu: {model: DGX-H100, units: 1-2, numbers: 1-2, capacity: 2}
fabrics:
  compute: {design: rail-optimized, switch: QM9700}
  storage: {design: single, switch: SN5600, nos: sonic}
  inband: {design: single, switch: 7060X6-64PE, nos: eos}
  oob: {design: single, switch: SN2201, nos: cumulus-5.13}
"""


def lose_adapters(site: Site) -> None:
    """Let the adapter of rail 1 wait for a subnet manager in one server of each unit, and in both of the second one."""
    for name in ("mixed-su01-gpu-001", "mixed-su02-gpu-001", "mixed-su02-gpu-002"):
        [each] = site.of("node_infiniband_state_id", instance=name, device="mlx5_0")
        each.value = 2


def lose_cabled(fabric: str) -> Callable[[Site], None]:
    """Return a fault: a cabled port of a fabric is down."""

    def change(site: Site) -> None:
        names = re.compile("(swp|Ethernet)[0-9]")
        next(each for each in site.of("ifOperStatus", fabric=fabric) if each.value == 1 and names.match(each.labels["ifName"])).value = 2  # fmt: skip

    return change


@pytest.mark.heavy("promtool")
def test_each_operating_system_and_adapter_is_read(tmp_path: Path) -> None:
    """Ports of Cumulus Linux, SONiC and EOS are told from other interfaces, and adapters of InfiniBand have their rail."""
    path = tmp_path / "mixed.yaml"
    path.write_text(MIXED, encoding="utf-8")
    site = site_of(dcgen.load(path))
    assert {own.get("nos", "") for _, own in site.targets("switch")} == {"", "cumulus", "sonic", "eos"}
    changes = [(lose_cabled(fabric), {"SwitchPortsDown": 1}) for fabric in ("oob", "storage", "inband")]
    tests = [scenario(site, {})]
    for change, expected in (*changes, (lose_adapters, {"RailLinksDown": 2})):
        broken = copy.copy(site)
        broken.measured = copy.deepcopy(site.measured)
        change(broken)
        tests.append(scenario(broken, expected))
    done = check_rules(site, tests, tmp_path / "files")
    assert done.returncode == 0, done.stdout + done.stderr


# --- figures --------------------------------------------------------------------------------------------------------


def planned(files: dict[str, str]) -> dict[str, dict[str, float]]:
    """Return the figures by name, then by device, rack, feed or group."""
    found: dict[str, dict[str, float]] = {}
    for path, text in files.items():
        for rule in yaml.safe_load(text)["groups"][0]["rules"] if path.startswith("planned/") else ():
            labels = rule["labels"]
            key = next(labels[name] for name in ("instance", "feed", "group", "rack") if name in labels)
            rows = found.setdefault(rule["record"], {})
            assert key not in rows
            rows[key] = float(re.fullmatch(r"vector\(([0-9]+)\)", rule["expr"])[1])  # type: ignore[index]
    return found


def test_figures_of_a_rack_worked_out_by_hand() -> None:
    """Two servers with 10 GPU ports and a BMC each, four switches and two PDUs: ports and power by hand.

    APDU11450ME has 43.13 kW, of which a continuous load may take 80 %. The power of SN5600 is a lower bound without
    its transceivers, so no PDU has a planned load.
    """
    found = planned(written(dcgen.load(ROOT / "blueprints" / "tiny.yaml")))
    ports = {"compute": 2 * 8, "inband": 2 * 2, "storage": 2 * 2, "oob": 2 + 3 + 2}
    assert found["dcgen_planned_ports"] == {f"tiny-{name}-leaf-01": count for name, count in ports.items()}
    assert found["dcgen_planned_hosts"] == {"tiny-rack-r01": 2}
    assert found["dcgen_planned_gpus"] == {"gpu": 8}
    assert found["dcgen_usable_rack_watts"] == {"tiny-rack-r01": 34_504}
    assert "dcgen_planned_pdu_watts" not in found and "dcgen_planned_feed_watts" not in found


def test_loads_worked_out_by_hand() -> None:
    """Four servers of 10,200 W with six power supplies on four PDUs, and 7,400 W of switches and storage on two.

    AP8886 has 22 kW. PDU a1 has 2 + 1 + 2 + 1 of the 6 power supplies of the servers.
    """
    found = planned(written(lab()))
    gpu, net = (
        ("ams2-lab-gpu-r01-pdu-a1", "ams2-lab-gpu-r02-pdu-b2"),
        ("ams2-lab-net-r01-pdu-a1", "ams2-lab-net-r01-pdu-b1"),
    )
    assert {found["dcgen_planned_pdu_watts"][name] for name in gpu} == {10_200 * (2 + 1 + 2 + 1) / 6}
    devices = 2 * 2_200 + 2 * 500 + 300 + 2 * 850
    assert {found["dcgen_planned_pdu_watts"][name] for name in net} == {devices / 2}
    assert found["dcgen_planned_feed_watts"] == dict.fromkeys("ab", (8 * 10_200 + devices) / 2)
    assert found["dcgen_usable_pdu_watts"]["ams2-lab-net-r01-pdu-a1"] == 0.8 * 22_000
    assert found["dcgen_usable_rack_watts"]["ams2-lab-gpu-r01"] == 2 * 0.8 * 43_130


def test_the_limit_of_a_feed_is_that_of_the_hall(tmp_path: Path) -> None:
    """A feed has the power that the blueprint states for it. Feeds without a statement have no limit."""
    path = tmp_path / "pod.yaml"
    path.write_text(
        "kind: training-pod\nname: pod\nservers:\n  gpu: {model: DGX-H100, numbers: 1-2}\n"
        "power: {feeds: {a: {kw: 90}, b: {}}}\n",
        encoding="utf-8",
    )
    assert planned(written(dcgen.load(path)))["dcgen_usable_feed_watts"] == {"a": 90_000}
    assert "dcgen_usable_feed_watts" not in planned(written(lab()))


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["alerts.yaml", "planned/tiny.yaml", "prometheus.yml", "README.md", "targets/pdu/tiny.json"]
)
def test_the_files_of_a_small_site(path: str, snapshot: SnapshotAssertion) -> None:
    """The files of two servers in a rack."""
    assert written(dcgen.load(ROOT / "blueprints" / "tiny.yaml"))[path] == snapshot


def test_growth_changes_few_lines(tmp_path: Path) -> None:
    """A further server adds a line per job, and changes the counts of its rack and its switches, nothing else."""
    text = "kind: training-pod\nname: pod\nservers:\n  gpu: {model: DGX-H100, numbers: 1-%s, capacity: 8}\n"
    made = []
    for count in (4, 5):
        path = tmp_path / f"{count}.yaml"
        path.write_text(text % count, encoding="utf-8")
        made.append(written(dcgen.load(path)))
    before, after = made
    assert before.keys() == after.keys()
    assert before["alerts.yaml"] == after["alerts.yaml"] and before["prometheus.yml"] == after["prometheus.yml"]
    for path in before:
        old, new = before[path].splitlines(), after[path].splitlines()
        lost = Counter(old) - Counter(new)
        if path.startswith("targets/"):
            assert not lost
            assert len(new) - len(old) <= 1 or path.startswith("targets/pdu")
        elif path.startswith("planned/"):
            assert all("dcgen_planned_" in line for line in lost)


def addresses_on_loopback(files: dict[str, str]) -> dict[str, str]:
    """Return the files with each target in 127.0.0.0/8, so that nothing outside the machine is asked."""
    return {
        path: re.sub(r'("targets": \[")[0-9]+\.', r"\g<1>127.", text) if path.startswith("targets/") else text
        for path, text in files.items()
    }


def ask(port: int, path: str) -> Any:
    """Return the answer of a Prometheus server, None if it does not answer yet."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return json.load(answer)["data"]
    except (urllib.error.URLError, ConnectionError, KeyError):
        return None


@pytest.mark.consumer("Prometheus", "2.42", "loads the configuration, and lists every target and rule through its API")
@pytest.mark.heavy("prometheus")
def test_a_server_has_every_target_and_rule(tmp_path: Path) -> None:
    """A real server loads the configuration without an error, and lists the planned targets and all rules."""
    site = Site(lab(), addresses_on_loopback(written(lab())))
    folder, port = write(site.files, tmp_path / "files"), free_port()
    program = tool_path("prometheus")
    assert program
    command = [program, "--config.file=prometheus.yml", f"--web.listen-address=127.0.0.1:{port}", f"--storage.tsdb.path={tmp_path / 'data'}"]  # fmt: skip
    expected = {
        (job["job_name"], own["instance"])
        for job in yaml.safe_load(site.files["prometheus.yml"])["scrape_configs"]
        for pattern in job["file_sd_configs"][0]["files"]
        for _, own in site.targets(pattern.split("/")[1])
    }
    with open(tmp_path / "log", "wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
    try:
        active: list[dict[str, Any]] = []
        for _ in range(300):
            found = ask(port, "/api/v1/targets?state=active")
            active = found["activeTargets"] if found else []
            if len(active) >= len(expected) or process.poll() is not None:
                break
            time.sleep(0.1)
        rules = ask(port, "/api/v1/rules")
    finally:
        stop(process)
    log = (tmp_path / "log").read_text(encoding="utf-8", errors="replace")
    assert {(item["labels"]["job"], item["labels"]["instance"]) for item in active} == expected, log[-2000:]
    assert len(active) == len(expected)
    pings = {item["scrapeUrl"] for item in active if item["labels"]["job"] == "ping"}
    hosts = {bare(target) for job in ("node", "switch", "pdu", "other") for target, _ in site.targets(job)}
    assert pings == {f"http://127.0.0.1:9115/probe?module=icmp&target={host}" for host in hosts}
    pdus = {item["scrapeUrl"] for item in active if item["labels"]["job"] == "pdu"}
    assert pdus == {
        f"http://127.0.0.1:9116/snmp?module=apcups&target={bare(target)}" for target, _ in site.targets("pdu")
    }
    names = Counter(rule["name"] for group in rules["groups"] for rule in group["rules"])
    files = [yaml.safe_load(text) for path, text in site.files.items() if path.endswith(".yaml")]
    assert names == Counter(
        rule.get("alert") or rule["record"] for file in files for group in file["groups"] for rule in group["rules"]
    )
    assert "level=error" not in log, log


# --- texts ----------------------------------------------------------------------------------------------------------


def test_names_of_hostile_projects(tmp_path: Path) -> None:
    """Free texts of a hostile project are in no file. Only a manufacturer decides something: the module of its PDUs."""
    plain = written(dcgen.load(write_project(tmp_path / "plain", POD, lambda key, was: was)))
    change = rotated(31, VALUES)

    def spare(key: str, was: str) -> str:
        return was if key == "manufacturer" else change(key, was)

    assert written(dcgen.load(write_project(tmp_path / "hostile", POD, spare))) == plain


@pytest.mark.heavy("promtool")
@pytest.mark.parametrize("start", range(0, len(VALUES), 40))
def test_promtool_reads_hostile_projects(start: int, tmp_path: Path) -> None:
    """promtool accepts the files of a project whose every free text is hostile."""
    files = written(dcgen.load(write_project(tmp_path / "project", POD, rotated(start, VALUES))))
    done = promtool("check", "config", "prometheus.yml", folder=write(files, tmp_path / "files"))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.heavy("promtool")
def test_hostile_labels_reach_promtool_unchanged(tmp_path: Path) -> None:
    """Any text in a label is read back as it is: in targets, in figures, and through templates of alerts."""
    texts = [text for text in VALUES if text.strip()]
    targets = TargetFile(tuple(Target(f"127.0.0.1:{number}", {"text": text}) for number, text in enumerate(texts, 1)))
    figures = FigureFile(
        "all", tuple(Figure("figure", {"number": str(n), "text": text}, 1) for n, text in enumerate(texts))
    )
    alerts = AlertFile((), (Alert("Hostile", "warning", "figure > 0", "{{ $labels.text }}", "fixed"),))
    pages = [
        Page("targets/a.json", "prometheus/targets.json.j2", targets),
        Page("planned.yaml", "prometheus/planned.yaml.j2", figures),
        Page("alerts.yaml", "prometheus/alerts.yaml.j2", alerts),
    ]
    files = {item.path: item.text for item in render.render(pages)}
    files["prometheus.yml"] = json.dumps(
        {
            "rule_files": ["planned.yaml", "alerts.yaml"],
            "scrape_configs": [{"job_name": "a", "file_sd_configs": [{"files": ["targets/a.json"]}]}],
        }
    )
    folder = write(files, tmp_path)
    assert promtool("check", "config", "prometheus.yml", folder=folder).returncode == 0
    done = promtool("check", "service-discovery", "--timeout=3s", "prometheus.yml", "a", folder=folder)
    rows = json.loads(done.stdout[done.stdout.index("[") :])
    assert {row["labels"]["__address__"]: row["labels"]["text"] for row in rows} == {
        group["targets"][0]: group["labels"]["text"] for group in json.loads(files["targets/a.json"])
    }
    expected = [
        {"exp_labels": {"severity": "warning", "number": str(n), "text": text}, "exp_annotations": {"summary": text}}
        for n, text in enumerate(texts)
    ]
    rule = {"eval_time": "10m", "alertname": "Hostile", "exp_alerts": expected}
    suite = {"rule_files": ["planned.yaml", "alerts.yaml"], "evaluation_interval": "1m", "tests": [{"interval": "1m", "alert_rule_test": [rule]}]}  # fmt: skip
    (folder / "suite.yaml").write_text(yaml.safe_dump(suite), encoding="utf-8")
    done = promtool("test", "rules", "suite.yaml", folder=folder)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
