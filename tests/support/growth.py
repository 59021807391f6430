"""How much work a blueprint of a given size takes: a counter of work, and a blueprint for each dimension that grows.

The counter counts the lines of dcgen and of its templates that Python runs, so no clock decides and no other load of
the machine matters. It does not see what one call of a built-in function does.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

import dcgen

SOURCES = str(Path(dcgen.__file__).parent)


def work(task: Callable[[], object]) -> int:
    """How many lines of dcgen and of its templates `task` runs. The YAML library is not watched, which saves time."""
    count = 0
    watched: dict[CodeType, bool] = {}

    def line(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
        return line

    def call(frame: FrameType, _event: str, _argument: Any) -> Any:
        code = frame.f_code
        if code not in watched:
            watched[code] = code.co_filename.startswith(SOURCES) or code.co_filename.endswith(".j2")
        return line if watched[code] else None

    def aside(function: Callable[..., Any]) -> Callable[..., Any]:
        def unwatched(*arguments: Any) -> Any:
            sys.settrace(None)
            try:
                return function(*arguments)
            finally:
                sys.settrace(call)

        return unwatched

    before = sys.gettrace()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("load", "compose"):
            patch.setattr(YAML, name, aside(getattr(YAML, name)))
        sys.settrace(call)
        try:
            task()
        finally:
            sys.settrace(before)
    return count


class Project(NamedTuple):
    """A blueprint, and the project's own catalog by path."""

    text: str
    catalog: dict[str, str] = {}


