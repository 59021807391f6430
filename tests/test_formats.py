"""verify/formats/: each shape with its traps, mixed runs, damaged files, limits, and the laws of addresses."""

from __future__ import annotations

import gc
import json
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from dcgen.finding import Place
from dcgen.verify import formats
from dcgen.verify.formats import places, read
from dcgen.verify.formats.origin import guid, mac
from dcgen.verify.formats.spots import locate
from dcgen.verify.records import Observations, SeenDevice, SeenLoad, Sight, Spot

SAMPLES = ROOT / "tests" / "observed"
GPU, OTHER = "02:00:00:00:10:01", "02:00:00:00:10:02"
LEAF, SPINE, HCA, BARE = (f"0200000000000{tail}" for tail in ("b01", "b02", "a01", "a02"))
BUILT_IN = "Quantum-2 Mellanox Technologies"

# Each sight as device, port, far device, far port and what it is; then those of the other fields that are not empty.
LLDPD = [
    ("", "swp1s0", "gpu-001", "eth1", "name", {"far_chassis": GPU, "far_text": "rail 1"}),
    ("", "swp1s0", "", "02:00:00:00:11:02", "mac", {"far_chassis": OTHER}),
    ("", "swp2", "id", "etp3", "text", {"far_text": "Ethernet16"}),
]
SONIC = [("", "Ethernet0", "spine-01", "etp2", "text", {"far_chassis": GPU, "far_text": "Ethernet8"})]
JUNOS = [
    ("", "et-0/0/0:1", "spine-01 & co", "et-0/0/4", "name", {"far_chassis": GPU}),
    ("", "et-0/0/2", "gpu-001", "ens1f0np0", "text", {"far_text": "ens1f0np0"}),
]
NDR = {"gbps": 400.0, "lanes": 4}
SIGHTS: dict[str, list[tuple[str, str, str, str, str, dict[str, Any]]]] = {
    "lldpctl-one.json": [("", "swp1s0", "gpu-001", "02:00:00:00:11:01", "mac", {"far_chassis": GPU, "far_text": "ens1f0np0"})],
    "lldpctl-many.json": LLDPD,
    "lldpctl-many.json0": LLDPD,
    "nvue.json": [
        ("", "eth0", "oob-leaf-01", "swp10", "name", {"far_chassis": "02:00:00:00:20:09", "far_text": "to leaf", "gbps": 1.0}),
        ("", "swp1", "", "02:00:00:00:11:01", "mac", {"far_chassis": GPU, "far_text": "ens1f0np0", "gbps": 400.0}),
    ],
    "sonic-dump.json": SONIC,
    "sonic-nested.json": SONIC,
    "sonic-table.txt": [
        ("leaf-01", "Ethernet0", "spine-01", "etp2", "text", {"far_text": "Ethernet8"}),
        ("leaf-01", "Ethernet8", "gpu 001", "02:00:00:00:11:01", "mac", {"far_text": "ens1f0np0"}),
        ("leaf-01", "eth0", "", "02:00:00:00:20:09", "mac", {}),
    ],
    "eos-detail.json": [
        ("", "Ethernet1/1", "spine-01", "Ethernet5/1", "name", {"far_chassis": GPU, "far_text": "to leaf"}),
        ("", "Ethernet2/1", "gpu-001", "02:00:00:00:11:02", "mac", {"far_chassis": OTHER}),
        ("", "Ethernet2/1", "", "12", "text", {}),
    ],
    "eos-brief.json": [
        ("", "Ethernet1/1", "spine-01", "Ethernet5/1", "text", {}),
        ("", "Ethernet2/1", "gpu-001", "02:00:00:00:11:02", "mac", {}),
    ],
    "junos.xml": JUNOS,
    "junos.json": JUNOS,
    # The aggregation node is inside the switch. The adapter without a name reports nothing itself.
    "ibnetdiscover.txt": [
        ("leaf-01", "1", "gpu-001", "mlx5_0", "name", {"chassis": LEAF, "far_chassis": HCA, **NDR}),
        ("leaf-01", "2", "MT4129 ConnectX7   Mellanox Technologies", "1", "number", {"chassis": LEAF, "far_chassis": BARE, "gbps": 200.0, "lanes": 2}),
        ("leaf-01", "3", BUILT_IN, "33", "number", {"chassis": LEAF, "far_chassis": SPINE}),
        (BUILT_IN, "33", "leaf-01", "3", "number", {"chassis": SPINE, "far_chassis": LEAF}),
        ("gpu-001", "mlx5_0", "leaf-01", "1", "number", {"chassis": HCA, "far_chassis": LEAF, **NDR}),
    ],
    "iblinkinfo.txt": [
        ("gpu-001", "mlx5_0", "leaf-01", "1", "number", NDR),  # the GUID of an adapter is that of its port
        ("leaf-01", "1", "gpu-001", "mlx5_0", "name", {"chassis": LEAF, **NDR}),
        ("leaf-01", "3", "spine-01", "33", "number", {"chassis": LEAF, "gbps": 28.0, "lanes": 2}),
        ("spine-01", "33", "leaf-01", "3", "number", {"chassis": SPINE, "gbps": 28.0, "lanes": 2}),
    ],
    "iblinkinfo-line.txt": [
        ("gpu-001", "mlx5_0", "leaf-01", "1", "number", {"far_chassis": LEAF, **NDR}),
        ("leaf-01", "1", "gpu-001", "mlx5_0", "name", {"chassis": LEAF, "far_chassis": HCA, **NDR}),
    ],
    "ufm.topo": [
        ("leaf-01", "1", "gpu-001", "mlx5_0", "name", NDR),
        ("leaf-01", "3", "spine-01", "33", "number", {"gbps": 100.0, "lanes": 2}),
        ("spine-01", "33", "leaf-01", "3", "number", {"gbps": 100.0, "lanes": 2}),
        ("gpu-001", "mlx5_0", "leaf-01", "1", "number", NDR),
    ],
    "hosts.json": [
        ("leaf-01.example.net", "swp1", "gpu-001", "eth1", "name", {"far_chassis": GPU}),
        ("leaf-02", "swp1", "gpu-001", "eth2", "name", {}),
        ("leaf-04", "Ethernet0", "gpu-001", "eth4", "name", {}),
    ],
}  # fmt: skip
REPORTERS = {
    "nvue.json": [("", "ethernet", "", "cumulus")],
    "sonic-dump.json": [("", "ethernet", "", "sonic")],
    "sonic-nested.json": [("", "ethernet", "", "sonic")],
    "sonic-table.txt": [("leaf-01", "ethernet", "", "sonic")],
    "eos-detail.json": [("", "ethernet", "", "eos")],
    "eos-brief.json": [("", "ethernet", "", "eos")],
    "junos.xml": [("", "ethernet", "", "junos")],
    "junos.json": [("", "ethernet", "", "junos")],
    "ibnetdiscover.txt": [("leaf-01", "infiniband", LEAF, ""), (BUILT_IN, "infiniband", SPINE, "")],
    "iblinkinfo.txt": [("leaf-01", "infiniband", LEAF, ""), ("spine-01", "infiniband", SPINE, "")],
    "iblinkinfo-line.txt": [("leaf-01", "infiniband", LEAF, "")],
    "ufm.topo": [("leaf-01", "infiniband", "", ""), ("spine-01", "infiniband", "", "")],
    "hosts.json": [
        *((name, "ethernet", "", "") for name in ("leaf-01.example.net", "leaf-02", "leaf-03")),
        ("leaf-04", "ethernet", "", "sonic"),
        ("leaf-09", "infiniband", LEAF, ""),
    ],
}
LISTS = {"devices.csv", "loads.csv", "pdu-b2.csv"}


