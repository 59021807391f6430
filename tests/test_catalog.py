"""The catalog: every shipped entry is sound, what is fitted fits, and a user's own folder comes first."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dcgen import source
from dcgen.blueprint import Blueprint
from dcgen.catalog import ACCEPTS, KINDS, SHIPPED, Catalog
from dcgen.catalog import models as parts
from dcgen.cli import cli
from dcgen.finding import FindingsError
from dcgen.plan.fabrics import breakout
from dcgen.plan.inventory import hardware
from dcgen.schema import validate

ENTRIES = sorted((path.parent.name, path.stem) for path in SHIPPED.rglob("*.yaml"))
SERVERS = [(kind, model) for kind, model in ENTRIES if kind in ("server", "storage")]
# Speeds of switches for which no source of the catalog names a plug: 800G in QSFP-DD, 1G in SFP28, and splits into 100G and less
# that need cables with other connectors at their tails.
UNPLUGGED = {
    ("7060X6-64PE", 100),
    ("AS9817-64D", 200),
    ("AS9817-64D", 400),
    ("AS9817-64D", 800),
    ("DS5000", 100),
    ("DS5000", 50),
    ("SN2201", 50),
    ("SN2201-C2P", 50),
    ("SN3420", 1),
    ("SN3700", 50),
    ("SN4600C", 50),
    ("SN4700", 100),
    ("SN4700", 25),
    ("SN5400", 100),
    ("SN5600", 100),
    ("SN5610", 100),
}
LINKS = [(kind, model) for kind, model in ENTRIES if kind in ("nic", "switch")]


def ids(entry: Any) -> str:
    return "-".join(entry)


def raw(kind: str, model: str) -> dict[str, Any]:
    """The data of an entry's file."""
    return source.read(SHIPPED / kind / f"{model}.yaml").data


@pytest.mark.parametrize("entry", ENTRIES, ids=ids)
def test_entry_is_valid_and_named_after_its_file(entry: tuple[str, str]) -> None:
    """Every shipped file is valid, is found by its name, and says the same name inside."""
    kind, model = entry
    assert kind in KINDS
    assert Catalog().get_of(kind, model).model == raw(kind, model)["model"] == model


def test_models_are_unique() -> None:
    """No model is shipped as two kinds, so that `dcgen catalog show` is never in doubt."""
    models = [model for _, model in ENTRIES]
    assert sorted(set(models)) == sorted(models)


@pytest.mark.parametrize("entry", ENTRIES, ids=ids)
def test_every_value_names_a_real_source(entry: tuple[str, str]) -> None:
    """Each source of an entry covers a value that the entry gives, and none covers the same value as `generic` and as quoted."""
    item = Catalog().get_of(*entry)
    given = {key for key in item.model_fields_set if getattr(item, key) is not None}
    assert item.sources
    for reference in item.sources:
        assert set(reference.fields) <= given, reference.title
        assert reference.fields and reference.title.strip()


def blueprint(model: str) -> Blueprint:
    """One server as the catalog fits it; heights that no source states are assumed."""
    data: dict[str, Any] = {"kind": "training-pod", "name": "x", "servers": {"one": {"model": model, "numbers": 1}}}
    if next(raw(kind, name) for kind, name in SERVERS if name == model).get("u_height") is None:
        data["assume"] = {model: {"u_height": 4, "reason": "for the test"}}
    return validate(Blueprint, source.parse(json.dumps(data), "case.yaml"))


@pytest.mark.parametrize("entry", [entry for entry in SERVERS if "fitted" in raw(*entry)], ids=ids)
def test_fitted_parts_exist_and_fit(entry: tuple[str, str]) -> None:
    """What the catalog fits into a chassis is in the catalog and within the chassis' slots and bays."""
    kind, model = entry
    type_ = hardware.server_type(blueprint(model), Catalog(), "one")
    assert type_.kind == kind
    assert sum(part.quantity for part in type_.parts) > 0


