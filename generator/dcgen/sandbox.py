"""Load and run a project's own templates in a sandbox, without Python's internals and without randomness.

This module is imported only if a project has its own templates. `confined` limits their memory, time and output.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial, wraps
from numbers import Number
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any, NamedTuple

import jinja2
import jinja2.sandbox
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.utils import Cycler, Joiner

from dcgen.finding import fault, shortened
from dcgen.reader import inside, read

MAX_BYTES = 2**20  # of a template; dcgen's longest has 6 kB
MAX_ENTRIES = 10_000  # in the folder of templates; dcgen has 63 templates in 20 folders
CHANCE = ("random", "pprint")  # filters whose result differs from run to run
CALLS = (FunctionType, BuiltinFunctionType, MethodType, partial)
PLAIN = frozenset((str, int, float, bool, tuple, list, dict))
ADDRESS: Any = object.__str__  # prints the type and the memory address of an object
PRINTED = (Number, list, tuple, dict, Macro)


class Own(NamedTuple):
    """A project's own templates: the root of the project, their folder, and the names of dcgen's that they replace."""

    root: Path
    folder: Path
    names: frozenset[str]


def find(root: Path, folder: Path, known: list[str]) -> Own | None:
    """Return the templates in `folder` of the project at `root`, or None if the folder has no template.

    `known` are dcgen's names. Raise FindingsError if `folder` leads out of the project or cannot be read.
    """
    if not os.path.lexists(folder):
        return None
    inside(folder, root)
    if folder.exists() and not folder.is_dir():
        return None  # not a folder of templates
    return Own(root, folder, frozenset(overridden(folder, known))) if _holds_templates(folder) else None


def overridden(folder: Path, known: list[str]) -> list[str]:
    """Return those of dcgen's names that exist in `folder`, as a file or anything else."""
    return [name for name in known if os.path.lexists(folder / name)]


class _Context(Context):
    """A context whose `super` cannot be printed unless it is called."""

    def super(self, name: str, current: Any) -> Any:
        """Return the parent's block `name`."""
        return _wrapped(super().super(name, current))


class Environment(jinja2.sandbox.ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which no value prints its memory address, so that two builds give the same bytes."""

    context_class = _Context
    intercepted_binops = frozenset("-")

    def __init__(
        self,
        own: Own,
        ours: jinja2.BaseLoader,
        filters: Mapping[str, Any],
        finalize: Callable[[Any], Any],
        **options: Any,
    ) -> None:
        mine = jinja2.FunctionLoader(partial(_load, own))
        super().__init__(
            loader=jinja2.ChoiceLoader([mine, ours]),
            finalize=lambda value: finalize(_printable(value)),
            **options,
        )
        self.filters.update(filters)
        del self.globals["lipsum"]
        for name in CHANCE:
            del self.filters[name]
        for name, function in self.filters.items():
            if getattr(function, "__annotations__", {}).get("return") not in ("str", str):
                self.filters[name] = _filter(function)
        for name in ("range", "cycler", "joiner"):
            self.globals[name] = _Call(self.globals[name])

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return `obj.attribute` or `obj[attribute]`, wrapped if its text would contain a memory address."""
        return _wrapped(super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return `obj[argument]` or `obj.argument`, as `getattr` does."""
        return _wrapped(super().getitem(obj, argument))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return `left - right`. Raise TemplateRuntimeError for a set, whose order differs from run to run."""
        value = super().call_binop(context, operator, left, right)
        if isinstance(value, set | frozenset):
            raise jinja2.TemplateRuntimeError("keys cannot be subtracted: a set has no order")
        return value


class _Plain:
    """A value that templates can use but cannot print."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def __repr__(self) -> str:
        raise _no_text(self._value)

    def __format__(self, form: str) -> str:
        raise _no_text(self._value)


class _Call(_Plain):
    """A function or a method."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return _wrapped(self._value(*arguments, **named))


class _Rows(_Plain):
    """A generator, whose rows can be read once."""

    def __iter__(self) -> Iterator[Any]:
        return iter(self._value)

    def __next__(self) -> Any:
        return next(self._value)


class _Usable(_Plain):
    """An object with attributes that templates use: a cycler, a joiner or a block."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._value, name)

    def __call__(self, *arguments: Any) -> Any:
        return self._value(*arguments)


def _wrapped(value: Any) -> Any:
    if value.__class__ in PLAIN:
        return value  # the most frequent case
    if isinstance(value, CALLS):
        return _Call(value)
    if isinstance(value, Cycler | Joiner | BlockReference):
        return _Usable(value)
    if isinstance(value, Iterator) and not isinstance(value, _Rows | LoopContext):
        return _Rows(value)
    return value


def _filter(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the filter with its result wrapped. Keep the marks of Jinja on the function."""

    @wraps(function)
    def filtered(*arguments: Any, **named: Any) -> Any:
        return _wrapped(function(*arguments, **named))

    return filtered


def _printable(value: Any) -> Any:
    """Return a value to print. Raise TemplateRuntimeError if it has no text."""
    if value.__class__ in PLAIN or value is None or isinstance(value, PRINTED):
        return value
    if type(value).__str__ is ADDRESS:
        raise _no_text(value)
    return value


def _no_text(value: Any) -> Exception:
    return jinja2.TemplateRuntimeError(
        f"a value to print is of type '{type(value).__name__}', which has no text: print a field of it"
    )


def _holds_templates(folder: Path) -> bool:
    """Return whether any file below `folder` has the name of a template. Count links, and do not follow them.

    Raise FindingsError if a folder cannot be read.
    """
    waiting, seen = [os.fspath(folder)], 0
    try:
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    seen += 1
                    if entry.name.endswith(".j2") or entry.is_symlink() or seen > MAX_ENTRIES:
                        return True  # too many files to search: assume a template
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
    except OSError as error:
        message = f"the folder '{shortened(str(error.filename))}' cannot be read: {error.strerror}"
        raise fault("DC001", message, "check the folder and its permissions") from None
    return False


def _load(own: Own, name: str) -> str | None:
    """Return the text of a project's own template, or None. Raise FindingsError or UnicodeDecodeError."""
    parts = name.split("/")
    if "\\" in name or "\0" in name or any(not part or part.startswith(".") for part in parts):
        return None  # absolute, hidden, or outside the folder
    path = own.folder / name
    if name not in own.names and not os.path.lexists(path):
        return None
    return read(path, own.root, MAX_BYTES).decode()
