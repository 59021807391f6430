"""Pages to text: templates that are missing or fail, the sandbox of a user's templates, and the filters."""

from __future__ import annotations

import csv
import io
import json
from collections import namedtuple
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import jinja2
import markupsafe
import pytest
from ruamel.yaml import YAML

import dcgen
from conftest import BLUEPRINTS, ROOT
from dcgen import artifacts, compiled, filters, pipeline, render
from dcgen.compiled import TemplateEnvironment
from dcgen.finding import Finding, FindingsError
from dcgen.page import Page
from dcgen.quoting import REMEMBERED, Escaped


@dataclass(frozen=True, slots=True)
class View:
    """A view as templates get it."""

    name: str = "pod"
    nothing: str | None = None
    count: int = 3


def drawn(folder: Path, template: str, name: str = "mine.txt.j2") -> str:
    """The text that a user's template gives."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(template, encoding="utf-8")
    (artifact,) = render.render([Page("page", name, View())], folder)
    return artifact.text


def failure(folder: Path, template: str | bytes, name: str = "mine.txt.j2") -> Finding:
    """The finding that a user's template ends with."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(template if isinstance(template, bytes) else template.encode())
    return refusal([Page("page", name, View())], folder)


def refusal(pages: list[Page], folder: Path | None = None) -> Finding:
    """The one finding that rendering the pages ends with."""
    with pytest.raises(FindingsError) as caught:
        list(render.render(pages, folder))
    (finding,) = caught.value.findings
    return finding


def test_template_is_drawn(tmp_path: Path) -> None:
    """A user's template prints its view; block lines leave no empty line and the last line end stays."""
    assert (
        drawn(tmp_path, "{% for n in range(2) %}\n{{ view.name }}{{ n }}\n{% endfor %}\nend\n") == "pod0\npod1\nend\n"
    )


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_our_templates_print_no_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No value that our own templates print is None: a build does not look, so this does."""
    strict = render._environment(None).overlay(finalize=render._finalize, bytecode_cache=None)
    monkeypatch.setattr(render, "_environment", lambda own: strict)
    assert dcgen.build(path)


def test_missing_template() -> None:
    """A page whose template nobody has is DC901 and names both."""
    finding = refusal([Page("a/page.txt", "none/none.txt.j2", None)])
    assert (finding.code, finding.message) == ("DC901", "the template 'none/none.txt.j2' of 'a/page.txt' is missing")


def test_missing_macro(tmp_path: Path) -> None:
    """A template that imports one which nobody has is DC901 and names the one that is missing."""
    finding = failure(tmp_path, "{% import 'none.j2' as macros %}")
    assert finding.code == "DC901"
    assert "'none.j2'" in finding.message


BROKEN = {
    "undefined name": "{{ other }}",
    "unknown field": "{{ view.nmae }}",
    "prints None": "{{ view.nothing }}",
    "syntax": "{% for %}",
    "block left open": "{% if view.name %}",
    "unknown filter": "{{ view.name|nope }}",
    "unknown test": "{{ view.name is nope }}",
    "division by zero": "{{ view.count // 0 }}",
    "text plus number": "{{ view.name + 1 }}",
    "filter misused": "{{ view.count|csv_row }}",
    "filter with arguments": "{{ view.name|md(1, 2) }}",
    "no call": "{{ view.name() }}",
    "includes itself": "{% include 'mine.txt.j2' %}",
    "endless range": "{% for n in range(10**12) %}{{ n }}{% endfor %}",
    "bad format": "{{ '%d'|format(view.name) }}",
}


@pytest.mark.parametrize("name", BROKEN)
def test_failing_template(tmp_path: Path, name: str) -> None:
    """Whatever a user's template does wrong is DC902, names the template and never ends in a traceback."""
    finding = failure(tmp_path, BROKEN[name])
    assert finding.code == "DC902"
    assert "'mine.txt.j2'" in finding.message


