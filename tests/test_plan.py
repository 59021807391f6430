"""Plans of small blueprints, one idea each, against what was worked out by hand.

A case is a file of `cases/` and one entry of `PLANS`: what the plan must say of it, in part.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import dcgen
from dcgen.plan.records import FabricSummary, Plan
from dcgen.topology import Topology
from support import doors

CASES = Path(__file__).parent / "cases"


class Wanted(NamedTuple):
    """What a plan must say: `fabrics` as leaves, spines, cores, links down and links up; `mounts` as rack and U; `far` as the other
    end of a cable by its id; `addresses` by device and port, None for a port whose bond has the address of another port; `lengths` as route and length on sale; `absent` are names not planned."""

    fabrics: dict[str, tuple[int, int, int, int, int]] = {}
    mounts: dict[str, tuple[str, int]] = {}
    far: dict[str, str] = {}
    addresses: dict[str, str | None] = {}
    lengths: dict[str, tuple[float | None, float | None]] = {}
    bill: dict[str, int] = {}
    racks: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


PLANS = {
    # 16 servers with a port on both leaves of a pair, and the circuits of the load balancers. Rules of pods do not apply: eight
    # GPUs need no rails, and the site needs no UPS.
    "inference-cluster": Wanted(
        fabrics={"inband": (2, 0, 0, 32, 0), "oob": (1, 0, 0, 22, 0)},
        far={"x-infer-001:front1p1": "x-inband-leaf-01:swp1", "x-infer-001:front1p2": "x-inband-leaf-02:swp1"},
        absent=("x-ups-a-01", "x-compute-leaf-01"),
    ),
    # 13 servers and a switch in other racks: a strand each of two trunks of twelve, a cord at both ends, a panel in both racks.
    "panels": Wanted(
        fabrics={"compute": (1, 0, 0, 13, 0)},
        far={"x-node-013:front1": "x-compute-leaf-01:IB1/7/1"},
        bill={"MPO12-APC-PANEL-1U": 2, "OS2-TRUNK-12-MPO12-APC": 2, "MFP7E30": 26},
        racks=("x-a-r01", "x-b-r01"),
    ),
    # Two units with a leaf, two spines and 2 x 2 x 2 links up each: 2 x 4 uplinks of leaves, and four of each spine to the core.
    "added-racks": Wanted(
        fabrics={"compute": (2, 4, 1, 4, 2 * 4 + 4 * 4)},
        racks=(
            "added-racks-net-r01",
            "added-racks-network-r01",
            "added-racks-su01-node-r01",
            "added-racks-su02-node-r01",
        ),
        codes=("DC326",),
    ),
    # Eight servers of eight ports fill half of the 128 ports of a leaf. Three leaves have 3 x 64 uplinks, for two spines of 128.
    "grown-defaults": Wanted(fabrics={"compute": (3, 2, 0, 24, 3 * 64), "inband": (1, 0, 0, 6, 0)}, codes=("DC327",)),
    # A pair has 12 cages of 100G: the peer links take the first two, the only out-of-band leaf the last on each switch.
    "uplinks-to-pair": Wanted(
        fabrics={"inband": (2, 0, 0, 12, 2), "oob": (1, 0, 0, 6 + 2 + 2, 2)},
        far={
            "x-inband-leaf-01:swp50": "x-inband-leaf-02:swp50",
            "x-oob-leaf-01:swp49": "x-inband-leaf-01:swp60",
            "x-oob-leaf-01:swp50": "x-inband-leaf-02:swp60",
        },
        bill={"MCP1600": 4},
    ),
    # A unit has room for 40 BMCs, 2 switches and 8 PDUs: two leaves of 48 ports. With the leaf of the site that is room for 5
    # leaves of two uplinks, so each spine keeps its last 5 ports. Unit 2 begins at the third, the site at the last.
    "uplinks-to-spines": Wanted(
        fabrics={"inband": (6, 2, 0, 88, 24), "oob": (3, 0, 0, 62, 6)},
        far={
            "x-su01-oob-leaf-01:swp49": "x-inband-spine-01:swp60",
            "x-su01-oob-leaf-01:swp50": "x-inband-spine-02:swp60",
            "x-su02-oob-leaf-01:swp49": "x-inband-spine-01:swp62",
            "x-oob-leaf-01:swp49": "x-inband-spine-01:swp64",
            "x-oob-leaf-01:swp50": "x-inband-spine-02:swp64",
            "x-su01-inband-leaf-01:swp49": "x-inband-spine-01:swp1",
        },
    ),
    # Each leaf of a unit keeps two ports for two out-of-band leaves, the first for the first. The site has one such leaf.
    "uplinks-to-leaves": Wanted(
        fabrics={"inband": (6, 2, 0, 88, 24), "oob": (3, 0, 0, 62, 6)},
        far={
            "x-su01-oob-leaf-01:swp49": "x-su01-inband-leaf-01:swp59",
            "x-su02-oob-leaf-01:swp50": "x-su02-inband-leaf-02:swp59",
            "x-oob-leaf-01:swp49": "x-inband-leaf-01:swp60",
        },
    ),
    # Three racks in turn, two in each: server 6 is the second of rack 3. That is the first of row 2, at position 1; the
    # switches are at position 2 of row 1. By the tray at position 5 it is (4 + 3) x 0.75 + 3 m from one to the other, and
    # 46 + 1 rack units up and down; to that come 0.6 + 0.6 + 1 m.
    "spread": Wanted(
        mounts={
            "x-node-001": ("x-node-r01", 1),
            "x-node-002": ("x-net-r01", 10),
            "x-node-005": ("x-node-r02", 2),
            "x-node-006": ("x-node-r03", 2),
            "x-oob-leaf-01": ("x-net-r01", 47),
        },
        lengths={"x-node-006:bmc": (12.54, 15.0)},
        racks=("x-net-r01", "x-node-r01", "x-node-r02", "x-node-r03"),
    ),
    # 16 leaves of 4 uplinks fill one spine of 64 ports. Server 3 has the third port of its leaf, which is the first of cage 2;
    # leaf 5 of unit 2 is the 13th leaf, so its uplinks, the last two cages, start at spine port 48: the first of cage 25.
    # Rail r has the r-th eighth of 10.16.0.0/12. All units share its first prefix, unit u from 32 x u, host n at 15 + n.
    "rails": Wanted(
        fabrics={"compute": (16, 1, 0, 64, 64)},
        far={
            "x-su01-gpu-001:rail1": "x-su01-compute-leaf-01:IB1/1/1",
            "x-su02-gpu-003:rail5": "x-su02-compute-leaf-05:IB1/2/1",
            "x-su02-compute-leaf-05:IB1/31/1": "x-compute-spine-01:IB1/25/1",
            "x-su02-compute-leaf-05:IB1/32/2": "x-compute-spine-01:IB1/26/2",
            "x-su02-compute-leaf-08:IB1/32/2": "x-compute-spine-01:IB1/32/2",
        },
        addresses={"x-su01-gpu-001:rail1": "10.16.0.48/24", "x-su02-gpu-003:rail5": "10.24.0.82/24"},
        mounts={
            "x-su02-gpu-003": ("x-su02-gpu-r01", 13),
            "x-su02-compute-leaf-08": ("x-su02-net-r01", 48),
            "x-su02-oob-leaf-01": ("x-su02-net-r01", 40),
        },
        codes=("DC211",),
    ),
    # Half of a spine's 64 ports go up: two spines of 32 uplinks fill one core of 64.
    "three-tiers": Wanted(
        fabrics={"compute": (4, 2, 1, 8, 16 + 16)},
        far={
            "x-su02-node-002:rail2": "x-su02-compute-leaf-02:IB1/1/2",
            "x-su01-compute-leaf-02:IB1/31/1": "x-compute-spine-01:IB1/3/1",
            "x-su02-compute-leaf-02:IB1/31/1": "x-compute-spine-02:IB1/3/1",
            "x-compute-spine-01:IB1/29/1": "x-compute-core-01:IB1/1/1",
            "x-compute-spine-02:IB1/29/1": "x-compute-core-01:IB1/5/1",
            "x-compute-spine-02:IB1/32/2": "x-compute-core-01:IB1/8/2",
        },
    ),
    # Port 1 of each adapter on plane 1 and port 2 on plane 2, which share no switch; each leaf's 64 uplinks fill half a spine.
    # Plane p of rail r has eighth 2 x (r - 1) + p of 10.16.0.0/12, unit u 64 addresses there, two for the link of each host.
    "planes": Wanted(
        fabrics={"compute plane 1": (4, 2, 0, 8, 256), "compute plane 2": (4, 2, 0, 8, 256)},
        far={
            "x-su01-gpu-002:rail2p1": "x-su01-compute-p1-leaf-02:swp1s1",
            "x-su02-gpu-001:rail2p2": "x-su02-compute-p2-leaf-02:swp1s0",
            "x-su02-compute-p2-leaf-02:swp33s0": "x-compute-p2-spine-01:swp49s0",
        },
        addresses={"x-su01-gpu-002:rail2p1": "10.20.0.67/31", "x-su02-gpu-001:rail2p2": "10.22.0.129/31"},
    ),
    # The two ports of an adapter are one rail on two leaves: leaves 1 and 2 for rail 1, 3 and 4 for rail 2.
    "dual-tor": Wanted(
        fabrics={"compute": (4, 2, 0, 8, 256)},
        far={
            "x-su01-gpu-001:rail1p2": "x-su01-compute-leaf-02:swp1s0",
            "x-su01-gpu-002:rail2p1": "x-su01-compute-leaf-03:swp1s1",
        },
    ),
    # Four servers share a 200G cage; a server has one 400G cage on each switch, after 2 cages of 200G for 8 places; 4 peer links of
    # 400G take two cages after 8; the storage servers have what follows, two ports of a card to each cage.
    "zones": Wanted(
        fabrics={"core": (2, 0, 0, 8 * 6 + 6, 4)},
        far={
            "x-su01-node-001:cpu1p1": "x-core-leaf-01:swp1s0",
            "x-su01-node-004:cpu1p2": "x-core-leaf-02:swp1s3",
            "x-su02-node-001:cpu1p1": "x-core-leaf-01:swp2s0",
            "x-su01-node-001:gpu1": "x-core-leaf-01:swp3s0",
            "x-su01-node-001:gpu2": "x-core-leaf-02:swp3s0",
            "x-su01-node-001:gpu4": "x-core-leaf-02:swp3s1",
            "x-su02-node-004:gpu3": "x-core-leaf-01:swp10s1",
            "x-core-leaf-01:swp11s0": "x-core-leaf-02:swp11s0",
            "x-store-003:front1p2": "x-core-leaf-02:swp14s0",
        },
    ),
    # Each server keeps two ports for each of three peers in order of their numbers; the fourth is not there yet.
    "mesh": Wanted(
        fabrics={"storage": (0, 0, 0, 6, 0)},
        far={
            "x-node-001:direct1p1": "x-node-002:direct1p1",
            "x-node-001:direct2p2": "x-node-003:direct1p2",
            "x-node-002:direct2p1": "x-node-003:direct2p1",
        },
        addresses={
            "x-node-001:direct1p1": "10.2.0.16/24",
            "x-node-002:direct1p1": "10.2.0.17/24",
            "x-node-003:direct2p2": "10.2.7.18/24",
        },
    ),
    # Rails follow the GPUs, not the cages: OSFP1P1 serves GPU 7, so it is rail 8; unit 2 begins behind the four places of unit 1.
    "rail-only": Wanted(
        fabrics={"compute": (8, 0, 0, 32, 0)},
        far={
            "x-su01-gpu-001:OSFP1P1": "x-compute-leaf-08:IB1/1/1",
            "x-su02-gpu-002:OSFP4P2": "x-compute-leaf-01:IB1/3/2",
        },
    ),
    # Place 4 of unit 2 is port IB1/2/2 of its leaves, and host 2 x 32 + 16 + 3 of the prefix of a rail.
    "guests": Wanted(
        fabrics={"compute": (4, 2, 0, 16, 128)},
        far={
            "x-ufm-001:fabric1": "x-su02-compute-leaf-01:IB1/2/2",
            "x-ufm-001:fabric2": "x-su02-compute-leaf-02:IB1/2/2",
        },
        addresses={"x-ufm-001:fabric1": "10.16.0.83/24", "x-ufm-001:fabric2": "10.18.0.83/24"},
        absent=("x-su02-gpu-004",),
    ),
    # Two leaves for each rail and unit, four ports down and two up; a spine for each rail and unit joins two leaves by two links.
    "rail-spines": Wanted(
        fabrics={"compute": (8, 4, 1, 32, 16 + 16)},
        far={
            "x-su01-gpu-008:rail2": "x-su01-compute-leaf-04:IB1/2/2",
            "x-su02-compute-leaf-04:IB1/32/1": "x-compute-spine-04:IB1/2/1",
            "x-su02-compute-leaf-03:IB1/32/2": "x-compute-spine-03:IB1/2/2",
            "x-compute-spine-04:IB1/31/1": "x-compute-core-01:IB1/7/1",
        },
    ),
    # Four units' groups of 32 spines, of which two are there, and the fifth group is the site's: 20 leaves fit in it.
    # 20 ports up of 160 spines would take 64 cores: 4 in each of 16 groups. 21 ports up take 7 in each of 8 groups.
    "site-groups": Wanted(
        fabrics={"storage": (4, 96, 56, 62, 4 * 32 + 96 * 21)},
        far={
            "x-storage-leaf-02:IB1/32/2": "x-storage-spine-160:IB1/1/2",
            "x-su02-storage-leaf-01:IB1/17/1": "x-storage-spine-33:IB1/1/1",
            "x-storage-spine-160:IB1/32/2": "x-storage-core-56:IB1/30/2",
        },
    ),
    # Tray 19 is the first of the second domain and rack, and of the second row of leaves.
    "nvlink": Wanted(
        fabrics={"compute": (8, 3, 0, 144, 144)},
        far={"x-su01-tray-019:LeftBay-OSFP-P4": "x-su01-compute-leaf-06:IB1/1/1"},
        mounts={
            "x-su01-tray-019": ("x-su01-tray-r02", 5),
            "x-su01-tray-027": ("x-su01-tray-r02", 22),
            "x-su01-tray-nvlink-10": ("x-su01-tray-r02", 13),
            "x-su01-tray-r01-shelf-b4": ("x-su01-tray-r01", 35),
        },
        bill={"DGX-GB200-TRAY": 36, "GB200-NVLINK-TRAY": 18, "GB200-186GB": 144},
    ),
    # Four units' worth of leaves from the low end, the site's leaf 1 on the last four of the spine's 128 ports, leaf 2 below it.
    # The two ports of a host are a bond with the address of the first.
    "site-and-units": Wanted(
        fabrics={"storage": (6, 1, 0, 6, 24)},
        far={
            "x-store-001:data1": "x-storage-leaf-01:swp1s0",
            "x-store-001:data2": "x-storage-leaf-02:swp1s0",
            "x-su01-storage-leaf-01:swp63s0": "x-storage-spine-01:swp1s0",
            "x-su02-storage-leaf-02:swp64s1": "x-storage-spine-01:swp8s1",
            "x-storage-leaf-01:swp63s0": "x-storage-spine-01:swp63s0",
            "x-storage-leaf-02:swp63s0": "x-storage-spine-01:swp61s0",
        },
        addresses={
            "x-store-001:data1": "10.2.0.16/24",
            "x-store-001:data2": None,
            "x-su01-node-001:front1p1": "10.2.1.16/24",
            "x-su02-node-001:front1p1": "10.2.2.16/24",
            "x-su02-node-001:front1p2": None,
        },
    ),
    "pair": Wanted(
        fabrics={"inband": (2, 0, 0, 4, 2), "oob": (1, 0, 0, 6, 0)},
        far={
            "x-node-002:front1p1": "x-inband-leaf-01:swp2",
            "x-node-002:front1p2": "x-inband-leaf-02:swp2",
            "x-inband-leaf-01:swp49": "x-inband-leaf-02:swp49",
            "x-inband-leaf-01:swp50": "x-inband-leaf-02:swp50",
        },
        mounts={
            "x-node-002": ("x-rack-r01", 2),
            "x-inband-leaf-01": ("x-rack-r01", 47),
            "x-inband-leaf-02": ("x-rack-r01", 48),
        },
        lengths={"x-inband-leaf-01:swp49": (1.64, 2.0)},
    ),
    # Ten to a rack: number 33 is the third of rack 4; racks 2 and 3 do not exist until something stands in them.
    "holes": Wanted(
        fabrics={"inband": (1, 0, 0, 3, 0)},
        racks=("x-net-r01", "x-node-r01", "x-node-r04"),
        mounts={"x-node-001": ("x-node-r01", 1), "x-node-003": ("x-node-r01", 3), "x-node-033": ("x-node-r04", 3)},
        far={"x-node-003:front1p1": "x-inband-leaf-01:swp3", "x-node-033:front1p1": "x-inband-leaf-01:swp33"},
        addresses={"x-node-001:front1p1": "10.1.0.16/24", "x-node-033:front1p1": "10.1.0.48/24"},
        absent=("x-node-002", "x-node-r02-pdu-a1"),
        codes=("DC211",),
    ),
    # Three management ports a server: two cards and its own; the third card's port stays free. The in-band switch has port 1.
    "dpu": Wanted(
        fabrics={"inband": (1, 0, 0, 6, 0), "oob": (1, 0, 0, 6 + 1 + 2, 0)},
        far={
            "x-node-001:dpu1bmc": "x-oob-leaf-01:swp2",
            "x-node-001:bmc": "x-oob-leaf-01:swp4",
            "x-node-002:dpu2bmc": "x-oob-leaf-01:swp6",
        },
        addresses={"x-node-002:bmc": "10.0.0.22/24"},
        bill={"B3220": 6},
    ),
    # 16 ports, 8 cages at either end: a flat optic in the server, a finned one in the switch, a fiber for each port.
    "twin-cages": Wanted(
        fabrics={"compute": (1, 0, 0, 16, 0)},
        far={
            "x-gpu-001:OSFP1P2": "x-compute-leaf-01:IB1/1/2",
            "x-gpu-002:OSFP1P1": "x-compute-leaf-01:IB1/5/1",
            "x-gpu-002:OSFP4P2": "x-compute-leaf-01:IB1/8/2",
        },
        bill={"MMA4Z00-NS-FLT": 8, "MCX750500B-0D00": 4, "H100-SXM5-80GB": 16},
    ),
    # One switch, so one prefix: unit u has 256 addresses from 256 x u.
    "ipv6": Wanted(
        addresses={"x-su02-node-001:front1p1": "2001:db8:7::210/64", "x-su02-node-002:front1p1": "2001:db8:7::211/64"}
    ),
    # 6U of UPS, then 4U servers; the switches hang from U42, class by class in the order of their names.
    "one-feed": Wanted(
        mounts={
            "x-ups-a-01": ("x-main-r01", 1),
            "x-infer-001": ("x-main-r01", 7),
            "x-infer-002": ("x-main-r01", 11),
            "x-inband-leaf-02": ("x-main-r01", 42),
            "x-oob-leaf-01": ("x-main-r01", 40),
        },
        fabrics={"inband": (2, 0, 0, 4, 0), "oob": (1, 0, 0, 5, 0)},
    ),
    # Three servers of 10.2 kW stay within 80 % of a PDU of 43.13 kW beside the room of the switches.
    "defaults": Wanted(
        fabrics={
            "compute": (1, 0, 0, 32, 0),
            "storage": (1, 0, 0, 8, 0),
            "inband": (1, 0, 0, 8, 0),
            "oob": (1, 0, 0, 4 + 3 + 4, 0),
        },
        mounts={
            "x-gpu-003": ("x-rack-r01", 17),
            "x-gpu-004": ("x-rack-r02", 1),
            "x-compute-leaf-01": ("x-rack-r01", 47),
        },
        racks=("x-rack-r01", "x-rack-r02"),
        addresses={
            "x-gpu-001:OSFP1P1": "10.30.0.1/31",
            "x-gpu-001:Slot1P1": "10.2.0.16/24",
            "x-gpu-001:Slot1P2": "10.1.0.16/24",
        },
    ),
    "rooms": Wanted(
        mounts={"x-a-009": ("x-rack-r01", 9), "x-b-001": ("x-rack-r01", 17), "x-c-001": ("x-rack-r01", 25)},
        far={
            "x-a-009:front1p1": "x-inband-leaf-01:swp9",
            "x-b-001:front1p1": "x-inband-leaf-01:swp17",
            "x-c-001:front1p1": "x-inband-leaf-01:swp25",
        },
        addresses={
            "x-a-009:front1p1": "10.1.0.24/24",
            "x-b-001:front1p1": "10.1.0.32/24",
            "x-c-001:front1p1": "10.1.0.40/24",
        },
    ),
    # A rail has one prefix for all units, with 32 hosts for each, and the band of unit u the u-th prefix. Four units of 8 leaves with 8 uplinks want 256 spine ports: four spines,
    # two links from each leaf to each. Leaf 1 of unit 4 is the 25th in compute, the 7th in band.
    "unit-numbers": Wanted(
        fabrics={"compute": (16, 4, 0, 32, 128), "inband": (2, 1, 0, 4, 8)},
        addresses={
            "x-su02-gpu-001:rail1": "10.16.0.80/24",
            "x-su04-gpu-002:rail8": "10.30.0.145/24",
            "x-su04-gpu-001:front1p1": "10.1.4.16/24",
        },
        far={
            "x-su04-compute-leaf-01:IB1/29/1": "x-compute-spine-01:IB1/25/1",
            "x-su04-inband-leaf-01:swp63s0": "x-inband-spine-01:swp13s0",
        },
        absent=("x-su01-gpu-001", "x-su03-compute-leaf-01"),
    ),
    # Port 4 (n - 1) + i of a unit, from 0, goes to switch p mod 3 and port p div 3 + 1; unit 2 begins at 4 x 10 = 40: switch 2, port 14.
    # Three nodes of one port keep two whole turns of a pair, so the nodes of two ports begin on its first switch, at port 3.
    "turns": Wanted(
        fabrics={"inband": (3, 0, 0, 16, 0), "storage": (2, 0, 0, 5, 0)},
        far={
            "x-su01-node-001:b1p2": "x-inband-leaf-01:swp2",
            "x-su01-node-002:a1p1": "x-inband-leaf-02:swp2",
            "x-su02-node-001:a1p1": "x-inband-leaf-02:swp14",
            "x-su02-node-002:b1p2": "x-inband-leaf-03:swp16",
            "x-one-002:a1p1": "x-storage-leaf-02:swp1",
            "x-two-001:a1p1": "x-storage-leaf-01:swp3",
        },
        codes=("DC205", "DC211"),
    ),
    # (48 - 1 + 48 - 48) x 44.45 mm up and down, 2 x 0.3 m to the tray, one rack of 0.75 m along, 0.6 m at the sides, 1 m of slack: 5.04 m.
    # The second server is one unit higher, and 4.99 m is within the longest copper cable of 5 m.
    "lengths": Wanted(
        lengths={
            "x-node-001:front1p1": (5.04, 7.0),
            "x-node-002:front1p1": (4.99, 5.0),
            "x-inband-leaf-01:mgmt": (1.64, 2.0),
            "x-b-r01-pdu-a1:mgmt": (3.64, 5.0),
        },
    ),
    # Node n is in chassis (n - 1) div 4 + 1, bay (n - 1) mod 4 + 1. Chassis of 2U are at U1 and U3. The BMC of node 7 is at U3,
    # the switch at U40: 37 x 44.45 mm on one side of the rack, 0.6 m at the sides and 1 m of slack.
    "chassis": Wanted(
        fabrics={"inband": (2, 0, 0, 12, 0), "oob": (1, 0, 0, 10, 0)},
        mounts={
            "x-node-chassis-01": ("x-main-r01", 1),
            "x-node-004": ("x-main-r01", 1),
            "x-node-chassis-02": ("x-main-r01", 3),
            "x-node-005": ("x-main-r01", 3),
            "x-node-007": ("x-main-r01", 3),
        },
        far={"x-node-007:front1p2": "x-inband-leaf-02:swp7"},
        lengths={"x-node-007:bmc": (3.24, 5.0)},
        bill={"C6420": 6, "C6400": 2, "MCX631102AN-ADAT": 6},
        absent=("x-node-006", "x-node-008", "x-node-chassis-03"),
        codes=("DC205", "DC230", "DC244"),
    ),
    # Twelve ports are kept for three units of two groups with room for two.
    "one-switch": Wanted(fabrics={"inband": (1, 0, 0, 8, 0)}, far={"x-su01-aux-001:front1p1": "x-inband-leaf-01:swp1"}),
    "lines": Wanted(
        fabrics={"inband": (2, 0, 0, 4, 0), "oob": (1, 0, 0, 6, 0)},
        far={
            "x-inband-leaf-01:swp48": "x-uplink-wan1:handoff",
            "x-inband-leaf-02:swp48": "x-uplink-wan2:handoff",
            "x-oob-leaf-01:swp48": "x-uplink-lte:handoff",
        },
        lengths={"x-inband-leaf-01:swp48": (None, None)},
    ),
    # 32 servers fill a pair, so server 33 starts the second one. Four uplinks take the first cages of 100G, two peer links
    # the next. Leaf 4 is the fourth to take spine ports, with two per spine: ports 7 and 8. 4 x 4 uplinks and 2 x 2 peers.
    "peer-leaves": Wanted(
        fabrics={"inband": (4, 2, 0, 96, 20)},
        far={
            "x-su01-node-032:front1p2": "x-su01-inband-leaf-02:swp32",
            "x-su01-node-033:front1p1": "x-su01-inband-leaf-03:swp1",
            "x-su01-node-033:front1p2": "x-su01-inband-leaf-04:swp1",
            "x-su01-inband-leaf-01:swp53": "x-su01-inband-leaf-02:swp53",
            "x-su01-inband-leaf-03:swp54": "x-su01-inband-leaf-04:swp54",
            "x-su01-inband-leaf-04:swp49": "x-inband-spine-01:swp7",
            "x-su01-inband-leaf-04:swp52": "x-inband-spine-02:swp8",
        },
    ),
    # Seven servers are four turns of two ports on each switch: ports 1 to 8. The group behind them starts at port 9.
    "whole-servers": Wanted(
        fabrics={"inband": (2, 0, 0, 12, 2), "storage": (2, 2, 0, 2, 4)},
        far={
            "x-node-003:front1p2": "x-inband-leaf-01:swp4",
            "x-node-004:front1p1": "x-inband-leaf-02:swp3",
            "x-tool-001:front1p1": "x-inband-leaf-01:swp9",
            "x-tool-002:front1p1": "x-inband-leaf-02:swp9",
            "x-tool-002:front1p2": "x-storage-leaf-02:swp1",
            "x-inband-leaf-01:swp50": "x-inband-leaf-02:swp50",
        },
    ),
    # Six places for `dual` on both leaves, then four for `lone`, of which leaf 1 keeps its own free: server 1 of `zoom`, at
    # place 11, is third in the second row of eight. In the `single` fabric it has port 11 of both switches.
    "orphans": Wanted(
        fabrics={"inband": (4, 2, 0, 15, 10), "storage": (2, 0, 0, 14, 1)},
        far={
            "x-dual-004:front1p1": "x-inband-leaf-01:swp4",
            "x-dual-004:more1p1": "x-inband-leaf-02:swp4",
            "x-mid-001:front1p1": "x-inband-leaf-02:swp3",
            "x-lone-002:front1p1": "x-inband-leaf-02:swp8",
            "x-lone-002:front1p2": "x-storage-leaf-02:swp8",
            "x-zoom-001:front1p1": "x-inband-leaf-03:swp3",
            "x-zoom-001:more1p2": "x-storage-leaf-02:swp11",
        },
    ),
    # Two servers with two ports each, and nothing else has a cable. The ports of a server are a bond with the first's address.
    "no-oob": Wanted(
        fabrics={"inband": (1, 0, 0, 4, 0)},
        far={"x-node-002:front1p2": "x-inband-leaf-01:swp4", "x-inband-leaf-01:swp48": "x-uplink-wan:handoff"},
        addresses={"x-node-002:front1p1": "10.1.0.18/24", "x-node-002:front1p2": None},
        absent=("x-oob-leaf-01",),
    ),
    # Two host ports at 100G, and at 1G two BMCs and two PDUs. The switch has the first management address.
    "bmc-inband": Wanted(
        fabrics={"lan": (1, 0, 0, 6, 0)},
        far={
            "x-node-001:front1p1": "x-lan-leaf-01:swp49",
            "x-node-002:bmc": "x-lan-leaf-01:swp2",
            "x-rack-r01-pdu-b1:mgmt": "x-lan-leaf-01:swp4",
        },
        addresses={"x-lan-leaf-01:mgmt": "10.8.0.16/24", "x-node-001:bmc": "10.8.0.17/24"},
        absent=("x-oob-leaf-01",),
    ),
    # The second address of the first port of a server is that of its BMC.
    "bmc-shared": Wanted(
        fabrics={"inband": (2, 0, 0, 6, 2)},
        far={"x-node-003:front1p1": "x-inband-leaf-01:swp3", "x-node-003:front1p2": "x-inband-leaf-02:swp3"},
        addresses={"x-node-003:front1p1": "10.1.0.20/24", "x-node-003:bmc": "10.8.0.18/24"},
        absent=("x-oob-leaf-01",),
    ),
    # Four ports of each server go to each switch, 16 in 8 cages. The 16 links between the switches take the last eight cages
    # of both; they are 1 U apart: 0.04 + 0.6 + 1 m. A cable of 2 m has the two links of a cage, so the bill has eight.
    "two-switch-pod": Wanted(
        fabrics={"compute": (2, 0, 0, 32, 16)},
        far={
            "x-gpu-004:OSFP4P2": "x-compute-leaf-02:IB1/8/2",
            "x-compute-leaf-01:IB1/25/1": "x-compute-leaf-02:IB1/25/1",
            "x-compute-leaf-01:IB1/32/2": "x-compute-leaf-02:IB1/32/2",
        },
        lengths={"x-compute-leaf-01:IB1/32/2": (1.64, 2.0)},
        bill={"MCP4Y10-2x400": 8, "MFP7E10": 48},
    ),
    # 32 cages of 200G suffice for three ports of 100G: a cage each, with the name of an unsplit port and a cable of its own.
    "native-speed": Wanted(
        far={"x-node-003:front1p1": "x-inband-leaf-01:swp3"},
        bill={"MCP1600": 3},
    ),
    # Four leaves of 32 uplinks fill two spines. The second circuit, of the second phase, has its own number.
    "phases": Wanted(
        fabrics={"compute": (4, 2, 0, 32, 128), "inband": (1, 0, 0, 4, 0)},
        far={
            "x-su02-gpu-001:rail2p1": "x-su02-compute-leaf-02:IB1/1/1",
            "x-inband-leaf-01:swp47": "x-uplink-wan2:handoff",
        },
    ),
}


@pytest.fixture(params=sorted(PLANS))
def case(request: pytest.FixtureRequest) -> tuple[Topology, Wanted]:
    """The topology of a case, which has no errors, and what it must say."""
    return dcgen.load(CASES / f"{request.param}.yaml"), PLANS[request.param]


def test_every_case_is_expected() -> None:
    """Each file of cases/ has its entry, and each entry its file."""
    assert {path.stem for path in CASES.glob("*.yaml")} == {*PLANS, "superpod"}


def test_plan_says_what_was_worked_out(case: tuple[Topology, Wanted]) -> None:
    """Counts, places, ports, addresses and lengths are those that were worked out by hand."""
    topology, wanted = case
    said = sayings(topology.plan)
    for key, values in wanted._asdict().items():
        if isinstance(values, dict):
            assert {name: said[key].get(name) for name in values} == values, key
    if wanted.racks:
        assert tuple(sorted(topology.plan.racks)) == wanted.racks
    assert not [name for name in wanted.absent if name in topology.plan.devices or name in topology.plan.racks]


def tiers(fabric: FabricSummary) -> tuple[int, int, int]:
    """How many leaves, spines and cores a fabric has."""
    return len(fabric.leaves), len(fabric.spines), len(fabric.cores)


def sayings(plan: Plan) -> dict[str, dict[str, Any]]:
    """The plan in the words of `Wanted`."""
    bill: Counter[str] = Counter()
    for line in plan.bill:
        bill[line.model] += line.quantity
    return {
        "fabrics": {item.title: (*tiers(item), item.links_down, item.links_up) for item in plan.fabrics},
        "mounts": {name: (mount.rack, mount.u) for name, mount in plan.mounts.items()},
        "far": {cable.id: f"{cable.b_device}:{cable.b_port}" for cable in plan.cables},
        "addresses": {f"{item.device}:{item.port}": f"{item.address}/{item.length}" for item in plan.addresses},
        "lengths": {cable.id: (cable.route_m, cable.length_m) for cable in plan.cables},
        "bill": dict(bill),
    }


@pytest.mark.parametrize("name", sorted(name for name, wanted in PLANS.items() if wanted.codes))
def test_findings_of_a_case(name: str) -> None:
    """The warnings that were worked out for a case are given."""
    _, findings = doors.examine(CASES / f"{name}.yaml")
    assert set(PLANS[name].codes) <= {finding.code for finding in findings}


# Counts as published, in NVIDIA DGX SuperPOD reference architecture for DGX H100 (units 1 to 4) and for DGX B200 (16 units):
# 32 systems of 8 rails in each unit, switches of 64 ports.
PUBLISHED = {1: (8, 4, 0), 2: (16, 8, 0), 3: (24, 16, 0), 4: (32, 16, 0), 16: (128, 128, 64)}


@pytest.mark.parametrize("units", PUBLISHED)
def test_published_counts(examine: Any, units: int) -> None:
    """A rail-optimized pod has the leaves, spines, cores and 256 leaf-to-spine cables a unit that the reference architecture lists."""
    text = (CASES / "superpod.yaml").read_text(encoding="utf-8").replace("units: 1-4", f"units: 1-{units}")
    topology, findings = examine(text)
    assert topology, [str(finding) for finding in findings]
    (fabric,) = (item for item in topology.plan.fabrics if item.name == "compute")
    assert tiers(fabric) == PUBLISHED[units]
    links = Counter(
        topology.plan.devices[cable.a_device].role for cable in topology.plan.cables if cable.fabric == "compute"
    )
    above = 256 * units if fabric.cores else 0
    assert (links["compute"], links["compute-leaf"], links["compute-spine"]) == (256 * units, 256 * units, above)
    assert fabric.oversubscription == 1


def test_stated_spines_are_kept_or_refused(examine: Any) -> None:
    """`spines:` is never ignored: below a core tier, too, there are so many in each group, or a finding says why not."""
    text = (
        (CASES / "three-tiers.yaml").read_text(encoding="utf-8").replace("group_units: 1", "group_units: 1, spines: 2")
    )
    topology, findings = examine(text.replace("compute-spine: 2, compute-core: 1", "compute-spine: 4, compute-core: 2"))
    spines = [len(item.spines) for item in topology.plan.fabrics if item.name == "compute"] if topology else []
    assert spines == [4] or any(finding.severity == "error" for finding in findings)


def test_stated_peer_links_are_kept_or_refused(examine: Any) -> None:
    """`peer_links:` is never ignored: one switch has no peer, and a finding says so."""
    text = (CASES / "pair.yaml").read_text(encoding="utf-8").replace("switches: 2", "switches: 1")
    _, findings = examine(text)
    assert any("peer" in f"{finding.message} {finding.hint} {finding.path}" for finding in findings)


def test_one_feed_takes_all_supplies() -> None:
    """With one feed every supply is on it, two supplies of a device on two PDUs, and the PDUs hang on the UPS."""
    topology = dcgen.load(CASES / "one-feed.yaml")
    assert {supply.feed for supply in topology.plan.supplies} == {"a"}
    for name in ("x-infer-001", "x-infer-002"):
        assert len({supply.pdu for supply in topology.plan.supplies if supply.device == name}) == 2
    assert set(topology.graph["x-ups-a-01"]) >= {"x-main-r01-pdu-a1", "x-main-r01-pdu-a2", "x-feed-a"}


def test_sums_remember_their_assumptions() -> None:
    """Power that rests on an assumption names the model, and power that nobody states is named as unknown."""
    topology = dcgen.load(CASES / "one-feed.yaml")
    power = topology.power_w("x-main-r01")
    assert power.assumed == ("KR4268V2",)
    assert power.unknown == ("SN3420",)
    assert power.value == 2 * 2400 + 300


def test_prefixes_are_those_in_use() -> None:
    """Only units that exist have prefixes, with the first address as the gateway. An InfiniBand rail has one, and no gateway."""
    prefixes = dcgen.load(CASES / "unit-numbers.yaml").plan.prefixes
    inband = [(each.unit, each.prefix, each.gateway) for each in prefixes if each.fabric == "inband"]
    assert inband == [(2, "10.1.2.0/24", "10.1.2.1"), (4, "10.1.4.0/24", "10.1.4.1")]
    rails = [(each.unit, each.rail, each.prefix, each.gateway) for each in prefixes if each.fabric == "compute"]
    assert rails == [(0, rail, f"10.{14 + 2 * rail}.0.0/24", "") for rail in range(1, 9)]


def test_routed_prefixes_are_those_in_use() -> None:
    """With a routed port per host, each unit that exists has a prefix per rail and plane on its own leaf, and no gateway."""
    plan = dcgen.load(CASES / "planes.yaml").plan
    rails = [each for each in plan.prefixes if each.fabric == "compute"]
    assert [(each.rail, each.plane, each.unit, each.prefix, each.gateway, each.leaves) for each in rails] == [
        (
            rail,
            plane,
            unit,
            f"10.{16 + 4 * (rail - 1) + 2 * (plane - 1)}.0.{64 * unit}/26",
            "",
            (f"x-su{unit:02}-compute-p{plane}-leaf-{rail:02}",),
        )
        for rail in (1, 2)
        for plane in (1, 2)
        for unit in (1, 2)
    ]


def test_ipv6_keeps_its_gateway() -> None:
    """A prefix of IPv6 is a /64, and its gateway is the first address after the network's."""
    plan = dcgen.load(CASES / "ipv6.yaml").plan
    assert [(prefix.prefix, prefix.gateway) for prefix in plan.prefixes if prefix.fabric == "inband"] == [
        ("2001:db8:7::/64", "2001:db8:7::1")
    ]


def test_numbers_are_names() -> None:
    """A device is named after the blueprint, its unit, its group and its number; a number keeps its digits."""
    devices = dcgen.load(CASES / "unit-numbers.yaml").plan.devices
    assert [name for name, device in devices.items() if device.kind == "server"] == [
        f"x-su{unit:02}-gpu-{number:03}" for unit in (2, 4) for number in (1, 2)
    ]
    assert {device.number for device in devices.values() if device.role == "compute-leaf"} == set(range(1, 9))


def test_supplies_alternate_between_feeds() -> None:
    """Supply 1 is on feed a, supply 2 on feed b, and so on: the six supplies of a DGX are three on each."""
    plan = dcgen.load(CASES / "defaults.yaml").plan
    assert [supply.feed for supply in plan.supplies if supply.device == "x-gpu-001"] == ["a", "b"] * 3
