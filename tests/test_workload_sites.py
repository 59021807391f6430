"""Workloads of built sites: hand-worked cases from the blueprint to the finding, and laws that each site keeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcgen import pipeline
from dcgen.blueprint.workload import Parallelism
from dcgen.catalog import Catalog
from dcgen.catalog.models import LanguageModel
from dcgen.evidence import Evidence
from dcgen.rules import RULES
from dcgen.topology import Topology
from dcgen.workload import division, tierfit, training
from dcgen.workload.division import Batch, Division
from dcgen.workload.need import JobNeed, figure
from dcgen.workload.training import Efficiency

CATALOG = Catalog()
MODELS = CATALOG.names("llm")
POD = """\
kind: training-pod
name: pod
servers:
  gpu: {{model: DGX-H100, numbers: 1-{servers}}}
  store: {{model: WEKAPOD-NODE, numbers: 1-2}}
fabrics:
  compute: {{{compute}}}
assume:
  WEKAPOD-NODE: {{read_gbytes_per_s: 20, write_gbytes_per_s: 10, reason: a figure for this test}}
workload:
  train: {{{train}}}
"""
LEAF_PAIR = "design: leaf-spine, switch: QM9700, leaves: 2, spines: 2, uplinks: "
Site = Callable[..., Topology]
Fit = dict[str, JobNeed]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A function from a blueprint, or from numbers of a pod, to its topology."""

    def build(text: str = "", servers: int = 4, compute: str = f"{LEAF_PAIR}16", train: str = "") -> Topology:
        path = tmp_path / "case.yaml"
        path.write_text(text or POD.format(servers=servers, compute=compute, train=train), encoding="utf-8")
        analysis, findings = pipeline.examine(path)
        assert analysis, findings
        return analysis.topology

    return build


def fit(topology: Topology) -> Fit:
    """Return the rows of the workload by their title."""
    return {need.title: need for need in Evidence(topology).fit}


def model(name: str) -> LanguageModel:
    return CATALOG.get(LanguageModel, name, ())


# --- hand-worked cases ------------------------------------------------------------------------------------


def test_a_state_that_does_not_fit(site: Site) -> None:
    """16 bytes x 70.55e9 are 1,129 GB, 70.6 GB on each of 16 GPUs that give 0.6 x 80 = 48 GB.

    32 GPUs hold it: 35.3 GB each with tensor 8 x pipeline 4. 24 do not: tensor 8 x pipeline 2 leaves one replica on 16.
    """
    need = fit(site(servers=2, train="model: Llama-3.1-70B, tokens: 1e10"))[
        "memory per GPU for weights, gradients and optimizer"
    ]
    assert (need.code, need.verdict, need.given) == ("DC602", "fails", 48)
    assert need.needed == pytest.approx(16 * 70.55 / 16, abs=0.01)
    assert "32 GPUs" in need.fix
    found = division.divide(model("Llama-3.1-70B"), Parallelism(), 32, 8, 80, 0.6)
    assert found
    assert found.used == 32
    assert division.divide(model("Llama-3.1-70B"), Parallelism(), 24, 8, 80, 0.6) is None


LINKS = "model: Llama-3.1-8B, tokens: 1e10, batch_tokens: 524288, parallelism: {tensor: 1, pipeline: 1}"


@pytest.mark.parametrize(
    ("uplinks", "percent", "verdict"), [(16, 3.02, "holds"), (8, 6.04, "holds"), (4, 12.08, "fails")]
)
def test_a_link_budget(site: Site, uplinks: int, percent: float, verdict: str) -> None:
    """Four servers exchange 2 x 3/4 x 16.06 GB of gradients, and each of eight GPUs sends an eighth: 3.011 GB.

    6 x 8.03e9 x 524,288 operations on 32 x 989.4 TFLOPS at 40 % take 1.995 s. Of 50 GB/s per GPU, 4 uplinks for 16
    ports of a leaf leave 12.5 GB/s: 0.241 s, or 12.1 % of the step; 8 leave 25 GB/s, and 16 all of it.
    """
    need = fit(site(compute=f"{LEAF_PAIR}{uplinks}", train=LINKS))["traffic of a step through the fabric"]
    assert need.given == pytest.approx(percent, abs=0.02)
    assert (need.code, need.verdict) == ("DC604", verdict)