def test_template_that_is_no_text(tmp_path: Path) -> None:
    """A template that is no UTF-8 is DC902."""
    assert failure(tmp_path, b"\xff\xfe").code == "DC902"


def test_syntax_fault_names_its_line(tmp_path: Path) -> None:
    """The finding of a template that cannot be read names the line."""
    assert " line 3 " in failure(tmp_path, "a\nb\n{% endfor %}\n").message


ESCAPES = [
    "{{ view.__class__.__mro__ }}",
    "{{ view['__class__'] }}",
    "{{ view|attr('__class__') }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ '{0.__class__.__mro__}'.format(view) }}",
    "{{ '{v.__class__}'.format_map({'v': view}) }}",
    "{{ (view.name.format)('{0.__class__}') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{% set x = [] %}{% if x.append(1) %}{% endif %}",
    "{% set ns = namespace(a=1) %}{{ ns.__dict__ }}",
]


@pytest.mark.parametrize("template", ESCAPES)
def test_sandbox(tmp_path: Path, template: str) -> None:
    """A user's template reaches no attribute of Python's own and changes no value: DC902, and no word of an object's inside."""
    try:
        text = drawn(tmp_path, template)
    except FindingsError as error:
        assert [finding.code for finding in error.findings] == ["DC902"]
        return
    assert "class" not in text
    assert "object" not in text


def test_two_pages_of_one_path(tmp_path: Path) -> None:
    """Two pages of one path are DC903 and both templates are named."""
    (tmp_path / "one.j2").write_text("1", encoding="utf-8")
    (tmp_path / "two.j2").write_text("2", encoding="utf-8")
    finding = refusal([Page("page", "one.j2", None), Page("page", "two.j2", None)], tmp_path)
    assert finding.code == "DC903"
    assert "'page' is written by 'one.j2' and by 'two.j2'" in finding.message


@pytest.mark.parametrize("value", ["", "plain", "<a & 'b' \"c\">", 7, -1, 2.5, True, None, markupsafe.Markup("<b>")])
def test_templates_escape_as_jinja_does(value: object) -> None:
    """dcgen's own templates print any type of value with Jinja's escapes."""
    template = compiled.TemplateEnvironment(autoescape=True).from_string("{{ value }}")
    assert template.render(value=value) == jinja2.Environment(autoescape=True).from_string("{{ value }}").render(
        value=value
    )
    assert compiled.escape(value) == markupsafe.escape(value)


def test_svg_and_html_escape_themselves(tmp_path: Path) -> None:
    """Text becomes harmless in SVG and HTML by itself, and stays as it is elsewhere."""
    template = "{{ '<b>&' + view.name }}"
    assert [drawn(tmp_path / kind, template, f"mine.{kind}.j2") for kind in ("svg", "html", "txt")] == [
        "&lt;b&gt;&amp;pod"
    ] * 2 + ["<b>&pod"]


@pytest.mark.parametrize("length", [1, 200, 30_000])
def test_blocks_have_about_one_size(length: int) -> None:
    """Blocks hold few long pieces or many short ones, so that a file never fills the memory."""
    template = render._environment(None).from_string("{% for piece in view %}{{ piece }}{% endfor %}")
    blocks = list(render._blocks(template, ["x" * length] * 10_000))
    assert sum(map(len, blocks)) == 10_000 * length
    assert len(blocks[0]) == render.FIRST_PIECES * length
    most = max(render.BLOCK, length) if length > render.BLOCK // render.MOST_PIECES else render.MOST_PIECES * length
    assert max(map(len, blocks[1:])) <= most
    assert sum(map(len, blocks[3:6])) > most  # and not much less


def test_empty_pieces_do_not_end_a_file() -> None:
    """A template may print nothing many times."""
    template = render._environment(None).from_string("{% for piece in view %}{{ piece }}{% endfor %}")
    view = ["", "a" * 100_000, *[""] * 3 * render.MOST_PIECES, "b"]
    assert [bytes(set(block)) for block in render._blocks(template, view)] == [b"a", b"b"]


