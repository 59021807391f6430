"""Training and serving arithmetic against published numbers and figures that were worked out by hand."""

from __future__ import annotations

from math import isclose
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from ruamel.yaml import YAML

from conftest import ROOT
from dcgen.blueprint.workload import Parallelism
from dcgen.catalog import Catalog
from dcgen.catalog.models import LanguageModel
from dcgen.workload import availability, division, serving, training
from dcgen.workload.division import Division
from dcgen.workload.serving import PRECISIONS, Accelerator, Query
from dcgen.workload.training import Efficiency

CATALOG = Catalog()
WHOLE = Efficiency(1, 1)
H100, H200, B200 = Accelerator(80, 3350, 1979), Accelerator(141, 4800, 1979), Accelerator(180, 7700, 9000)
MODELS = CATALOG.names("llm")


def model(name: str) -> LanguageModel:
    return CATALOG.get(LanguageModel, name, ())


def dense(params_b: float, layers: int = 1, hidden: int = 1) -> LanguageModel:
    """Return a dense model that the catalog lacks, with heads that are together as wide as the model."""
    own = {"params_b": params_b, "layers": layers, "hidden_size": hidden, "attention_heads": None}
    return model("Llama-3.1-8B").model_copy(update=own)


# --- training ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("params_b", "tokens", "published"),
    [(175, 300e9, 3.14e23), (540, 780e9, 2.5e24), (405, 15.6e12, 3.8e25)],
    ids=["GPT-3", "PaLM", "Llama 3 405B"],
)
def test_operations_of_published_runs(params_b: float, tokens: float, published: float) -> None:
    """Brown 2020, table D.1; Chowdhery 2022; Dubey 2024: 6 N D is within 3 %."""
    assert training.flops(dense(params_b), tokens) == pytest.approx(published, rel=0.03)


@pytest.mark.parametrize(
    ("params_b", "tokens", "gpus", "tflops", "published"),
    [(175, 300e9, 1024, 140, 34), (1000, 450e9, 3072, 163, 84)],
    ids=["175B", "1T"],
)
def test_days_of_published_runs(params_b: float, tokens: float, gpus: int, tflops: float, published: float) -> None:
    """Narayanan 2021, section 5.1: the activations are computed again, so a run takes 8 N D instead of 6 N D."""
    operations = training.flops(dense(params_b), tokens) * 8 / 6
    assert training.days(operations, gpus, tflops, WHOLE) == pytest.approx(published, rel=0.03)


def test_utilization_of_palm_counts_attention() -> None:
    """Chowdhery 2022, appendix B: 238.3 thousand tokens per second on 6,144 chips of 275 TFLOPS are 46.2 %."""
    palm = dense(540.35, layers=118, hidden=18_432).model_copy(update={"attention_heads": 48, "head_size": 256})
    used = training.flops(palm, 238_300, sequence=2048) / (6144 * 275e12)
    assert used == pytest.approx(0.462, rel=0.01)


def test_days_of_llama_are_those_of_its_utilization() -> None:
    """3.8e25 operations on 16,384 H100 take 71 days at an MFU of 38 %, and 63 days at 43 %."""
    operations = training.flops(model("Llama-3.1-405B"), 15.6e12)
    assert round(training.days(operations, 16_384, 989, Efficiency(0.38, 1))) == 71
    assert round(training.days(operations, 16_384, 989, Efficiency(0.43, 1))) == 63


def test_gpus_for_a_target_meet_it_and_one_less_does_not() -> None:
    operations, efficiency = training.flops(model("Llama-3.1-70B"), 1e12), Efficiency(0.4, 0.9)
    gpus = training.gpus_for(operations, 30, 989, efficiency)
    assert training.days(operations, gpus, 989, efficiency) <= 30
    assert training.days(operations, gpus - 1, 989, efficiency) > 30


@pytest.mark.parametrize(
    ("name", "published"),
    [("Llama-3.1-8B", 105 * 2**30), ("Llama-3.1-70B", 912 * 2**30), ("Llama-3.1-405B", 5.29 * 2**40)],
)
def test_checkpoints_of_mlperf(name: str, published: float) -> None:
    """MLPerf Storage, rules, table 2: 105 GiB, 912 GiB and 5.29 TiB."""
    assert training.checkpoint_bytes(model(name)) == pytest.approx(published, rel=0.03)


