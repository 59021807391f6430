"""The environment of dcgen's own templates, and their compiled code. Compiling takes a third of a small build.

This module is imported only if a template is rendered.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable, MutableMapping
from itertools import groupby
from keyword import iskeyword
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

import jinja2
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Const, Getattr, If, Include, Node, Output, TemplateData
from jinja2.runtime import escape as jinja_escape  # type: ignore[attr-defined]

from dcgen import cache, filters, forms, quoting


def escape(value: Any) -> str:
    """Return a value as Jinja's own `escape` does. Whole numbers and texts, which are frequent, take less time."""
    if value.__class__ is int:
        return str(value)
    return _ESCAPED[value] if value.__class__ is str else jinja_escape(value)


_ESCAPED = quoting.Escaped(lambda text: str(jinja_escape(text)))


class Template(jinja2.Template):
    """A template that escapes values with `escape`."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """Return a template from its code."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escape
        return template


class TemplateCode(CodeGenerator):
    """The Python code of a template. It yields the text between two loops at once, not constants and values in turn."""

    def blockvisit(self, nodes: Iterable[Node], frame: Frame) -> None:
        """Write the statements of a block. Each run of text, values and conditions is one of them."""
        as_text = not (frame.buffer or frame.eval_ctx.autoescape or frame.require_output_check)
        for is_text, run in groupby(nodes, key=_is_text):
            if is_text and as_text:
                self.writeline("yield ")
                self._write_text(run, frame)
            else:
                super().blockvisit(run, frame)

    def visit_Include(self, node: Include, frame: Frame) -> None:  # noqa: N802 - the name is Jinja's
        """Write the statement that renders a part. It shares the context of the whole if it needs no further names."""
        plain = isinstance(node.template, Const) and node.with_context and not node.ignore_missing
        if frame.buffer or not plain or self.dump_local_context(frame) != "{}":
            super().visit_Include(node, frame)
            return
        name = node.template.value  # type: ignore[attr-defined]
        self.writeline(f"yield from environment.get_template({name!r}).root_render_func(context)", node)

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - the name is Jinja's
        """Write the look-up of an attribute. Views are records, so Jinja's own look-up of an item is not needed."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _write_text(self, run: Iterable[Node], frame: Frame) -> None:
        """Write the expression of a text. Each value is on a line of its own, so that its error has the right line."""
        parts = [part for node in run for part in (node.nodes if isinstance(node, Output) else (node,))]
        form = "".join(part.data.replace("%", "%%") if isinstance(part, TemplateData) else "%s" for part in parts)
        self.write(f"{form!r} % (")
        for part in parts:
            if isinstance(part, TemplateData):
                continue
            self.newline(part)
            if isinstance(part, If):
                self._write_text(part.body, frame)
                self.write(" if ")
                self.visit(part.test, frame)
                self.write(" else ")
                self._write_text(part.else_, frame)
            else:
                self.visit(part, frame)
            self.write(",")
        self.write(")")


def _is_text(node: Node) -> bool:
    """Return whether a node of a template is text with values, also on a condition."""
    if isinstance(node, If):
        return not node.elif_ and all(map(_is_text, (*node.body, *node.else_)))
    return isinstance(node, Output)


class TemplateEnvironment(jinja2.Environment):
    """Jinja's environment, whose templates take less time to start and to run."""

    code_generator_class = TemplateCode
    template_class = Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template as a dictionary. Copies of Jinja's own ChainMap are made item by item."""
        return {**self.globals, **(d or {})}


class Compiled(jinja2.BytecodeCache):
    """The code of templates: of all in this process, and of those in `folder`, dcgen's own, also for the next one.

    `sources` are the modules that make the environment. `variant` tells environments apart that compile differently.
    """

    code: ClassVar[dict[tuple[bytes, str, bytes], CodeType]] = {}

    def __init__(self, folder: Path, sources: Iterable[str], variant: str = "") -> None:
        self.folder, self.variant = f"{folder}{os.sep}", variant
        # The compiler applies filters to constants, so compiled code depends on the filters too.
        self.key = cache.fingerprint(
            (__file__, filters.__file__, forms.__file__, quoting.__file__, *sources), jinja2.__version__, variant
        )

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the path of a template as the key of its code."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load the code of a template with this path and text, if there is any."""
        code = self.code.get((self.key, bucket.key, _content(bucket)))
        if code is None and bucket.key.startswith(self.folder):
            kept = cache.load(f"{bucket.key}{self.variant}", self.key, _content(bucket))
            code = None if kept is None else marshal.loads(kept)
        bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        assert bucket.code
        self.code[self.key, bucket.key, _content(bucket)] = bucket.code
        if bucket.key.startswith(self.folder):
            cache.store(f"{bucket.key}{self.variant}", self.key, _content(bucket), marshal.dumps(bucket.code))


def _content(bucket: Bucket) -> bytes:
    """Return what the code of a template depends on: its path, its text, and whether printed values are finalized."""
    return f"{bucket.key}\n{bucket.checksum}\n{bucket.environment.finalize is not None}".encode()
