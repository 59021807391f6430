"""The site around a served model: PCIe, loading, network, spare servers, growth, against figures worked out by hand."""

from __future__ import annotations

from functools import cache
from math import log

import pytest

import dcgen
from conftest import ROOT, Examine
from dcgen.blueprint.workload import AssumptionName
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.jobs import ASSUMPTIONS
from dcgen.plan.lanes import PcieLanes, Slot, server_lanes
from dcgen.topology import Topology
from dcgen.workload import growth, path, servefit, servesite, serving
from dcgen.workload.fit import fit
from dcgen.workload.need import JobNeed
from dcgen.workload.path import Way
from dcgen.workload.serving import Replica


@cache
def cluster() -> Topology:
    return dcgen.load(ROOT / "blueprints" / "fra1-chat.yaml")


@cache
def rows() -> dict[str, JobNeed]:
    return {need.title: need for need in fit(cluster(), ())}


def test_lanes_of_a_server() -> None:
    """4 x 16 lanes of GPUs, 16 of the adapter and 12 x 4 of drives are 128 of 2 x 80."""
    need = rows()["PCIe lanes of KR4268V2"]
    assert (need.needed, need.given, need.verdict) == (128, 160, "holds")


def test_a_slot_of_generation_5_carries_64_gbytes_per_s() -> None:
    assert Slot("gpus", "", "x", 1, 16, 5).gbytes_per_s == 64
    assert Slot("nics", "", "x", 1, 8, 4).gbytes_per_s == 16


def test_parts_run_at_the_generation_that_they_share() -> None:
    """A drive of generation 5 behind processors of generation 4 has four lanes of 2 GB/s."""
    lanes = PcieLanes((Slot("drives", "a", "x", 2, 4, 5),), "cpu", 1, 128, 4)
    assert [slot.gbytes_per_s for slot in lanes.of("drives")] == [8]
    unknown = lanes._replace(generation=None)
    assert [slot.gbytes_per_s for slot in unknown.of("drives")] == [None]


def test_unknown_lanes_stay_unknown() -> None:
    """No source states the lanes of this processor; NVMe drives have four lanes, and others none behind PCIe."""
    fitted = parts.Fitted.model_validate(
        {
            "cpus": {"model": "Xeon-Gold-6430", "count": 2},
            "drives": {"a": {"model": "NVMe-U2-3.84TB", "count": 2}, "b": {"model": "SSD-2.5-1.92TB", "count": 2}},
        }
    )
    lanes = server_lanes(Catalog(), fitted)
    assert lanes.given is None
    assert [(slot.model, slot.lanes, slot.generation) for slot in lanes.slots] == [("NVMe-U2-3.84TB", 4, None)]


def test_time_to_load_a_model() -> None:
    """32.76 GB over two GPU slots of 32 GB/s take 0.51 s; 12 drives of 6.8 GB/s would take 0.40 s."""
    need = rows()["time to load the model in KR4268V2"]
    assert need.given == pytest.approx(32.76 / 64, abs=0.001)
    assert need.basis.endswith("bound by slots of the GPUs")


def test_a_link_budget() -> None:
    """One switch of 1 us, 10 m of 5 ns and two frames of 12,000 bits at 100 Gbps: 1 + 0.05 + 0.24 us each way."""
    way = path.farthest(cluster())
    assert way == Way(1, 2, 10.0, pytest.approx(0.24))
    assert path.site_us(way, 1.0) == pytest.approx(1.29)
    assert path.site_us(way._replace(length_m=None), 1.0) is None
    assert rows()["round trip of the network"].given == pytest.approx(20 + 2 * 1.29 / 1000)


def test_spare_servers_follow_the_target() -> None:
    """21 of 23 servers of 99.73 % each run for 99.97 % of the time, and 21 of 22 for 98.3 %."""
    need = rows()["spare servers"]
    assert (need.needed, need.given) == (2, 3)
    each = 8760 / (8760 + 24)
    shares = [servesite.available(21, count, each) for count in (22, 23)]
    assert shares[0] < 0.9995 <= shares[1]