def short(sight: Sight) -> tuple[str, str, str, str, str, dict[str, Any]]:
    """Return a sight as the table has it."""
    rest = {key: value for key, value in sight._asdict().items() if value and key in ("chassis", "far_chassis", "far_text", "gbps", "lanes")}  # fmt: skip
    return sight.device, sight.port, sight.far_device, sight.far_port, sight.far_kind, rest


def copied(name: str, folder: Path) -> Path:
    """Return a copy of a sample whose name tells nothing."""
    return Path(shutil.copy(SAMPLES / name, folder / "file"))


def test_every_sample_has_its_case() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == {*SIGHTS, *LISTS}


@pytest.mark.mostly_slow(30)
@pytest.mark.parametrize("name", SIGHTS)
def test_a_shape_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    """Sights, reporters and their dialects, whatever the file is called, and nothing is wrong with it."""
    found = read([copied(name, tmp_path)])

    assert found.findings == ()
    assert list(map(short, found.sights)) == SIGHTS[name]
    wanted = REPORTERS.get(name, [("", "ethernet", "", "")])
    assert [(item.device, item.protocol, item.chassis, item.style) for item in found.reporters] == wanted


def test_lists_of_people_and_pdus() -> None:
    """Synonyms, delimiters, a preamble, units, and a PDU that only the name of its file tells."""
    found = read([SAMPLES])

    devices, loads = (str(SAMPLES / name) for name in ("devices.csv", "loads.csv"))
    assert found.devices == (
        SeenDevice("gpu-001", "AB12", "r01", 12, Spot(devices, 2)),
        SeenDevice("leaf;01", "", "r02", 39, Spot(devices, 3)),
        SeenDevice("spine-01", "CD34", "", None, Spot(devices, 4)),
    )
    assert found.loads == (
        SeenLoad("r01-pdu-a1", "7", 412.5, 1.8, Spot(loads, 4)),
        SeenLoad("r01-pdu-a1", "8", None, None, Spot(loads, 5)),
        SeenLoad("pdu-b2", "C13-1", None, 0.0, Spot(str(SAMPLES / "pdu-b2.csv"), 2)),
    )


