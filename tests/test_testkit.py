"""The test kit: quantities that unknown parts keep from passing, facts of a site, files, and the fixture."""

from __future__ import annotations

import math
import operator
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import BLUEPRINTS, ROOT
from dcgen.plan.amounts import Total
from dcgen.testkit.quantity import Quantity
from dcgen.testkit.site import SiteFacts, Sites

KNOWN = Quantity("the power", "kW", Total(30.0))
BOUND = Quantity("the power", "kW", Total(30.0, (), ("SN5600", "SN2201")))
OTHER = Quantity("the load", "kW", Total(20.0, ("DGX-H100",), ("SN3420",)))
SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne}


@pytest.fixture(scope="module")
def sites() -> Sites:
    """The sites of this repository."""
    return Sites(ROOT)


@pytest.fixture(scope="module")
def tiny(sites: Sites) -> SiteFacts:
    """The smallest site."""
    return sites.site("blueprints/tiny.yaml")


# Quantities


@pytest.mark.mostly_slow(99)
@pytest.mark.parametrize("limit", [-math.inf, 0, 29.9, 30, 30 + 1e-10, 30.1, math.inf])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_known_figure_compares_like_a_number(sign: str, limit: float) -> None:
    """On both sides; figures that differ by rounding are equal."""
    rounded = 30.0 if limit == 30 + 1e-10 else limit

    assert SIGNS[sign](KNOWN, limit) is SIGNS[sign](30.0, rounded)
    assert SIGNS[sign](limit, KNOWN) is SIGNS[sign](rounded, 30.0)
    assert SIGNS[sign](KNOWN, Quantity("b", "kW", Total(limit))) is SIGNS[sign](30.0, rounded)


CERTAIN = [
    ("<", 20, False),
    ("<=", 20, False),
    (">", 20, True),
    (">=", 20, True),
    (">=", 30, True),
    ("<", 30, False),
    ("==", 20, False),
    ("!=", 20, True),
]
UNCERTAIN = [
    ("<", 40),
    ("<=", 40),
    (">", 40),
    (">=", 40),
    ("==", 40),
    ("!=", 40),
    ("<=", 30),
    (">", 30),
    ("==", 30),
    ("<", math.inf),
    ("<", OTHER),
    (">", OTHER),
]


@pytest.mark.mostly_slow(99)
@pytest.mark.parametrize(("sign", "limit", "result"), CERTAIN)
def test_a_lower_bound_gives_a_certain_result(sign: str, limit: float, result: bool) -> None:
    """At least 30 kW are above 20 kW and not below 30 kW, whatever the rest draws."""
    assert SIGNS[sign](BOUND, limit) is result
    assert SIGNS[sign](BOUND, Quantity("b", "kW", Total(float(limit)))) is result


@pytest.mark.mostly_slow(99)
@pytest.mark.parametrize(("sign", "limit"), UNCERTAIN)
def test_a_lower_bound_never_passes_by_chance(sign: str, limit: Any) -> None:
    """A result that the unknown part decides is an assertion that names figure, models and limit."""
    with pytest.raises(AssertionError, match="the power is at least 30 kW; unknown: SN5600, SN2201") as caught:
        SIGNS[sign](BOUND, limit)
    assert f"`the power {sign} {limit!r}`" in str(caught.value) or sign == "!="
    mirrored = sign.translate(str.maketrans("<>", "><"))
    with pytest.raises(AssertionError, match="is not certain"):
        SIGNS[mirrored](limit, BOUND)
    with pytest.raises(AssertionError, match="is not certain"):
        SIGNS[sign](KNOWN, BOUND * 0.5)


