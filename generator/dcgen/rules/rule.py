"""The record of one finding's code."""

from typing import Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


class Rule(NamedTuple):
    """A code's meaning: `title` in a few words, `why` it matters and the `fix` in full sentences, and its severity.

    An error stops the build, because the site cannot be built or will not run. A warning may be what the user wants.
    """

    title: str
    why: str
    fix: str
    severity: Severity = "error"
