"""Serving: what one replica of a model on some GPUs serves, and how many replicas a load needs.

Constants fitted to published tables: a step uses `mbu` of the memory bandwidth or `mfu` of the peak, and `prefill_mfu`
of the peak for prompts. GPUs that share a model exchange two sums per layer at `link` of the bandwidth between them.
"""

from math import ceil, log
from typing import NamedTuple

from dcgen.catalog import values
from dcgen.catalog.models import LanguageModel

MFU, MBU, PREFILL_MFU = 0.40, 0.70, 0.60
LINK, EXCHANGE_US, SEQUENCE_US = 0.60, 8.0, 6.0
USABLE_MEMORY = 0.9  # the share of GPU memory that a server of vLLM takes by default (gpu_memory_utilization)
RESERVED_GB = 5.0  # of a GPU: activations, graphs and buffers of the runtime
LOAD_FACTOR = 0.7  # of the capacity: above it, waiting times rise quickly


class Accelerator(NamedTuple):
    """A GPU for inference: memory (GB), memory bandwidth (GB/s) and dense peak (TFLOPS) at the precision used.

    NVLink connects `domain` GPUs with `nvlink` GB/s per GPU and direction; beyond them, a GPU sends at `outside` GB/s.
    An unknown bandwidth counts as one without limit.
    """

    memory_gb: float
    memory_gbytes_per_s: float
    tflops: float
    domain: int = 1
    nvlink: float | None = None
    outside: float | None = None

    def link(self, gpus: int) -> float | None:
        """Return the bandwidth between the GPUs of a replica in GB/s and direction, None if unknown."""
        return self.nvlink if gpus <= self.domain else self.outside


# Experts make small matrices, whose operations use less of the peak. A model with experts also reads its weights and
# caches with less of the memory bandwidth. The factor is fitted to the models with experts in the TensorRT-LLM
# performance overview, on H100, H200 and B200.
EXPERTS = 0.55


class Constants(NamedTuple):
    """The shares of the peak (for output and for prompts), of the memory bandwidth and of the links that a step uses.

    `exchange_us` is the fixed time of one exchange between GPUs. `sequence_us` is the time of a server per sequence
    and step, for scheduling and sampling. Both are in microseconds.
    """

    mfu: float = MFU
    mbu: float = MBU
    prefill_mfu: float = PREFILL_MFU
    link: float = LINK
    exchange_us: float = EXCHANGE_US
    sequence_us: float = SEQUENCE_US


CALIBRATED = Constants()


class Query(NamedTuple):
    """A request of a user: its prompt and its output in tokens."""

    prompt: int
    output: int


class Precision(NamedTuple):
    """Bytes per weight and per cached value, the precision of the peak, and the factor on the used shares of it."""

    weight_bytes: float
    cache_bytes: float
    peak: values.Precision
    efficiency: float = 1.0


PRECISIONS = {
    "bf16": Precision(2.0, 2.0, "bf16"),
    "fp16": Precision(2.0, 2.0, "fp16"),
    "fp8": Precision(1.0, 1.0, "fp8"),
    # 4 bits and a scale of 8 bits per 16 values. The factor is fitted to Llama 70B and 405B on B200 in the TensorRT-LLM
    # performance overview: kernels of 4 bits use less of their peak.
    "fp4": Precision(0.5625, 1.0, "fp4", 0.50),
    # Weights of 4 bits, computed in BF16: the published form of gpt-oss, for GPUs without a peak in FP4.
    "w4a16": Precision(0.5625, 2.0, "bf16"),
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
    Each step also computes its share of the prompts that enter, and exchanges the results of its tokens between the
    GPUs. The server takes time per sequence.
    """
    context = load.prompt + load.output / 2
    factor = EXPERTS if model.experts else 1.0
    reading = weights_gb(model, precision) + batch * cache_gb(model, precision, context)
    memory_s = reading / (gpus * device.memory_gbytes_per_s * constants.mbu * factor)
    rate = gpus * device.tflops * 1e12 * precision.efficiency
    decode_s = max(
        memory_s, batch * _operations(model, model.decode_width, seen(model, context), factor) / (rate * constants.mfu)
    )
    prompt_s = load.prompt * _operations(model, model.attention_width, seen_of_prompt(model, load.prompt), factor)
    prompt_s /= rate * constants.prefill_mfu
    sending = _exchange(model, device, gpus, constants)
    entering = batch * load.prompt / load.output  # prompt tokens per step
    # Models with experts divide the sequences over the GPUs, other models the layers.
    server_s = batch / (gpus if model.experts else 1) * constants.sequence_us / 1e6
    exchange_s = sending.fixed_s + (batch + entering) * sending.token_s
    tpot_s = decode_s + batch / load.output * prompt_s + exchange_s + server_s
    ttft_s = prompt_s + sending.fixed_s + load.prompt * sending.token_s
    return Replica(gpus, batch, tpot_s, ttft_s, batch / (load.output * tpot_s), "memory")


class Exchange(NamedTuple):
    """The time of a step for exchanges between GPUs: a fixed part, and a part per token, in seconds."""

    fixed_s: float
    token_s: float


def _exchange(model: LanguageModel, device: Accelerator, gpus: int, constants: Constants) -> Exchange:
    """Return the time for two sums per layer over all GPUs; a sum moves 2 (n - 1) / n of its bytes (nccl-tests)."""
    if gpus == 1:
        return Exchange(0.0, 0.0)
    sums, link = 2 * model.layers, device.link(gpus)
    moved = sums * 2 * model.hidden_size * 2 * (gpus - 1) / gpus
    return Exchange(sums * constants.exchange_us / 1e6, moved / (link * 1e9 * constants.link) if link else 0.0)


def seen(model: LanguageModel, context: float) -> float:
    """Return the mean number of tokens that a layer sees in a context."""
    windowed = model.window.layers if model.window else 0
    near = windowed * min(context, model.window.tokens) if model.window else 0.0
    return ((model.layers - windowed) * context + near) / model.layers


def seen_of_prompt(model: LanguageModel, prompt: int) -> float:
    """Return the mean number of tokens that a layer sees for a token of a prompt: half of it, less with a window."""
    if not model.window:
        return prompt / 2
    near = min(prompt, model.window.tokens)
    inside = near - near * near / 2 / prompt
    return ((model.layers - model.window.layers) * prompt / 2 + model.window.layers * inside) / model.layers


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


def longest_wait_s(each: Replica, requests_per_s: float, share: float) -> float:
    """Return the wait of a prompt that a share of the prompts does not exceed, for a queue that empties.

    A share rho of the prompts waits. The tail of the waits is close to an exponential one with the mean of those that
    wait, s / (2 (1 - rho)).
    """
    busy = requests_per_s * each.ttft_s
    return max(0.0, each.ttft_s / (2 * (1 - busy)) * log(busy / (1 - share))) if busy else 0.0


def _operations(model: LanguageModel, width: float, tokens: float, factor: float) -> float:
    """Return the operations of one token: 2 N, and 2 L w for the keys and for the values of the `tokens` that it sees.

    The operations of experts count more by the factor that their matrices use less of the peak.
    """
    dense = model.active - model.active_experts
    return 2 * dense + 2 * model.active_experts / factor + 4 * model.layers * width * tokens
