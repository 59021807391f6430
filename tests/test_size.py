"""`dcgen size`: from a workload and a choice of servers to blueprints that build and meet the workload."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from dcgen import pipeline
from dcgen.catalog import Catalog
from dcgen.commands import size
from dcgen.finding import FindingsError, errors
from dcgen.plan.workload import plan_jobs
from dcgen.schema import checked
from dcgen.sizing import Candidate, SizeRequest, make_candidates
from dcgen.sizing.counts import PER_UNIT, Counts, hardware, train_counts
from dcgen.sizing.table import HEAD, rows

CATALOG = Catalog()
INFERENCE: dict[str, Any] = {
    "model": "KR4268V2",
    "fitted": {
        "cpus": {"model": "Xeon-Platinum-8568Y+", "count": 2},
        "gpus": {"model": "L40S", "count": 4},
        "nics": {"front": {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["inband", "inband"]}},
        "drives": {"models": {"model": "NVMe-U2-15.36TB", "count": 12}},
    },
}
NO_PROCESSORS = {
    **INFERENCE,
    "fitted": {key: item for key, item in INFERENCE["fitted"].items() if key != "cpus"},
}
ASSUMED = {
    "KR4268V2": {
        "u_height": 4,
        "gpu_slots": 8,
        "nic_slots": 4,
        "power_max_w": 2200,
        "weight_kg": 45,
        "supplies": 2,
        "inlet": "C20",
        "reason": "a 4U server with four 350 W GPUs",
    }
}
TRAIN = {"model": "Llama-3.1-70B", "tokens": 2e12, "days": 30, "dataset_tb": 100}
SERVE = {
    "model": "Llama-3.1-8B",
    "requests_per_s": 20,
    "prompt": 1000,
    "output": 300,
    "ttft_ms": 1000,
    "tpot_ms": 60,
    "availability": 0.999,
}


def training(server: Any = "DGX-H100", **keys: Any) -> dict[str, Any]:
    """Return a request for a training pod, with other keys of the job."""
    return {"kind": "training-pod", "name": "pod", "servers": [server], "workload": {"train": {**TRAIN, **keys}}}


def serving(kind: str, server: Any = INFERENCE, **keys: Any) -> dict[str, Any]:
    """Return a request for a served model, with other keys of the load."""
    load = {key: value for key, value in {**SERVE, **keys}.items() if value is not None}
    assumed = {"assume": ASSUMED} if server in (INFERENCE, NO_PROCESSORS) else {}
    return {"kind": kind, "name": "site", "servers": [server], **assumed, "workload": {"serve": load}}


def sized(data: dict[str, Any]) -> Candidate:
    """Return the only alternative of a request."""
    (found,) = make_candidates(checked(SizeRequest, data), CATALOG, data)
    return found


@cache
def sized_case(name: str) -> Candidate:
    """Return the only alternative of a case, which several tests look at."""
    return sized(CASES[name].request)


def counted(data: dict[str, Any]) -> Counts:
    """Return the counts of a request for a training pod, without a plan."""
    request = checked(SizeRequest, data)
    workload = plan_jobs(request.workload, CATALOG).workload
    assert workload
    assert workload.train
    return train_counts(workload, workload.train, hardware(CATALOG, request.servers[0], "gpu", ()), ())


def written(data: dict[str, Any], folder: Path, *options: str) -> Path:
    """Return the blueprint that `dcgen size --write` makes from a request."""
    request, path = folder / "request.yaml", folder / "made.yaml"
    request.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    CliRunner().invoke(size, [str(request), "--write", str(path), *options])
    return path


# --- sites of all kinds and sizes -------------------------------------------------------------------------


@dataclass(frozen=True)
class SizeCase:
    """A request, and the units of its result."""

    request: dict[str, Any]
    units: int
    needs: set[str] = field(default_factory=set)  # the needs that no source lets dcgen tell


STORAGE = {"write bandwidth for a checkpoint", "read bandwidth for a restart"}
CASES = {
    "one server": SizeCase(training(days=3000), 0, STORAGE),
    "one unit": SizeCase(training(days=120), 0, STORAGE),
    "four units": SizeCase(training(), 4, STORAGE),
    "B200": SizeCase(training("DGX-B200"), 2, STORAGE),
    "sixteen units": SizeCase(training("DGX-H200", days=7.5, batch_tokens=64e6), 15, STORAGE),
    "experts": SizeCase(training("DGX-H200", model="DeepSeek-V3", days=60), 2, STORAGE),
    "rack-scale product": SizeCase(training("DGX-GB200-TRAY", days=100), 0, STORAGE),
    "rack-scale product for a model": SizeCase(serving("inference-cluster", "DGX-GB200-TRAY", model="DeepSeek-V3"), 0),
    "inference cluster": SizeCase(serving("inference-cluster", requests_per_s=400), 0),
    "inference with NVSwitch": SizeCase(serving("inference-cluster", "DGX-H100", model="Llama-3.1-70B"), 0),
    "several units of inference": SizeCase(serving("inference-cluster", requests_per_s=3000), 4),
    "edge site": SizeCase(serving("edge-site", requests_per_s=4), 0),
    "edge site without processors": SizeCase(
        serving("edge-site", NO_PROCESSORS, requests_per_s=4), 0, {"PCIe lanes of KR4268V2"}
    ),
    "edge site without targets": SizeCase(serving("edge-site", ttft_ms=None, tpot_ms=None, availability=None), 0),
}
SOFT = {"bandwidth per GPU after the loss of a leaf"}  # the one switch of a small pod


@pytest.mark.parametrize("name", CASES)
def test_the_result_builds_and_meets_its_workload(name: str, tmp_path: Path) -> None:
    """The written blueprint has no errors, the counts that `dcgen size` prints, and the needs of the request."""
    case, found = CASES[name], sized_case(name)
    path = written(case.request, tmp_path)
    analysis, findings = pipeline.examine(path)

    assert found.counts
    assert found.analysis
    assert analysis
    assert errors(findings) == []
    assert found.counts.units == case.units
    assert {need.title for need in analysis.fit if need.verdict == "fails"} <= SOFT
    assert {need.title for need in analysis.fit if need.verdict == "unknown"} <= case.needs
    assert rows([found._replace(analysis=analysis)]) == rows([found])
    plans = analysis.topology.plan, found.analysis.topology.plan
    assert sorted({cable.id for cable in plans[0].cables} ^ {cable.id for cable in plans[1].cables})[:5] == []
    assert plans[0].mounts.items() ^ plans[1].mounts.items() == set()


@pytest.mark.parametrize("name", CASES)
def test_the_result_settles_what_a_blueprint_can_settle(name: str) -> None:
    """No warning asks for a description of a fabric, for a floor, a circuit or a UPS. DC327 is that of `oob` alone."""
    found = sized_case(name)
    codes = {item.code for item in found.findings if item.code != "DC327" or "'oob'" not in item.message}

    assert not codes & {"DC132", "DC327", "DC406", "DC411", "DC412", "DC413", "DC414", "DC415", "DC417"}


def test_counts_decompose() -> None:
    """The reasons name GPUs, replicas, servers, and what binds them: 6 x 2.1e12 x 70.55e9 operations need 917 GPUs."""
    train, serve = sized(training()), sized(serving("inference-cluster", "DGX-H100", model="Llama-3.1-70B"))

    assert train.counts
    assert serve.counts
    assert train.counts.reasons[0] == "917 GPUs for 8.47e+23 operations in 30 days: 115 servers x 8 GPUs"
    assert (train.counts.needed, train.counts.spare) == (115, 1)
    assert serve.counts.reasons[0].endswith(": 1 server")
    assert "GPUs = " in serve.counts.reasons[0]
    assert "; bound by " in serve.counts.reasons[0]


def test_units_have_equal_servers() -> None:
    """117 servers become four units of 30: three more are spare."""
    found = sized(training(days=29.75))

    assert found.counts
    assert found.counts.servers % found.counts.units == 0
    assert found.counts.servers >= ceil(found.counts.needed)


def test_three_feeds_where_two_leave_too_few_power_supplies() -> None:
    """Six power supplies of which four carry the load: two feeds leave three, and three feeds leave four."""
    found = sized(training())

    assert found.text
    assert found.text.sections["power"] == {"feeds": {"a": {}, "b": {}, "c": {}}}
    assert "DC207" not in {item.code for item in found.findings}


def test_keys_of_the_blueprint_are_kept(tmp_path: Path) -> None:
    """Fabrics, power and circuits of the request are in the result, and dcgen adds none of its own."""
    stated = {
        "fabrics": {"compute": {"design": "rail-optimized", "switch": "QM9700"}},
        "power": {"feeds": {"left": {}, "right": {}, "third": {}}, "reserve_percent": 5},
    }
    path = written({**training(), **stated}, tmp_path)
    data = YAML(typ="safe").load(path)

    assert data["fabrics"]["compute"] == stated["fabrics"]["compute"]
    assert data["power"] == stated["power"]


def test_a_rack_scale_product_gets_its_rack() -> None:
    """Two racks of 18 trays and 9 NVLink switch trays each, and a rack for switches and storage servers."""
    found = sized_case("rack-scale product")
    assert found.analysis
    plan = found.analysis.topology.plan
    racks = {name: rack.type.model for name, rack in plan.racks.items()}
    trays = [plan.mounts[name].rack for name, device in plan.devices.items() if device.type.gpus]
    assert sorted(model for model in racks.values() if "NVL72" in model) == ["DGX-GB200-NVL72"] * 2
    assert {trays.count(rack) for rack in set(trays)} == {18}
    assert {racks[rack] for rack in trays} == {"DGX-GB200-NVL72"}
    others = {racks[plan.mounts[name].rack] for name, device in plan.devices.items() if device.kind == "storage"}
    assert "DGX-GB200-NVL72" not in others


@pytest.mark.slow
def test_a_large_management_fabric_is_written_as_planned(tmp_path: Path) -> None:
    """576 trays have more ports out of band than two spines take, so that the blueprint leaves their number open."""
    path = written(training("DGX-GB200-TRAY", days=5), tmp_path)
    data = YAML(typ="safe").load(path)
    analysis, findings = pipeline.examine(path)
    assert "spines" not in data["fabrics"]["oob"]
    assert errors(findings) == []
    assert analysis
    assert len(next(item.spines for item in analysis.topology.plan.fabrics if item.name == "oob")) > 2


# --- requests that cannot be met --------------------------------------------------------------------------


@dataclass(frozen=True)
class FaultCase:
    """A change of a request, the code of the finding and its path."""

    request: dict[str, Any]
    code: str
    path: tuple[str | int, ...]


FAULTS = {
    "unknown model": FaultCase(training(model="Llama-9"), "DC106", ("workload", "train", "model")),
    "unknown server": FaultCase(training("DGX-Z9"), "DC106", ("servers", 0, "model")),
    "no GPUs": FaultCase(training("KR6288V2"), "DC620", ("servers", 0)),
    "no days": FaultCase(training(days=None), "DC621", ("workload", "train")),
    "too large": FaultCase(training(tokens=1e18, days=0.001), "DC622", ("servers", 0)),
    "does not fit": FaultCase(serving("edge-site", model="Llama-3.1-405B"), "DC622", ("servers", 0)),
    "impossible target": FaultCase(serving("edge-site", tpot_ms=0.1), "DC622", ("servers", 0)),
    "many requests": FaultCase(serving("edge-site", requests_per_s=1e6), "DC622", ("servers", 0)),
    "unknown peak": FaultCase(serving("edge-site", "DGX-A100"), "DC623", ("servers", 0)),
    "unknown storage": FaultCase({**training(), "storage": "NO-SUCH"}, "DC106", ("storage",)),
    "server as storage": FaultCase({**training(), "storage": "DGX-H100"}, "DC626", ("storage",)),
    "unknown group": FaultCase(training(groups=["other"]), "DC624", ("workload", "train", "groups", 0)),
    "GPU of another form": FaultCase(
        training({"model": "DGX-H100", "fitted": {"gpus": {"model": "L40S", "count": 8}}}),
        "DC136",
        ("servers", 0, "fitted"),
    ),
    "division without end": FaultCase(
        training(parallelism={"pipeline": 5_000}), "DC632", ("workload", "train", "parallelism")
    ),
    "racks that hold too little": FaultCase(
        {**training(), "racks": {"r": {"model": "AR3357", "holds": {"gpu": 4}}}}, "DC202", ()
    ),
    "a prompt beyond memory": FaultCase(serving("edge-site", prompt=10_000_000), "DC622", ("servers", 0)),
    "network slower than the target": FaultCase(serving("edge-site", network_ms=2_000), "DC622", ("servers", 0)),
    "one model of two does not fit": FaultCase(
        {
            **serving("edge-site"),
            "workload": {"serve": {"a": SERVE, "b": {**SERVE, "model": "Llama-3.1-405B"}}},
        },
        "DC622",
        ("servers", 0),
    ),
    "one run of two has no target": FaultCase(
        {
            **training(),
            "workload": {"train": {"a": TRAIN, "b": {"model": "Llama-3.1-8B", "tokens": 1e12}}},
        },
        "DC621",
        ("workload", "train", "b"),
    ),
    "unknown GPU": FaultCase(
        serving("edge-site", {"model": "KR4268V2", "fitted": {"gpus": {"model": "X", "count": 4}}}),
        "DC106",
        ("servers", 0, "fitted", "gpus", "model"),
    ),
}


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS)
def test_a_fault_has_a_place_in_the_request(case: FaultCase) -> None:
    data = case.request
    if "train" in data["workload"] and data["workload"]["train"].get("days") is None:
        data["workload"]["train"].pop("days", None)
    try:
        found = sized(data).findings
    except FindingsError as error:
        found = error.findings

    assert (case.code, case.path) in {(item.code, item.path[: len(case.path)]) for item in found}


def test_a_mesh_for_users_has_no_circuits() -> None:
    """Circuits end on switches, which a mesh lacks."""
    found = sized({**serving("inference-cluster", "DGX-H100"), "fabrics": {"inband": {"design": "mesh"}}})
    assert found.findings
    assert found.text is None or "circuits" not in found.text.sections


HOSTILE = {
    "empty list": ("servers", []),
    "no list": ("servers", "DGX-H100"),
    "numbers": ("servers", [1]),
    "twice": ("servers", ["DGX-H100", "DGX-H100"]),
    "one name": ("servers", [{"model": "DGX-H100", "name": "a"}, {"model": "DGX-H200", "name": "a"}]),
    "path": ("servers", ["../../etc/passwd"]),
    "too many": ("servers", [{"model": "DGX-H100", "name": f"a{number}"} for number in range(40)]),
    "no workload": ("workload", {}),
    "infinite": ("workload", {"train": {**TRAIN, "tokens": float("inf")}}),
    "text": ("workload", {"train": {**TRAIN, "days": "{{ 7*7 }}"}}),
    "kind": ("kind", "castle"),
    "name": ("name", "a b\n"),
    "fabric": ("fabrics", {"compute": 7}),
}


@pytest.mark.parametrize(("key", "value"), HOSTILE.values(), ids=HOSTILE)
def test_a_bad_request_is_a_finding(key: str, value: Any) -> None:
    with pytest.raises(FindingsError):
        checked(SizeRequest, {**training(), key: value})


@pytest.mark.parametrize("text", ["# {{ 7*7 }} \u2028", 'a"b\n', "<script>", "$(x) `y`", "no", "key: [", "\U0001f600"])
def test_texts_are_data(text: str, tmp_path: Path) -> None:
    """The description of a request is that of the blueprint, whatever it contains."""
    request = {**serving("edge-site"), "description": text.replace("\u2028", "")}
    data = YAML(typ="safe").load(written(request, tmp_path))

    assert data["description"] == request["description"]


# --- the command ------------------------------------------------------------------------------------------


def test_two_alternatives_side_by_side(tmp_path: Path) -> None:
    """The table has a row per alternative, and `--choose` writes the second."""
    request = {**training(), "servers": ["DGX-H100", {"model": "DGX-B200", "name": "new"}]}
    path = written(request, tmp_path, "--choose", "new")

    assert YAML(typ="safe").load(path)["servers"]["gpu"]["model"] == "DGX-B200"


def test_an_existing_file_stays(tmp_path: Path) -> None:
    (tmp_path / "made.yaml").write_text("mine\n")
    path = written(serving("edge-site"), tmp_path)

    assert path.read_text() == "mine\n"


def test_each_alternative_is_planned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from dcgen.plan import steps

    made: list[str] = []
    whole = steps.make_plan
    monkeypatch.setattr(steps, "make_plan", lambda *given: made.append("") or whole(*given))
    data = {**training(), "servers": ["DGX-H100", "DGX-H200"]}
    list(make_candidates(checked(SizeRequest, data), CATALOG, data))

    assert len(made) == 2


# --- laws -------------------------------------------------------------------------------------------------


@given(
    kind=st.sampled_from(["inference-cluster", "edge-site"]),
    requests=st.floats(0.1, 300),
    prompt=st.integers(1, 8_000),
    output=st.integers(1, 2_000),
    availability=st.sampled_from([None, 0.99, 0.9999]),
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_served_model_gets_what_it_needs(
    kind: str, requests: float, prompt: int, output: int, availability: float | None
) -> None:
    """Any load gives a blueprint without errors that meets it, or a finding."""
    keys = {"requests_per_s": requests, "prompt": prompt, "output": output, "availability": availability}
    found = sized(serving(kind, **keys))
    if found.analysis is None:
        assert found.findings
        return

    assert errors(list(found.findings)) == []
    assert "requests per second" not in {need.title for need in found.analysis.fit if need.verdict == "fails"}
    assert "time to the first token" not in {need.title for need in found.analysis.fit if need.verdict == "fails"}
    assert len(rows([found])[1]) == len(HEAD)


@given(days=st.floats(10, 3000), more=st.floats(1, 4))
@settings(max_examples=100, deadline=None)
def test_less_time_never_needs_fewer_servers(days: float, more: float) -> None:
    slow, fast = counted(training(days=days * more)), counted(training(days=days))

    assert fast.needed >= slow.needed
    assert fast.servers <= PER_UNIT * max(1, fast.units)