def test_arithmetic_keeps_what_is_unknown() -> None:
    """A sum or a multiple of a lower bound is one, and no conversion turns it into a number."""
    total = sum([KNOWN, OTHER, KNOWN], 5)

    assert (total.at_least, total.unknown, total.assumed) == (85.0, ("SN3420",), ("DGX-H100",))
    assert ((KNOWN + 3) * 2).value == (2 * (3 + KNOWN)).value == 66
    assert (BOUND * 2).unknown == BOUND.unknown
    assert [float(KNOWN), round(KNOWN), round(KNOWN * 1.234, 1)] == [30.0, 30, 37.0]
    assert pytest.approx(30.0) == KNOWN
    assert bool(KNOWN) and not Quantity("nothing", "kW", Total()) and BOUND
    for convert in (float, round, lambda figure: figure.value, lambda figure: figure == pytest.approx(30)):
        with pytest.raises(AssertionError, match="unknown: SN5600"):
            convert(BOUND)
    with pytest.raises(AssertionError, match="unknown"):
        bool(Quantity("the power", "kW", Total(0.0, (), ("X",))))


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda: KNOWN < None, TypeError),
        (lambda: KNOWN < "40", TypeError),
        (lambda: KNOWN.__lt__(math.nan), AssertionError),
        (lambda: math.nan > KNOWN, AssertionError),
        (lambda: KNOWN + "1", TypeError),
        (lambda: KNOWN * -1, TypeError),
        (lambda: KNOWN * math.inf, TypeError),
        (lambda: KNOWN * KNOWN, TypeError),
        (lambda: KNOWN + Quantity("the weight", "kg", Total(1.0)), AssertionError),
        (lambda: {KNOWN: 1}, TypeError),
    ],
)
def test_a_meaningless_operation_is_an_error(wrong: Callable[[], Any], error: type[Exception]) -> None:
    """A limit that is missing or no number, a negative factor, and kilowatts plus kilograms give no result."""
    with pytest.raises(error):
        wrong()


def test_a_quantity_shows_its_figure() -> None:
    """The text of a failed assertion has figure, unit and unknown models."""
    assert [repr(KNOWN), repr(BOUND)] == ["30 kW", "at least 30 kW (unknown: SN5600, SN2201)"]


# Facts


def test_facts_equal_the_tables(sites: Sites) -> None:
    """Racks, devices, cables and counts are those of the topology, on every blueprint that is small."""
    for path in (path for path in BLUEPRINTS if path.stem in ("tiny", "lyon-store-042", "bern-clinic-007")):
        site, topology = sites.site(path.relative_to(ROOT)), dcgen.load(path)
        assert site.errors == []
        assert site.findings == [
            finding._replace(place=finding.place._replace(file=f"blueprints/{path.name}"))
            for finding in dcgen.check(path)
            if finding.place
        ]
        assert (site.name, site.kind, site.cables) == (path.stem, topology.plan.kind, topology.cables)
        assert [device.name for device in site.devices] == list(topology.plan.devices)
        assert site.counts["cable"] == len(site.cables) and site.counts["rack"] == len(site.racks)
        assert site.counts["server"] == sum(device.kind == "server" for device in site.devices)
        assert sum(len(device.cables) for device in site.devices) == 2 * len(site.cables)
        assert {cable.id for fabric in site.fabrics for cable in fabric.cables} == {cable.id for cable in site.cables}
        for rack in site.racks:
            whole = topology.power_w(rack.name)
            assert rack.power_kw.at_least == pytest.approx(whole.value / 1000)
            assert rack.power_kw.unknown == whole.unknown
            assert sum((device.power_kw for device in rack.devices), 0).at_least == pytest.approx(whole.value / 1000)
            used = sum(device.height_u for device in rack.devices if device.u)
            assert rack.free_u == rack.height_u - used
        assert site.power_kw.at_least == pytest.approx(sum(rack.power_kw.at_least for rack in site.racks))