def test_a_mixed_run_is_the_sum_of_its_files() -> None:
    """A folder is read as its files by name, and no file changes the records of another one."""
    files = sorted(SAMPLES.iterdir())
    alone = [read([path]) for path in files]

    assert read([SAMPLES]) == read(files)
    assert read(files) == Observations(*(tuple(item for each in alone for item in each[at]) for at in range(5)))


def test_hosts_that_are_named_like_ports(tmp_path: Path) -> None:
    """The names of hosts do not turn a host map into a report of NVUE."""
    one = json.loads((SAMPLES / "lldpctl-one.json").read_text(encoding="utf-8"))
    for hosts in ({"eth1-host": one}, {"swp9": one, "eth0": {"lldp": {}}}, {"ethan": {"lldp": {}}}):
        (tmp_path / "a").write_text(json.dumps(hosts), encoding="utf-8")
        assert [item.device for item in read([tmp_path]).reporters] == list(hosts)


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/lldp.json", "a.json", ".git/x.json", ".x.json", "b/c/d/e/too-deep.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SAMPLES / "lldpctl-one.json", tmp_path / name)

    files = [Path(item.spot.file).relative_to(tmp_path).as_posix() for item in read([tmp_path]).reporters]

    assert files == ["a.json", "b/lldp.json"]


# --- traps -------------------------------------------------------------------------------------------------------

NO_NEIGHBOR = {
    "lldpctl": '{"lldp": {}}',
    "lldpctl json0": '{"lldp": [{}]}',
    "lldpctl without interfaces": '{"lldp": {"interface": []}}',
    "NVUE": '{"swp1": {"lldp": {}}, "swp2": {"lldp": {}}}',
    "EOS": '{"lldpNeighbors": {}}',
    "EOS brief": '{"lldpNeighbors": []}',
    "SONiC": '{"LLDP_ENTRY_TABLE": {}}',
    "Junos": '{"lldp-neighbors-information": [{}]}',
    "Junos XML": "<rpc-reply><lldp-neighbors-information/></rpc-reply>",
}


@pytest.mark.mostly_slow(20)
@pytest.mark.parametrize("name", NO_NEIGHBOR)
def test_a_device_without_neighbors_reports(tmp_path: Path, name: str) -> None:
    """Silence is a report: the device reports, and sees nothing."""
    (tmp_path / "file").write_text(NO_NEIGHBOR[name], encoding="utf-8")
    found = read([tmp_path / "file"])

    assert (found.sights, found.findings, len(found.reporters)) == ((), (), 1)


