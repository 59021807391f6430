"""The measurements of a site that meets its plan, and the rules of the site over them in promtool."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from conftest import tool_path
from dcgen.network.hosts import make_hosts
from dcgen.network.portnames import PortNaming, make_naming
from dcgen.network.records import HostNetwork
from dcgen.topology import Topology

Labels = dict[str, str]
FIRING = "count by (alertname) (ALERTS{alertstate='firing'})"
MINUTES = 12  # of measurements; alerts wait for five
# Interfaces of a switch that are no data ports, as each operating system names them.
OTHER_INTERFACES = {
    "cumulus": ("lo", "eth0", "mgmt", "bridge", "vlan100", "bond1", "peerlink", "swp1.100"),
    "frr": ("lo", "eth0", "bridge", "swp1.100"),
    "sonic": ("eth0", "Vlan100", "PortChannel1", "Loopback0"),
    "eos": ("Management1", "Loopback0", "Vlan100", "Port-Channel1", "Ethernet1.100"),
}


@dataclass
class Measured:
    """A time series: its metric, its labels and its constant value."""

    metric: str
    labels: Labels
    value: float

    @property
    def text(self) -> str:
        """The series in the notation of PromQL."""
        return f"{self.metric}{{{', '.join(f'{name}={json.dumps(value)}' for name, value in self.labels.items())}}}"


@dataclass
class Site:
    """The files of a site below prometheus/, its topology, and the measurements on it."""

    topology: Topology
    files: dict[str, str]
    measured: list[Measured] = field(default_factory=list)

    @cached_property
    def hosts(self) -> Mapping[str, HostNetwork]:
        """The configured networks of the hosts."""
        return make_hosts(self.topology)

    @cached_property
    def naming(self) -> PortNaming:
        """The names of ports in the operating systems of switches."""
        return make_naming(self.topology)

    @cached_property
    def cabled(self) -> set[tuple[str, str]]:
        """The ports with a cable."""
        cables = self.topology.plan.cables
        return {end for cable in cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))}

    def targets(self, job: str) -> Iterator[tuple[str, Labels]]:
        """Yield the address and the labels of the targets in the files of a job."""
        for path, text in self.files.items():
            if path.startswith(f"targets/{job}/"):
                for group in json.loads(text):
                    [address] = group["targets"]
                    yield address, group["labels"]

    def of(self, metric: str, **labels: str) -> list[Measured]:
        """Return the series of a metric with some labels."""
        return [each for each in self.measured if each.metric == metric and labels.items() <= each.labels.items()]

    def drop(self, **labels: str) -> None:
        """Remove all series with some labels."""
        self.measured = [each for each in self.measured if not labels.items() <= each.labels.items()]


def measured(topology: Topology, files: dict[str, str]) -> Site:
    """Return a site on which everything is as planned."""
    site = Site(topology, files)
    config = yaml.safe_load(files["prometheus.yml"])
    for job in config["scrape_configs"]:
        for pattern in job["file_sd_configs"][0]["files"]:
            for _, labels in site.targets(pattern.split("/")[1]):
                own = {"job": job["job_name"], **{name: text for name, text in labels.items() if name[:2] != "__"}}
                site.measured.append(Measured("up", own, 1))
                site.measured += [Measured(*row) for row in _OF_JOB[job["job_name"]](site, own)]
    return site


def _node(site: Site, own: Labels) -> Iterator[tuple[str, Labels, float]]:
    device = site.topology.plan.devices[own["instance"]]
    yield "node_network_up", {**own, "device": "lo"}, 0
    for port in site.hosts[device.name].interfaces:
        if port.kind == "port":
            yield "node_network_up", {**own, "device": port.name}, 1
    for number, item in enumerate(device.type.ports):
        if not item.is_management:
            yield "node_infiniband_state_id", {**own, "device": item.os_name or f"mlx5_{number + 50}", "port": "1"}, 4


def _dcgm(site: Site, own: Labels) -> Iterator[tuple[str, Labels, float]]:
    gpus = site.topology.plan.devices[own["instance"]].type.gpus
    assert gpus
    for number in range(gpus.count):
        for instance in ("1", "2"):  # of MIG: a GPU can have several series
            labels = {"gpu": str(number), "UUID": f"GPU-{number}", "GPU_I_ID": instance}
            yield "DCGM_FI_DEV_GPU_TEMP", {**own, **labels}, 40


def _bmc(_: Site, own: Labels) -> Iterator[tuple[str, Labels, float]]:
    yield "ipmi_up", {**own, "collector": "ipmi"}, 1
    yield "ipmi_sensor_state", {**own, "id": "12", "name": "PSU1 Status", "type": "Power Supply"}, 0
    yield "ipmi_sensor_state", {**own, "id": "13", "name": "Intrusion", "type": "Physical Security"}, 2


def _switch(site: Site, own: Labels) -> Iterator[tuple[str, Labels, float]]:
    """Yield one series per data port, 1 for those with a cable, and those of other interfaces."""
    name = own["instance"]
    ports = [port.name for port in site.topology.plan.devices[name].type.ports if not port.is_management]
    for index, port in enumerate(ports, start=1):
        labels = {"ifIndex": str(index), "ifName": site.naming(name, port)}
        yield "ifOperStatus", {**own, **labels}, 1 if (name, port) in site.cabled else 2
    for index, port in enumerate(OTHER_INTERFACES.get(own.get("nos", ""), ()), start=1_000):
        yield "ifOperStatus", {**own, "ifIndex": str(index), "ifName": port}, 1


def _pdu(site: Site, own: Labels) -> Iterator[tuple[str, Labels, float]]:
    if site.topology.plan.devices[own["instance"]].type.manufacturer == "APC" and own["role"] == "pdu":
        yield "rPDU2DeviceStatusPower", {**own, "rPDU2DeviceStatusIndex": "1"}, 10  # 100 W


def _ping(_: Site, own: Labels) -> Iterator[tuple[str, Labels, float]]:
    yield "probe_success", own, 1


_OF_JOB: Mapping[str, Callable[[Site, Labels], Iterator[tuple[str, Labels, float]]]] = {
    "node": _node,
    "dcgm": _dcgm,
    "bmc": _bmc,
    "switch": _switch,
    "pdu": _pdu,
    "ping": _ping,
    "bmc-ping": _ping,
}


def write(files: Mapping[str, str], folder: Path) -> Path:
    """Write the files of a site, and return their folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def promtool(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run promtool in a folder."""
    program = tool_path("promtool")
    assert program
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def scenario(site: Site, expected: Mapping[str, int]) -> dict[str, Any]:
    """Return a unit test of promtool: the series of a site, and the number of firing alerts by name."""
    samples = [{"labels": f'{{alertname="{name}"}}', "value": count} for name, count in expected.items()]
    return {
        "interval": "1m",
        "input_series": [{"series": each.text, "values": f"{each.value:g}x{MINUTES}"} for each in site.measured],
        "promql_expr_test": [{"expr": FIRING, "eval_time": "10m", "exp_samples": samples}],
    }


def check_rules(site: Site, tests: list[dict[str, Any]], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run unit tests over the rules of a site."""
    write(site.files, folder)
    rules = [path for path in site.files if path.endswith(".yaml")]
    suite = {"rule_files": rules, "evaluation_interval": "1m", "tests": tests}
    (folder / "suite.json").write_text(json.dumps(suite), encoding="utf-8")  # JSON is YAML
    return promtool("test", "rules", "suite.json", folder=folder)