def test_failures_of_the_llama_cluster() -> None:
    """419 interruptions of 16,384 GPUs in 54 days are one per 3.1 hours; 1,024 GPUs run 49 hours."""
    assert isclose(training.failures(16_384, 54), 419)
    assert training.hours_between_failures(16_384) == pytest.approx(3.1, abs=0.05)
    assert training.hours_between_failures(1_024) == pytest.approx(49, abs=0.5)


def test_the_checkpoint_interval_balances_stalls_and_repeated_work() -> None:
    """A stall of 60 s on 1,024 GPUs: the square root of 2 x 60 x 178,161 s is 4,624 s; 2.6 % of the time is lost."""
    hours = training.hours_between_failures(1_024)
    interval = training.checkpoint_interval_s(60, hours)
    assert interval == pytest.approx(4_624, abs=1)
    assert training.lost_share(60, hours) == pytest.approx(60 / interval + interval / 2 / (hours * 3_600))


def test_gradients_of_a_step() -> None:
    """405B, tensor 8 x pipeline 16 x data 128: 2 x 127/128 x 2 x 405.85e9 / 128 bytes are 12.58 GB per GPU."""
    sent = division.traffic(model("Llama-3.1-405B"), Division(8, 16, 1, 128), 16e6)
    assert sent.gradient / 1e9 == pytest.approx(12.58, abs=0.01)


def test_network_share_of_the_llama_run() -> None:
    """16M tokens on 16,384 H100 take 5.9 s at 40 %; 12.6 GB at 50 GB/s are 0.25 s, 4 % of the step."""
    step = division.step_seconds(model("Llama-3.1-405B"), 16e6, 16_384 * 989, 0.40)
    sent = division.traffic(model("Llama-3.1-405B"), Division(8, 16, 1, 128), 16e6)
    assert step == pytest.approx(6.0, abs=0.1)
    assert sent.gradient / 50e9 / step == pytest.approx(0.042, abs=0.002)


def test_state_of_a_division() -> None:
    """70.55B, tensor 8 x pipeline 2 x data 64: 4.41e9 parameters take 4 x 4.41 + 12 x 4.41 / 64 = 18.5 GB per GPU."""
    assert division.state_gb(model("Llama-3.1-70B"), Division(8, 2, 1, 64)) == pytest.approx(18.46, abs=0.01)


def test_experts_are_the_inactive_parameters_and_the_active_share() -> None:
    """DeepSeek-V3: (671.03 - 37) x 256 / 248 = 654.5 billion parameters in experts, which 64 GPUs divide."""
    assert model("DeepSeek-V3").expert_parameters / 1e9 == pytest.approx(654.5, abs=0.1)
    held = division.held_parameters(model("DeepSeek-V3"), Division(1, 16, 64, 128))
    assert held / 1e9 == pytest.approx((671.03 - 654.48 + 654.48 / 64) / 16, abs=0.01)


@given(st.sampled_from(MODELS), st.integers(1, 4096), st.sampled_from([1, 2, 4, 8, 72]), st.floats(16, 300))
def test_a_division_fits_and_uses_no_more_gpus_than_there_are(name: str, gpus: int, domain: int, memory: float) -> None:
    found = division.divide(model(name), Parallelism(), gpus, domain, memory, 0.6)
    if found:
        assert found.used <= gpus and found.tensor <= domain
        assert division.state_gb(model(name), found) <= 0.6 * memory


# --- serving ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "values", "kib"),
    [("Llama-3.1-8B", 65_536, 128), ("Llama-3.1-70B", 163_840, 320), ("Llama-3.1-405B", 258_048, 504)],
)
def test_cache_per_token(name: str, values: int, kib: int) -> None:
    """2 x layers x heads x head size values per token: 128, 320 and 504 KiB in BF16."""
    assert model(name).cache_values(1) == values
    assert values * 2 / 1024 == kib


