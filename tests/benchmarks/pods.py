"""Blueprints of the sizes that the benchmark builds: training pods of scalable units, and a fleet of edge sites."""

from __future__ import annotations

import re
from pathlib import Path

GPUS_PER_UNIT = 256  # 32 servers of 8 GPUs
LARGEST = 100_096  # GPUs: 391 units
POD_SIZES = (256, 1024, 4096, 16384, LARGEST)
ONE_HALL = 16384  # GPUs: with a row for each unit, a larger hall is longer than any optic reaches
# Texts of pods in one hall, and of larger ones. A larger pod has switches of 128 ports of 400G, because three tiers of
# 64 ports end at 65,536 GPUs. Its storage servers belong to the units and its out-of-band network has no gateways,
# because the loopbacks of a fabric are for 8,191 leaves, and each unit reserves as many as the management racks have.
HALL = {
    "floor": "floor: {row_pitch_m: 3.0, tray_m: 0.4, slack_m: 1.5}\n",
    "compute": "switch: QM9700",
    "oob": "",
    "stores": "numbers: 1-{stores}\n    capacity: {stores}",
    "net": "",
    "mgmt": "store: 8, ",
}
HALLS = {
    "floor": "",
    "compute": "switch: SN5600, uplinks: 32",
    "oob": "routing: isolated, ",
    "stores": "units: 1-{units}\n    numbers: 1-4\n    capacity: 4",
    "net": "store: 4, ",
    "mgmt": "",
}
FLEET_SITES = 200
# The families of the first benchmarks. Their figures stay comparable; the newer families are measured one by one.
FIRST = (
    *("summary", "index", "floor", "rows", "racks", "fabrics", "bom", "cables", "labels", "bundles", "work", "power"),
    *("topology", "infiniband", "ansible", "terraform"),
)

POD = """\
kind: training-pod
name: pod-{gpus}
description: Benchmark pod of {gpus} GPUs
site: {{name: bench, domain: bench.example.net}}
max_units: {units}

servers:
  gpu:
    model: KR6288V2
    units: 1-{units}
    numbers: 1-32
    capacity: 32
    fitted:
      cpus: {{model: Xeon-Platinum-8480C, count: 2}}
      memory: {{model: DDR5-RDIMM-64GB, count: 32}}
      gpus: {{model: H100-SXM5-80GB, count: 8}}
      nics:
        rail: {{model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}
        front: {{model: MCX755206AS-NEAT, count: 2, ports: [storage, inband]}}
      drives:
        scratch: {{model: NVMe-U2-7.68TB, count: 16}}
  store:
    model: WEKAPOD-NODE
    {stores}
  head:
    model: R660
    role: head
    numbers: 1-4
    capacity: 8
    fitted:
      cpus: {{model: Xeon-Gold-6430, count: 2}}
      memory: {{model: DDR5-RDIMM-64GB, count: 16}}
      nics:
        front: {{model: MCX755206AS-NEAT, count: 2, ports: [storage, inband]}}

fabrics:
  compute: {{design: rail-optimized, {compute}}}
  storage: {{design: leaf-spine, switch: SN5600, uplinks: 8}}
  inband: {{design: leaf-spine, switch: SN5600, uplinks: 8}}
  oob: {{design: leaf-spine, {oob}switch: SN2201, spine: SN4600C, uplinks: 2}}

racks:
  gpu: {{model: AR3357, per: unit, holds: {{gpu: 4}}, pdus_per_feed: 2}}
  net: {{model: AR3357, per: unit, holds: {{{net}compute-leaf: 8, storage-leaf: 2, inband-leaf: 2, oob-leaf: 2}}}}
  core: {{model: AR3357, pdus_per_feed: 2, holds: {{compute-spine: 16, storage-spine: 2, inband-spine: 2, oob-spine: 4}}}}
  super: {{model: AR3357, pdus_per_feed: 2, holds: {{compute-core: 16, storage-core: 2, inband-core: 2, oob-core: 4}}}}
  mgmt: {{model: AR3357, holds: {{{mgmt}head: 4, storage-leaf: 2, inband-leaf: 2, oob-leaf: 2}}}}

{floor}power: {{feeds: {{a: {{}}, b: {{}}}}, pdu: APDU11450ME}}

addressing:
  pools: {{compute: 10.0.0.0/12, storage: 10.32.0.0/11, inband: 10.64.0.0/11, oob: 10.128.0.0/10}}

assume:
  KR6288V2: {{power_max_w: 10200, weight_kg: 130, inlet: C20, reason: a planning value for the benchmark}}
  WEKAPOD-NODE: {{power_max_w: 900, weight_kg: 22, inlet: C14, reason: a planning value for the benchmark}}
  SN5600: {{power_max_w: 2200, inlet: C20, reason: a planning value for the benchmark}}
  SN4600C: {{power_max_w: 500, reason: a planning value for the benchmark}}
"""