def test_facts_by_hand(tiny: SiteFacts) -> None:
    """Two servers of eight GPUs, one rack, four fabrics with a switch each."""
    assert (tiny.counts["gpu"], tiny.counts["switch"], tiny.counts["ups"]) == (16, 4, 0)
    server = tiny.device("tiny-gpu-002")
    assert (server.model, server.rack, server.gpus, server.number) == ("DGX-H100", "tiny-rack-r01", 8, 2)
    assert server.power_kw == 10.2 and server.weight_kg > 100
    assert tiny.device("tiny-compute-leaf-01").power_kw.unknown == ("SN5600",)
    fabric = tiny.fabric("compute")
    assert (fabric.design, fabric.planes, fabric.leaves, fabric.spines) == (
        "single",
        1,
        ("tiny-compute-leaf-01",),
        (),
    )
    assert fabric.oversubscription is None
    assert tiny.cable("tiny-gpu-001:OSFP1P1").b_device == "tiny-compute-leaf-01"
    assert [finding.code for finding in tiny.findings_of("DC205")] == ["DC205"]
    assert {item.severity for item in tiny.warnings} == {"warning"}
    rack = tiny.rack("tiny-rack-r01")
    assert rack.feeds == ("a", "b") and rack.usable_kw > 0 and server in rack.devices
    with pytest.raises(AssertionError, match=r"the power of rack tiny-rack-r01 is at least 23.52 kW; unknown: SN5600"):
        _ = rack.power_kw < 40


@pytest.mark.slow
def test_a_fabric_has_its_bandwidth(sites: Sites) -> None:
    """On the published pod: two planes or eight rails are one fabric, with bisection and oversubscription."""
    pod = sites.site("blueprints/osl1-b.yaml")
    split = [fabric for fabric in pod.fabrics if fabric.planes > 1]

    assert split and all(len(fabric.spines) >= fabric.planes for fabric in split)
    for fabric in pod.fabrics:
        assert fabric.bisection is None or 0 < fabric.bisection <= 1.0 + 1e-9
        assert fabric.oversubscription is None or fabric.oversubscription > 0
    assert any(fabric.oversubscription for fabric in pod.fabrics)


@pytest.mark.mostly_slow(99)
@pytest.mark.parametrize(
    ("look", "message"),
    [
        (lambda site: site.rack("tiny-rack-r1"), "tiny has no rack 'tiny-rack-r1'; did you mean 'tiny-rack-r01'?"),
        (lambda site: site.device("tiny-gpu-02"), "tiny has no device 'tiny-gpu-02'; did you mean 'tiny-gpu-002'?"),
        (lambda site: site.fabric("compte"), "tiny has no fabric 'compte'; did you mean 'compute'?"),
        (lambda site: site.cable("tiny-gpu-001:OSFP1P"), "did you mean 'tiny-gpu-001:OSFP"),
        (lambda site: site.counts["gpus"], "tiny has no count of 'gpus'; did you mean 'gpu'?"),
        (lambda site: site.findings_of("DC205x"), "dcgen has no finding code 'DC205x'; did you mean 'DC"),
        (lambda site: site.files["boms.md"], "the build writes no file 'boms.md'; did you mean 'bom.md'?"),
    ],
)
def test_an_unknown_name_is_an_assertion(tiny: SiteFacts, look: Callable[[SiteFacts], Any], message: str) -> None:
    """A misspelled name fails a test and suggests the nearest known name."""
    with pytest.raises(AssertionError) as caught:
        look(tiny)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (
            "blueprints/tinny.yaml",
            "there is no blueprint 'blueprints/tinny.yaml'; did you mean 'blueprints/tiny.yaml'?",
        ),
        ("blueprints", "there is no blueprint 'blueprints'"),
        ("nowhere/x.yaml", "there is no blueprint 'nowhere/x.yaml'; use one of: (none)"),
    ],
)
def test_an_unknown_path_is_an_assertion(sites: Sites, path: str, message: str) -> None:
    """A path without a blueprint fails and suggests the nearest blueprint of its folder."""
    with pytest.raises(AssertionError) as caught:
        sites.site(path)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [("DGX-H100", "DGX-H10", "DC106"), ("gpu:", "gpu: [", "DC0"), ("kind: training-pod", "kind: x", "DC")],
)
def test_a_blueprint_with_errors_has_findings_only(before: str, after: str, code: str, tmp_path: Path) -> None:
    """Errors are there to assert on, with places relative to the root; every other fact is an assertion with them."""
    site = project(tmp_path, before, after).site("blueprints/tiny.yaml")

    assert site.errors[0].code.startswith(code)
    assert {finding.place.file for finding in site.findings if finding.place} == {"blueprints/tiny.yaml"}
    facts = ("racks", "devices", "cables", "fabrics", "counts", "files", "name", "power_kw", "addresses", "topology")
    for fact in facts:
        with pytest.raises(AssertionError, match=f"tiny.yaml has errors(.|\n)*{code}"):
            getattr(site, fact)
    for look_up in (site.rack, site.device, site.fabric, site.cable):
        with pytest.raises(AssertionError, match="has errors"):
            look_up("x")


