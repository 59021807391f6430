"""Language models: what their training and their serving take of memory, compute and bandwidth."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from dcgen.catalog.entry import Item
from dcgen.catalog.values import Positive
from dcgen.schema import Model

Size = Annotated[int, Field(ge=1, le=100_000_000)]


class Window(Model):
    """Layers whose attention sees only the last tokens."""

    layers: Size
    """The number of these layers."""
    tokens: Size
    """The number of tokens that they see."""


class Experts(Model):
    """The experts of a mixture-of-experts model."""

    count: Size
    """The number of routed experts per layer."""
    per_token: Size
    """The number of routed experts that a token uses."""
    layers: Size
    """The number of layers with experts."""


class LanguageModel(Item):
    """A language model."""

    params_b: Positive
    """The number of parameters in billions."""
    active_b: Positive | None = None
    """The number of parameters in billions that a token uses, if it is not all of them."""
    layers: Size
    """The number of layers."""
    hidden_size: Size
    """The width of the residual stream."""
    attention_heads: Size | None = None
    """The number of query heads per layer. Without it, the heads together are as wide as `hidden_size`."""
    kv_heads: Size | None = None
    """The number of key and value heads per layer."""
    head_size: Size | None = None
    """The width of a head: of its query and its key."""
    value_size: Size | None = None
    """The width of the value of a head, if it differs from `head_size`."""
    kv_latent: Size | None = None
    """The width of the latent that a layer caches per token, with multi-head latent attention."""
    window: Window | None = None
    """The layers with sliding-window attention."""
    experts: Experts | None = None
    """The experts."""
    vocabulary: Size | None = None
    """The number of tokens in the vocabulary."""
    context: Size | None = None
    """The maximum number of tokens of a sequence."""

    @model_validator(mode="after")
    def one_rule_for_the_cache(self) -> Self:
        heads = self.kv_heads is not None and self.head_size is not None
        if heads == (self.kv_latent is not None):
            raise ValueError("the cache has either heads or a latent -> set kv_heads and head_size, or kv_latent")
        return self

    @model_validator(mode="after")
    def heads_have_a_size(self) -> Self:
        if self.attention_heads and not self.head_size:
            raise ValueError("attention_heads needs the width of a head -> set head_size")
        if self.value_size and not self.head_size:
            raise ValueError("value_size needs the width of a query -> set head_size")
        if self.attention_heads and self.kv_heads and self.attention_heads % self.kv_heads:
            message = f"{self.attention_heads} attention_heads cannot share {self.kv_heads} kv_heads"
            raise ValueError(f"{message} -> correct one of the two")
        return self

    @model_validator(mode="after")
    def parts_are_within_the_whole(self) -> Self:
        if self.active_b is not None and self.active_b > self.params_b:
            raise ValueError(f"active_b {self.active_b:g} exceeds params_b {self.params_b:g} -> correct one of the two")
        for key, layers in (("window", self.window), ("experts", self.experts)):
            if layers and layers.layers > self.layers:
                raise ValueError(f"{key} has {layers.layers} layers, the model {self.layers} -> correct one of the two")
        if self.experts and self.experts.per_token > self.experts.count:
            raise ValueError("experts.per_token exceeds experts.count -> correct one of the two")
        return self

    @property
    def parameters(self) -> float:
        """The number of parameters."""
        return self.params_b * 1e9

    @property
    def active(self) -> float:
        """The number of parameters that a token uses."""
        return (self.active_b or self.params_b) * 1e9

    @property
    def expert_parameters(self) -> float:
        """The parameters of all routed experts, of which E - k of E are inactive; 0 without experts."""
        if not self.experts or self.experts.count == self.experts.per_token:
            return 0.0
        return (self.parameters - self.active) * self.experts.count / (self.experts.count - self.experts.per_token)

    @property
    def active_experts(self) -> float:
        """The parameters of the routed experts that a token uses."""
        return self.expert_parameters * self.experts.per_token / self.experts.count if self.experts else 0.0

    @property
    def kv_values(self) -> int:
        """The number of values that a layer caches per token: a key and a value per head, or one latent."""
        return self.kv_latent or 2 * (self.kv_heads or 0) * (self.head_size or 0)

    @property
    def attention_width(self) -> float:
        """The mean width of keys and values of all query heads, which attention multiplies with each token it sees."""
        if not (self.attention_heads and self.head_size):
            return self.hidden_size
        return self.attention_heads * (self.head_size + (self.value_size or self.head_size)) / 2

    @property
    def decode_width(self) -> float:
        """The same for a token of the output, which reads the cache: with a latent, each head multiplies all of it."""
        if self.kv_latent and self.attention_heads:
            return self.attention_heads * self.kv_latent
        return self.attention_width

    def cache_values(self, tokens: float) -> float:
        """Return the number of cached values of one sequence of `tokens` tokens. A window caches its tokens only."""
        seen = self.window or Window(layers=1, tokens=1)
        windowed = self.window.layers if self.window else 0
        return self.kv_values * ((self.layers - windowed) * tokens + windowed * min(tokens, seen.tokens))
