"""Serving: what one replica of a model on some GPUs serves, and how many replicas a load needs.

Three constants, fitted to published tables: a step uses `mbu` of the memory bandwidth or `mfu` of the peak, and
`prefill_mfu` of the peak for prompts.
"""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from dcgen.catalog.models import LanguageModel

MFU, MBU, PREFILL_MFU = 0.40, 0.70, 0.45
USABLE_MEMORY = 0.9  # the share of GPU memory that a server of vLLM takes by default (gpu_memory_utilization)
RESERVED_GB = 5.0  # of a GPU: activations, graphs and buffers of the runtime
LOAD_FACTOR = 0.7  # of the capacity: above it, waiting times rise quickly


class Accelerator(NamedTuple):
    """A GPU for inference: memory (GB), memory bandwidth (GB/s) and dense peak (TFLOPS) at the precision used."""

    memory_gb: float
    memory_gbytes_per_s: float
    tflops: float


# Experts make small matrices and exchange tokens between GPUs. The factor on all constants is fitted to AIConfigurator
# 0.12.0: Qwen3-30B-A3B on one H100, Qwen3-235B-A22B and DeepSeek-V3 on eight H200.
EXPERTS = 0.55


class Constants(NamedTuple):
    """The shares of the peak (for output and for prompts) and of the memory bandwidth that a step uses."""

    mfu: float = MFU
    mbu: float = MBU
    prefill_mfu: float = PREFILL_MFU


CALIBRATED = Constants()


class Query(NamedTuple):
    """A request of a user: its prompt and its output in tokens."""

    prompt: int
    output: int


class Precision(NamedTuple):
    """Bytes per weight and per cached value, and the factor on the used shares of the peak."""

    weight_bytes: float
    cache_bytes: float
    efficiency: float = 1.0


PRECISIONS = {
    "bf16": Precision(2.0, 2.0),
    "fp16": Precision(2.0, 2.0),
    "fp8": Precision(1.0, 1.0),
    # 4 bits and a scale of 8 bits per 16 values. The factor is fitted to Llama 3.3 70B on B200 in the TensorRT-LLM
    # performance overview: kernels of 4 bits use less of their peak.
    "fp4": Precision(0.5625, 1.0, 0.55),
}


class Replica(NamedTuple):
    """One replica at `batch` sequences: seconds per token, seconds to the first token, requests per second.

    `bound` is what limits the batch: `memory` for the cache, `tpot` or `ttft` for a target.
    """

    gpus: int
    batch: int
    tpot_s: float
    ttft_s: float
    requests_per_s: float
    bound: str

    def tokens_per_s_per_gpu(self, load: Query) -> float:
        """Return the output tokens per second and GPU."""
        return self.requests_per_s * load.output / self.gpus


def weights_gb(model: LanguageModel, precision: Precision) -> float:
    """Return the memory of the weights in GB."""
    return model.params_b * precision.weight_bytes


def cache_gb(model: LanguageModel, precision: Precision, tokens: float) -> float:
    """Return the memory of the keys and values of one sequence in GB."""
    return model.cache_values(tokens) * precision.cache_bytes / 1e9


def sequences(model: LanguageModel, precision: Precision, device: Accelerator, gpus: int, load: Query) -> int:
    """Return the number of full sequences whose cache fits beside the weights, 0 if the weights alone do not fit."""
    free = gpus * usable_gb(device) - weights_gb(model, precision)
    return max(0, int(free / cache_gb(model, precision, load.prompt + load.output)))


def usable_gb(device: Accelerator) -> float:
    """Return the memory of a GPU for weights and caches in GB."""
    return USABLE_MEMORY * device.memory_gb - RESERVED_GB


def step(
    model: LanguageModel,
    precision: Precision,
    device: Accelerator,
    gpus: int,
    load: Query,
    batch: int,
    constants: Constants = CALIBRATED,
) -> Replica:
    """Return a replica in its steady state with `batch` sequences.

    A decoding step reads the weights and the caches, or computes 2 N operations per sequence, whichever takes longer.
    Each step also computes its share of the prompts that enter.
    """
    context = load.prompt + load.output / 2
    reading = weights_gb(model, precision) + batch * cache_gb(model, precision, context)
    factor = EXPERTS if model.experts else 1.0
    memory_s = reading / (gpus * device.memory_gbytes_per_s * constants.mbu * factor)
    rate = gpus * device.tflops * 1e12 * constants.mfu * precision.efficiency * factor
    decode_s = max(memory_s, batch * _operations(model, 2 * context) / rate)
    ttft_s = load.prompt * _operations(model, load.prompt) / (rate / constants.mfu * constants.prefill_mfu)
    tpot_s = decode_s + batch / load.output * ttft_s
    return Replica(gpus, batch, tpot_s, ttft_s, batch / (load.output * tpot_s), "memory")


def replica(
    model: LanguageModel,
    precision: Precision,
    device: Accelerator,
    gpus: int,
    load: Query,
    tpot_s: float | None = None,
    ttft_s: float | None = None,
    constants: Constants = CALIBRATED,
) -> Replica | None:
    """Return the replica with the largest batch that keeps the targets; None if the model does not fit or none does."""
    most = sequences(model, precision, device, gpus, load)
    if not most:
        return None
    full = step(model, precision, device, gpus, load, most, constants)
    if ttft_s is not None and full.ttft_s > ttft_s:
        return None
    if tpot_s is None or full.tpot_s <= tpot_s:
        return full
    low, high = 0, most  # the time per token rises with the batch
    while high - low > 1:
        middle = (low + high) // 2
        if step(model, precision, device, gpus, load, middle, constants).tpot_s <= tpot_s:
            low = middle
        else:
            high = middle
    return step(model, precision, device, gpus, load, low, constants)._replace(bound="tpot") if low else None


def replicas(requests_per_s: float, growth: float, each: Replica, load_factor: float = LOAD_FACTOR) -> int:
    """Return the number of replicas that keep the load below a share of their capacity."""
    return ceil(requests_per_s * growth / (load_factor * each.requests_per_s))


def prompt_wait_s(each: Replica, requests_per_s: float) -> float | None:
    """Return the mean wait of a prompt for those before it at one replica, None if the queue never empties.

    Prompts of equal length arrive at random: the M/D/1 queue waits rho s / (2 (1 - rho)) (Pollaczek-Khinchine).
    """
    busy = requests_per_s * each.ttft_s
    return None if busy >= 1 else busy * each.ttft_s / (2 * (1 - busy))


def _operations(model: LanguageModel, context: float) -> float:
    """Return the operations of one token: 2 N, and 2 L d for each token of context that attention reads."""
    return 2 * model.active + 2 * model.layers * model.hidden_size * context
