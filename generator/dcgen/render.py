"""Render pages to files with dcgen's templates and those of the project.

Templates of the project run in a sandbox (`sandbox.py`) in a process with limits (`confined.py`). Every printed value
passes through a filter of its target (`filters.py`). In SVG and HTML, Jinja escapes every value.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dcgen import reader
from dcgen.filters import FILTERS
from dcgen.finding import Finding, FindingsError, fault, shortened
from dcgen.page import AnyFile, Artifact, Book, FilePart, Page, Rendering, Task, repeated
from dcgen.surroundings import template_root as template_root

if TYPE_CHECKING:
    import jinja2

    from dcgen.sandbox import Own

# A block of a file ends with the template output that brings it to about so many characters. Larger blocks take memory
# in each process, smaller ones take time.
BLOCK = 2**16
FIRST_PIECES, MOST_PIECES = 20, 1_024  # of template output in the first block, and in any; a piece may have 40,000


def render(pages: Iterable[Page | Book], overrides: Path | None = None, root: Path | None = None) -> Iterator[Artifact]:
    """Yield the file of each page or book. `overrides` is the folder of the project's own templates.

    The folder is in the project at `root`, which is the folder itself by default. If it has templates, all files are
    made in a child process with limits. Raise FindingsError if a template is missing, fails or exceeds a limit, or if
    two pages have the same path.
    """
    for made in renderings(pages, overrides, root):
        yield made if isinstance(made, Artifact) else Artifact(made.path, tuple(made.blocks))
        del made  # free its memory before the next one is made, which may be as large


def renderings(
    pages: Iterable[Page | Book], overrides: Path | None = None, root: Path | None = None
) -> Iterator[AnyFile]:
    """Yield the same files as `render` while they are made. Read each before the next one.

    Blocks of a file raise the errors of its template.
    """
    own = _own(overrides, root)
    if own is None:
        yield from _made(_tasks(pages, None))
        return
    from dcgen import confined

    environment = _environment(own)
    for name in set(template_names()) - own.names:
        environment.get_template(name)  # compile dcgen's templates once for all children
    yield from confined.artifacts(_tasks(pages, own))


def parts(sources: Iterable[tuple[str, Callable[[], Iterable[Page | Book]]]]) -> tuple[FilePart, ...]:
    """Return the parts of a build without own templates: one per name and source of pages.

    The processes that make them share what is loaded here.
    """
    _environment(None)
    return tuple(FilePart(name, partial(_part, source)) for name, source in sources)


def _part(source: Callable[[], Iterable[Page | Book]], seen: dict[str, str]) -> Iterator[Rendering]:
    return _made(_tasks(source(), None, seen))


def _made(tasks: Iterable[Task]) -> Iterator[Rendering]:
    return (Rendering(task.path, task.blocks()) for task in tasks)


def has_own(overrides: Path, root: Path) -> bool:
    """Return whether a project has templates of its own. Raise FindingsError as `render` does."""
    return _own(overrides, root) is not None


def _tasks(pages: Iterable[Page | Book], own: Own | None, seen: dict[str, str] | None = None) -> Iterator[Task]:
    """Yield the task of each page, and add its path to `seen`. Raise FindingsError if the path is there already."""
    environment, seen = _environment(own), {} if seen is None else seen
    for page in pages:
        maker = page.template if isinstance(page, Page) else page.title
        if page.path in seen:
            raise repeated(page.path, seen[page.path], maker)
        seen[page.path] = maker
        if isinstance(page, Page):
            yield Task(page.path, maker, partial(_draw, environment, page, own), bounded=True)
        else:
            yield Task(page.path, maker, partial(_fill, page), bounded=False)


def _fill(book: Book) -> tuple[bytes, ...]:
    from dcgen import workbook

    return workbook.make_workbook(book).blocks


def _draw(environment: jinja2.Environment, page: Page, own: Own | None) -> Iterator[bytes]:
    import jinja2

    try:
        yield from _blocks(_template(environment, page.template), page.view)
    except jinja2.TemplateNotFound as error:
        message = f"the template '{shortened(str(error.name))}' of '{page.path}' is missing"
        raise fault("DC901", message, "restore it, or run `dcgen templates eject`") from None
    except (FindingsError, MemoryError):
        raise
    except Exception as error:
        if own is None and not isinstance(error, jinja2.TemplateError):
            raise  # a bug in dcgen's own template, not an error of the user
        raise FindingsError([_failure(page, error, own)]) from None


@lru_cache(maxsize=512)  # dcgen has half as many; Jinja's own look-up is a tenth of the time of a small file
def _template(environment: jinja2.Environment, name: str) -> jinja2.Template:
    return environment.get_template(name)


def _blocks(template: jinja2.Template, view: object) -> Iterator[bytes]:
    """Yield a page in encoded blocks. This equals `template.generate`, without its second generator.

    The length of a block decides the number of pieces in the next one, because counting each piece takes longer.
    """
    number = FIRST_PIECES
    try:
        pieces = template.root_render_func(template.new_context({"view": view}))
        while taken := tuple(islice(pieces, number)):
            if block := "".join(taken):
                yield block.encode()
            number = max(1, min(number * BLOCK // max(1, len(block)), 4 * number, MOST_PIECES))
    except Exception:
        template.environment.handle_exception()  # adds the line of the template


def pieces(page: Page) -> Iterator[str]:
    """Yield the text of a page in the pieces in which dcgen's own template makes it. Read no template of a project."""
    template = _environment(None).get_template(page.template)
    try:
        yield from template.root_render_func(template.new_context({"view": page.view}))
    except Exception:
        template.environment.handle_exception()