DAMAGED: dict[str, tuple[str | bytes, str, tuple[int, int], str]] = {
    "empty": ("  \n", "DC701", (1, 0), "the file is empty"),
    "no shape": ("Hello\nWorld\n", "DC700", (1, 1), "no known shape"),
    "JSON of no shape": ('{"a": {"b": 1}}', "DC700", (1, 1), "no known shape"),
    "a number": ("42\n", "DC700", (1, 1), "no known shape"),
    "XML of no shape": ("\n<html></html>", "DC700", (1, 0), "no element"),
    "the plan's own netlist": ('Switch 2 "leaf-01"\n[1] "gpu-001 rail1"[1] # lid 0 4xHDR\n', "DC700", (1, 1), "no known shape"),
    "the plan's own topology file": ("QM9700 leaf-01\n   1/1 -> KR gpu-001 rail1\n", "DC700", (1, 1), "no known shape"),
    "the plan's own file for UFM": ("# dcgen planned this cabling, and no machine has reported it.\n\nMQM9700 leaf-01\n   P1 -4x-100G-> HCA_mlx5_8 gpu-001 mlx5_0/P1\n", "DC700", (1, 1), "no known shape"),
    "cut JSON": ('{"lldp": {"interface": [\n  {"swp1"', "DC701", (2, 10), "ends too early"),
    "cut in a text": ('{"lldp": {"interface": [\n  {"swp1', "DC701", (2, 4), "ends too early"),
    "no JSON": ('{"lldp": {\n  interface}}', "DC701", (2, 3), "cannot be read"),
    "two documents": ('{"lldp": {}}\n{"lldp": {}}', "DC701", (1, 0), "goes on after the end"),
    "deep JSON": ("[" * 100_000, "DC701", (1, 0), "nested too deeply"),
    "deep XML": ("<a>" * 100_000, "DC701", (1, 0), "nested more than 40"),
    "cut XML": ("<rpc-reply>\n<lldp-neighbors-information>", "DC701", (2, 29), "cannot be read"),
    "a DTD": ('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>\n<a>&d;</a>', "DC701", (1, 0), "has a DTD"),
    "a long number": ('{"lldp": ' + "9" * 5_000 + "}", "DC701", (1, 0), "too many digits"),
    "not UTF-8": (b'{"lldp":\n {"\xff"}}', "DC701", (2, 4), "not UTF-8"),
    "wrong type": ('{"lldp": {"interface": [\n {"swp1": {"chassis": {},\n  "port": "x"}}]}}', "DC701", (3, 3), "'port' is not an object"),
    "wrong container": ('{"lldp":\n {"interface": 5}}', "DC701", (2, 3), "'interface' is not an object"),
    "wrong text": ('{"lldpNeighbors": [\n {"port": ["a"]}]}', "DC701", (2, 3), "'port' is not a text"),
    "an entry of a host map": ('{"leaf-01": {"lldp": {}},\n "leaf-02": 7}', "DC700", (2, 2), "host 'leaf-02' has no known shape"),
    "a text in a host map": ('{"leaf-01": {"lldp": {}},\n "leaf-02": "{"}', "DC701", (2, 2), "ends too early"),
    "a table that is cut": ("LocalPort RemoteDevice RemotePortID\n--- --- ---\na   b   c\n", "DC701", (2, 0), "no last line"),
    "a broken node": ('Switch 2 "S-01" # "a" base port 0 lid 1 lmc 0\nCa 1 H-02\n', "DC701", (2, 0), "neither a node nor a port"),
    "a port of no node": ('Ca 1 "H-02" # "a b"\n\n[1] "S-01"[2] # "a" lid 1 4xNDR\n', "DC701", (3, 0), "neither a node nor a port"),
    "half a subnet": ('Ca 1 "H-02" # "a b"\n[1](2) "S-01"[2] # lid 1 lmc 0 "c" lid 1 4xNDR\n', "DC701", (2, 0), "only one end lists"),
    "a broken link": ("Switch: 0x01 a:\n 1 1[  ] ==( 4X 25.0 Gbps Active/ LinkUp)==> 1 2[  ] \"b\" ( )\n 1 2[ == \n", "DC701", (3, 0), "neither a node nor a link"),
    "a broken system": ("S a\n  P1 -4x-50G-> S b P1\n  P2 -4x-50G-> S\n", "DC701", (3, 0), "neither a system nor a link"),
    "no rack unit": ("device,u\na,top\n", "DC701", (2, 0), "'top' is not a rack unit"),
    "no device": ("device,u\n,1\n", "DC701", (2, 0), "the row has no device"),
    "no outlet": ("pdu,outlet,watts\na,,1\n", "DC701", (2, 0), "the row has no outlet"),
    "no watts": ("pdu,outlet,watts\na,1,1e999\n", "DC701", (2, 0), "'1e999' is not a number"),
    "a long cell": ("device,u\n" + "a" * 200_000, "DC701", (2, 0), "the CSV cannot be read"),
}  # fmt: skip