def test_a_checkpoint_that_cannot_be_written(site: Site) -> None:
    """14 bytes x 70.55e9 are 987.7 GB, 32.9 GB/s within 30 s; two storage servers write 20 GB/s.

    In the background it drains between two checkpoints. 32 GPUs fail once in 1,584 hours, so the best interval is the
    square root of 2 x 30 s x 5,703,000 s: 18,500 s, and 0.0534 GB/s are enough.
    """
    stated = "model: Llama-3.1-70B, tokens: 1e10"
    need = fit(site(train=stated))["write bandwidth for a checkpoint"]
    assert (need.code, need.verdict, need.given) == ("DC606", "fails", 20)
    assert need.needed == pytest.approx(32.92, abs=0.01)
    assert "use 4 storage servers" in need.fix
    need = fit(site(train=f"{stated}, checkpoint_in_background: true"))["write bandwidth for a checkpoint"]
    assert (need.verdict, need.needed) == ("holds", pytest.approx(0.0534, abs=0.0001))
    need = fit(site(train=f"{stated}, checkpoint_in_background: true, checkpoint_minutes: 0.5"))[
        "write bandwidth for a checkpoint"
    ]
    assert (need.verdict, need.needed) == ("fails", pytest.approx(32.92, abs=0.01))


def test_a_stated_interval_loses_more_than_the_best_one() -> None:
    """A stall of 30 s each 600 s takes 5 %, and half of 600 s per failure in 100 hours takes 0.083 %."""
    assert training.lost_share(30, 100, 600) == pytest.approx(0.05 + 300 / 360_000)
    assert training.lost_share(30, 100) == pytest.approx((2 * 30 / 360_000) ** 0.5)
    assert training.lost_share(30, 100) < training.lost_share(30, 100, 600)


def test_tensor_groups_beyond_nvlink_use_the_fabric() -> None:
    """A layer of 8B sends 4 all-reduces of 2 x 4,096 bytes per token. Tensor 16 is two domains of eight: 2 x 1/2 / 8.

    32 layers x 4 x 16e6 tokens x 8,192 bytes / 8 are 2,097 GB per GPU through the fabric; tensor 8 sends nothing.
    """
    sent = division.traffic(model("Llama-3.1-8B"), Division(16, 1, 1, 1), 16e6, 8)
    assert sent.tensor / 1e9 == pytest.approx(32 * 4 * 16e6 * 8_192 / 8 / 1e9)
    assert sent.tensor / 1e9 == pytest.approx(2_097, abs=1)
    assert division.traffic(model("Llama-3.1-8B"), Division(8, 1, 1, 2), 16e6, 8).tensor == 0


def test_experts_within_nvlink_use_no_fabric() -> None:
    """16 experts over 16 GPUs: 8 of 16 parts of each token's data leave a domain of eight, none a domain of sixteen."""
    each = Division(1, 1, 16, 16)
    across = division.traffic(model("Qwen3-30B-A3B"), each, 16e6, 8)
    whole = 4 * 1e6 * 2_048 * 2 * 8 * 48
    assert across.expert == pytest.approx(whole * 8 / 16)
    assert division.traffic(model("Qwen3-30B-A3B"), each, 16e6, 16).expert == 0


# --- published figures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "tokens", "gpu_hours", "tflops"),
    [("Llama-3.1-405B", 15.6e12, 30.84e6, 989), ("DeepSeek-V3", 14.8e12, 2.664e6, 989)],
)
def test_utilization_over_a_whole_run(name: str, tokens: float, gpu_hours: float, tflops: float) -> None:
    """Model card of Llama 3.1, technical report of DeepSeek-V3: 34.6 % of the BF16 peak over all hours of the run."""
    used = training.flops(model(name), tokens) / (gpu_hours * 3_600 * tflops * 1e12)
    assert used == pytest.approx(0.346, rel=0.03)


def test_days_of_all_hours_of_llama() -> None:
    """30.84 million hours on 16,384 GPUs are 78 days, which are those of a utilization of 34.6 %."""
    operations = training.flops(model("Llama-3.1-405B"), 15.6e12)
    assert round(training.days(operations, 16_384, 989, Efficiency(0.346, 1))) == 78
    assert round(30.84e6 / 16_384 / 24) == 78


def test_petaflops_days_of_gpt3() -> None:
    """Brown et al. 2020, table D.1: 3,640 PF-days."""
    gpt3 = model("Llama-3.1-8B").model_copy(update={"params_b": 175})
    assert training.flops(gpt3, 300e9) / 86_400e15 == pytest.approx(3_640, rel=0.03)


def test_samples_of_mlperf(site: Site) -> None:
    """MLPerf Storage, unet3d on H100: 7 samples of 146,600,628 bytes in 0.323 s are 3.18 GB/s per GPU."""
    samples = "samples: {megabytes: 146.600628, per_gpu: 7, step_s: 0.323}"
    need = fit(site(train=f"model: Llama-3.1-8B, tokens: 1e10, {samples}"))["read bandwidth for samples"]
    assert need.needed == pytest.approx(32 * 3.18, rel=0.002)
    assert (need.code, need.verdict, need.given) == ("DC634", "fails", 40)


