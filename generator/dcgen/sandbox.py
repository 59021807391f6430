"""Where a project's own templates run: read through one door, without Python's internals, without chance.

Imported only where a project has templates of its own. It imports jinja2 at the top, as `render` does only when it
draws. What a template uses of memory, time and output is bounded elsewhere, by `confined`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial, wraps
from numbers import Number
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any, ClassVar, NamedTuple

import jinja2
import jinja2.sandbox
from jinja2.bccache import Bucket
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.utils import Cycler, Joiner

from dcgen.finding import fault, shortened
from dcgen.reader import inside, read

MAX_BYTES = 2**20  # dcgen's longest template has 6 kB
MAX_ENTRIES = 10_000  # dcgen has 63 templates in 20 folders
CHANCE = ("random", "pprint")  # filters: another result each time; the addresses of objects
CALLS = (FunctionType, BuiltinFunctionType, MethodType, partial)
PLAIN = frozenset((str, int, float, bool, tuple, list, dict))
ADDRESS: Any = object.__str__  # what tells type and place of an object
PRINTED = (Number, list, tuple, dict, Macro)


class Own(NamedTuple):
    """A project's own templates: the root of the project, their folder, and which of dcgen's names they replace."""

    root: Path
    folder: Path
    names: frozenset[str]


def find(root: Path, folder: Path, known: list[str]) -> Own | None:
    """Return the templates in `folder` of the project at `root`, None where it holds none of any name.

    `known` are dcgen's names. Raises FindingsError when `folder` leads out of the project, or cannot be looked into.
    """
    if not os.path.lexists(folder):
        return None
    inside(folder, root)
    if folder.exists() and not folder.is_dir():
        return None  # not a folder of templates
    return Own(root, folder, frozenset(overridden(folder, known))) if _holds_templates(folder) else None


def overridden(folder: Path, known: list[str]) -> list[str]:
    """Return those of dcgen's names that have a file, or anything else, in `folder`."""
    return [name for name in known if os.path.lexists(folder / name)]


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates of this process, for the next project: compiling takes two thirds of a small build."""

    code: ClassVar[dict[tuple[str, str], Any]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template of this name and text."""
        bucket.code = self.code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.code[bucket.key, bucket.checksum] = bucket.code


class _Context(Context):
    """A context whose `super` cannot be printed unless it is called."""

    def super(self, name: str, current: Any) -> Any:
        """Return the parent's block `name`."""
        return _wrapped(super().super(name, current))


class Environment(jinja2.sandbox.ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which no value prints where Python keeps it, so that two builds give the same bytes."""

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
            bytecode_cache=_Compiled(),
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
        """Return `obj.attribute` or `obj[attribute]`, in a wrapper where its text would be an address."""
        return _wrapped(super().getattr(obj, attribute))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return `obj[argument]` or `obj.argument`, as `getattr` does."""
        return _wrapped(super().getitem(obj, argument))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return `left - right`. Raises TemplateRuntimeError for a set, which has another order each time."""
        value = super().call_binop(context, operator, left, right)
        if isinstance(value, set | frozenset):
            raise jinja2.TemplateRuntimeError("keys cannot be subtracted: a set has no order")
        return value


class _Plain:
    """A value that templates use and cannot print."""

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
    """A generator: its rows are read once."""

    def __iter__(self) -> Iterator[Any]:
        return iter(self._value)

    def __next__(self) -> Any:
        return next(self._value)


class _Usable(_Plain):
    """An object whose attributes are used: a cycler, a joiner, a block."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._value, name)

    def __call__(self, *arguments: Any) -> Any:
        return self._value(*arguments)


def _wrapped(value: Any) -> Any:
    if value.__class__ in PLAIN:
        return value  # by far the most
    if isinstance(value, CALLS):
        return _Call(value)
    if isinstance(value, Cycler | Joiner | BlockReference):
        return _Usable(value)
    if isinstance(value, Iterator) and not isinstance(value, _Rows | LoopContext):
        return _Rows(value)
    return value


def _filter(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the filter with its result wrapped; what Jinja has noted at the function stays."""

    @wraps(function)
    def filtered(*arguments: Any, **named: Any) -> Any:
        return _wrapped(function(*arguments, **named))

    return filtered


def _printable(value: Any) -> Any:
    """Return a value to print. Raises TemplateRuntimeError where it has no text of its own."""
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
    """Whether any file below `folder` is named like a template. Links are not followed, and count as templates.

    Raises FindingsError when a folder cannot be looked into.
    """
    waiting, seen = [os.fspath(folder)], 0
    try:
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    seen += 1
                    if entry.name.endswith(".j2") or entry.is_symlink() or seen > MAX_ENTRIES:
                        return True  # with that many files nobody can tell: it is looked for in each
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
    except OSError as error:
        message = f"the folder '{shortened(str(error.filename))}' cannot be read: {error.strerror}"
        raise fault("DC001", message, "check the folder and its permissions") from None
    return False


def _load(own: Own, name: str) -> str | None:
    """Return the text of a project's own template, None where it has none. Raises FindingsError, UnicodeDecodeError."""
    parts = name.split("/")
    if "\\" in name or "\0" in name or any(not part or part.startswith(".") for part in parts):
        return None  # not a name of a template: absolute, climbing out, or hidden
    path = own.folder / name
    if name not in own.names and not os.path.lexists(path):
        return None
    return read(path, own.root, MAX_BYTES).decode()