def test_a_latent_is_cached_once_per_layer() -> None:
    """DeepSeek-V3 caches 512 + 64 values in each of 61 layers, 70 KB per token in BF16 (technical report)."""
    assert model("DeepSeek-V3").cache_values(1) == 61 * 576
    assert model("DeepSeek-V3").cache_values(1) * 2 == pytest.approx(70_272)


def test_a_window_caches_only_its_tokens() -> None:
    """18 of 36 layers of gpt-oss-120b see 128 tokens: 1,000 tokens take 18 x 1,000 + 18 x 128 entries of 1,024 values."""
    assert model("gpt-oss-120b").cache_values(1_000) == (18 * 1_000 + 18 * 128) * 2 * 8 * 64


@pytest.mark.parametrize(
    ("name", "prompt", "output"),
    [
        ("Llama-3.1-8B", 32 * 128, 32 * 128),  # as wide as the model
        ("Qwen3-32B", 64 * 128, 64 * 128),  # 8,192, and the model has 5,120
        ("gpt-oss-120b", 64 * 64, 64 * 64),  # 4,096, and the model has 2,880
        ("Gemma-3-27B", 32 * 128, 32 * 128),  # 4,096, and the model has 5,376
        ("DeepSeek-V3", 128 * (192 + 128) / 2, 128 * 576),  # keys of 128 + 64, values of 128; the latent of 512 + 64
    ],
)
def test_attention_multiplies_heads_times_their_size(name: str, prompt: float, output: float) -> None:
    assert (model(name).attention_width, model(name).decode_width) == (prompt, output)


def test_the_prompt_of_a_model_with_wide_heads() -> None:
    """Qwen3-32B, 4,000 tokens: (2 x 32.76e9 + 4 x 64 x 8,192 x 2,000) x 4,000 operations at 60 % of 1,979 TFLOPS."""
    each = serving.step(model("Qwen3-32B"), PRECISIONS["fp8"], H100, 1, Query(4_000, 100), 1)
    assert each.ttft_s == pytest.approx((65.52e9 + 4.194304e9) * 4_000 / (0.6 * 1_979e12))


def test_the_prompt_of_a_model_with_experts() -> None:
    """Mixtral-8x7B, 1,000 tokens on one H200 in FP8.

    Six of eight experts idle: (46.7 - 12.9)e9 x 8/6 are in experts, of which a token uses a quarter. Their operations
    count 1 / 0.55, the others and attention once.
    """
    entry = model("Mixtral-8x7B")
    experts = (entry.params_b - (entry.active_b or 0)) * 8 / 6 / 4 * 1e9
    operations = 2 * ((entry.active_b or 0) * 1e9 - experts) + 2 * experts / 0.55 + 4 * 32 * 4_096 * 500
    each = serving.step(entry, PRECISIONS["fp8"], H200, 1, Query(1_000, 100), 1)
    assert each.ttft_s == pytest.approx(operations * 1_000 / (0.6 * 1_979e12))


def test_attention_of_training_counts_windows() -> None:
    """Gemma-3-27B at 8,192 tokens: 10 layers see all, 52 see 1,024; 12 x 4,096 x (81,920 + 53,248) per token."""
    extra = training.flops(model("Gemma-3-27B"), 1, 8_192) - training.flops(model("Gemma-3-27B"), 1)
    assert extra == pytest.approx(12 * 4_096 * (81_920 + 53_248))


PUBLISHED = YAML(typ="safe").load((ROOT / "tests" / "reference" / "throughput.yaml").read_text(encoding="utf-8"))


def published_error(column: dict[str, Any], row: str) -> float:
    """Return how far the output tokens per second and GPU of a replica are from a published row, as a share."""
    facts, (prompt, output) = PUBLISHED["gpus"][column["gpu"]], map(int, row.split("/"))
    memory, bandwidth, link = (facts[key] for key in ("memory_gb", "memory_gbytes_per_s", "nvlink"))
    device = Accelerator(memory, bandwidth, facts[column["precision"]], 8, link)
    load, precision = Query(prompt, output), PRECISIONS[column["precision"]]
    each = serving.replica(model(column["model"]), precision, device, column["gpus"], load)
    assert each
    requests = PUBLISHED["requests"].get(row) if column["table"] == "1.0" else None
    if requests and each.batch > requests:  # the measurement had no more requests than these
        each = serving.step(model(column["model"]), precision, device, column["gpus"], load, requests)
    return each.requests_per_s * load.output / each.gpus / column["rows"][row] - 1