# Files and the cache


def project(folder: Path, before: str = "", after: str = "") -> Sites:
    """Return the sites of a project with `tiny`, a text of it replaced."""
    blueprint = folder / "blueprints" / "tiny.yaml"
    blueprint.parent.mkdir(exist_ok=True)
    text = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8")
    blueprint.write_text(text.replace(before, after, 1) if before else text, encoding="utf-8")
    return Sites(folder)


def test_files_are_those_of_a_build(tiny: SiteFacts) -> None:
    """The mapping has every file with its bytes, and renders one family at a time."""
    whole = dcgen.build(ROOT / "blueprints" / "tiny.yaml")
    fresh = Sites(ROOT).site("blueprints/tiny.yaml").files

    assert fresh["bom.md"] == whole["bom.md"]
    assert set(fresh._made) == {"bom.csv", "bom.md", "bom.xlsx"}
    assert "racks/nowhere.svg" not in fresh and fresh.get("racks/nowhere.svg", 1) == 1
    assert dict(fresh) == whole and len(fresh) == len(whole)
    assert list(fresh) == sorted(whole)
    assert isinstance(fresh["bom.xlsx"], bytes)
    assert set(fresh) == set(tiny.files)


def test_selected_families_only(tmp_path: Path) -> None:
    """A blueprint that selects families has only their files."""
    site = project(tmp_path, "name: tiny\n", "name: tiny\nartifacts: [bom]\n").site("blueprints/tiny.yaml")

    assert list(site.files) == ["bom.csv", "bom.md", "bom.xlsx"]


def test_a_site_is_analyzed_once_and_after_a_change(tmp_path: Path) -> None:
    """The same object comes back until the blueprint, the catalog or a template changes; nothing is written."""
    sites = project(tmp_path)
    first = sites.site("blueprints/tiny.yaml")
    assert (
        sites.site(tmp_path / "blueprints" / "tiny.yaml") is first is sites.site("./blueprints/../blueprints/tiny.yaml")
    )
    assert first.counts["server"] == 2

    project(tmp_path, "numbers: 1-2", "numbers: 1-3")  # of the same length, maybe at the same time
    second = sites.site("blueprints/tiny.yaml")
    assert (first.counts["server"], second.counts["server"]) == (2, 3)

    template = tmp_path / "templates" / "bom" / "bom.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{# view: BillView #}\nMy {{ view.name|md }}\n", encoding="utf-8")
    third = sites.site("blueprints/tiny.yaml")
    assert third is not second and third.files["bom.md"] == "My tiny\n"
    assert sites.site("blueprints/tiny.yaml") is third
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blueprints", "templates"]


# The plugin


def test_the_plugin_loads_nothing_before_it_is_used() -> None:
    """At the start of pytest it imports neither the planner nor a library of dcgen."""
    code = (
        "import sys; before = set(sys.modules); import dcgen.testkit.plugin; print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import pytest; {code}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "generator",
    )
    assert set(done.stdout.split()) <= {
        "dcgen",
        "dcgen.check",
        "dcgen.plan",
        "dcgen.testkit",
        "dcgen.testkit.plugin",
    }


def test_the_fixture_serves_the_session(dcgen_site: Callable[..., SiteFacts], request: pytest.FixtureRequest) -> None:
    """The fixture is there without an import or an option, and its paths are relative to the rootdir."""
    assert request.config.rootpath == ROOT
    assert dcgen_site("blueprints/tiny.yaml") is dcgen_site(ROOT / "blueprints" / "tiny.yaml")
    assert request.config.pluginmanager.has_plugin("dcgen")