@pytest.mark.parametrize(
    ("tier", "servers", "read", "write"),
    [
        *(("good", 1, 4, 2), ("better", 1, 8, 4), ("best", 1, 40, 20)),
        *(("good", 32, 15, 7), ("better", 32, 40, 20), ("best", 32, 125, 62)),
        *(("good", 128, 60, 30), ("better", 128, 160, 80), ("best", 128, 500, 250)),
        ("better", 48, 60, 30),
    ],
)
def test_storage_tiers(tier: str, servers: int, read: float, write: float) -> None:
    """RA-11333-001 V11, table 6: GB/s of a server, of one unit and of four, linear between and above."""
    assert tierfit.tier_gbytes(tierfit.TIERS[tier], 8 * servers) == (read, write)


@given(st.sampled_from(sorted(tierfit.TIERS)), st.integers(1, 20_000), st.integers(1, 20_000))
def test_more_gpus_never_need_less_storage(tier: str, gpus: int, others: int) -> None:
    few, many = (tierfit.tier_gbytes(tierfit.TIERS[tier], count) for count in sorted((gpus, others)))
    assert few[0] <= many[0]
    assert few[1] <= many[1]


# --- what a site gives ------------------------------------------------------------------------------------


def test_the_slowest_gpu_sets_the_pace(site: Site) -> None:
    """Eight A100 of 312 TFLOPS and eight H100 of 989 work like sixteen A100 in a synchronous step."""
    text = "kind: training-pod\nname: pod\nservers:\n  a: {model: DGX-A100, numbers: 1}\n  b: {model: DGX-H100, numbers: 1}\n"
    text += "workload:\n  train: {model: Llama-3.1-8B, tokens: 1e10}\n"
    days = fit(site(text))["days of the run"].given
    assert days == pytest.approx(6 * 8.03e19 / (16 * 312e12 * 0.4 * 0.9) / 86_400)


def test_spare_servers_do_not_train(site: Site) -> None:
    """`required: 3` of 4 servers: 24 GPUs train, and the spare one is for repair."""
    text = POD.format(servers=4, compute=f"{LEAF_PAIR}16", train="model: Llama-3.1-8B, tokens: 1e10")
    rows = fit(site(text.replace("numbers: 1-4}", "numbers: 1-4, required: 3}")))
    assert rows["GPUs at work"].given == 24
    assert rows["spare servers for those under repair"].given == 1


def test_gpus_left_over_do_not_count(site: Site) -> None:
    """Pipelines of 24 GPUs: one on 32 GPUs, so the run takes a third longer and eight GPUs are left over."""
    whole = fit(site(train="model: Llama-3.1-8B, tokens: 1e10"))
    part = fit(site(train="model: Llama-3.1-8B, tokens: 1e10, parallelism: {tensor: 1, pipeline: 24}"))
    assert part["GPUs at work"].code == "DC635"
    assert part["GPUs at work"].verdict == "fails"
    long, short = part["days of the run"].given, whole["days of the run"].given
    assert long and short
    assert long / short == pytest.approx(32 / 24)


def test_few_sequences_leave_gpus_over(site: Site) -> None:
    """A step of eight sequences feeds eight replicas of one GPU; the fix names the batch."""
    stated = "model: Llama-3.1-8B, tokens: 1e10, batch_tokens: 65536, parallelism: {tensor: 1, pipeline: 1}"
    need = fit(site(train=stated))["GPUs at work"]
    assert (need.given, need.verdict) == (8, "fails")
    assert "batch_tokens" in need.fix


def test_local_drives_hold_what_the_blueprint_puts_there(site: Site) -> None:
    """Four servers have 8 x 3.84 TB and two drives of 1.92 TB each; scratch there is not on storage servers."""
    stated = "model: Llama-3.1-8B, tokens: 1e10, scratch_tb: 60, dataset_tb: 20"
    before, after = fit(site(train=stated)), fit(site(train=f"{stated}, local: [scratch]"))
    assert before["local drives of the GPU servers"].verdict == "stated"
    assert after["local drives of the GPU servers"].verdict == "holds"
    assert after["local drives of the GPU servers"].needed == 60
    assert after["local drives of the GPU servers"].given == pytest.approx(4 * (8 * 3.84 + 2 * 1.92))
    on_storage, left = before["storage capacity"].needed, after["storage capacity"].needed
    assert on_storage and left
    assert on_storage - left == pytest.approx(60)