@pytest.mark.parametrize(
    "column", PUBLISHED["columns"], ids=lambda each: "-".join(str(each[key]) for key in ("table", "model", "gpu"))
)
def test_throughput_of_published_tables(column: dict[str, Any]) -> None:
    """TensorRT-LLM, performance overview: 15 % for dense models on Hopper, 40 % for others, but for the listed rows."""
    dense = not model(column["model"]).experts and column["gpu"] in ("h100", "h200")
    errors = {row: published_error(column, row) for row in column["rows"]}
    far = {row for row, error in errors.items() if abs(error) > (0.15 if dense else 0.40)}
    assert far == set(column.get("except", ())), errors


def test_most_published_rows_are_within_the_tolerance() -> None:
    rows = sum(len(column["rows"]) for column in PUBLISHED["columns"])
    far = [row for column in PUBLISHED["columns"] for row in column.get("except", ())]
    assert (rows, len(far)) == (262, 18)


def test_a_replica_is_bound_by_its_cache() -> None:
    """70B in FP8 on two H100: 2 x (0.9 x 80 - 5) - 70.55 = 63.45 GB hold 193 sequences of 2,000 tokens of 164 kB."""
    assert serving.sequences(model("Llama-3.1-70B"), PRECISIONS["fp8"], H100, 2, Query(1000, 1000)) == 193


def test_a_model_that_does_not_fit_has_no_replica() -> None:
    """405B in BF16 takes 812 GB; eight H100 have 8 x 67 = 536 GB."""
    assert serving.replica(model("Llama-3.1-405B"), PRECISIONS["bf16"], H100, 8, Query(1000, 1000)) is None


@given(st.sampled_from(MODELS), st.floats(0.005, 0.2), st.integers(1, 8), st.integers(1, 8000), st.integers(1, 2000))
def test_a_replica_keeps_its_targets(name: str, tpot: float, gpus: int, prompt: int, output: int) -> None:
    """The largest batch within the target: it keeps it, and one sequence more breaks it or does not fit."""
    precision, load = PRECISIONS["fp8"], Query(prompt, output)
    each = serving.replica(model(name), precision, H200, gpus, load, tpot)
    if each:
        assert each.tpot_s <= tpot
        more = serving.step(model(name), precision, H200, gpus, load, each.batch + 1)
        fits = each.batch < serving.sequences(model(name), precision, H200, gpus, load)
        assert not fits or more.tpot_s > tpot


@given(st.floats(0.1, 1000), st.floats(0.1, 1000), st.floats(1, 3))
def test_more_requests_never_need_fewer_replicas(rate: float, other: float, growth: float) -> None:
    each = serving.replica(model("Llama-3.1-8B"), PRECISIONS["fp8"], H100, 1, Query(1000, 300))
    assert each
    low, high = sorted((rate, other))
    assert serving.replicas(low, growth, each) <= serving.replicas(high, growth, each)


@given(st.sampled_from(MODELS), st.integers(1, 10_000), st.integers(1, 10_000))
def test_more_gpus_never_train_longer(name: str, gpus: int, others: int) -> None:
    operations, (few, many) = training.flops(model(name), 1e12), sorted((gpus, others))
    assert training.days(operations, many, 989, WHOLE) <= training.days(operations, few, 989, WHOLE)


# --- availability -----------------------------------------------------------------------------------------


def test_two_of_three_servers() -> None:
    """At 99.9 % each: 2 of 2 are 99.800 %, 2 of 3 99.9997 %, 2 of 4 99.9999996 %."""
    shares = [availability.available(2, count, 0.999) for count in (2, 3, 4)]
    assert shares == pytest.approx([0.998001, 0.999997002, 0.999999996003])
    assert availability.installed_for(2, 0.999, 0.9999) == 3
    assert availability.availability(999, 1) == pytest.approx(0.999)


