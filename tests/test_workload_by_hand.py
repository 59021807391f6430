"""Needs of whole sites against arithmetic on paper: only numbers, and no formula of dcgen."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from dcgen import pipeline
from dcgen.workload.need import JobNeed

POD: dict[str, Any] = {
    "kind": "training-pod",
    "name": "pod",
    "servers": {
        "gpu": {"model": "DGX-H100", "numbers": "1-4"},
        "store": {"model": "WEKAPOD-NODE", "numbers": "1-2"},
    },
    "fabrics": {"compute": {"design": "leaf-spine", "switch": "QM9700", "leaves": 2, "spines": 2, "uplinks": 16}},
    "assume": {"WEKAPOD-NODE": {"read_gbytes_per_s": 20, "write_gbytes_per_s": 10, "reason": "a test"}},
}
CLUSTER: dict[str, Any] = {
    "kind": "inference-cluster",
    "name": "cluster",
    "servers": {"infer": {"model": "DGX-H100", "numbers": "1-3"}},
    "fabrics": {"compute": {"design": "single", "switch": "QM9700", "switches": 2}},
}
GEMMA = {"model": "Gemma-2-27B", "tokens": 1e11, "parallelism": {"tensor": 2, "pipeline": 2}}
LLAMA = {"model": "Llama-3.1-8B", "requests_per_s": 200, "growth": 1.2, "prompt": 1000, "output": 300}


@cache
def rows(site: str, job: str) -> dict[str, JobNeed]:
    """Return the needs of a site by their title."""
    kind, data = ("train", POD) if site == "pod" else ("serve", CLUSTER)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_text(json.dumps({**data, "workload": {kind: json.loads(job)}}), encoding="utf-8")
        analysis, findings = pipeline.examine(path)
    assert analysis, findings
    return {need.title: need for need in analysis.fit}


def train(**keys: Any) -> dict[str, JobNeed]:
    return rows("pod", json.dumps({**GEMMA, **keys}))


def serve(**keys: Any) -> dict[str, JobNeed]:
    return rows("cluster", json.dumps({**LLAMA, **keys}))


# --- training: 32 H100 of 989.4 TFLOPS --------------------------------------------------------------------


def test_days() -> None:
    """6 x 27.23e9 x 1e11 = 1.6338e22 operations; 32 x 989.4e12 x 0.36 = 1.13979e16 per second: 16.59 days."""
    assert train()["days of the run"].given == pytest.approx(16.59, abs=0.01)


def test_memory_of_the_state() -> None:
    """Four GPUs hold 6.8075e9 parameters each, and eight replicas share the rest: 27.23 + 81.69 / 8 = 37.44 GB."""
    need = train()["memory per GPU for weights, gradients and optimizer"]
    assert (need.needed, need.given) == (pytest.approx(37.44, abs=0.01), 48)


def test_traffic_of_a_step() -> None:
    """16e6 tokens, eight replicas: 2e6 tokens of 4,608 x 2 bytes are 18.432 GB of activations.

    Tensor pairs fill NVLink with four replicas of the other stage. Gradients: 2 x 6.8075e9 bytes; the four replicas
    of a server send 2 x 1/2 of it through the fabric, a quarter each: 3.404 GB. The pipeline sends 2 x 18.432 / 2.
    Together 21.836 GB at 50 GB/s are 0.4367 s. A step takes 6 x 27.23e9 x 16e6 / (32 x 989.4e12 x 0.4) = 206.4 s.
    """
    need = train()["traffic of a step through the fabric"]
    assert need.given == pytest.approx(100 * 0.43672 / 206.414, rel=1e-3)


def test_checkpoint_and_restart() -> None:
    """14 x 27.23e9 bytes are 381.2 GB: 6.354 GB/s in a minute, and 3.812 GB/s in 100 s."""
    found = train(checkpoint_stall_s=60, restart_s=100)
    assert found["write bandwidth for a checkpoint"].needed == pytest.approx(6.354, abs=0.001)
    assert found["read bandwidth for a restart"].needed == pytest.approx(3.812, abs=0.001)
    assert found["write bandwidth for a checkpoint"].given == 20


def test_checkpoint_interval() -> None:
    """419 / 21,233,664 failures per GPU hour: one in 1,583.7 hours of 32 GPUs.

    The square root of 2 x 60 s x 5,701,250 s is 26,156 s, or 435.9 minutes.
    """
    assert train(checkpoint_stall_s=60)["minutes between checkpoints"].given == pytest.approx(435.9, abs=0.1)


def test_storage_tier() -> None:
    """Four servers in tier 'best' ask for the 125 GB/s of a unit, because 4 x 40 are more; writing 62 < 4 x 20."""
    found = train(storage_tier="best")
    assert found["read bandwidth of storage tier 'best'"].needed == 125
    assert found["write bandwidth of storage tier 'best'"].needed == 62
    assert found["storage ports of a server in tier 'best'"].needed == 40


def test_storage_capacity() -> None:
    """Ten checkpoints of 0.38122 TB and 100 TB of data; two servers of 14 x 3.84 TB, of which 75 % are usable."""
    need = train(dataset_tb=100)["storage capacity"]
    assert need.needed == pytest.approx(103.81, abs=0.01)


# --- serving: 24 H100 of 1,979 TFLOPS in FP8, 80 GB and 3,350 GB/s ---------------------------------------------


def test_sequences_of_a_replica() -> None:
    """0.9 x 80 - 5 - 8.03 = 58.97 GB; a sequence of 1,300 tokens takes 2 x 32 x 8 x 128 x 1,300 bytes = 85.2 MB: 692."""
    assert "692 sequences" in serve()["GPU memory of a replica"].basis


def test_time_per_token() -> None:
    """692 sequences, 1,150 tokens on average.

    Reading: 8.03 + 692 x 65,536 x 1,150 / 1e9 = 60.184 GB at 70 % of 3,350 GB/s: 25.665 ms.
    Computing: 692 x (16.06e9 + 4 x 32 x 4,096 x 1,150) at 40 % of 1,979e12: 14.57 ms, which is less.
    Prompts: 692 / 300 x 1,000 x (16.06e9 + 4 x 32 x 4,096 x 500) at 60 %: 31.707 ms. The server: 692 x 6 us.
    """
    assert serve()["time per output token"].given == pytest.approx(25.665 + 31.707 + 4.152, abs=0.02)


def test_time_to_the_first_token() -> None:
    """A prompt takes 13.746 ms. 24 replicas get 10 prompts per second each: busy 0.13746, a wait of 1.0953 ms."""
    wait = 0.13746 * 13.746 / (2 * (1 - 0.13746))
    assert serve()["time to the first token"].given == pytest.approx(13.746 + wait, abs=0.01)


def test_replicas() -> None:
    """692 / (300 x 0.061524 s) = 37.49 requests per second; 240 at a load of 70 % need 9.15, so ten."""
    need = serve()["requests per second"]
    assert need.given == pytest.approx(24 * 37.49 * 0.7, rel=1e-3)
    assert need.needed == 240
    assert "10 GPUs = 10 replicas x 1" in need.basis


def test_two_of_three_servers() -> None:
    """Ten replicas need two of three servers; each runs 8,760 of 8,784 hours: 3 a a - 2 a a a = 99.99776 %."""
    share = 8_760 / 8_784
    basis = serve(availability=0.999)["availability at the peak"].basis
    assert "(2 of 3 servers)" in basis
    assert f"{100 * (3 * share**2 - 2 * share**3):.4f} %" in basis


def test_latency_budget() -> None:
    """Without a circuit the way is that of the users alone: 20 ms, and the prompt with its wait."""
    found = serve(network_ms=20, ttft_ms=100)
    assert found["round trip of the network"].given == 20
    assert found["time to the first token"].given == pytest.approx(34.84, abs=0.02)


def test_cache_with_windows() -> None:
    """Gemma-3-27B, 3,000 tokens: 10 layers see all of them and 52 see 1,024: 83,248 entries of 2 x 16 x 128 bytes."""
    need = serve(model="Gemma-3-27B", prompt=2_000, output=1_000)["GPU memory of a replica"]
    assert need.needed == pytest.approx(27.01 + 83_248 * 4_096 / 1e9, abs=1e-4)


def test_cache_of_a_latent() -> None:
    """DeepSeek-R1, 3,000 tokens: 61 layers of 512 + 64 bytes per token are 0.1054 GB."""
    need = serve(model="DeepSeek-R1", prompt=2_000, output=1_000, gpus_per_replica=16)["GPU memory of a replica"]
    assert need.needed == pytest.approx(671.03 + 0.105408, abs=1e-4)