def template_names() -> list[str]:
    """Return the names of dcgen's own templates."""
    root = template_root()
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.j2"))


def template_text(name: str) -> str:
    """Return the source of one of dcgen's own templates."""
    return (template_root() / name).read_text(encoding="utf-8")


def template_head(name: str) -> str:
    """Return the first line of a template: its view, its path, and the number of files."""
    return template_text(name).partition("\n")[0].strip("{}# ")


def own_names(folder: Path, root: Path) -> set[str]:
    """Return the names of dcgen's templates that `folder` replaces. Raise FindingsError as `render` does."""
    own = _own(folder, root)
    return set(own.names) if own else set()


def _own(folder: Path | None, root: Path | None) -> Own | None:
    """Return the project's own templates. Return None if there are none, or if the folder is dcgen's own."""
    if folder is None or reader.real(folder) == os.path.realpath(template_root()):
        return None
    reader.note_tree(folder)
    if not reader.exists(folder):
        return None
    from dcgen import sandbox

    return sandbox.find(root or folder, folder, template_names())


@lru_cache(maxsize=8)
def _environment(own: Own | None) -> jinja2.Environment:
    import jinja2

    from dcgen import compiled

    ours = jinja2.FileSystemLoader(template_root())
    options: dict[str, Any] = {
        "undefined": jinja2.StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
        "auto_reload": False,  # a build reads each template once
        "autoescape": lambda name: bool(name and name.endswith((".svg.j2", ".html.j2"))),
    }
    if own:
        from dcgen import sandbox

        options["bytecode_cache"] = compiled.Compiled(template_root(), (__file__, sandbox.__file__), ".sandbox")
        environment: jinja2.Environment = sandbox.Environment(own, ours, FILTERS, _finalize, **options)
    else:
        options["bytecode_cache"] = compiled.Compiled(template_root(), (__file__,))
        environment = compiled.TemplateEnvironment(loader=ours, **options)
        environment.filters.update(FILTERS)
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":")}  # for `tojson`, the data in a page
    return environment


def _finalize(value: Any) -> Any:
    """Return a value that a project's template prints. Raise TemplateRuntimeError for None."""
    if value is None:
        raise _none_error()
    return value


def _none_error() -> Exception:
    import jinja2

    return jinja2.TemplateRuntimeError("a value to print is None")


def _failure(page: Page, error: Exception, own: Own | None) -> Finding:
    line = getattr(error, "lineno", None)
    where = f" line {line}" if line else ""
    bug = "" if own else "; with dcgen's own templates this is a bug in dcgen"
    return Finding(
        "DC902",
        f"the template '{page.template}'{where} fails: {shortened(str(error), 500)}",
        f"correct the template; its first line names its view{bug}",
    )