@pytest.mark.parametrize("entry", [entry for entry in SERVERS if "fitted" not in raw(*entry)], ids=ids)
def test_a_chassis_without_a_standard_configuration_asks_for_one(entry: tuple[str, str]) -> None:
    """A chassis of which no source states what is fitted needs `fitted:` in the blueprint."""
    with pytest.raises(FindingsError) as caught:
        hardware.server_type(blueprint(entry[1]), Catalog(), "one")
    assert {finding.code for finding in caught.value.findings} == {"DC130"}


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry[0] == "cable"], ids=ids)
def test_lengths_rise(entry: tuple[str, str]) -> None:
    """The lengths on sale of a cable rise, and no part number stands for two of them."""
    lengths = raw(*entry)["lengths"]
    meters = [length["m"] for length in lengths]
    numbers = [length["part_number"] for length in lengths if "part_number" in length]
    assert meters == sorted(set(meters))
    assert len(numbers) == len(set(numbers))


def cages(entry: tuple[str, str]) -> Iterator[tuple[str, str | None, int, float]]:
    """Each way in which a cage of an adapter or switch is used: cage, style, ports that share it, speed."""
    item = Catalog().get_of(*entry)
    if isinstance(item, parts.Nic):
        yield item.cage, item.cage_style, item.ports_per_cage, item.speed_gbps
    elif isinstance(item, parts.Switch):
        for group in item.port_groups:
            yield from ((group.cage, group.cage_style, mode.links, mode.speed_gbps) for mode in group.modes)


def carriers(cage: str, style: str | None, ports: int, speed: float) -> Iterator[str]:
    """Plug optics with a fiber, cables with attached ends, and the heads of splitters into a cage of so many ports."""
    accepted = ACCEPTS.get(cage, (cage,))
    optics = [
        optic for optic in Catalog().all(parts.Optic) if optic.cage in accepted and optic.cage_style in (None, style)
    ]
    for cable in Catalog().all(parts.CableModel):
        if cable.cage in accepted and cable.cage_style in (None, style):
            yield from [cable.model] if (cable.tails, cable.speed_gbps) == (ports, speed) else []
        for optic in optics:
            joined = (optic.medium, optic.connector) == (cable.media, cable.connector)
            if joined and (optic.ports * cable.tails, optic.speed_gbps) == (ports, speed * cable.tails):
                yield optic.model


def test_a_cable_or_an_optic_exists_for_every_adapter_and_switch() -> None:
    """For each speed of each adapter and switch the catalog sells something that plugs into it, but for the gaps that are known."""
    bare = {(model, use[3]) for kind, model in LINKS for use in cages((kind, model)) if not any(carriers(*use))}
    assert bare == UNPLUGGED


def fitted_nics() -> Iterator[tuple[str, str, parts.FittedNics, parts.Nic]]:
    """The adapters that the catalog fits into each chassis: chassis, key, how many, and the model."""
    for kind, model in SERVERS:
        server = Catalog().get_of(kind, model)
        assert isinstance(server, parts.Server)
        for key, item in server.fitted.nics.items() if server.fitted else ():
            yield model, key, item, Catalog().get(parts.Nic, item.model, ())


def test_ports_are_shared_evenly() -> None:
    """Each controller of an adapter has as many ports as the next, and each cage too."""
    for model in Catalog().names("nic"):
        nic = Catalog().get(parts.Nic, model, ())
        assert nic.ports % nic.chips == 0 and nic.ports % nic.ports_per_cage == 0, model


def test_each_gpu_is_served_alike() -> None:
    """Where the catalog says which GPU each port serves, every GPU of the chassis has as many ports as the next."""
    served = {}
    for model, key, item, _ in fitted_nics():
        if item.gpus:
            server = Catalog().get(parts.Server, model, ())
            assert server.fitted and server.fitted.gpus
            assert sorted(set(item.gpus)) == list(range(server.fitted.gpus.count)), model
            assert len(item.gpus) % server.fitted.gpus.count == 0, model
            served[model] = key
    assert served == {"DGX-H100": "rail", "DGX-H200": "rail"}