@pytest.mark.mostly_slow(60)
@pytest.mark.parametrize("name", DAMAGED)
def test_a_fault_of_a_file_has_its_code_and_place(tmp_path: Path, name: str) -> None:
    """One finding with line and column, and no device reports: what a damaged file leaves out proves nothing."""
    text, code, (line, column), words = DAMAGED[name]
    path = tmp_path / "leaf-01.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = read([path])

    assert [(item.code, item.place) for item in found.findings] == [(code, Place(str(path), line, column))]
    assert words in found.findings[0].message
    assert len(found.reporters) == (1 if "host map" in name else 0)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing files, links to secrets and files beyond the limit are findings too."""
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.json").symlink_to(tmp_path / "secret")

    found = read([tmp_path / "gone.json", tmp_path / "in", Path("nul\0byte")])

    assert [item.code for item in found.findings] == ["DC001", "DC006", "DC001"]


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes of a file, bytes and number of all files, links: a finding tells which limit it is."""
    for number in range(3):
        shutil.copy(SAMPLES / "lldpctl-many.json", tmp_path / f"{number}.json")
    for name, value, words in (
        ("MAX_BYTES", 100, "larger than"),
        ("MAX_TOTAL", 1_000, "more than 0 MiB of files"),
        ("MAX_FILES", 2, "more than 2 files"),
        ("MAX_SIGHTS", 5, "more than 5 links"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(formats, name, value)
            found = read([tmp_path])
            assert {item.code for item in found.findings} == {"DC701"}
            assert words in found.findings[0].message
            assert len(found.sights) <= 6


def test_many_faults_of_a_file_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"lldpNeighbors": [{"port": {}}] * 50_000}), encoding="utf-8")

    *first, last = read([path]).findings

    assert len(first) == formats.MAX_FAULTS
    assert last.message == "the file has 49,990 more faults"


def test_a_utf_16_file_is_read(tmp_path: Path) -> None:
    """PowerShell writes UTF-16 with a byte order mark."""
    text = (SAMPLES / "lldpctl-one.json").read_text(encoding="utf-8")
    (tmp_path / "a.json").write_text(text, encoding="utf-16")

    assert len(read([tmp_path]).sights) == 1


# --- places ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SIGHTS)
def test_the_place_of_a_sight_shows_its_port(name: str) -> None:
    """The line of each spot has the port, or begins the object that has it. JSON also has the column."""
    sights = read([SAMPLES / name]).sights
    lines = (SAMPLES / name).read_text(encoding="utf-8").split("\n")
    found = places([sight.spot for sight in sights])

    assert set(found) == {sight.spot for sight in sights}
    for sight in sights:
        place = found[sight.spot]
        text = "\n".join(lines[place.line - 1 :])[max(0, place.column - 1) :]
        assert sight.port in text[:220] or sight.device in text[:40] or sight.far_device in text, (place, text[:80])


def test_places_survive_a_file_that_changes(tmp_path: Path) -> None:
    """A spot that the file no longer has is in the nearest object above it."""
    path = tmp_path / "a.json"
    spot = Spot(str(path), ("lldp", "interface", 3, "swp1"))
    assert places([spot, Spot(str(path), 7)]) == {spot: Place(str(path)), Spot(str(path), 7): Place(str(path), 7, 1)}
    path.write_text('{\n "lldp": {"x": [1, {"a": "}]"}], "interface": [\n  {}, {}]}}', encoding="utf-8")
    assert places([spot]) == {spot: Place(str(path), 2, 34)}


@given(st.recursive(st.none() | st.integers() | st.text(max_size=4), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4), max_leaves=20), st.sampled_from([None, 1]))  # fmt: skip
def test_every_path_of_a_document_is_located(document: Any, indent: int | None) -> None:
    """The place of a list member begins its value, and that of a key begins the key."""
    text = json.dumps(document, indent=indent)
    lines = text.split("\n")

    def walk(value: Any, path: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], str]]:
        pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        found = []
        for key, inner in pairs:
            start = json.dumps(key) if isinstance(value, dict) else json.dumps(inner, indent=indent)[:1]
            found += [((*path, key), start), *walk(inner, (*path, key))]
        return found

    wanted = walk(document, ())
    found = locate(text, [path for path, _ in wanted])
    for path, start in wanted:
        line, column = found[path]
        assert lines[line - 1][column - 1 :].startswith(start)


# --- damage ------------------------------------------------------------------------------------------------------