# --- the models -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MODELS)
def test_a_model_is_about_as_large_as_its_name(name: str) -> None:
    """The name of a model gives its parameters in billions, and those of a token after the letter A."""
    entry = model(name)
    stated = {"DeepSeek-V3": 671, "DeepSeek-R1": 671, "Kimi-K2": 1000, "Mixtral-8x7B": 46.7, "Mixtral-8x22B": 141}
    stated |= {"Llama-4-Scout": 109, "Llama-4-Maverick": 400, "Phi-4": 14.7, "Mistral-Large-2407": 123}
    stated |= {"MiniMax-M2.5": 230, "GLM-4.7": 355}
    size = next((float(part[:-1]) for part in name.upper().split("-") if part[:-1].isdigit() and part[-1] == "B"), None)
    assert entry.params_b == pytest.approx(size or stated[name], rel=0.05)


def test_about_twenty_models_are_known() -> None:
    assert len(MODELS) == 26
    assert all(model(name).attention_heads and model(name).vocabulary for name in MODELS)


@pytest.mark.parametrize(
    ("name", "change", "text"),
    [
        ("DeepSeek-V3", {"head_size": None}, "attention_heads needs the width of a head"),
        ("DeepSeek-V3", {"head_size": None, "attention_heads": None}, "value_size needs the width of a query"),
        ("Llama-3.1-8B", {"attention_heads": 30}, "30 attention_heads cannot share 8 kv_heads"),
    ],
)
def test_heads_that_contradict_each_other(name: str, change: dict[str, Any], text: str) -> None:
    stated = model(name).model_dump(exclude_unset=True)
    with pytest.raises(ValidationError, match=text):
        LanguageModel.model_validate({**stated, **change})


# --- the oracle -------------------------------------------------------------------------------------------

ORACLE = YAML(typ="safe").load((ROOT / "tests" / "reference" / "serving.yaml").read_text(encoding="utf-8"))


def test_replicas_are_those_of_aiconfigurator() -> None:
    """At most one replica more or less in all 21 cases."""
    far = []
    for case in ORACLE["cases"]:
        facts = ORACLE["gpus"][case["system"]]
        memory, bandwidth, peak = facts["memory_gb"], facts["memory_gbytes_per_s"], facts[case["precision"]]
        gpu = Accelerator(memory, bandwidth, peak, 8, facts["nvlink"])
        query, precision = Query(case["prompt"], case["output"]), PRECISIONS[case["precision"]]
        targets = case["tpot_ms"] / 1000, case["ttft_ms"] / 1000
        each = serving.replica(model(case["model"]), precision, gpu, case["gpus"], query, *targets)
        assert each
        if abs(serving.replicas(case["rate"], 1, each, load_factor=1) - case["replicas"]) > 1:
            far.append(case)
    assert len(ORACLE["cases"]) == 21
    assert not far


# --- the exchange between GPUs ----------------------------------------------------------------------------


def test_exchange_of_a_large_model() -> None:
    """405B on eight H100, a step of 504 tokens: 252 sums of 504 x 16,384 x 2 bytes x 2 x 7/8 at 60 % of 450 GB/s take
    27 ms, and 252 x 8 us are 2 ms more.
    """
    link = H100._replace(domain=8, nvlink=450)
    one, two = (
        serving.step(model("Llama-3.1-405B"), PRECISIONS["fp8"], device, 8, Query(1000, 1000), 252)
        for device in (H100, link)
    )
    assert (two.tpot_s - one.tpot_s) * 1000 == pytest.approx(27.0, abs=0.1)


def test_a_window_reads_only_its_tokens() -> None:
    """gpt-oss-120b: 18 of 36 layers see 128 tokens, so a layer sees (1,000 + 128) / 2 tokens of 1,000 on average."""
    assert serving.seen(model("gpt-oss-120b"), 1_000) == 564
    assert serving.seen(model("Llama-3.1-8B"), 1_000) == 1_000
    assert serving.seen_of_prompt(model("Llama-3.1-8B"), 1_000) == 500
    assert serving.seen_of_prompt(model("gpt-oss-120b"), 128) == 64