def test_the_globals_of_a_template_are_copied_at_once() -> None:
    """The start of each file copies the globals: a dictionary takes a tenth of the time of Jinja's own mapping."""
    template = render._environment(None).get_template("networkmanager/profile.nmconnection.j2")
    assert type(template.globals) is dict


def test_a_user_template_wins(tmp_path: Path) -> None:
    """A template of dcgen's own name in the user's folder is taken in its place, and dcgen's others stay."""
    assert drawn(tmp_path / "bom", "mine", "bom.md.j2") == "mine"
    name = "init/first-pod.yaml.j2"
    (artifact,) = render.render([Page("page", name, None)], tmp_path)
    (own,) = render.render([Page("page", name, None)])
    assert artifact == own


def test_folder_without_templates(tmp_path: Path) -> None:
    """A folder that is not there, or holds no template, changes nothing."""
    page = Page("page", "init/first-pod.yaml.j2", None)
    assert (
        list(render.render([page], tmp_path / "none"))
        == list(render.render([page], tmp_path))
        == list(render.render([page]))
    )


NASTY = [
    "plain",
    "",
    "=cmd()",
    "+1",
    "-1",
    "@x",
    "a,b",
    'say "hi"',
    "two\nlines",
    "tab\there",
    "${var.x}",
    "%{if true}",
    "$${x}",
    "{{ lookup('x') }}",
    "{% raw %}",
    "{# c #}",
    "#jinja2: variable_start_string: '(('",
    "it's",
    "back\\slash",
    "ü日本\U0001f600",
    "\u2028\u2029\x85\x7f",
    "<script>",
    "| pipe",
    "# head",
    "yes",
    "null",
    "012",
    "- x",
    "a: b",
    "!tag",
    "*a",
    "&a",
    " =1",
    "\u3000+1",
    "＠x",
    "\n-1",
]


@pytest.mark.parametrize("text", NASTY)
def test_yaml_gives_the_text_back(text: str) -> None:
    """A text that went through the YAML filter is read back as the same text, in a mapping and in a list."""
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor("!unsafe", lambda _, node: node.value)
    assert reader.load(f"a: {filters.yaml(text)}\nb: {filters.yaml([text, text])}\n") == {
        "a": text,
        "b": [text, text],
    }


@pytest.mark.parametrize(
    ("value", "text"), [(True, "true"), (None, "null"), (3, "3"), (1.5, "1.5"), ([], "[]"), ([1, "a"], '[1, "a"]')]
)
def test_yaml_values(value: Any, text: str) -> None:
    """Values that are no text keep their kind in YAML."""
    assert filters.yaml(value) == text


@pytest.mark.parametrize("text", NASTY)
def test_yaml_marks_templates(text: str) -> None:
    """Text that Ansible would take for a template is marked unsafe, other text is not, and both keep their words."""
    marked = filters.yaml(text)
    assert marked.startswith("!unsafe ") == any(mark in text for mark in ("{{", "{%", "{#", "#jinja2:"))
    assert json.loads(marked.removeprefix("!unsafe ")) == text
    assert filters.yaml([1, {text: (text, 2)}]) == f"[1, {{{marked}: [{marked}, 2]}}]"


@pytest.mark.parametrize("text", NASTY)
def test_csv_gives_the_text_back(text: str) -> None:
    """A row of CSV is read back as the same cells; only what a spreadsheet would run gets an apostrophe in front."""
    (row,) = csv.reader(io.StringIO(filters.csv_row([text, "x", text]), newline=""))
    shown = f"'{text}" if text.strip()[:1] in tuple("=+-@＝＋－＠") else text
    assert row == [shown, "x", shown]


def test_csv_values() -> None:
    """In CSV an unknown value is empty and a number has no needless digits and no apostrophe."""
    assert filters.csv_row(["a", None, 3, -2, 1.50, 2.0, 100000.0, 0]) == "a,,3,-2,1.5,2,100000,0"


