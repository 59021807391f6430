"""Pages to files: the Jinja environment and the user's overrides.

The only importer of jinja2. A user's templates run in the sandbox; every printed value ends in a filter
of its target (`filters.py`), and SVG and HTML escape by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dcgen import workbook
from dcgen.filters import FILTERS
from dcgen.finding import Finding, FindingsError, fault
from dcgen.page import Artifact, Book, Page

if TYPE_CHECKING:
    import jinja2

PIECES = 256  # of what a template prints, joined to one block: a piece may be a hundred rows


def render(pages: Iterable[Page | Book], overrides: Path | None = None) -> Iterator[Artifact]:
    """The file of each page or book; `overrides` is a folder of the user's own templates.

    Raises FindingsError when a template is missing or fails, or when two pages have one path.
    """
    import jinja2

    own = _own(overrides)
    environment, seen = _environment(own), dict[str, str]()
    for page in pages:
        maker = page.template if isinstance(page, Page) else page.title
        if page.path in seen:
            message = f"'{page.path}' is written by '{seen[page.path]}' and by '{maker}'"
            raise fault("DC903", message, "rename what makes them collide")
        seen[page.path] = maker
        if isinstance(page, Book):
            yield workbook.make_workbook(page)
            continue
        try:
            yield Artifact(page.path, tuple(_blocks(environment.get_template(page.template), page.view)))
        except jinja2.TemplateNotFound as error:
            message = f"the template '{error.name}' of '{page.path}' is missing"
            raise fault("DC901", message, "restore it, or run `dcgen templates eject`") from None
        except jinja2.TemplateError as error:
            raise FindingsError([_failure(page, error, own)]) from None
        except Exception as error:
            if own is None:
                raise  # dcgen's own template: a bug, not a fault of the user
            raise FindingsError([_failure(page, error, own)]) from None


def _blocks(template: jinja2.Template, view: object) -> Iterator[bytes]:
    """One page, encoded block by block; as `generate` of the template does it, without a second generator around."""
    try:
        pieces = template.root_render_func(template.new_context({"view": view}))
        while block := "".join(islice(pieces, PIECES)):
            yield block.encode()
    except Exception:
        template.environment.handle_exception()  # tells the line of the template


def template_root() -> Path:
    """The folder of dcgen's own templates: inside the installed package, or beside it in a checkout."""
    packaged = Path(__file__).parent / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "templates"


def template_names() -> list[str]:
    """The names of dcgen's own templates."""
    root = template_root()
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.j2"))


def template_text(name: str) -> str:
    """The source of one of dcgen's own templates."""
    return (template_root() / name).read_text(encoding="utf-8")


def template_head(name: str) -> str:
    """What the first line of a template says: its view, its path, and how many there are."""
    return template_text(name).partition("\n")[0].strip("{}# ")


def _own(overrides: Path | None) -> Path | None:
    """The user's folder, unless it is the folder of dcgen's own templates or holds none."""
    if overrides is None or overrides.resolve() == template_root().resolve() or not any(overrides.rglob("*.j2")):
        return None
    return overrides


@lru_cache(maxsize=8)
def _environment(own: Path | None) -> jinja2.Environment:
    import jinja2
    import jinja2.sandbox

    loaders = [jinja2.FileSystemLoader(folder) for folder in (own, template_root()) if folder]
    kind = jinja2.sandbox.ImmutableSandboxedEnvironment if own else jinja2.Environment
    environment = kind(
        loader=jinja2.ChoiceLoader(loaders),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize if own else None,
        auto_reload=False,  # a build reads a template once
        autoescape=lambda name: bool(name and name.endswith((".svg.j2", ".html.j2"))),
    )
    environment.filters.update(FILTERS)
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":")}  # for `tojson`, the data of a page
    return environment


def _finalize(value: Any) -> Any:
    """What a user's template prints, which is never None; that ours print none is for the tests to see."""
    if value is None:
        raise _none_error()
    return value


def _none_error() -> Exception:
    import jinja2

    return jinja2.TemplateRuntimeError("a value to print is None")


def _failure(page: Page, error: Exception, own: Path | None) -> Finding:
    line = getattr(error, "lineno", None)
    where = f" line {line}" if line else ""
    bug = "" if own else "; with dcgen's own templates this is a bug in dcgen"
    return Finding(
        "DC902",
        f"the template '{page.template}'{where} fails: {error}",
        f"correct the template; its first line names its view{bug}",
    )
