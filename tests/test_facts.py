"""The facts of the catalog: what every GPU states, figures that order and unit must fit, and the table of coverage."""

from __future__ import annotations

import importlib.util
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dcgen.catalog import SHIPPED, Catalog

ROOT = Path(__file__).resolve().parents[1]
GPUS: list[Any] = [Catalog().get_of("gpu", file.stem) for file in sorted((SHIPPED / "gpu").glob("*.yaml"))]
PRECISE = ("tf32", "fp16", "fp8", "fp4")  # each step halves the bits, so the peak does not fall
# Peaks of the makers' tables without sparsity. The tables print twice these figures for sparse matrices.
DENSE = {"H100-SXM5-80GB": 989.4, "H200-SXM5-141GB": 989.4, "A100-SXM4-80GB": 312, "MI300X": 1307.4, "L40S": 362.05}


@pytest.fixture(scope="module")
def generate() -> Any:
    """Return docs/generate.py as a module."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("gpu", GPUS, ids=lambda gpu: gpu.model)
def test_a_gpu_states_what_a_workload_needs(gpu: Any) -> None:
    """Every GPU has memory, bandwidth and power, and a peak for 16 bits."""
    assert gpu.memory_gb and gpu.memory_gbytes_per_s and gpu.tdp_w
    assert gpu.tflops and ("fp16" in gpu.tflops or "bf16" in gpu.tflops)


@pytest.mark.parametrize("gpu", GPUS, ids=lambda gpu: gpu.model)
def test_fewer_bits_are_not_slower(gpu: Any) -> None:
    """The peaks rise as the precision falls, and the two kinds of 16 bits are alike where both are stated."""
    peaks = gpu.tflops or {}
    rising = [peaks.get(name) or (peaks.get("bf16") if name == "fp16" else None) for name in PRECISE]
    known = [peak for peak in rising if peak is not None]
    assert known == sorted(known)
    if len(known) > 1:  # one figure for sparse matrices among dense ones would be four times the one before
        assert all(high <= 3.1 * low for low, high in pairwise(known))
    if "fp16" in peaks and "bf16" in peaks:
        assert peaks["fp16"] == pytest.approx(peaks["bf16"], rel=0.01)


@pytest.mark.parametrize("model", DENSE)
def test_peaks_are_dense(model: str) -> None:
    """The peaks are those of dense matrices, half of what tables print for sparse ones."""
    gpu: Any = Catalog().get_of("gpu", model)
    peaks = gpu.tflops or {}
    assert peaks.get("fp16", peaks.get("bf16")) == pytest.approx(DENSE[model], rel=0.01)


@pytest.mark.parametrize("gpu", GPUS, ids=lambda gpu: gpu.model)
def test_figures_of_a_gpu_have_their_units(gpu: Any) -> None:
    """No figure is off by a factor of 1000: gigabytes for each second of bandwidth, teraflops for each watt."""
    assert gpu.memory_gb and gpu.memory_gbytes_per_s and gpu.tdp_w and gpu.tflops
    assert 5 <= gpu.memory_gbytes_per_s / gpu.memory_gb <= 60
    assert 0.2 <= (gpu.tflops.get("fp16") or gpu.tflops["bf16"]) / gpu.tdp_w <= 4


def test_coverage_counts_the_entries(generate: Any) -> None:
    """A row counts the entries that state a value, of those that can have it, and the list names the others."""
    for kind, values in generate.COVERED.items():
        text = generate.coverage_section(kind)
        items = generate.shipped(kind)
        for wanted in values:
            those = [item for item in items if wanted.applies(item)]
            lacking = [item.model for item in those if not wanted.known(item)]
            assert f"| {wanted} | {len(those) - len(lacking)} | {len(those)} |" in text
            for model in lacking:
                row = re.search(rf"^\| `{re.escape(model)}` \| (.*) \|$", text, re.M)
                assert row and wanted.keys[-1] in row.group(1)


def test_coverage_knows_who_can_have_a_value(generate: Any) -> None:
    """A node has no inlets, nor has a tray on a busbar; a PDU in rack units has no length."""
    servers = {item.model: item for item in generate.shipped("server")}
    assert generate.has_inlets(servers["R660"])
    assert not any(generate.has_inlets(servers[name]) for name in ("C6420", "DGX-GB200-TRAY", "GB200-NVLINK-TRAY"))
    flat = [item.model for item in generate.shipped("pdu") if item.u_height]
    assert flat == ["AP6015A", "AP7526"]
    rows = [row for row in generate.coverage_section("pdu").splitlines() if any(model in row for model in flat)]
    assert "`length_mm`" not in "".join(rows)


def test_a_value_of_an_absent_part_is_missing(generate: Any) -> None:
    """A dotted key counts as missing in an entry without the part before the dot."""
    inlet = generate.INLETS
    assert not inlet.known(Catalog().get_of("switch", "QFX5240-64OD"))
    assert inlet.known(Catalog().get_of("switch", "SN4700"))


def test_power_of_switches_does_not_get_lost() -> None:
    """The catalog states a power and an airflow of at least thirteen switches."""
    switches: list[Any] = [
        Catalog().get_of("switch", file.stem) for file in sorted((SHIPPED / "switch").glob("*.yaml"))
    ]
    stated = [item.model for item in switches if (item.power_max_w or item.power_typical_w) and item.airflow]
    assert len(stated) >= 13, stated


def test_typical_power_is_below_the_maximum() -> None:
    """A typical power does not exceed the maximum, nor what the supplies give."""
    for kind in ("server", "chassis", "storage", "switch"):
        for file in sorted((SHIPPED / kind).glob("*.yaml")):
            item: Any = Catalog().get_of(kind, file.stem)
            if item.power_typical_w:
                assert item.power_typical_w <= (item.power_max_w or float("inf"))
                if item.supplies and item.supplies.watts:
                    assert item.power_typical_w <= item.supplies.needed * item.supplies.watts