def test_availability_is_the_product_of_its_parts() -> None:
    """Feeds: 1 - (1 - 0.9999)^2. Circuits: 1 - (1 - 0.999)^2."""
    topology, workload = cluster(), cluster().plan.workload
    assert workload
    found = {part.name: part.share for part in servesite.parts(topology, workload, 24, 21)}
    assert found["1 of 2 feeds"] == pytest.approx(1 - 1e-8, abs=1e-12)
    assert found["1 of 2 circuits"] == pytest.approx(1 - 1e-6, abs=1e-12)


def test_growth_is_bound_by_the_scarcest_resource() -> None:
    """`capacity:` has 8 servers more; four racks of 17.7 kW with 17.4 kW are full, and three positions take 3 x 6."""
    servers = [device for device in cluster().plan.devices.values() if device.type.gpus]
    found = {space.name: space.servers for space in growth.spaces(cluster(), servers)}
    assert found == {"`capacity:`": 8, "switch ports": 27, "rack units": 42, "power": 18}
    assert growth.need(cluster(), servers, growth.GrowthStep(1, 2)).given == 8
    assert growth.need(cluster(), servers, growth.GrowthStep(3, 1)).given == 2


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.5, "50.00 %"), (0.99, "99.0 %"), (0.9995, "99.950 %"), (0.99999994, "99.9999940 %"), (1.0, "100.00 %")],
)
def test_percent_shows_two_digits_of_the_outage(share: float, text: str) -> None:
    assert servesite.percent(share) == text


def test_a_queue_that_runs_over() -> None:
    """Prompts of 0.2 s: four per second wait 0.4 s on average, and five never end."""
    each = Replica(1, 8, 0.05, 0.2, 3, "memory")
    assert serving.prompt_wait_s(each, 4) == pytest.approx(0.4)
    assert serving.prompt_wait_s(each, 5) is None
    assert serving.longest_wait_s(each, 4, 0.99) == pytest.approx(0.2 / 0.4 * log(80))
    assert serving.longest_wait_s(each, 0, 0.99) == 0


def test_every_assumption_has_a_name_in_the_blueprint() -> None:
    assert set(AssumptionName.__args__) == set(ASSUMPTIONS)


def test_links_between_the_gpus_of_a_replica() -> None:
    """NVLink of H100 carries 450 GB/s each way within a server. L40S has PCIe of 4 x16; the network bounds more servers."""
    catalog = Catalog()
    h100 = servefit.accelerator(catalog.get(parts.Gpu, "H100-SXM5-80GB", ()), "fp8", 8)
    l40s = servefit.accelerator(catalog.get(parts.Gpu, "L40S", ()), "fp8", 1)
    apart = servefit.accelerator(catalog.get(parts.Gpu, "H100-SXM5-80GB", ()), "fp8", 8, network=50)
    assert h100 and l40s and apart
    assert (h100.link(8), l40s.link(2), apart.link(16)) == (450, 32, 50)
    assert servefit.accelerator(catalog.get(parts.Gpu, "H100-SXM5-80GB", ()), "fp4", 8) is None
    assert servefit.accelerator(catalog.get(parts.Gpu, "H100-SXM5-80GB", ()), "w4a16", 8)


@pytest.mark.parametrize("board", ["DGX-H100", "DGX-B200"])
def test_a_board_of_gpus_has_pcie_switches(board: str, examine: Examine) -> None:
    """Its lanes are stated, not required: the servers share them by design."""
    text = f"kind: inference-cluster\nname: x\nservers: {{infer: {{model: {board}, numbers: 1-2, required: 1}}}}\n"
    text += "workload: {serve: {model: Llama-3.1-8B, requests_per_s: 1, prompt: 100, output: 100}}\n"
    topology, _ = examine(text)
    assert topology
    needs = {need.title: need for need in fit(topology, ())}
    assert needs[f"PCIe lanes of {board}"].verdict == "stated"