# A large hall needs cables of more than 50 m: the pod's own catalog describes what its contractor makes to measure.
CABLE = """\
model: {model}
manufacturer: Generic
description: Trunk made to measure
media: {media}
{end}
lengths: [{lengths}]
protocols: [ethernet, infiniband]
sources:
  - {{fields: [{fields}], certainty: generic, title: benchmark, where: "-"}}
"""
# Model: medium, what is at both ends, longest length.
CABLES = {
    "TRUNK-MPO12": ("smf", {"connector": "mpo12-apc"}, 500),
    "TRUNK-LC": ("smf", {"connector": "lc-duplex"}, 500),
    "TRUNK-RJ45": ("cat6", {"cage": "RJ45", "speed_gbps": "1"}, 100),
}


def pod_text(gpus: int) -> str:
    """The blueprint of a training pod; `gpus` is a multiple of 256."""
    units, rest = divmod(gpus, GPUS_PER_UNIT)
    if rest or not units:
        raise ValueError(f"{gpus} GPUs are no whole number of units of {GPUS_PER_UNIT}")
    texts = HALL if gpus <= ONE_HALL else HALLS
    stores = texts["stores"].format(units=units, stores=4 * units)
    return POD.format(gpus=gpus, units=units, **{**texts, "stores": stores})


def cable_text(model: str) -> str:
    """The catalog entry of one cable made to measure, in steps of 10 m from 60 m on."""
    media, end, longest = CABLES[model]
    fields = ", ".join(("media", "lengths", "protocols", *end))
    lengths = ", ".join(f"{{m: {meters}}}" for meters in range(60, longest + 1, 10))
    return CABLE.format(
        model=model,
        media=media,
        end="\n".join(f"{key}: {value}" for key, value in end.items()),
        lengths=lengths,
        fields=fields,
    )


def write_pod(folder: Path, gpus: int, families: tuple[str, ...] = ()) -> Path:
    """The blueprint of a pod as a file below `folder`, which becomes a project of its own.

    Without `families`, the pod has those that its kind has.
    """
    path = folder / "blueprints" / f"pod-{gpus}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    selected = f"artifacts: [{', '.join(families)}]\n" if families else ""
    path.write_text(pod_text(gpus) + selected, encoding="utf-8")
    cables = folder / "catalog" / "cable"
    cables.mkdir(parents=True, exist_ok=True)
    for model in CABLES:
        (cables / f"{model}.yaml").write_text(cable_text(model), encoding="utf-8")
    return path


def write_fleet(folder: Path, model_site: Path, sites: int = FLEET_SITES) -> Path:
    """`sites` edge sites, one file each, that differ from `model_site` in name and address block; their folder."""
    text = model_site.read_text(encoding="utf-8")
    blueprints = folder / "blueprints"
    blueprints.mkdir(parents=True, exist_ok=True)
    for number in range(1, sites + 1):
        own = re.sub(r"^name: .*$", f"name: store-{number:04}", text, count=1, flags=re.MULTILINE)
        own = re.sub(r"\b(10\.20[01])\.42\.", rf"\1.{number % 256}.", own)
        (blueprints / f"store-{number:04}.yaml").write_text(own, encoding="utf-8")
    return blueprints