VALUES = ("null", "[]", "{}", '"\\u0000"', "-1e999", "9" * 5_000, "1" * 30, "true", '"\\ud800"', "[" * 2_000, '{"a":' * 300, '"' + "x" * 5_000 + '"')  # fmt: skip


def cut(data: bytes, chance: random.Random) -> bytes:
    """Return the beginning of a file."""
    return data[: chance.randrange(len(data))]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Return a file with some other bytes."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 30])):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def retype(data: bytes, chance: random.Random) -> bytes:
    """Return a file with another value in place of a text, a number or a whole line."""
    parts = data.split(b'"')
    if len(parts) > 4 and chance.random() < 0.8:
        at = chance.randrange(1, len(parts) - 1, 2)
        return b'"'.join(parts[:at])[:-1] + chance.choice(VALUES).encode() + b'"'.join(parts[at + 1 :])[1:]
    return swap(data, chance)


def swap(data: bytes, chance: random.Random) -> bytes:
    """Return a file with a line twice, without a line, or with two lines exchanged."""
    lines = data.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(3):
        case 0:
            lines.insert(at, lines[other])
        case 1:
            del lines[at]
        case _:
            lines[at], lines[other] = lines[other], lines[at]
    return b"\n".join(lines)


def insert(data: bytes, chance: random.Random) -> bytes:
    """Return a file with NUL bytes, deep nesting, a huge number or a very long line somewhere."""
    at = chance.randrange(len(data))
    extra = chance.choice([b"\0\0", b"[" * 3_000, b"{" * 3_000, b"<a>" * 3_000, b"7" * 6_000, b" " * 5_000, b"\n" * 5_000, b"\xef\xbb\xbf"])  # fmt: skip
    return data[:at] + extra + data[at:]


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (cut, flip, retype, swap, insert)
COMPLETE = {name for name in SIGHTS if name not in ("iblinkinfo.txt", "iblinkinfo-line.txt", "ufm.topo", "hosts.json")}


@pytest.mark.parametrize("kind", DAMAGES, ids=lambda kind: str(kind.__name__))
def test_damaged_files_are_findings_or_sights(tmp_path: Path, kind: Callable[[bytes, random.Random], bytes]) -> None:
    """More than 500 damaged files in all: never an error, and each place and text can be printed."""
    samples, count = sorted(SAMPLES.iterdir()), 0
    for sample in samples:
        data = sample.read_bytes()
        for number in range(8):
            changed = kind(data, random.Random(f"{kind.__name__} {sample.name} {number}"))
            path = tmp_path / f"{sample.name}-{number}"
            path.write_bytes(changed)
            found = read([path])
            count += 1
            check(found, changed)
            if kind is cut and sample.name in COMPLETE and data.startswith(changed) and changed.strip() != data.strip():
                assert found.reporters == () and found.findings, (sample.name, len(changed))
    assert count * len(DAMAGES) >= 500


def check(found: Observations, data: bytes) -> None:
    """Check that all records are well-formed and all places are in the file."""
    json.dumps(found, default=str, ensure_ascii=False).encode("utf-8", "surrogatepass")
    lines = data.count(b"\n") + 1
    for record in (*found.sights, *found.reporters, *found.devices, *found.loads):
        for value in record:
            assert not isinstance(value, str) or (len(value) < 600 and value.encode("utf-8") is not None)
    for sight in found.sights:
        assert sight.far_kind in ("name", "mac", "guid", "number", "text")
        assert sight.gbps is None or 0 < sight.gbps < 1e6
    for place in (*places(sight.spot for sight in found.sights).values(), *(item.place for item in found.findings)):
        assert place and 0 <= place.line <= max(lines, data.count(b"\r") + lines)
    for finding in found.findings:
        assert finding.code in ("DC700", "DC701", "DC001")
        assert len(finding.message) <= 160 and len(finding.hint) <= 160, finding


HOSTILE = {
    "prompts": "> " * 400_000,
    "many prompts": ("a> " * 60 + "\n") * 20_000,
    "line breaks": "\n" * 2_000_000,
    "spaces": " " * 4_000_000 + "x",
    "a long line of a link": 'Switch: 0x1 a:\n 1 1[  ] ==( ' + "a " * 1_000_000 + ")==> 1 1[  ] \"b\" ( )\n1 1[  ] ==(a)==>",
    "quotes": '"' * 2_000_000,
    "commas": "device,u\n" + "," * 2_000_000 + "x",
    "open texts": '{"' * 500_000,
    "keys": '{"lldp": {"interface": {' + ",".join(f'"{n}": 1' for n in range(100_000)) + "}}}",
    "nodes": 'Switch 2 "S-01" # "a" base\n' + "[1]" * 500_000,
    "hosts": "{" + ",".join(f'"{n}": "x"' for n in range(50_000)) + "}",
}  # fmt: skip