HCL = [
    ("plain", '"plain"'),
    ('say "hi"', r'"say \"hi\""'),
    ("${x}", '"$${x}"'),
    ("%{if}", '"%%{if}"'),
    ("a\nb", r'"a\nb"'),
    ("back\\slash", r'"back\\slash"'),
    ("\u2028", r'"\u2028"'),
    ("\b\\b\f", r'"\u0008\\b\u000c"'),
    ("$${x}", '"$$${x}"'),
    (True, "true"),
    (False, "false"),
    (3, "3"),
    (1.5, "1.5"),
    (2.0, "2"),
    ([], "[]"),
    (["a", 1], '["a", 1]'),
    ({"b": 1, "a": "${x}"}, '{ "a" = "$${x}", "b" = 1 }'),
]


@pytest.mark.parametrize(("value", "text"), HCL, ids=[repr(value) for value, _ in HCL])
def test_hcl(value: Any, text: str) -> None:
    """Values become HCL: text quoted without live templates, maps sorted by key."""
    assert filters.hcl(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "plain"),
        ("a|b", r"a\|b"),
        ("*b* _i_ `c`", r"\*b\* \_i\_ \`c\`"),
        ("[l](u)", r"\[l\](u)"),
        ("<b>", r"\<b\>"),
        ("two\r\nlines", "two  lines"),
        (2.0, "2"),
        ("- item", r"\- item"),
        ("---", r"\---"),
        ("-", r"\-"),
        ("-5 kW", "-5 kW"),
        ("=", r"\="),
        ("+\titem", "\\+\titem"),
        (": term", r"\: term"),
        ("1. item", r"1\. item"),
        ("12)", r"12\)"),
        ("1.5", "1.5"),
        ("1234567890. x", "1234567890. x"),
        ("    code", "code"),
        ("\tcode\u00a0", "code"),
        ("$x$", r"\$x\$"),
        ("a\u2028b\x85c", "a b c"),
    ],
)
def test_md(value: Any, text: str) -> None:
    """Marks of Markdown are escaped and a text stays on its line, wherever it is printed."""
    assert filters.md(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("-", "-"), ("1. item", "1. item"), (" a|b\n*c* ", r"a\|b \*c\*"), (-2, "-2"), ("$x$", r"\$x\$")],
)
def test_md_cell(value: Any, text: str) -> None:
    """In a cell nothing begins a list or a rule, so only marks are escaped."""
    assert filters.md_cell(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [("iad1-a", "iad1_a"), ("SN5600", "SN5600"), ("7050SX3-48YC8", "_7050SX3_48YC8"), ("a.b", "a_b")]
)
def test_ident(value: str, text: str) -> None:
    """A name becomes an identifier that starts with no digit."""
    assert filters.ident(value) == text


@pytest.mark.parametrize("text", NASTY)
def test_an_identifier_is_one(text: str) -> None:
    """Whatever a name holds, it prints as an identifier."""
    assert filters.ident(text).isidentifier() and filters.ident(text).isascii()


@pytest.mark.parametrize("text", NASTY)
def test_a_word_stays_one(text: str) -> None:
    """Whatever a name holds, it prints as one word without quotes and comment signs, as long as it was."""
    printed = filters.word(text)
    assert len(printed) == len(text)
    assert not set(printed) & set(" \t\n\r\"'#@=\\")


def test_a_plain_word_is_left_alone() -> None:
    """Numbers, GUIDs, models and port labels print as they are."""
    plain = (12, "0x02af", "WEKAPOD-NODE", "Xeon-Platinum-8562Y+", "1/2", "a.b_c")
    assert [filters.word(value) for value in plain] == [str(value) for value in plain]


def test_a_url_stays_one_and_no_text_leaves_it() -> None:
    """Every character of a URL prints as it is; spaces, line breaks and quotes, which would end a token, do not."""
    plain = "git+ssh://git@host.example:22/a/b%20c.git@0123abc#subdirectory=x"
    assert filters.url(plain) == plain
    assert all(not set(filters.url(text)) & set(" \t\n\r\"'\\`") for text in NASTY)