def test_the_cages_of_a_dgx_do_not_follow_its_gpus() -> None:
    """The first cage of a DGX H100 serves GPU 7 and GPU 4, as table 6 of its guide has it."""
    rail = Catalog().get(parts.Server, "DGX-H100", ()).fitted.nics["rail"]  # type: ignore[union-attr]
    served = dict(zip(rail.labels or (), rail.gpus or (), strict=True))
    assert served["OSFP1P1"] == 7 and served["OSFP1P2"] == 4 and served["OSFP4P2"] == 0


def test_every_optic_has_a_fiber_and_a_cage() -> None:
    """No optic is shipped that nothing takes, or whose connector no fiber has."""
    fibers = {(cable.media, cable.connector) for cable in Catalog().all(parts.CableModel)} | {("cat6", "rj45")}
    taken = {
        (accepted, style)
        for entry in LINKS
        for cage, style, _, _ in cages(entry)
        for accepted in ACCEPTS.get(cage, (cage,))
    }
    for optic in Catalog().all(parts.Optic):
        assert (optic.medium, optic.connector) in fibers, optic.model
        assert any(optic.cage == cage and optic.cage_style in (None, style) for cage, style in taken), optic.model


@pytest.mark.parametrize("entry", ENTRIES, ids=ids)
def test_show_round_trips(entry: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `dcgen catalog show MODEL` prints is JSON that is the entry again."""
    monkeypatch.chdir(tmp_path)
    shown = CliRunner().invoke(cli, ["catalog", "show", entry[1]])
    assert shown.exit_code == 0, shown.output
    data = json.loads(shown.output)
    assert data.pop("kind") == entry[0]
    assert KINDS[entry[0]].model_validate(data) == Catalog().get_of(*entry)


def write(folder: Path, kind: str, model: str, data: dict[str, Any]) -> None:
    path = folder / kind / f"{model}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**data, "model": model}), encoding="utf-8")


def test_the_users_folder_wins(tmp_path: Path) -> None:
    """A model in the user's folder replaces the shipped one of its name; the others stay."""
    write(tmp_path, "server", "R660", {**raw("server", "R660"), "u_height": 3})
    mine = Catalog(tmp_path)
    assert mine.get(parts.Server, "R660", ()).u_height == 3
    assert Catalog().get(parts.Server, "R660", ()).u_height == 1
    assert mine.get(parts.Server, "R760", ()) == Catalog().get(parts.Server, "R760", ())


def test_the_users_folder_adds(tmp_path: Path) -> None:
    """A model that only the user's folder has is listed beside the shipped ones, once."""
    write(tmp_path, "server", "R660", raw("server", "R660"))
    write(tmp_path, "server", "MINE", raw("server", "R660"))
    assert Catalog(tmp_path).names("server") == sorted([*Catalog().names("server"), "MINE"])


def test_the_users_kind_wins(tmp_path: Path) -> None:
    """A server that the user describes as storage is storage, whatever the shipped catalog calls it."""
    write(tmp_path, "storage", "R660", raw("server", "R660"))
    assert Catalog(tmp_path).kind_of_server("R660") == "storage"
    assert Catalog().kind_of_server("R660") == "server"


def test_a_project_finds_its_own_catalog(run: Any, tmp_path: Path) -> None:
    """`catalog/` beside `blueprints/` is the user's folder: its R660 is three units high in the build."""
    write(tmp_path / "catalog", "server", "R660", {**raw("server", "R660"), "u_height": 3})
    nics = "{front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}"
    text = f"kind: training-pod\nname: own\nservers:\n  node: {{model: R660, numbers: 1-2, fitted: {{nics: {nics}}}}}\n"
    (tmp_path / "blueprints").mkdir()
    (tmp_path / "blueprints" / "own.yaml").write_text(text, encoding="utf-8")
    done = run("build", "--only", "topology")
    assert done.returncode == 0, done.stderr
    nodes = json.loads((tmp_path / "out" / "own" / "topology.json").read_text(encoding="utf-8"))["nodes"]
    assert [node["u"] for node in nodes if node["role"] == "node"] == [1, 4]


@pytest.mark.parametrize("model", ["R66O", "nothing-like-it"])
def test_an_unknown_model_is_a_finding_with_a_way_out(model: str) -> None:
    """A model that the catalog lacks ends in DC106 with a suggestion or a place for one's own."""
    with pytest.raises(FindingsError) as caught:
        Catalog().get(parts.Server, model, ("servers", "x", "model"))
    (finding,) = caught.value.findings
    assert finding.code == "DC106" and ("R660" in finding.hint or "catalog/server/" in finding.hint)


@pytest.mark.parametrize(
    ("speed", "names"),
    [
        (800, ["Ethernet1/1", "Ethernet2/1"]),
        (400, ["Ethernet1/1", "Ethernet1/5"]),
        (200, ["Ethernet1/1", "Ethernet1/3"]),
    ],
)
def test_split_ports_named_by_their_first_lane(speed: int, names: list[str]) -> None:
    """A 7060X6 counts the eight lanes of a cage: half a cage starts at lane 1 or 5."""
    switch = Catalog().get(parts.Switch, "7060X6-64PE", ())
    assert [port.name for port in breakout.all_ports(switch, speed, None, ()).down][:2] == names


def test_port_names_are_unique() -> None:
    """No two ports of a cage, nor of two cages, have one name in any mode of any switch."""
    for model in Catalog().names("switch"):
        for group in Catalog().get(parts.Switch, model, ()).port_groups:
            for mode in group.modes:
                made = [mode.port_name(cage, lane) for cage in range(group.cages) for lane in range(mode.links)]
                assert len(set(made)) == len(made), (model, mode)


@pytest.mark.parametrize("lanes", [None, 3])
def test_first_lanes_need_lanes(lanes: int | None) -> None:
    """A name with {first} needs the lanes of a cage, shared evenly by its ports."""
    with pytest.raises(ValueError, match=r"needs .*lanes"):
        parts.PortGroup.model_validate(
            {"cages": 1, "cage": "OSFP", "lanes": lanes, "modes": {400: 2}, "names": {400: "E{cage}/{first}"}}
        )


def entry_fault(tmp_path: Path, make: Callable[[Path], object]) -> str:
    """The finding of looking up an entry of one's own that `make` puts in its place."""
    path = tmp_path / "catalog" / "gpu" / "MINE.yaml"
    path.parent.mkdir(parents=True)
    make(path)
    with pytest.raises(FindingsError) as caught:
        Catalog(tmp_path / "catalog").get(parts.Gpu, "MINE", ())
    with pytest.raises(FindingsError):
        Catalog(tmp_path / "catalog").get_of("gpu", "MINE")
    return str(caught.value)


@pytest.mark.parametrize(
    "make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(path)], ids=["FIFO", "folder", "loop"]
)
def test_an_entry_that_is_no_file(tmp_path: Path, make: Callable[[Path], object]) -> None:
    """An entry that is a FIFO, a folder or a link to itself is DC001, not a model that is missing."""
    assert "MINE.yaml:1:1: DC001 error: the file cannot be read" in entry_fault(tmp_path, make)


@pytest.mark.parametrize("target", ["/proc/self/environ", "../../../secret", "../../.git/config"])
def test_an_entry_behind_a_link(tmp_path: Path, target: str) -> None:
    """An entry that leads by a link out of the project, or to a hidden file in it, is DC006 and is not read."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("secret: yes\n", encoding="utf-8")
    assert "DC006" in entry_fault(tmp_path, lambda path: path.symlink_to(target))