@pytest.mark.mostly_slow(20)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_takes_long(tmp_path: Path, name: str) -> None:
    """A file of some megabytes that fits no format is refused in time that is proportional to its size."""
    (tmp_path / "a").write_text(HOSTILE[name], encoding="utf-8")
    start = time.process_time()
    found = read([tmp_path])

    assert time.process_time() - start < 4
    assert found.findings


# --- speed -------------------------------------------------------------------------------------------------------

LINKS = 100_000


def lldp_map(links: int) -> str:
    """Return a host map of links between leaves and spines."""
    per = 64
    return json.dumps({
        f"leaf-{number:04}": {"lldp": {"interface": [
            {f"swp{port}": {"via": "LLDP", "rid": "1", "age": "0 day, 00:00:01",
                "chassis": {f"spine-{port:02}": {"id": {"type": "mac", "value": f"02:00:00:00:00:{port:02x}"}, "descr": "Linux", "mgmt-ip": ["10.0.0.1"]}},
                "port": {"id": {"type": "ifname", "value": f"swp{number}"}, "descr": f"swp{number}", "ttl": "120"}}}
            for port in range(per)]}}
        for number in range(links // per)
    })  # fmt: skip


def subnet(links: int) -> str:
    """Return what ibnetdiscover prints about switches in a ring of many cables."""
    per = 64
    count = links // per
    lines = []
    for node in range(count):
        lines += ["", f'Switch\t64 "S-{node:016x}"\t\t# "sw-{node}" base port 0 lid 1 lmc 0']
        for port in range(1, per + 1):
            far, there = ((node + 1) % count, port + 32) if port <= 32 else ((node - 1) % count, port - 32)
            lines.append(f'[{port}]\t"S-{far:016x}"[{there}]\t\t# "sw-{far}" lid 1 4xNDR')
    return "\n".join(lines) + "\n"


@pytest.mark.slow
@pytest.mark.parametrize("make", [lldp_map, subnet])
def test_a_hundred_thousand_links_are_read_in_seconds(tmp_path: Path, make: Callable[[int], str]) -> None:
    """About one second here; the limit leaves room for a slow machine."""
    (tmp_path / "a").write_text(make(LINKS), encoding="utf-8")
    gc.disable()  # as the command line does
    try:
        start = time.process_time()
        found = read([tmp_path])
        seconds = time.process_time() - start
    finally:
        gc.enable()

    assert (len(found.sights), found.findings) == (LINKS // 64 * 64, ())
    assert seconds < 4, seconds


# --- laws --------------------------------------------------------------------------------------------------------

DIGITS = st.text("0123456789abcdefABCDEF", min_size=12, max_size=12)
SEPARATED = {":": 2, "-": 2, ".": 4, "": 12}


@given(DIGITS, st.sampled_from(sorted(SEPARATED)))
def test_a_mac_address_has_one_form(digits: str, separator: str) -> None:
    """Separators and capitals do not matter, and the form of the reports stays as it is."""
    size = SEPARATED[separator]
    text = separator.join(digits[at : at + size] for at in range(0, 12, size))
    plain = mac(text)

    assert plain.replace(":", "") == digits.lower() and plain.count(":") == 5
    assert mac(plain) == mac(f" {text} ") == plain
    assert mac(text, False) == ("" if not separator else plain)


@given(st.text(max_size=20))
def test_other_texts_are_no_addresses(text: str) -> None:
    assert mac(text) == "" or mac(mac(text)) == mac(text)
    assert guid(text) == "" or (len(guid(text)) == 16 and guid(guid(text)) == guid(text))


@given(st.integers(0, 2**64 - 1))
def test_a_guid_has_one_form(value: int) -> None:
    """Prefix, capitals, colons and leading zeros do not matter."""
    digits = f"{value:016x}"
    colons = (":".join(digits[at : at + size] for at in range(0, 16, size)) for size in (2, 4))

    assert {guid(text) for text in (digits, f"0x{value:x}", f"0X{value:X}", *colons)} == {digits}