def test_json_is_one_line() -> None:
    """A value becomes one line of JSON with its own letters."""
    assert filters.to_json({"a": ["ü", "two\nlines", None, 1.5]}) == '{"a": ["ü", "two\\nlines", null, 1.5]}'


ROWS = [
    ["a", "b"],
    ["a,b", "c"],
    ['a"b', ""],
    ["=1+1", "x"],
    ["x", "-2"],
    ["1=1", "a-b"],
    ["a\nb", "c"],
    ["a\rb", "c"],
    ["\t", "@"],
    ["", ""],
    ["a|b", "*c*"],
    ["\\", "[x](y)"],
    ["a\0b", "c"],
    ["- a", "-"],
    ["1. a", "2)"],
    [" a", "b\u00a0"],
    ["a\u2028b", "c\x85"],
    ["$", "+"],
    [" =1", "\u3000=2"],
    ["＝1", "\v@2"],
    ["1.", "."],
]


@pytest.mark.parametrize(
    "chosen", [slice(0, 1), slice(None), slice(5, 6), *[slice(n, n + 2) for n in range(len(ROWS))]]
)
def test_rows_in_batches_are_rows_one_by_one(chosen: slice) -> None:
    """The filters for batches print what the filters for one row or cell print."""
    rows = ROWS[chosen]
    assert filters.csv_rows(rows) == "\n".join(map(filters.csv_row, rows))
    assert filters.md_rows(rows) == "\n".join(f"| {' | '.join(map(filters.md_cell, row))} |" for row in rows)


@pytest.mark.parametrize(
    "rows", [[], [["a", "b"]], [[""], ["a"]], [["a", 1], [None, "b"]], *[ROWS[at : at + 2] for at in range(len(ROWS))]]
)
def test_rows_of_data_in_batches_are_rows_one_by_one(rows: list[list[Any]]) -> None:
    """The filter for batches of data prints the cells that the filter for one row prints, and formulas as they are."""
    text = filters.csv_data_rows(rows)
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["" if cell is None else str(cell) for cell in row] for row in rows
    ]
    assert text == "\n".join(map(filters.csv_data, rows))


def test_equal_values_of_several_types_stay_apart() -> None:
    """A filter does not print the remembered text of one value for an equal value of another type."""
    for _ in range(2):
        assert [filters.hcl(value) for value in (1, True, 1.0, "1")] == ["1", "true", "1", '"1"']
        assert [filters.yaml(value) for value in (1, True, 1.0, "1")] == ["1", "true", "1.0", '"1"']
        assert [filters.word(value) for value in (1, True, 1.0, "1")] == ["1", "True", "1.0", "1"]


def test_remembered_texts_are_limited() -> None:
    """A filter forgets its first texts, so that a site of any size takes the same memory."""
    remembering = [value for value in vars(filters).values() if hasattr(value, "cache_parameters")]
    assert len(remembering) >= 5
    assert {value.cache_parameters()["maxsize"] for value in remembering} == {filters.REMEMBERED}
    texts = Escaped(str.upper)
    assert [texts[f"x{number}"] for number in range(3 * REMEMBERED)][-1] == f"X{3 * REMEMBERED - 1}"
    assert 0 < len(texts) <= REMEMBERED


@pytest.mark.parametrize(
    "text", ["", "gpu-001:rail1", "a b", "ü", "\x7f", "\t", '"', "\\", "${x}", "%{x}", "{{ x }}", "#jinja2:"]
)
def test_a_text_is_printed_as_any_value(text: str) -> None:
    """The filters for texts alone print what those for all values print, at once and from memory."""
    for _ in range(2):
        assert (filters.hcl_text(text), filters.yaml_text(text)) == (filters.hcl(text), filters.yaml(text))


