"""Fitted parts: the power that they draw, their merge with the standard configuration, and what a group lacks."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dcgen
from conftest import ROOT, Examine
from dcgen import explain
from dcgen.blueprint import ServerGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError
from dcgen.plan.amounts import Amount, Total, total
from dcgen.plan.inventory import draw
from dcgen.plan.inventory.fitting import fit
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology
from dcgen.views import figures
from dcgen.views.loads import make_loads

FRONT = "nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}"
EIGHT = f"{{gpus: {{model: L40S, count: 8}}, {FRONT}}}"
# Edge servers of 2U with eight GPUs of 350 W; the catalog states 800 W for the chassis.
SMALL = f"kind: edge-site\nname: x\nservers:\n  g: {{model: R760, numbers: 1-2, capacity: 2, fitted: {EIGHT}}}\n"
SWITCHES = """\
fabrics:
  inband: {design: single, switch: SN3420, switches: 2, peer_links: 2}
  oob: {design: single, switch: SN2201}
assume:
  SN3420: {power_max_w: 300, airflow: rear-to-front, reason: a test}
"""


def planned(examine: Examine, text: str) -> Topology:
    topology, findings = examine(text)
    assert topology is not None, findings
    return topology


def type_of(topology: Topology, name: str) -> DeviceType:
    return topology.plan.devices[name].type


def maximum(topology: Topology) -> str:
    power = figures.merge(map(topology.power_w, topology.plan.racks))
    return dict(figures.make_numbers(topology, power, Total()))["maximum power"]


# --- power ------------------------------------------------------------------------------------------------


def test_eight_gpus_draw_more_than_a_flat_figure(examine: Examine) -> None:
    """8 x 350 W and 20 % for fans and conversion are 3,360 W. The figure of 800 W does not cover them."""
    topology, findings = examine(SMALL + SWITCHES)
    assert topology is not None
    power = type_of(topology, "x-g-001").power_w
    assert power == Amount(3360.0, False, ("MCX631102AN-ADAT", "memory", "processors"))
    (found,) = (finding for finding in findings if finding.code == "DC142")
    assert found.severity == "warning"
    assert "maximum of R760 is 800 W" in found.message and "at least 3,360 W: 8 x L40S" in found.message
    assert maximum(topology) == "at least 7.6\u00a0kW\u00a0*"  # 2 x 3,360 W, 2 x 300 W and 300 W
    assert "R760" in topology.power_w(next(iter(topology.plan.racks))).unknown


@pytest.mark.parametrize(("percent", "watts"), [("0", 2800), ("50", 4200), ("20", 3360)])
def test_the_overhead_is_a_policy(examine: Examine, percent: str, watts: int) -> None:
    """Fans and conversion add the stated percentage to 2,800 W of GPUs."""
    topology = planned(examine, f"{SMALL}{SWITCHES}power: {{overhead_percent: {percent}}}\n")
    assert type_of(topology, "x-g-001").power_w.value == watts
    assert make_loads(topology).overhead == percent


def test_an_unknown_chassis_counts_its_gpus(examine: Examine) -> None:
    """A cluster of 128 GPUs in chassis without a stated maximum: 16 x 3,360 W, and not only the switch of 300 W."""
    text = SMALL.replace("R760", "XE7740").replace("numbers: 1-2, capacity: 2", "numbers: 1-16, capacity: 16")
    topology = planned(examine, text + SWITCHES)
    power = figures.merge(map(topology.power_w, topology.plan.racks))
    assert (power.value, power.unknown) == (16 * 3360 + 2 * 300 + 300, ("XE7740",))
    assert maximum(topology) == "at least 54.7\u00a0kW\u00a0*"
    assert draw.NO_MAXIMUM in type_of(topology, "x-g-001").power_w.missing


@pytest.mark.parametrize("model", ["DGX-H100", "DGX-H200", "DGX-B200", "DGX-B300"])
def test_published_maxima_cover_their_parts(model: str) -> None:
    """With the default overhead, the parts of a DGX stay below its published maximum, so the maximum applies."""
    server = Catalog().get(parts.Server, model, ())
    assert server.fitted and server.power_max_w
    assert 1.2 * draw.parts_draw(Catalog(), server, server.fitted).watts < server.power_max_w


def test_trays_on_a_busbar_have_no_overhead(examine: Examine) -> None:
    """The parts of a GB200 tray stay below its 5,640 W. It neither converts AC nor needs many fans.

    4 x 1,200 W for GPUs, 4 x 25 W and 8.25 W for drives are 4,908.25 W. With 20 % they would draw 5,889.9 W.
    """
    topology, findings = examine(
        "kind: training-pod\nname: x\nservers:\n  g: {model: DGX-GB200-TRAY, numbers: 1-18, capacity: 18, "
        "fitted: {nics: {rail: null, front: null}}}\n"
    )
    assert topology is not None
    type_ = type_of(topology, "x-g-001")
    assert (type_.parts_w.value, type_.power_w) == (4908.25, Amount(5640.0))
    assert "DC142" not in codes(findings)


def test_a_chassis_counts_the_parts_of_nodes_in_all_bays(examine: Examine) -> None:
    """Four nodes with two processors of 270 W draw 4 x 540 W x 1.2 = 2,592 W, more than the assumed 2,000 W."""
    fitted = f"{{cpus: {{model: Xeon-Gold-6430, count: 2}}, {FRONT}}}"
    text = SMALL.replace("R760", "C6420").replace(EIGHT, fitted) + SWITCHES
    topology = planned(examine, text + "  C6400: {power_max_w: 2000, reason: a test}\n")
    power = type_of(topology, "x-g-chassis-01").power_w
    assert (power.value, power.is_known) == (2592.0, False)
    assert type_of(topology, "x-g-001").power_w == Amount(0.0)


def test_transceivers_of_adapters_count(examine: Examine) -> None:
    """Eight GPUs of 700 W and eight transceivers of 9 W draw (5,600 + 72) x 1.2 = 6,806.4 W."""
    topology = planned(
        examine,
        "kind: training-pod\nname: x\nservers:\n  g:\n    model: SYS-821GE-TNHR\n    numbers: 1-2\n    capacity: 2\n"
        "    fitted:\n      gpus: {model: H100-SXM5-80GB, count: 8}\n"
        "      nics: {rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}\n"
        "fabrics: {compute: {design: single, switch: QM9700, media: fiber}}\nfloor: {}\n",
    )
    type_ = type_of(topology, "x-g-001")
    assert (type_.optics_w, type_.power_w.value) == (72, pytest.approx(6806.4))


def test_every_document_marks_a_lower_bound(examine: Examine, tmp_path: Path) -> None:
    """power.csv, README, Terraform, the explanation of a device and the records of devices show the same mark.

    Two GPUs of 350 W and 20 % are 840 W, more than the stated 800 W and within the two power supplies of 800 W.
    """
    path = tmp_path / "x.yaml"
    small = SMALL.replace("edge-site", "training-pod").replace("model: L40S, count: 8", "model: L40S, count: 2")
    path.write_text(small + SWITCHES, encoding="utf-8")
    files = {name: text for name, text in dcgen.build(path).items() if isinstance(text, str)}
    rows = [row for row in csv.DictReader(io.StringIO(files["power.csv"])) if row["device"] == "x-g-001"]
    assert [(row["normal_w"], row["worst_w"], row["bound"]) for row in rows] == [("420", "840", "at least")] * 2
    assert "| R760 | 2 | 800 W | at least 840 W | at least 840 W | unknown |" in files["README.md"]
    assert any("draw at least" in text for name, text in files.items() if name.startswith("terraform/"))
    topology = dcgen.load(path)
    texts = [reason.text for reason in explain.explain(topology, "x-g-001")]
    assert any(text.startswith("power: at least 840 W; stated maximum 800 W; parts at least 840 W") for text in texts)
    assert [item.power_at_least for item in topology.devices if item.name in ("x-g-001", "x-oob-leaf-01")] == [
        True,
        False,
    ]


def test_typical_power_is_a_sum_of_its_own(examine: Examine, tmp_path: Path) -> None:
    """A switch with 98.5 W of typical power beside models without one: at least 0.1 kW, next to the maximum."""
    folder = tmp_path / "catalog" / "switch"
    folder.mkdir(parents=True)
    entry = (ROOT / "generator" / "dcgen" / "catalog" / "data" / "switch" / "SN2201.yaml").read_text(encoding="utf-8")
    source = "  - {fields: [power_typical_w], certainty: user, title: a measurement}\n"
    entry = entry.replace("power_typical_w: 98\n", "power_typical_w: 98.5\n").rstrip() + "\n" + source
    (folder / "SN2201.yaml").write_text(entry, encoding="utf-8")
    topology = planned(examine, SMALL + SWITCHES)
    rack = next(iter(topology.plan.racks))
    assert topology.typical_w(rack) == Total(98.5, (), ("R760", "SN3420"))
    numbers = dict(figures.make_numbers(topology, Total(), Total()))
    assert numbers["typical power"] == "at least 0.1\u00a0kW"
    assert any("typical at least 0.1" in row.power for row in make_loads(topology).heat)
    assert any(reason.text == "typical load: at least 0.1 kW" for reason in explain.explain(topology, rack))


def test_without_a_source_there_is_no_typical_power() -> None:
    """A site whose models have no typical power prints none."""
    (topology,) = [dcgen.load(ROOT / "blueprints" / "lyon-store-042.yaml")]
    if not any(device.type.typical_w.value for device in topology.plan.devices.values()):
        assert "typical power" not in dict(figures.make_numbers(topology, Total(), Total()))


# --- merge ------------------------------------------------------------------------------------------------


def fitted(model: str, text: str) -> parts.Fitted:
    """Return the parts of a group whose blueprint states `text` under `fitted:`."""
    from ruamel.yaml import YAML

    group = ServerGroup.model_validate({"model": model, "numbers": "1", "fitted": YAML(typ="safe").load(text)})
    fitting = fit("g", group, Catalog().get(parts.Server, model, ()))
    assert fitting
    return fitting.fitted


def test_one_adapter_changes_nothing_else() -> None:
    """The ports of the adapters change; 14 drives, the processor and the memory stay."""
    found = fitted("WEKAPOD-NODE", "{nics: {data: {ports: [inband]}}}")
    assert found.nics["data"].ports == ("inband",) and found.nics["data"].count == 2
    assert found.drives["data"].count == 14
    assert found.cpus and found.memory


def test_null_removes_a_section_or_an_entry() -> None:
    """Without its front adapters and its drives, a DGX keeps its rail adapters."""
    found = fitted("DGX-H100", "{nics: {front: null}, drives: null, cpus: null}")
    assert (list(found.nics), found.drives, found.cpus) == (["rail"], {}, None)
    assert found.memory and found.gpus


def test_a_section_merges_by_key() -> None:
    """Another number of DIMMs keeps their model, and another model keeps the number."""
    found = fitted("DGX-H100", "{memory: {count: 16}, gpus: {model: H200-SXM5-141GB}, drives: {cache: {count: 4}}}")
    assert found.memory and (found.memory.model, found.memory.count) == ("DDR5-RDIMM-64GB", 16)
    assert found.gpus and (found.gpus.model, found.gpus.count) == ("H200-SXM5-141GB", 8)
    assert (found.drives["cache"].count, found.drives["os"].count) == (4, 2)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("{nics: {front: {ports: [inband, inband]}}}", True),
        ("{nics: {front: {count: 1}}}", False),
        ("{nics: {front: {model: B3220}}}", False),
        ("{nics: {front: {labels: null}}}", False),
    ],
)
def test_labels_belong_to_their_adapters(text: str, kept: bool) -> None:
    """The labels of the standard configuration apply to the same cards in the same number."""
    assert (fitted("DGX-H100", text).nics["front"].labels is not None) == kept


def test_an_empty_change_keeps_the_standard_configuration() -> None:
    """For a chassis without a standard configuration, an empty `fitted:` still means none."""
    assert fitted("DGX-H100", "{}") == Catalog().get(parts.Server, "DGX-H100", ()).fitted
    assert fitted("R660", "{}") == parts.Fitted()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("{nics: {more: {count: 1, ports: [inband]}}}", ("servers", "g", "fitted", "nics", "more")),
        ("{cpus: {count: 2}}", ("servers", "g", "fitted", "cpus")),
    ],
)
def test_an_incomplete_part_is_reported_where_it_is(text: str, path: tuple[str, ...]) -> None:
    """A part that the standard configuration lacks needs its model."""
    with pytest.raises(FindingsError) as caught:
        fitted("R660", text)
    assert [(found.code, found.path) for found in caught.value.findings] == [("DC102", path)]


def test_a_fault_in_a_part_of_the_catalog_is_at_the_model(examine: Examine, tmp_path: Path) -> None:
    """The standard configuration of an own entry names an adapter that does not exist."""
    folder = tmp_path / "catalog" / "server"
    folder.mkdir(parents=True)
    (folder / "OWN.yaml").write_text(
        "model: OWN\nmanufacturer: Own\ndescription: a server\nu_height: 1\nfitted:\n"
        "  cpus: {model: Xeon-Gold-6430, count: 2}\n  nics: {a: {model: NO-CARD, count: 1, ports: [inband]}}\n"
        "sources: [{fields: [u_height, fitted], certainty: user, title: a test}]\n",
        encoding="utf-8",
    )
    _, findings = examine(
        "kind: training-pod\nname: x\nservers:\n  g:\n    model: OWN\n    numbers: 1\n"
        "    fitted: {nics: {b: {model: NO-SUCH, count: 1, ports: [inband]}}}\n"
    )
    faults = [
        (finding.message, finding.place and finding.place.line) for finding in findings if finding.code == "DC106"
    ]
    assert faults == [("the catalog has no nic 'NO-CARD'", 5), ("the catalog has no nic 'NO-SUCH'", 7)]


def test_modules_of_a_system_come_with_it(examine: Examine) -> None:
    """The bill compares with the parts of the model: only the added drives are to fit in."""
    topology = planned(
        examine,
        "kind: training-pod\nname: x\nservers:\n  g:\n    model: DGX-H200\n    numbers: 1-63\n    capacity: 64\n"
        "    fitted: {nics: {front: {ports: [null, inband]}}, memory: {count: 16}, drives: {more: {model: "
        "NVMe-M2-0.96TB, count: 1}, os: null}}\nfloor: {}\nassume: {SN5600: {power_max_w: 9, inlet: C20, reason: a test}}\n",
    )
    texts = {line.model: line.description.rpartition("; ")[2] for line in topology.plan.bill}
    for model in ("H200-SXM5-141GB", "MCX755206AS-NEAT", "DDR5-RDIMM-64GB", "NVMe-U2-3.84TB"):
        assert texts[model] == "comes with 63 x DGX-H200"
    assert texts["NVMe-M2-0.96TB"] == "to fit in 63 x DGX-H200"


# --- what a group lacks -----------------------------------------------------------------------------------


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_storage_without_drives(examine: Examine) -> None:
    """The drives of a storage server are removed; an appliance with a stated capacity has its drives."""
    store = "kind: training-pod\nname: x\nservers:\n  store: {model: %s, numbers: 1-2, fitted: {drives: null}}\n"
    _, findings = examine(store % "WEKAPOD-NODE")
    assert "DC404" in codes(findings)
    for model in ("VAST-DBOX-DF3015V2", "VAST-CBOX-GEN6"):
        _, findings = examine(store % model)
        assert "DC404" not in codes(findings)


@pytest.mark.parametrize("kind", ["training-pod", "edge-site"])
def test_a_gpu_server_without_data_ports(examine: Examine, kind: str) -> None:
    """GPUs without an adapter, and with an adapter whose ports are free."""
    text = f"kind: {kind}\nname: x\nservers:\n  g: {{model: XE7740, numbers: 1-2, fitted: {{gpus: {{model: L40S, count: 8}}%s}}}}\n"
    assert "DC405" in codes(examine(text % "")[1])
    assert "DC405" in codes(examine(text % f", {FRONT}".replace("inband", "null"))[1])
    assert "DC405" not in codes(examine(text % f", {FRONT}")[1])


def test_one_feed_is_told_once(examine: Examine) -> None:
    """The edge site with one feed behind a UPS builds, with one warning."""
    findings = dcgen.check(ROOT / "blueprints" / "lyon-store-042.yaml")
    assert [item.severity for item in findings if item.code == "DC406"] == ["warning"]
    assert not [item for item in findings if item.severity == "error"]
    for power, told in (("feeds: {a: {}}", 1), ("feeds: {a: {}}, survives: nothing", 0), ("feeds: {a: {}, b: {}}", 0)):
        assert codes(examine(f"{SMALL}{SWITCHES}power: {{{power}}}\n")[1]).count("DC406") == told


# --- laws -------------------------------------------------------------------------------------------------

WATTS = st.one_of(st.none(), st.floats(1, 5000))
AMOUNTS = st.builds(Amount, WATTS, st.booleans(), st.sampled_from([(), ("CPU",)]))
SECTIONS = st.fixed_dictionaries(
    {},
    optional={
        "gpus": st.fixed_dictionaries({"model": st.sampled_from(["L4", "L40S"]), "count": st.integers(1, 8)}),
        "cpus": st.fixed_dictionaries({"model": st.just("Xeon-Gold-6430"), "count": st.integers(1, 2)}),
        "drives": st.fixed_dictionaries(
            {"a": st.fixed_dictionaries({"model": st.just("NVMe-U2-3.84TB"), "count": st.integers(1, 8)})}
        ),
    },
)


@given(SECTIONS, SECTIONS, AMOUNTS, WATTS, st.floats(0, 100))
def test_more_parts_never_lower_the_power(
    first: dict[str, object], second: dict[str, object], stated: Amount, typical: float | None, overhead: float
) -> None:
    """The power of a server is monotone in its parts, and never below its stated maximum or its parts."""
    catalog = Catalog()
    server = catalog.get(parts.Server, "R760", ())
    stated = stated._replace(missing=())
    power = draw.at_least(stated, Amount(typical))
    bare = DeviceType("server", "M", "Maker", "a thing", None, 1, stated_w=stated, power_w=power)
    found = []
    for data in (first, second | first):
        watts = draw.parts_draw(catalog, server, parts.Fitted.model_validate(data))
        found.append(draw.with_parts(bare, watts, overhead).power_w)
        assert (found[-1].value or 0) >= max(round(watts.watts * (1 + overhead / 100), 3), stated.value or 0)
        assert stated.value is not None or not found[-1].is_known
    assert (found[1].value or 0) >= (found[0].value or 0)


@given(st.lists(st.tuples(st.sampled_from("ABC"), AMOUNTS)))
def test_a_sum_is_never_below_a_part(amounts: list[tuple[str, Amount]]) -> None:
    """A sum has every known watt, and names each model with an unknown part."""
    whole = total(amounts)
    assert all(whole.value >= (amount.value or 0) for _, amount in amounts)
    assert set(whole.unknown) == {model for model, amount in amounts if amount.value is None or amount.missing}