def write(project: Project, folder: Path) -> Path:
    """Write a project into a folder, and return the path of its blueprint."""
    path = folder / "blueprints" / "case.yaml"
    texts = {
        "blueprints/case.yaml": project.text,
        **{f"catalog/{name}": text for name, text in project.catalog.items()},
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return path


def each(count: int, text: str, between: str = "") -> str:
    """`text` for every number from 0, with `{i}` as the number."""
    return between.join(text.replace("{i}", str(number)) for number in range(count))


HEAD = "kind: training-pod\nname: x\n"
OOB = "oob: {design: leaf-spine, switch: SN2201, spine: WIDE, uplinks: 2}"  # two tiers at any size
FABRICS = f"fabrics:\n  {OOB}\n"
SERVER = "servers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"
WIDE = "addressing: {pools: {oob: 10.0.0.0/8}}\n"
RACKS = "racks:\n  m: {model: AR3357, holds: {head: 20}}\n  n: {model: AR3357, holds: {oob-leaf: 2, oob-spine: 2, oob-core: 2}}\n"
PORT = "{model: MCX623106AN-CDAT, count: 1, ports: [storage, null]}"


def numbers(n: int) -> str:
    return f"{HEAD}servers:\n  head: {{model: R660, numbers: 1-{n}, fitted: {{}}}}\n{FABRICS}{RACKS}{WIDE}floor: {{}}\n"


def holes(n: int) -> str:
    listed = ",".join(str(number) for number in range(1, 2 * n, 2))
    return f'{HEAD}servers:\n  head: {{model: R660, numbers: "{listed}", fitted: {{}}}}\n{FABRICS}{RACKS}{WIDE}'


def rooms(n: int) -> str:
    return f"{HEAD}servers:\n  head: {{model: R660, numbers: 1, capacity: {n}, fitted: {{}}}}\n{FABRICS}{RACKS}{WIDE}floor: {{}}\n"


def units(n: int) -> str:
    servers = f"servers:\n  head: {{model: R660, units: 1-{n}, numbers: 1-2, capacity: 2, fitted: {{}}}}\n"
    racks = (
        "racks:\n  m: {model: AR3357, per: unit, holds: {head: 20, oob-leaf: 2}}\n"
        "  n: {model: AR3357, holds: {oob-leaf: 2, oob-spine: 2, oob-core: 2}}\n"
    )
    return f"{HEAD}{servers}{FABRICS}{racks}{WIDE}floor: {{}}\n"


def designed(n: int) -> str:
    return units(2).replace("name: x\n", f"name: x\nmax_units: {n}\n")


def without(n: int) -> str:
    left = each(n, "{i}: 1", ", ").replace("0: 1, ", "", 1)
    return units(n).replace("capacity: 2", f"capacity: 2, without: {{{left}}}")


def groups(n: int) -> str:
    servers = each(n, "  g{i}: {model: R660, numbers: 1, capacity: 1, fitted: {}}\n")
    racks = each(n, "  k{i}: {model: AR3357, holds: {g{i}: 1}}\n")
    rest = "  n: {model: AR3357, holds: {oob-leaf: 2, oob-spine: 2, oob-core: 2}}\n"
    return f"{HEAD}servers:\n{servers}{FABRICS}racks:\n{racks}{rest}{WIDE}floor: {{}}\n"


def groups_of_units(n: int) -> str:
    servers = each(n, "  g{i}: {model: R660, units: 1-2, numbers: 1, capacity: 1, fitted: {}}\n")
    racks = each(n, "  k{i}: {model: AR3357, per: unit, holds: {g{i}: 1}}\n")
    rest = "  n: {model: AR3357, holds: {oob-leaf: 2, oob-spine: 2, oob-core: 2}}\n  u: {model: AR3357, per: unit, holds: {oob-leaf: 2}}\n"
    return f"{HEAD}servers:\n{servers}{FABRICS}racks:\n{racks}{rest}{WIDE}"


def racks(n: int) -> str:
    """Rack groups that hold a tier of switches that does not exist yet, beside those in use."""
    more = each(n, "  k{i}: {model: AR3357, holds: {a{i}-leaf: 1}, cooling_kw: 9, reserve_u: 1}\n")
    return f"{HEAD}{SERVER}{RACKS}{more}floor: {{}}\n"


def nics(n: int) -> str:
    fitted = each(n, f"n{{i}}: {PORT}", ", ")
    storage = "storage: {design: leaf-spine, switch: WIDE}"
    more = "  s: {model: AR3357, holds: {storage-leaf: 4, storage-spine: 4}}\n"
    servers = f"servers:\n  head: {{model: DGX-TEST, numbers: 1-2, capacity: 2, fitted: {{nics: {{{fitted}}}}}}}\n"
    return f"{HEAD}{servers}fabrics:\n  {OOB}\n  {storage}\n{RACKS}{more}addressing: {{pools: {{storage: 10.128.0.0/9}}}}\n"


def rails(n: int) -> str:
    fitted = each(n, "n{i}: {model: B3140H, count: 1, ports: [compute], bmc: false}", ", ")
    more = "  s: {model: AR3357, holds: {compute-leaf: 8, compute-spine: 8}}\n"
    compute = "compute: {design: rail-optimized, switch: SN5600, rails_per_leaf: 1, downlinks: 32}"
    servers = f"servers:\n  head: {{model: DGX-TEST, numbers: 1-2, capacity: 2, fitted: {{nics: {{{fitted}}}}}}}\n"
    return f"{HEAD}{servers}fabrics:\n  {OOB}\n  {compute}\n{RACKS}{more}"


def drives(n: int) -> str:
    fitted = each(n, "d{i}: {model: NVMe-U2-3.84TB, count: 1}", ", ")
    return f"{HEAD}servers:\n  head: {{model: DGX-TEST, numbers: 1-2, fitted: {{drives: {{{fitted}}}}}}}\n"


def fabrics(n: int) -> str:
    fitted = each(n, PORT.replace("storage", "f{i}").join(("n{i}: ", "")), ", ")
    described = each(n, "  f{i}: {design: single, switch: SN3700}\n")
    pools = (
        each(n, "f{i}: 11.{i}.0.0/16", ", ").replace("11.", "fd00:")
        if n > 200
        else each(n, "f{i}: 11.{i}.0.0/16", ", ")
    )
    racks_ = each(n, "  k{i}: {model: AR3357, holds: {f{i}-leaf: 1}}\n")
    servers = f"servers:\n  head: {{model: DGX-TEST, numbers: 1-2, capacity: 2, fitted: {{nics: {{{fitted}}}}}}}\n"
    return f"{HEAD}{servers}fabrics:\n  {OOB}\n{described}{RACKS}{racks_}addressing: {{pools: {{{pools}}}}}\n"


def zones(n: int) -> str:
    servers = each(n, "  g{i}: {model: R660, numbers: 1, capacity: 1, fitted: {nics: {a: " + PORT + "}}}\n")
    racks_ = each(n, "  k{i}: {model: AR3357, holds: {g{i}: 1}}\n") + "  s: {model: AR3357, holds: {storage-leaf: 1}}\n"
    laid = each(n, "{serves: g{i}}", ", ")
    storage = f"  storage: {{design: single, switch: WIDE, zones: [{laid}]}}\n"
    return f"{HEAD}servers:\n{servers}{FABRICS}{storage}racks:\n{racks_}  n: {{model: AR3357, holds: {{oob-leaf: 2, oob-spine: 2, oob-core: 2}}}}\n"


def pins(n: int) -> str:
    pinned = "".join(
        f"  x-head-{number:03}: {{rack: x-m-r{(number - 1) // 20 + 1:02}, u: {(number - 1) % 20 + 15}}}\n"
        for number in range(1, n + 1)
    )
    return f"{numbers(n)}pins:\n{pinned}"


def rows(n: int) -> str:
    listed = "".join(f"    {number}: {{positions: 1-2, units: {number}}}\n" for number in range(1, n + 1))
    site = "    0: {positions: 1-1000, groups: [n]}\n"
    return units(n).replace("floor: {}", f"floor:\n  rows:\n{site}{listed}".rstrip())


def row_units(n: int) -> str:
    listed = f"    0: {{positions: 1-{n}, groups: [n]}}\n    1: {{positions: 1-{n}, units: 1-{n}}}\n"
    return units(n).replace("floor: {}", f"floor:\n  rows:\n{listed}".rstrip())


def shared_rows(n: int) -> str:
    """Rows that all name the same rack group."""
    listed = each(n, "    {i}: {positions: 1-4, groups: [m, n]}\n")
    return numbers(n).replace("floor: {}", f"floor:\n  rows:\n{listed}".rstrip())


def positions(n: int) -> str:
    row = f"    1: {{positions: 1-{n}, groups: [m, n]}}\n"
    return f"{HEAD}{SERVER}{RACKS}floor:\n  cross_trays: 1-{n}\n  rows:\n{row}"


def trays(n: int) -> str:
    return row_units(n).replace("floor:\n", f'floor:\n  cross_trays: "{",".join(map(str, range(1, n, 2)))}"\n')


def uplinks(n: int) -> str:
    lines = "".join(
        f"  w{number}: {{fabric: oob, leaf: {number % 16 + 1}, provider: p{number}, speed_gbps: 1}}\n"
        for number in range(n)
    )
    return f"{HEAD}{SERVER}fabrics: {{oob: {{design: single, switch: SN2201, switches: 16}}}}\ncircuits:\n{lines}"


def assumed(n: int) -> str:
    servers = each(n, "  g{i}: {model: OWN-{i}, numbers: 1, capacity: 1, fitted: {}}\n")
    racks_ = each(n, "  k{i}: {model: AR3357, holds: {g{i}: 1}}\n")
    assume = each(n, "  OWN-{i}: {power_max_w: 500, weight_kg: 20, inlet: C14, reason: a test}\n")
    rest = "  n: {model: AR3357, holds: {oob-leaf: 2, oob-spine: 2, oob-core: 2}}\n"
    return f"{HEAD}servers:\n{servers}{FABRICS}racks:\n{racks_}{rest}{WIDE}assume:\n{assume}"


SOURCES_OF = "sources:\n  - {fields: [%s], certainty: user, title: a test}\n"
OWN = {
    "server": (
        "model: {name}\nmanufacturer: Own\ndescription: a test\nu_height: 1\nbmc_ports: 1\n"
        + SOURCES_OF % "u_height, bmc_ports"
    ),
    "optic": (
        "model: {name}\nmanufacturer: Own\ndescription: a test\ncage: QSFP56\nports: 1\nspeed_gbps: 100\nmedium: smf\n"
        "standard: S\nconnector: lc-duplex\nreach_m: {reach}\n"
        + SOURCES_OF
        % "cage, ports, speed_gbps, medium, standard, connector, reach_m"
    ),
    "cable": (
        "model: {name}\nmanufacturer: Own\ndescription: a test\nmedia: cat6\ncage: RJ45\nspeed_gbps: 1\n"
        "lengths: [{m: 0.5}, {m: {reach}}]\n" + SOURCES_OF % "media, cage, speed_gbps, lengths"
    ),
    "pdu": (
        "model: {name}\nmanufacturer: Own\ndescription: a test\nrating_kw: 10\nphases: 1\noutlets: {C13: 30}\n"
        + SOURCES_OF % "rating_kw, phases, outlets"
    ),
    "rack": "model: {name}\nmanufacturer: Own\ndescription: a test\nu_height: 42\n" + SOURCES_OF % "u_height",
    "switch": (
        "model: {name}\nmanufacturer: Own\ndescription: a test\nu_height: 1\nprotocol: ethernet\nport_groups:\n"
        '  - {cages: 512, cage: QSFP56, modes: {100: 1}, names: {100: "p{cage}"}}\n'
        + SOURCES_OF
        % "u_height, protocol, port_groups"
    ),
}


def own(kind: str, name: str, reach: float = 5) -> dict[str, str]:
    """An entry of the project's own catalog."""
    return {f"{kind}/{name}.yaml": OWN[kind].replace("{name}", name).replace("{reach}", str(reach))}


def entries(kind: str, text: Callable[[int], str]) -> Callable[[int], Project]:
    """A project with so many entries of one kind of its own."""

    def project(n: int) -> Project:
        found = {**own("server", "DGX-TEST"), **own("switch", "WIDE"), **TRUNKS}
        for number in range(n):
            found |= own(kind, f"OWN-{number}", 5 + number)
        return Project(text(n), found)

    return project


TRUNK = OWN["cable"].replace("{m: 0.5}, {m: {reach}}", "{m: 100}, {m: 100000}")
TRUNKS = {
    "cable/TRUNK-RJ45.yaml": TRUNK.replace("{name}", "TRUNK-RJ45"),
    **{
        f"cable/TRUNK-{cage}.yaml": TRUNK.replace("{name}", f"TRUNK-{cage}")
        .replace("cat6", "aoc")
        .replace("RJ45", cage)
        .replace("speed_gbps: 1", "speed_gbps: 100")
        for cage in ("QSFP28", "QSFP56")
    },
}


def plain(text: Callable[[int], str]) -> Callable[[int], Project]:
    """A project whose own catalog has what some of the blueprints use."""
    return lambda n: Project(text(n), {**own("server", "DGX-TEST"), **own("switch", "WIDE"), **TRUNKS})


def storage(_: int) -> str:
    fitted = f"{{nics: {{a: {PORT}}}}}"
    return f"{HEAD}servers:\n  head: {{model: DGX-TEST, numbers: 1-4, fitted: {fitted}}}\nfabrics: {{storage: {{design: leaf-spine, switch: WIDE}}}}\n"


def own_racks(n: int) -> str:
    racks_ = each(n, "  k{i}: {model: OWN-{i}, holds: {a{i}-leaf: 1}}\n")
    return f"{HEAD}{SERVER}{RACKS}{racks_}"


def own_pdus(n: int) -> str:
    return own_racks(n).replace("model: OWN-", "model: AR3357, pdu: OWN-")


GOOD: dict[str, tuple[Callable[[int], Project], int]] = {
    "numbers": (plain(numbers), 100),
    "numbers with holes": (plain(holes), 100),
    "capacity": (plain(rooms), 200),
    "units": (plain(units), 24),
    "designed for": (plain(designed), 400),
    "without": (plain(without), 24),
    "groups": (plain(groups), 30),
    "groups of units": (plain(groups_of_units), 14),
    "rack groups": (plain(racks), 100),
    "nics": (plain(nics), 15),
    "rails": (plain(rails), 8),
    "drives": (plain(drives), 15),
    "fabrics": (plain(fabrics), 12),
    "zones": (plain(zones), 16),
    "pins": (plain(pins), 100),
    "rows": (plain(rows), 24),
    "units of a row": (plain(row_units), 24),
    "rows that share": (plain(shared_rows), 60),
    "positions": (plain(positions), 200),
    "cross trays": (plain(trays), 24),
    "circuits": (plain(uplinks), 100),
    "assumptions": (entries("server", assumed), 30),
    "own servers": (entries("server", lambda _: f"{HEAD}{SERVER}"), 50),
    "own optics": (entries("optic", storage), 50),
    "own cables": (entries("cable", lambda _: f"{HEAD}{SERVER}"), 50),
    "own racks": (entries("rack", own_racks), 50),
    "own PDUs": (entries("pdu", own_pdus), 50),
}


def unknown_keys(n: int) -> str:
    """Unknown keys at the top, in a server group, in a fabric, in a rack group and deep in fitted parts."""
    keys = each(n, "{at}k{i}: 1\n")
    deep = each(n, "k{i}: 1", ", ")
    return (
        HEAD
        + keys.replace("{at}", "")
        + "servers:\n  head:\n    model: R660\n    numbers: 1\n    fitted: {nics: {a: {model: X, "
        + f"{deep}}}}}}}\n"
        + keys.replace("{at}", "    ")
        + f"fabrics: {{oob: {{design: single, switch: SN2201, {deep}}}}}\n"
        + f"racks: {{m: {{model: AR3357, holds: {{head: 1}}, {deep}}}}}\n"
    )


def near_keys(n: int) -> str:
    """Unknown keys that are near to known ones."""
    return f"{HEAD}servers:\n  head:\n    model: R660\n    numbers: 1\n" + each(n, "    model{i}: 1\n")


def unknown_models(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  g{i}: {model: R66{i}, numbers: 1, fitted: {}}\n")


def unknown_fabrics(n: int) -> str:
    described = f"{HEAD}fabrics: {{oob: {{design: single, switch: SN2201}}}}\nservers:\n"
    return described + each(
        n, "  g{i}: {model: DGX-TEST, numbers: 1, fitted: {nics: {a: " + PORT.replace("storage", "storag{i}") + "}}}\n"
    )


def fabrics_for_uplinks(n: int) -> str:
    return f"{HEAD}{SERVER}circuits:\n" + each(n, "  w{i}: {fabric: f{i}, provider: p, speed_gbps: 1}\n")


def unknown_pins(n: int) -> str:
    return f"{HEAD}{SERVER}{RACKS}{FABRICS}pins:\n" + each(n, "  x-heat-{i}: {rack: x-m-r{i}, u: 1}\n")


def unknown_racks(n: int) -> str:
    """Pins of devices that are there to racks that are not."""
    pinned = "".join(f"  x-head-{number:03}: {{rack: x-m-r9{number}, u: 1}}\n" for number in range(1, n + 1))
    return f"{numbers(n)}pins:\n{pinned}"


def crowded_pins(n: int) -> str:
    """Pins of all devices to one place."""
    pinned = "".join(f"  x-head-{number:03}: {{rack: x-m-r01, u: 30}}\n" for number in range(1, n + 1))
    return f"{numbers(n)}pins:\n{pinned}"


def unknown_classes(n: int) -> str:
    return f"{HEAD}{SERVER}{FABRICS}{RACKS}" + each(n, "  k{i}: {model: AR3357, holds: {head{i}: 1}}\n")


def held_twice(n: int) -> str:
    return f"{HEAD}{SERVER}{FABRICS}{RACKS}" + each(n, "  k{i}: {model: AR3357, holds: {head: 1}}\n")


def many_held(n: int) -> str:
    """A rack group that holds more classes than fit."""
    servers = each(n, "  g{i}: {model: R660, numbers: 1, fitted: {}}\n")
    return f"{HEAD}servers:\n{servers}{FABRICS}racks: {{m: {{model: AR3357, holds: {{{each(n, 'g{i}: 1', ', ')}}}}}}}\n"


def homeless(n: int) -> str:
    servers = each(n, "  g{i}: {model: R660, numbers: 1, fitted: {}}\n")
    return f"{HEAD}servers:\n{servers}{FABRICS}{RACKS}"


def spread_of_nothing(n: int) -> str:
    return (
        f"{HEAD}{SERVER}racks: {{m: {{model: AR3357, holds: {{head: 1}}, spread: {{{each(n, 'a{i}: 2', ', ')}}}}}}}\n"
    )


def pools(n: int) -> str:
    return f"{HEAD}{SERVER}addressing:\n  pools:\n" + each(n, "    f{i}: 10.0.0.0/16\n")


def bad_pools(n: int) -> str:
    return f"{HEAD}{SERVER}addressing:\n  pools:\n" + each(n, "    f{i}: 10.0.0.1/16\n")


def unused(n: int) -> str:
    return f"{HEAD}{SERVER}assume:\n" + each(n, "  R66{i}: {power_max_w: 1, reason: a test}\n")


def empty_assumed(n: int) -> str:
    return f"{HEAD}{SERVER}assume:\n" + each(n, "  R66{i}: {reason: a test}\n")


def empty_groups(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  g{i}: {}\n")


def no_numbers(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  g{i}: {model: R660, numbers: [], fitted: {}}\n")


def nothing_fitted(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  g{i}: {model: R660, numbers: 1}\n")


def misfits(n: int) -> str:
    return f"{HEAD}servers:\n" + each(
        n, "  g{i}: {model: R660, numbers: 1, fitted: {cpus: {model: Xeon-Gold-6430, count: 9}}}\n"
    )


def bad_values(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  g{i}: {model: R660, numbers: 0, capacity: no, fitted: 3}\n")


def bad_names(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  G_{i}: {model: R660, numbers: 1}\n")


def kept_names(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  ups-{i}: {model: R660, numbers: 1}\n")


def twice_numbered(n: int) -> str:
    return f'{HEAD}servers:\n  head: {{model: R660, numbers: "{each(n, "{i}", ",").replace("0,", "1,", 1)}"}}\n'


def without_nobody(n: int) -> str:
    left = each(n, "{i}: 7", ", ").replace("0: 7, ", "", 1)
    return f"{HEAD}servers:\n  head: {{model: R660, units: 1, numbers: 1, without: {{{left}}}, fitted: {{}}}}\n"


def beyond_room(n: int) -> str:
    return f"{HEAD}servers:\n" + each(n, "  g{i}: {model: R660, numbers: 1-3, capacity: 2, fitted: {}}\n")


def beyond_design(n: int) -> str:
    return f"{HEAD}max_units: 1\nservers:\n" + each(
        n, "  g{i}: {model: R660, units: 1-3, numbers: 1, capacity: 1, fitted: {}}\n"
    )


def rows_of_unknown_groups(n: int) -> str:
    listed = each(n, "    {i}: {positions: 1-2, groups: [m{i}, n]}\n")
    return f"{HEAD}{SERVER}{RACKS}floor:\n  rows:\n{listed}"


def groups_of_a_row(n: int) -> str:
    listed = each(n, "m{i}", ", ")
    return f"{HEAD}{SERVER}{RACKS}floor: {{rows: {{1: {{positions: 1-2, groups: [{listed}]}}}}}}\n"


def rows_of_unknown_units(n: int) -> str:
    listed = each(n, "    {i}: {positions: 1-2, units: 1-3}\n")
    return f"{HEAD}{SERVER}{RACKS}floor:\n  rows:\n{listed}"


def full_rows(n: int) -> str:
    return rows(n).replace("positions: 1-2, units", "positions: 1, units")


def groups_without_row(n: int) -> str:
    return groups(n).replace("floor: {}", "floor: {rows: {1: {positions: 1-2, groups: [n]}}}")


def uplinks_of_one_number(n: int) -> str:
    lines = each(n, "  w{i}: {fabric: oob, number: 1, provider: p, speed_gbps: 1}\n")
    return f"{HEAD}{SERVER}circuits:\n{lines}"


def uplinks_of_no_leaf(n: int) -> str:
    lines = each(n, "  w{i}: {fabric: oob, leaf: 9, provider: p, speed_gbps: 1}\n")
    return f"{HEAD}{SERVER}fabrics: {{oob: {{design: single, switch: SN2201}}}}\ncircuits:\n{lines}"


def zones_of_nothing(n: int) -> str:
    laid = each(n, "{serves: g{i}}", ", ")
    return f"{HEAD}{SERVER}fabrics: {{oob: {{design: single, switch: SN2201, zones: [{laid}]}}}}\n"


def contradictions(n: int) -> str:
    described = each(n, "  f{i}: {design: fat-tree, switch: SN2201, leaves: 3, peer_links: 3}\n")
    return f"{HEAD}{SERVER}fabrics:\n{described}"


def without_ports(n: int) -> str:
    described = each(n, "  f{i}: {design: single, switch: SN2201}\n")
    found = each(n, "f{i}: 'fd00:{i}::/48'", ", ")
    held = each(n, "  k{i}: {model: AR3357, holds: {f{i}-leaf: 1}}\n")
    return f"{HEAD}{SERVER}fabrics:\n  {OOB}\n{described}{RACKS}{held}addressing: {{pools: {{{found}}}}}\n"


def guests(n: int) -> str:
    servers = each(
        n,
        "  g{i}: {model: R660, numbers: 1, in_place_of: {group: head, number: 9}, fitted: {nics: {a: " + PORT + "}}}\n",
    )
    head = f"  head: {{model: R660, numbers: 1, fitted: {{nics: {{a: {PORT}}}}}}}\n"
    return f"{HEAD}servers:\n{head}{servers}fabrics: {{storage: {{design: single, switch: WIDE}}}}\n"


def labels_of_a_part(n: int) -> str:
    fitted = f"{{nics: {{a: {{model: B3140H, count: 2, ports: [compute], labels: [{each(n, 'p{i}', ', ')}]}}}}}}"
    return f"{HEAD}servers:\n  head: {{model: R660, numbers: 1, fitted: {fitted}}}\n"


def outlets(n: int) -> Project:
    listed = each(n, "  C{i}: 1\n")
    text = own("pdu", "OWN")["pdu/OWN.yaml"].replace("outlets: {C13: 30}\n", f"outlets:\n{listed}")
    return Project(f"{HEAD}{SERVER}power: {{pdu: OWN}}\n", {"pdu/OWN.yaml": text})


def modes(n: int) -> Project:
    speeds, names = each(n, "{i}: 1", ", "), each(n, '{i}: "p{cage}"', ", ")
    text = OWN["switch"].replace("{name}", "OWN").replace("{100: 1}", f"{{{speeds}}}")
    text = text.replace('{100: "p{cage}"}', f"{{{names}}}")
    return Project(f"{HEAD}{SERVER}fabrics: {{oob: {{design: single, switch: OWN}}}}\n", {"switch/OWN.yaml": text})


def lengths(n: int) -> Project:
    text = own("cable", "OWN")["cable/OWN.yaml"].replace("{m: 0.5}", each(n, "{m: 0.5{i}}", ", "))
    return Project(f"{HEAD}{SERVER}", {"cable/OWN.yaml": text})


def bad_entries(n: int) -> Project:
    """Entries of one's own with one fault each, all in use."""
    found: dict[str, str] = {}
    for number in range(n):
        found |= {
            path: text.replace("u_height: 1", "u_height: 0") for path, text in own("server", f"OWN-{number}").items()
        }
    return Project(assumed(n), found)


def bad_sources(n: int) -> Project:
    text = own("server", "R660")["server/R660.yaml"].replace("u_height, bmc_ports]", each(n, "a{i}", ", ") + "]")
    return Project(f"{HEAD}{SERVER}", {"server/R660.yaml": text})


FAULTY: dict[str, tuple[Callable[[int], Project], int]] = {
    "unknown keys": (plain(unknown_keys), 60),
    "keys near to known ones": (plain(near_keys), 100),
    "unknown models": (plain(unknown_models), 80),
    "unknown fabrics": (plain(unknown_fabrics), 80),
    "uplinks of unknown fabrics": (plain(fabrics_for_uplinks), 100),
    "unknown pins": (plain(unknown_pins), 100),
    "pins to unknown racks": (plain(unknown_racks), 100),
    "pins to one place": (plain(crowded_pins), 100),
    "racks of unknown classes": (plain(unknown_classes), 100),
    "racks of one class": (plain(held_twice), 100),
    "classes in one rack": (plain(many_held), 50),
    "groups without a rack": (plain(homeless), 40),
    "spread of nothing": (plain(spread_of_nothing), 100),
    "pools without fabrics": (plain(pools), 100),
    "pools that are none": (plain(bad_pools), 100),
    "unused assumptions": (plain(unused), 100),
    "empty assumptions": (plain(empty_assumed), 100),
    "empty groups": (plain(empty_groups), 100),
    "groups without numbers": (plain(no_numbers), 100),
    "groups without parts": (plain(nothing_fitted), 100),
    "groups of too many parts": (plain(misfits), 25),  # 400 groups need a third tier, which is more work at once
    "bad values": (plain(bad_values), 100),
    "bad names": (plain(bad_names), 100),
    "kept names": (plain(kept_names), 100),
    "numbers twice": (plain(twice_numbered), 100),
    "without nobody": (plain(without_nobody), 100),
    "numbers beyond the room": (plain(beyond_room), 100),
    "units beyond the design": (plain(beyond_design), 60),
    "rows of unknown groups": (plain(rows_of_unknown_groups), 100),
    "unknown groups of a row": (plain(groups_of_a_row), 100),
    "rows of unknown units": (plain(rows_of_unknown_units), 100),
    "rows that are full": (plain(full_rows), 20),
    "groups without a row": (plain(groups_without_row), 40),
    "uplinks of one number": (plain(uplinks_of_one_number), 100),
    "uplinks of no leaf": (plain(uplinks_of_no_leaf), 10),
    "zones of nothing": (plain(zones_of_nothing), 100),
    "fabrics that contradict themselves": (plain(contradictions), 30),
    "fabrics without ports": (plain(without_ports), 16),
    "guests of one place": (plain(guests), 30),
    "labels of a part": (plain(labels_of_a_part), 100),
    "outlets": (outlets, 100),
    "modes": (modes, 100),
    "lengths": (lengths, 100),
    "bad entries": (bad_entries, 24),
    "bad sources": (bad_sources, 100),
}
