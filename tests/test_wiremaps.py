"""Published port assignments: every cable of a plan is where the printed list has it.

Each list is given by its rule, for all rows of all sizes, and by some of the rows as they are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from dcgen.finding import Finding
from dcgen.plan.records import Plan
from dcgen.topology import Topology
from support import doors
from support.designs import Build, builder, errors

End = tuple[str, str]
Wires = set[tuple[End, End]]


def wires(plan: Plan, fabric: str, end: str = "") -> Wires:
    """The cables of a fabric whose `a` device begins with `end`, without the name of the site."""
    stem = f"{plan.name}-"
    return {
        ((cable.a_device.removeprefix(stem), cable.a_port), (cable.b_device.removeprefix(stem), cable.b_port))
        for cable in plan.cables
        if cable.fabric == fabric and cable.a_device.removeprefix(stem).startswith(end)
    }


def plan_of(build_design: Build, family: str, **values: object) -> Plan:
    topology, findings = build_design(family, **values)
    assert topology is not None
    assert errors(findings) == []
    return topology.plan


def examine_map(folder: Path, rows: list[str]) -> tuple[Topology | None, list[Finding]]:
    """Examine the case that was built in `folder`, with a wire map of these rows."""
    path = folder / "blueprints" / "case.yaml"
    text, _, _ = path.read_text(encoding="utf-8").partition("wires:")
    path.write_text(f"{text}\nwires: printed.csv\n", encoding="utf-8")
    path.with_name("printed.csv").write_text("\n".join(["device,port,device,port", *rows]), encoding="utf-8")
    return doors.examine(path)


def rows_of(site: str, links: Iterable[tuple[End, End]]) -> list[str]:
    """Return the rows of a wire map."""
    return [f"{site}-{a},{here},{site}-{b},{there}" for (a, here), (b, there) in links]


def ocdai_back_end(servers: int, per_leaf: int, planes: int, spines: int) -> Iterator[tuple[End, End]]:
    """Server n has `per_leaf` ports in a row on a leaf, behind those of the servers before it; the uplinks of leaf l,
    cages 33 to 64, go to the spines in blocks of equal size, on each of which the leaves stand one after the other."""
    each = 32 // spines
    for plane in range(1, planes + 1):
        tier = f"compute-p{plane}" if planes > 1 else "compute"
        for server in range(1, servers + 1):
            for rail in range(1, 9):
                leaf, place = divmod(rail - 1, per_leaf)
                cage, lane = divmod((server - 1) * per_leaf + place, 2)
                port = f"be{rail}p{plane}" if planes > 1 else f"be{rail}"
                yield (f"su01-gpu-{server:03}", port), (f"su01-{tier}-leaf-{leaf + 1:02}", f"E1/{cage + 1}/{lane + 1}")
        for leaf in range(1, 8 // per_leaf + 1):
            for index in range(32):
                spine, place = divmod(index, each)
                far = (f"{tier}-spine-{spine + 1:02}", f"E1/{(leaf - 1) * each + place + 1}")
                yield (f"su01-{tier}-leaf-{leaf:02}", f"E1/{33 + index}"), far


def ocdai_front_end(servers: int) -> Iterator[tuple[End, End]]:
    """Four servers share an odd cage of each of two leaves; the even cages go up to one spine."""
    for leaf in (1, 2):
        for server in range(1, servers + 1):
            cage, lane = divmod(server - 1, 4)
            near = (f"su01-gpu-{server:03}", f"fe1p{leaf}")
            yield near, (f"su01-front-leaf-{leaf:02}", f"E1/{2 * cage + 1}/{lane + 1}")
        for index in range(32):
            far = ("front-spine-01", f"E1/{(leaf - 1) * 32 + index + 1}")
            yield (f"su01-front-leaf-{leaf:02}", f"E1/{2 * index + 2}"), far


# Rows of OPG-256 clos-ro: compute-0NN is su01-gpu-0NN, be-rail-leaf su01-compute-leaf, beN-port0 be(N + 1), fe-pN fe1p(N + 1).
OPG_256 = {
    (("su01-gpu-001", "be1"), ("su01-compute-leaf-01", "E1/1/1")),
    (("su01-gpu-001", "be2"), ("su01-compute-leaf-01", "E1/1/2")),
    (("su01-gpu-001", "be8"), ("su01-compute-leaf-04", "E1/1/2")),
    (("su01-gpu-017", "be3"), ("su01-compute-leaf-02", "E1/17/1")),
    (("su01-gpu-032", "be7"), ("su01-compute-leaf-04", "E1/32/1")),
    (("su01-compute-leaf-01", "E1/33"), ("compute-spine-01", "E1/1")),
    (("su01-compute-leaf-01", "E1/49"), ("compute-spine-02", "E1/1")),
    (("su01-compute-leaf-02", "E1/33"), ("compute-spine-01", "E1/17")),
    (("su01-compute-leaf-03", "E1/64"), ("compute-spine-02", "E1/48")),
    (("su01-compute-leaf-04", "E1/48"), ("compute-spine-01", "E1/64")),
}
FRONT_256 = {
    (("su01-gpu-001", "fe1p1"), ("su01-front-leaf-01", "E1/1/1")),
    (("su01-gpu-004", "fe1p2"), ("su01-front-leaf-02", "E1/1/4")),
    (("su01-gpu-005", "fe1p1"), ("su01-front-leaf-01", "E1/3/1")),
    (("su01-gpu-032", "fe1p2"), ("su01-front-leaf-02", "E1/15/4")),
    (("su01-front-leaf-01", "E1/2"), ("front-spine-01", "E1/1")),
    (("su01-front-leaf-01", "E1/64"), ("front-spine-01", "E1/32")),
    (("su01-front-leaf-02", "E1/2"), ("front-spine-01", "E1/33")),
    (("su01-front-leaf-02", "E1/62"), ("front-spine-01", "E1/63")),
}
# Rows of OPG-512 dual-plane: be-plane-a is p1, be-gpuN-portM is be(N + 1)p(M + 1).
OPG_512 = {
    (("su01-gpu-063", "be2p1"), ("su01-compute-p1-leaf-02", "E1/32/1")),
    (("su01-gpu-063", "be8p2"), ("su01-compute-p2-leaf-08", "E1/32/1")),
    (("su01-gpu-064", "be1p1"), ("su01-compute-p1-leaf-01", "E1/32/2")),
    (("su01-compute-p1-leaf-01", "E1/41"), ("compute-p1-spine-02", "E1/1")),
    (("su01-compute-p1-leaf-02", "E1/33"), ("compute-p1-spine-01", "E1/9")),
    (("su01-compute-p1-leaf-04", "E1/64"), ("compute-p1-spine-04", "E1/32")),
    (("su01-compute-p1-leaf-05", "E1/57"), ("compute-p1-spine-04", "E1/33")),
}
DUAL = {
    "planes": 2,
    "be": "{model: NIC-2X400, count: 8, ports: [compute, compute]}",
    "leaves": "compute-p1-leaf: 8, compute-p2-leaf: 8",
    "spines": "compute-p1-spine: 4, compute-p2-spine: 4",
}


@pytest.mark.parametrize(
    ("servers", "per_leaf", "spines"), [(8, 8, 1), (16, 4, 1), (32, 2, 2), (64, 1, 4)], ids=lambda value: str(value)
)
@pytest.mark.parametrize("planes", [1, 2])
def test_ocdai_ports(servers: int, per_leaf: int, spines: int, planes: int, build_design: Build) -> None:
    """Open Compute training fabrics: each port of each server, each uplink."""
    plan = plan_of(build_design, "ocdai", servers=servers, rails_per_leaf=per_leaf, **(DUAL if planes > 1 else {}))
    back, front = wires(plan, "compute"), wires(plan, "front")

    assert back == set(ocdai_back_end(servers, per_leaf, planes, spines))
    assert front == set(ocdai_front_end(servers))
    assert (back >= OPG_256 and front >= FRONT_256) is ((servers, planes) == (32, 1))
    assert (back >= OPG_512) is ((servers, planes) == (64, 2))


def wiremap_285() -> Iterator[tuple[End, End]]:
    """CPU port p of node k (from 0) to core p, cage 1 + k div 4, lane k mod 4; adapter j to core j mod 2, cage 6 + k,
    lane j div 2."""
    for node in range(20):
        name = f"su{node // 4 + 1:02}-node-{node % 4 + 1:03}"
        for port in (1, 2):
            yield (name, f"cpu1p{port}"), (f"converged-leaf-{port:02}", f"swp{1 + node // 4}s{node % 4}")
        for nic in range(4):
            yield (name, f"gpu{nic + 1}"), (f"converged-leaf-{nic % 2 + 1:02}", f"swp{6 + node}s{nic // 2}")


def wiremap_285_oob() -> Iterator[tuple[End, End]]:
    """The rows of all nodes, four each, go to the three switches in turn."""
    rows = [
        (f"su{node // 4 + 1:02}-node-{node % 4 + 1:03}", port)
        for node in range(20)
        for port in ("base1p1", "base1p2", "cpu1bmc", "bmc")
    ]
    for index, row in enumerate(rows):
        yield row, (f"oob-leaf-{index % 3 + 1:02}", f"swp{index // 3 + 1}")


# Printed rows: core is converged-leaf, B3220 p1 is cpu1p1, B3140 in slots 15, 16, 20 and 21 is gpu1 to gpu4, OCP is base.
WIREMAP_285 = {
    (("su01-node-001", "cpu1p1"), ("converged-leaf-01", "swp1s0")),
    (("su01-node-001", "cpu1p2"), ("converged-leaf-02", "swp1s0")),
    (("su01-node-001", "gpu1"), ("converged-leaf-01", "swp6s0")),
    (("su01-node-001", "gpu2"), ("converged-leaf-02", "swp6s0")),
    (("su01-node-001", "gpu3"), ("converged-leaf-01", "swp6s1")),
    (("su01-node-001", "gpu4"), ("converged-leaf-02", "swp6s1")),
    (("su01-node-002", "cpu1p1"), ("converged-leaf-01", "swp1s1")),
    (("su01-node-002", "gpu1"), ("converged-leaf-01", "swp7s0")),
    (("su01-node-004", "cpu1p1"), ("converged-leaf-01", "swp1s3")),
    (("su02-node-001", "cpu1p1"), ("converged-leaf-01", "swp2s0")),
    (("su02-node-001", "gpu1"), ("converged-leaf-01", "swp10s0")),
}
WIREMAP_285_OOB = {
    (("su01-node-001", "base1p1"), ("oob-leaf-01", "swp1")),
    (("su01-node-001", "base1p2"), ("oob-leaf-02", "swp1")),
    (("su01-node-001", "cpu1bmc"), ("oob-leaf-03", "swp1")),
    (("su01-node-001", "bmc"), ("oob-leaf-01", "swp2")),
}


def test_wiremap_285_ports(build_design: Build) -> None:
    """NVIDIA enterprise reference 2-8-5-200, 20 nodes: the converged pair and the out-of-band switches."""
    plan = plan_of(build_design, "wiremap-285", su=5)
    converged, oob = wires(plan, "converged", "su0"), wires(plan, "oob", "su0")

    assert converged == set(wiremap_285()) >= WIREMAP_285
    assert oob == set(wiremap_285_oob()) >= WIREMAP_285_OOB


def test_the_printed_list_is_a_wire_map(tmp_path: Path) -> None:
    """The list, stated by hand, gives the same plan. A port that it prints twice is a finding with both lines."""
    plan = plan_of(builder(tmp_path), "wiremap-285", su=5)
    rows = rows_of("era", (*wiremap_285(), *wiremap_285_oob()))

    topology, findings = examine_map(tmp_path, rows)
    assert topology is not None
    assert errors(findings) == []
    assert topology.plan.cables == plan.cables
    assert len(topology.plan.wires) == len(rows)

    rows[6] = rows[6].replace("swp1s1", "swp1s0")
    assert [
        (finding.code, finding.place and finding.place.line)
        for finding in examine_map(tmp_path, rows)[1]
        if finding.severity == "error"
    ] == [("DC377", 8)]


def topology_285_uplinks() -> Iterator[tuple[End, End]]:
    """Lane n of cage 49 of a core (from 0) goes to switch n mod 3, port n div 3 of the two for that core."""
    for core in (1, 2):
        for lane in range(6):
            port = 49 + 2 * (core - 1) + lane // 3
            yield (f"oob-leaf-{lane % 3 + 1:02}", f"swp{port}"), (f"converged-leaf-{core:02}", f"swp49s{lane}")


def test_the_uplinks_of_one_fabric_end_on_another_as_printed(tmp_path: Path) -> None:
    """Exported topology of 2-8-5-200: each out-of-band switch has two links to each core. dcgen takes the same ports of
    each switch, and the printed lanes as a wire map."""
    printed = set(topology_285_uplinks())
    planned = wires(plan_of(builder(tmp_path), "wiremap-285", su=5), "oob", "oob-leaf")
    topology, findings = examine_map(tmp_path, rows_of("era", sorted(printed)))

    assert len(planned) == len(printed) == 12
    assert {(a, b) for a, (b, _) in planned} == {(a, b) for a, (b, _) in printed}
    assert {end for _, end in planned} == {end for _, end in printed}
    assert topology is not None
    assert errors(findings) == []
    assert wires(topology.plan, "oob", "oob-leaf") == printed


def test_cages_split_in_eight_leave_their_neighbors_free(build_design: Build) -> None:
    """The same cores: links of 100G are on odd cages from swp49 on, and the even ones stay empty.

    The cages of the customer's lines are those of the exported configuration.
    """
    plan = plan_of(build_design, "wiremap-285", su=5)
    ends = {
        end
        for cable in plan.cables
        if cable.speed_gbps == 100
        for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
    }
    slow = {port for device, port in ends if device == "era-converged-leaf-01"}
    cages = sorted({int(port.removeprefix("swp").partition("s")[0]) for port in slow})

    assert cages == [49, 51, 53, 59, 61, 63]


def test_oracle_pca_ports(build_design: Build) -> None:
    """Private Cloud Appliance X10, the first six nodes: port 1 of both adapters to one leaf, port 2 to the other, PCIe5
    on the higher port of the pair. Node 1 is that in U39-40, nodes 2 to 6 those from U20 up."""
    higher = {1: 19, 2: 23, 3: 25, 4: 27, 5: 29, 6: 31}
    printed = {
        ((f"node-{node:03}", f"{nic}1p{port}"), (f"data-leaf-{port:02}", str(cage)))
        for node, high in higher.items()
        for nic, cage in (("pcie5", high), ("pcie1", high - 1))
        for port in (1, 2)
    }

    assert wires(plan_of(build_design, "pca"), "data", "node") == printed


# Data switches in U22 and U23, spines in U29 and U30.
PCA_LINKS = {
    (("data-leaf-01", "3"), ("data-leaf-02", "3")),
    (("data-leaf-01", "4"), ("data-leaf-02", "4")),
    (("data-leaf-01", "33"), ("data-spine-01", "23")),
    (("data-leaf-01", "34"), ("data-spine-01", "24")),
    (("data-leaf-02", "35"), ("data-spine-01", "25")),
    (("data-leaf-02", "36"), ("data-spine-01", "26")),
    (("data-leaf-02", "33"), ("data-spine-02", "23")),
    (("data-leaf-02", "34"), ("data-spine-02", "24")),
    (("data-leaf-01", "35"), ("data-spine-02", "25")),
    (("data-leaf-01", "36"), ("data-spine-02", "26")),
}


def test_oracle_pca_interconnects(tmp_path: Path) -> None:
    """Private Cloud Appliance X10: dcgen takes the printed ports of the data switches. The second switch is crossed and
    the spines use ports of their own in the source: a wire map states them."""
    planned = wires(plan_of(builder(tmp_path), "pca"), "data", "data-leaf")
    topology, findings = examine_map(tmp_path, rows_of("pca", sorted(PCA_LINKS)))

    assert {a for a, _ in planned} == {a for a, _ in PCA_LINKS}
    assert topology is not None
    assert errors(findings) == []
    assert wires(topology.plan, "data", "data-leaf") == PCA_LINKS


def test_oracle_x3_ports(build_design: Build) -> None:
    """Leaf NM2-36P: ports 0A, 0B, 1A and so on to the nodes from U42 down, which are numbered so."""
    printed = {((f"node-{n + 1:03}", "ib1"), ("data-leaf-01", f"{n // 2}{'AB'[n % 2]}")) for n in range(17)}
    named = {
        (a, (leaf, port[:-1] + "AB"[int(port[-1]) - 1]))
        for a, (leaf, port) in wires(plan_of(build_design, "x3"), "data")
    }

    assert named == printed