def test_storage_without_ports_carries_nothing(site: Site) -> None:
    """Storage servers whose ports are on no storage fabric write 0 GB/s, whatever their speed."""
    text = POD.format(servers=4, compute=f"{LEAF_PAIR}16", train="model: Llama-3.1-8B, tokens: 1e10")
    nics = "{nics: {data: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}"
    need = fit(site(text.replace("numbers: 1-2}", f"numbers: 1-2, fitted: {nics}}}")))[
        "write bandwidth for a checkpoint"
    ]
    assert (need.verdict, need.given) == ("fails", 0)
    assert "fabric" in need.fix


# --- laws -------------------------------------------------------------------------------------------------


@given(
    st.sampled_from(MODELS),
    st.integers(1, 4_096),
    st.integers(1, 4_096),
    st.sampled_from([1, 8, 72]),
    st.sampled_from([16, 1_000, 2_000]),
)
def test_more_gpus_never_leave_fewer_at_work(name: str, gpus: int, others: int, domain: int, sequences: int) -> None:
    """So more GPUs never take longer: the days of a run depend on the GPUs at work alone."""
    batch = Batch(sequences * 8_192, 8_192)
    few, many = (
        division.divide(model(name), Parallelism(), count, domain, 192, 0.6, batch) for count in sorted((gpus, others))
    )
    if few:
        assert many
        assert few.used <= many.used


@given(st.sampled_from(MODELS), st.integers(1, 2_048), st.sampled_from([1, 2, 8, 72]))
def test_traffic_within_nvlink_and_without(name: str, gpus: int, domain: int) -> None:
    """A larger NVLink domain never moves traffic to the fabric, and one GPU sends nothing."""
    found = division.divide(model(name), Parallelism(), gpus, domain, 192, 0.6)
    if found:
        small, large = (division.traffic(model(name), found, 16e6, size) for size in (domain, 2 * domain))
        assert large.fabric <= small.fabric * (1 + 1e-9)
        assert found.used > 1 or small.fabric == small.nvlink == 0


def test_a_slower_fabric_never_trains_faster(site: Site) -> None:
    """Fewer uplinks of the same pod: neither the days nor the share of the network in a step go down."""
    rows = [fit(site(compute=f"{LEAF_PAIR}{uplinks}", train=LINKS)) for uplinks in (16, 12, 8, 4, 2)]
    days = [row["days of the run"].given or 0 for row in rows]
    shares = [row["traffic of a step through the fabric"].given or 0 for row in rows]
    assert days == sorted(days)
    assert shares == sorted(shares)
    assert shares[0] < shares[-1]


def test_fewer_servers_never_train_faster(site: Site) -> None:
    rows = [fit(site(servers=count, train="model: Llama-3.1-8B, tokens: 1e10")) for count in (4, 3, 2)]
    days = [row["days of the run"].given or 0 for row in rows]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("key", "titles"),
    [
        ("tflops", ("days of the run", "traffic of a step through the fabric")),
        ("memory_gb", ("memory per GPU for weights, gradients and optimizer", "traffic of a step through the fabric")),
        ("nvlink_gbytes_per_s", ("traffic of a step within NVLink",)),
    ],
)
def test_an_unknown_fact_never_passes(site: Site, key: str, titles: tuple[str, ...]) -> None:
    """Without a fact of the GPU, each row that rests on it is unknown and names the key."""
    topology = site(train="model: Llama-3.1-8B, tokens: 1e10, days: 30")
    gpus = {name: gpu.model_copy(update={key: None}) for name, gpu in topology.plan.gpus.items()}
    rows, known = fit(Topology(topology.plan._replace(gpus=gpus))), fit(topology)
    for title in titles:
        assert known[title].given is not None
        assert rows[title].given is None
        assert any(key in text for text in rows[title].missing)
        assert rows[title].verdict in ("unknown", "stated")


@given(st.floats(1e-6, 1e8), st.integers(3, 9))
def test_figures_have_no_exponent(value: float, digits: int) -> None:
    """Return to the number within its digits; an exponent appears only far below 1 or at a billion."""
    text = figure(value, digits)
    assert "e+" not in text
    assert float(text.replace(",", "")) == pytest.approx(value, rel=10 ** (1 - digits) if value < 1e3 else 1e-3)


def test_each_row_has_a_rule(site: Site) -> None:
    """The code of a row is in the table of rules, with a text for `dcgen explain`."""
    stated = "model: Llama-3.1-8B, tokens: 1e10, days: 1, storage_tier: best, local: [scratch], scratch_tb: 1"
    for need in Evidence(site(train=stated)).fit:
        assert not need.target or need.code in RULES