def test_objects_have_the_fields_with_a_value() -> None:
    """A record is an HCL object on a line of its own. A field that is empty, 0 or false is left out."""

    class Port(NamedTuple):
        name: str
        mgmt: bool = False
        vlan: int = 0
        tagged: tuple[int, ...] = ()

    rows = (Port("a${x}", True), Port("b", vlan=5, tagged=(6, 7)), Port("b", vlan=5, tagged=(6, 7)))
    again = '    { name = "b", vlan = 5, tagged = [6, 7] }'
    assert filters.hcl_objects(()) == ""
    assert filters.hcl_objects(rows) == f'    {{ name = "a$${{x}}", mgmt = true }},\n{again},\n{again}'


def test_equal_records_of_two_kinds_are_two_objects() -> None:
    """The names of the fields are part of a remembered object."""
    kinds = namedtuple("One", "name"), namedtuple("Other", "port")
    assert [filters.hcl_objects((kind("a"),)) for kind in kinds] == ['    { name = "a" }', '    { port = "a" }']


def test_a_batch_of_numbers_and_gaps() -> None:
    """Numbers and empty cells of a batch are printed like those of one row; a negative number is no formula."""
    rows: list[list[Any]] = [["a", 1, None], ["b", 2.5, -1], [None, 0.0, "x"]]
    assert filters.csv_rows(rows) == "a,1,\nb,2.5,-1\n,0,x" == "\n".join(map(filters.csv_row, rows))


@pytest.mark.parametrize(
    "rows",
    [
        [{"a": 1}],
        [{"a": 1}, {"b": None}, {"c": "ü"}],
        [{"a": "}, {"}, {"b": 1}],
        [{"a": [{"b": 1}, {"c": 2}]}, {}],
        ["}, {"],
        ["a", 1, None],
    ],
)
def test_json_rows_are_rows_one_by_one(rows: list[Any]) -> None:
    """Rows in a batch are printed like rows one by one, whatever they hold."""
    assert filters.json_rows(rows) == "\n,".join(map(filters.to_json, rows))


@pytest.mark.parametrize("name", ["tiny", "lyon-store-042"])
def test_templates_print_what_jinja_prints(name: str) -> None:
    """The code of a template makes fewer and longer pieces than Jinja's own code, and the same text."""
    root = render.template_root()
    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader(root),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=lambda name: bool(name and name.endswith((".svg.j2", ".html.j2"))),
    )
    jinja.filters.update(filters.FILTERS)
    jinja.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
    analysis = pipeline.sound(ROOT / "blueprints" / f"{name}.yaml")
    count = 0
    for one, other in zip(artifacts.pages(analysis), artifacts.pages(analysis), strict=True):
        if isinstance(one, Page) and isinstance(other, Page):
            count += 1
            assert "".join(render.pieces(one)) == jinja.get_template(other.template).render(view=other.view), one.path
    assert count > 20


def test_an_error_has_the_line_of_its_value() -> None:
    """A value that fails within a condition within a long text is found by its line in the template."""
    environment = TemplateEnvironment(undefined=jinja2.StrictUndefined, trim_blocks=True)
    lines = ["100 %", "{{ view[0] }}", "{% if view %}", "more", "{{ view[1].missing }}", "{% endif %}", "end"]
    template = environment.from_string("\n".join(lines))
    with pytest.raises(AttributeError, match="missing") as caught:
        template.render(view=["a", "b"])
    assert caught.traceback[-1].lineno + 1 == 5


def test_an_attribute_may_have_the_name_of_a_statement() -> None:
    """A template looks up the attributes of a view. It does not use an item of the same name in place of one."""
    template = TemplateEnvironment().from_string("{{ view.from }} {{ view.to }}")
    assert template.render(view=SimpleNamespace(**{"from": "a", "to": "b"})) == "a b"
    with pytest.raises(AttributeError, match="to"):
        template.render(view={"from": "a", "to": "b"})
