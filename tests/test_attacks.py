"""Hostile templates: each ends in a finding or in harmless text, whatever it asks of time, memory and files."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest

from conftest import children
from dcgen import artifacts, confined, render, views
from dcgen.artifacts.data.ansible.hosts import Lookups
from dcgen.finding import Finding, FindingsError
from dcgen.page import Page, Sheet

# Small enough that a whole row of attacks takes seconds: a case that spends its time spends all of it.
SMALL = confined.Limits(memory=128 * 2**20, seconds=0.2, seconds_in_all=0.3, size=8 * 2**20, size_in_all=12 * 2**20)
ADDRESS = re.compile(r"0x[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class View:
    """A view as templates get it: text, numbers, rows, and rows that are made while they are printed."""

    name: str = "pod"
    count: int = 3
    address: IPv4Address = field(default_factory=lambda: IPv4Address("10.0.0.1"))
    rows: tuple[tuple[str, int], ...] = (("a", 1), ("b", 2))
    stream: Iterator[tuple[str, int]] = field(default_factory=lambda: iter([("a", 1), ("b", 2)]), repr=False)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "LIMITS", SMALL)


def drawn(root: Path, templates: dict[str, str | bytes]) -> str | Finding:
    """The text of the first of a project's own templates, or the one finding that it ends with."""
    for name, text in templates.items():
        path = root / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return outcome(root, next(iter(templates)))


def outcome(root: Path, *names: str) -> str | Finding:
    """The text that the templates print together, or the one finding that they end with. No child is left."""
    pages = [Page(f"page-{number}", name, View()) for number, name in enumerate(names)]
    before = children()
    try:
        text = "".join(made.text for made in render.render(pages, root / "templates", root))
    except FindingsError as error:
        (finding,) = error.findings
        return finding
    finally:
        assert children() == before
    return text


TIME = {
    "nested loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "nested loops that print nothing": "{% for a in range(9999) %}{% for b in range(9999) %}{% if a < 0 %}x{% endif %}{% endfor %}{% endfor %}",
    "loops over texts": "{% for a in 'x' * 9999 %}{% for b in 'x' * 9999 %}{% endfor %}{% endfor %}",
    "a macro that calls itself twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "a loop that calls itself": "{% for a in [1, 1] recursive %}{{ loop([1, 1]) if loop.depth < 60 }}{% endfor %}",
    "powers": "{{ (7 ** (7 ** 9)) % 10 }}",
    "powers in one step of C": "{% set ns = namespace(n=7) %}{% for a in range(30) %}{% set ns.n = ns.n ** 9 %}{% endfor %}",
    "products": "{% set ns = namespace(n=7) %}{% for a in range(60) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
    "sums of ranges": "{% for a in range(99999) %}{{ '' if range(99999)|sum }}{% endfor %}",
    "sorting": "{% for a in range(9999) %}{{ '' if range(99999)|list|sort(reverse=true) }}{% endfor %}",
    "a search in a long text": "{% set x = 'a' * 1000000 %}{% for a in range(99999) %}{{ '' if ('a' * 5000 ~ 'b') in x }}{% endfor %}",
    "wordwrap": "{% for a in range(9999) %}{{ '' if ('a ' * (a + 99999))|wordwrap(2) }}{% endfor %}",
    "urlize": "{% for a in range(9999) %}{{ '' if ('www.a.com ' * (a + 9999))|urlize }}{% endfor %}",
    "striptags": "{% for a in range(9999) %}{{ '' if ('<>' * (a + 9999))|striptags }}{% endfor %}",
    "groupby": "{% for a in range(9999) %}{{ '' if range(99999)|groupby('real') }}{% endfor %}",
    "unique": "{% for a in range(9999) %}{{ '' if range(99999)|unique|list }}{% endfor %}",
    "a chain of filters": "{% for a in range(9999) %}{{ '' if range(99999)"
    + "|map('int')" * 20
    + "|list }}{% endfor %}",
    "a cycler": "{% set c = cycler('a', 'b') %}{% for a in range(99999) %}{% for b in range(99999) %}{% set x = c.next() %}{% endfor %}{% endfor %}",
    "a long expression": "{{ "
    + "1 + " * 100
    + "1 }}{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
}
MEMORY = {
    "a constant": "{{ 'x' * 2000000000 }}",
    "a constant that is not printed": "{% set x = 'x' * 2000000000 %}",
    "a constant in a filter": "{{ ('x' * 2000000000)|length }}",
    "a list": "{{ ([0] * 900000000)|length }}",
    "a tuple": "{{ ((0,) * 900000000)|length }}",
    "a width": "{{ '%2000000000d' % 1 }}",
    "a width of the filter": "{{ '%2000000000s'|format('x') }}",
    "a width of the method": "{{ '{:2000000000}'.format('x') }}",
    "a width that is given": "{{ '%*d' % (2000000000, 1) }}",
    "center": "{{ 'x'|center(1000000000) }}",
    "ljust": "{{ 'x'.ljust(1000000000) }}",
    "zfill": "{{ 'x'.zfill(1000000000) }}",
    "expandtabs": "{{ '\t'.expandtabs(1000000000) }}",
    "indent": "{{ ('x\n' * 100000)|indent(100000) }}",
    "indent without a loop": "{{ ('x\n' * 1000)|indent(100000000) }}",
    "slice": "{{ [1]|slice(100000000)|list|length }}",
    "batch": "{{ [1]|batch(1000000000, 'x')|list|length }}",
    "tojson": "{{ [1, [2]]|tojson(indent=1000000000) }}",
    "replace": "{% set ns = namespace(t='ab') %}{% for a in range(40) %}{% set ns.t = ns.t|replace('a', 'aa')|replace('b', 'bb') %}{% endfor %}",
    "doubling a text": "{% set ns = namespace(t='x') %}{% for a in range(40) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}",
    "doubling a list": "{% set ns = namespace(t=[1]) %}{% for a in range(40) %}{% set ns.t = ns.t + ns.t %}{% endfor %}",
    "doubling by a format": "{% set ns = namespace(t='x') %}{% for a in range(40) %}{% set ns.t = '%s%s' % (ns.t, ns.t) %}{% endfor %}",
    "doubling by a join": "{% set ns = namespace(t='x') %}{% for a in range(40) %}{% set ns.t = [ns.t, ns.t]|join %}{% endfor %}",
    "nested lists": "{% set ns = namespace(t='x') %}{% for a in range(60) %}{% set ns.t = [ns.t, ns.t] %}{% endfor %}{{ ns.t|string|length }}",
    "nested lists as JSON": "{% set ns = namespace(t='x') %}{% for a in range(60) %}{% set ns.t = [ns.t, ns.t] %}{% endfor %}{{ ns.t|to_json }}",
    "a block that is set": "{% set x %}{% for a in range(99999) %}"
    + "x" * 9000
    + "{% endfor %}{% endset %}{{ x|length }}",
    "a block that is filtered": "{% filter upper %}{% for a in range(99999) %}"
    + "x" * 9000
    + "{% endfor %}{% endfilter %}",
    "a macro that collects": "{% macro m() %}{% for a in range(99999) %}"
    + "x" * 9000
    + "{% endfor %}{% endmacro %}{{ m()|length }}",
    "encode": "{{ ('x' * 50000000).encode('utf-32')|length }}",
    "to_bytes": "{{ (1).to_bytes(2000000000, 'big')|length }}",
    "split": "{{ ('x ' * 30000000).split()|length }}",
    "splitlines": "{{ ('\n' * 60000000).splitlines()|length }}",
    "translate": "{{ ('x' * 1000000).translate({120: 'y' * 1000})|length }}",
    "the filter of a target": "{{ ('|' * 60000000)|md }}",
}
SIZE = {
    "an endless page": "{% for a in range(99999) %}" + "x" * 9000 + "{% endfor %}",
    "one long text": "{{ view.name * 7000000 }}",
    "a wide page": "{% for a in range(99999) %}{{ 'x' * 9000 }}{% endfor %}",
    "a page of constants": "{{ 'x' * 3000000 }}" * 3,
}
FAILS = {
    "a huge range": "{% for a in range(100000000) %}{% endfor %}",
    "a range beyond all numbers": "{% for a in range(10 ** 100) %}{% endfor %}",
    "a shift of digits": "{{ 10 ** 5000 }}",
    "a power of fractions": "{{ 9.9 ** 999 }}",
    "a macro without end": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a caller without end": "{% macro m() %}{% call m() %}{{ caller() }}{% endcall %}{% endmacro %}{% call m() %}{% endcall %}",
    "an include without end": "{% include 'a.j2' %}",
    "an extension without end": "{% extends 'a.j2' %}",
    "parentheses": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "lists": "{{ " + "[" * 5000 + "]" * 5000 + " }}",
    "conditions": "{% if 1 %}" * 2000 + "{% endif %}" * 2000,
    "loops": "{% for a in [1] %}" * 200 + "{% endfor %}" * 200,
    "negations": "{{ " + "not " * 20000 + "1 }}",
    "attributes": "{{ view" + ".a" * 20000 + " }}",
    "filters in a row": "{{ 1" + "|int" * 20000 + " }}",
    "a cycle as JSON": "{% set ns = namespace() %}{% set ns.a = ns %}{{ ns|tojson }}",
    "an unknown encoding": "{{ 'x'.encode('rot13') }}",
    "a list that grows": "{% set x = [] %}{{ x.append(1) }}",
    "a dictionary that grows": "{% set x = {} %}{{ x.update({1: 2}) }}",
    "lipsum": "{{ lipsum(5) }}",
    "chance": "{{ [1, 2, 3]|random }}",
    "pprint": "{{ view|pprint }}",
    "a difference of keys": "{{ ({'a': 1, 'b': 2}.keys() - {})|join }}",
    "the class of a text": "{{ ''.__class__ }}",
    "the class by the filter": "{{ ''|attr('__class__') }}",
    "the class by an item": "{{ view['__class__'] }}",
    "the class by map": "{{ [view]|map(attribute='__class__')|join }}",
    "the class by sort": "{{ [view, view]|sort(attribute='__class__') }}",
    "the class by sum": "{{ [view]|sum(attribute='__class__') }}",
    "the class by a format": "{{ '{0.__class__}'.format(view) }}",
    "the class by a format that is fetched": "{{ ('{0.__class__}'|attr('format'))(view) }}",
    "the class by a format map": "{{ '{a.__class__}'.format_map({'a': view}) }}",
    "a format by map": "{{ ['{0.__class__}']|map('format', view)|map('attr', '__class__')|list }}",
    "the globals of a macro": "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "the function of a macro": "{% macro m() %}{% endmacro %}{{ m._func }}",
    "the environment of a macro": "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "the context of a template": "{{ self._TemplateReference__context }}",
    "the globals of a cycler": "{{ cycler.__init__.__globals__ }}",
    "the value behind a wrapper": "{{ cycler._value }}",
    "the value behind a method": "{{ view.name.upper._value }}",
    "the frame of a generator": "{{ view.stream.gi_frame }}",
    "the frame of a filter": "{{ ([1]|map('int')).gi_frame.f_globals }}",
    "the iterable of a loop": "{% for a in [1] %}{{ loop._iterable }}{% endfor %}",
    "the body of an import": "{% import 'b.j2' as b %}{{ b.__dict__ }}",
    "the name of a class": "{{ dict.mro() }}",
    "the subclasses of a class": "{{ dict.__subclasses__() }}",
}
# What would print where Python keeps an object, which is another place in each process.
OBJECTS = {
    "the view": "{{ view }}",
    "a method": "{{ view.name.upper }}",
    "a method as text": "{{ view.name.upper|string }}",
    "a method joined": "{{ view.name.upper ~ '' }}",
    "a method in a list": "{{ [view.name.upper] }}",
    "a method in a dictionary": "{{ {'a': view.name.upper} }}",
    "a method formatted": "{{ '%s' % view.name.upper }}",
    "a method formatted by the filter": "{{ '%r'|format(view.name.upper) }}",
    "a method formatted by the method": "{{ '{}'.format(view.name.upper) }}",
    "a method formatted by the text's method": "{{ '{!r:>9}'.format(view.name.upper) }}",
    "a method of a format": "{{ '{0.upper}'.format(view.name) }}",
    "a method in Markdown": "{{ view.name.upper|md }}",
    "a method in lists of texts": "{{ [view.name.upper]|join }}",
    "a method of methods": "{{ ['a']|map(attribute='upper')|join }}",
    "a method's length": "{{ view.name.upper|string|length }}",
    "a format that is not called": "{{ 'x'.format }}",
    "a generator of the view": "{{ view.stream }}",
    "a generator of the view as text": "{{ view.stream ~ '' }}",
    "a generator": "{{ [1]|map('string') }}",
    "a generator as text": "{{ [1]|select|string }}",
    "a generator in a list": "{{ [[1]|batch(2)] }}",
    "a reversed list": "{{ [1, 2]|reverse }}",
    "the items of a dictionary": "{{ {}|items }}",
    "a batch of ours": "{{ view.rows|batched(2) }}",
    "a function": "{{ range }}",
    "a function as text": "{{ range|upper }}",
    "a cycler": "{{ cycler('a') }}",
    "a cycler as text": "{{ cycler('a') ~ '' }}",
    "a joiner": "{{ [joiner()] }}",
    "a block": "{% block title %}{% endblock %}{{ self.title }}",
    "a block as text": "{% block title %}{% endblock %}{{ self.title ~ '' }}",
    "a loop's method": "{% for a in [1] %}{{ loop.cycle }}{% endfor %}",
    "a method of a class": "{{ dict.fromkeys }}",
}
MISSING = {
    "climbs out": "../../etc/passwd",
    "climbs out from within": "bom/../../../etc/passwd",
    "absolute": "/etc/passwd",
    "a drive": "C:\\\\windows\\\\win.ini",
    "backslashes": "..\\\\..\\\\etc\\\\passwd",
    "a NUL byte": "a\\x00.j2",
    "half a letter": "\\ud800",
    "hidden": ".git/config",
    "the folder above": "..",
    "the folder itself": ".",
    "no name": "",
    "long": "x" * 300,
    "very long": "x" * 100_000,
    "deep": "x/" * 5_000 + "x",
}
HARMLESS = {
    "filters": ("{{ ['b', 'a']|sort|join(',') }}{{ view.rows|map('first')|map('upper')|join }}", "a,bAB"),
    "rows that are made while they are printed": (
        "{% for a, b in view.stream %}{{ a }}{{ b }}{{ loop.last }}{% endfor %}",
        "a1Falseb2True",
    ),
    "batches": ("{% for rows in view.rows|batched(1) %}{{ rows|csv_rows }};{% endfor %}", "a,1;b,2;"),
    "methods": ("{{ view.name.upper() }}{{ 'a'.join(['1', '2']) }}{{ '{:>4}'.format(7) }}", "POD1a2   7"),
    "a cycler and a joiner": (
        "{% set c, j = cycler('x', 'y'), joiner(';') %}{% for a in range(3) %}{{ j() }}{{ c.next() }}{{ c.current }}{% endfor %}",
        "xy;yx;xy",
    ),
    "what has a text": (
        "{{ view.address }}{% import 'b.j2' as b %}{{ b }}{{ 1.5 }}{{ true }}{{ [1] }}",
        "10.0.0.1b1.5True[1]",
    ),
    "blocks": ("{% block a %}1{% endblock %}{{ self.a() }}", "11"),
    "macros": ("{% macro m(a) %}{{ a }}{{ caller(2) }}{% endmacro %}{% call(b) m(1) %}{{ b }}{% endcall %}", "12"),
    "items": ("{% for a, b in {'k': 'v'}.items() %}{{ a }}{{ b }}{% endfor %}{{ {'k': 1}|dictsort }}", "kv[('k', 1)]"),
    "a namespace": (
        "{% set ns = namespace(n=1) %}{% for a in range(3) %}{% set ns.n = ns.n * 2 %}{% endfor %}{{ ns.n - 1 }}",
        "7",
    ),
    "an item and an attribute": ("{{ view.rows[0][1] }}{{ {'a': 1}.a }}{{ view['name'] }}", "11pod"),
    "a megabyte": ("{#" + "x" * 1_000_000 + "#}.", "."),
    "text in the shape of an attack": ("{{ '{{ 7 * 7 }}' }}{% raw %}{{ 7 }}{% endraw %}", "{{ 7 * 7 }}{{ 7 }}"),
}


@pytest.mark.mostly_slow(3)
@pytest.mark.parametrize("name", TIME)
def test_time(tmp_path: Path, name: str) -> None:
    """Whatever takes too much CPU time is DC910 and names template, file and limit, in Python's loops and in C's."""
    finding = drawn(tmp_path, {"a.j2": TIME[name]})
    assert isinstance(finding, Finding)
    assert finding.code == "DC910"
    assert (
        finding.message == "the template 'a.j2' of 'page-0' takes more than 0.2 s of CPU time"
        or "128 MiB" in finding.message
    )


@pytest.mark.mostly_slow(10)
@pytest.mark.parametrize("name", MEMORY)
def test_memory(tmp_path: Path, name: str) -> None:
    """Whatever takes too much memory is DC910 and names template, file and limit, folded when it is compiled or not."""
    finding = drawn(tmp_path, {"a.j2": MEMORY[name]})
    assert isinstance(finding, Finding)
    assert finding.code == "DC910"
    assert "the template 'a.j2' of 'page-0' takes more than " in finding.message


@pytest.mark.parametrize("name", SIZE)
def test_size(tmp_path: Path, name: str) -> None:
    """A page that does not end is DC910 and names template, file and limit."""
    finding = drawn(tmp_path, {"a.j2": SIZE[name]})
    assert isinstance(finding, Finding)
    assert (finding.code, finding.message) == ("DC910", "the template 'a.j2' of 'page-0' prints more than 8 MiB")


@pytest.mark.mostly_slow(20)
@pytest.mark.parametrize("name", FAILS)
def test_failing(tmp_path: Path, name: str) -> None:
    """What reaches for Python's own, changes a value, leaves things to chance or has no end is DC902, in few words."""
    finding = drawn(tmp_path, {"a.j2": FAILS[name], "b.j2": ""})
    assert isinstance(finding, Finding)
    assert finding.code in ("DC902", "DC910")
    assert "'a.j2'" in finding.message
    assert len(str(finding)) < 1_000


@pytest.mark.parametrize("name", OBJECTS)
def test_objects(tmp_path: Path, name: str) -> None:
    """What has no text of its own is not printed by any way: DC902, and no address."""
    finding = drawn(tmp_path, {"a.j2": OBJECTS[name]})
    assert isinstance(finding, Finding)
    assert finding.code == "DC902"
    assert "which has no text: print a field of it" in finding.message
    assert not ADDRESS.search(finding.message)


@pytest.mark.parametrize("name", MISSING)
@pytest.mark.parametrize("statement", ["{%% include '%s' %%}", "{%% import '%s' as a %%}", "{%% extends '%s' %%}"])
def test_names(tmp_path: Path, name: str, statement: str) -> None:
    """A name that leads out of the folder, or is none, is a template that is missing: DC901."""
    finding = drawn(tmp_path, {"bom/a.j2": statement % MISSING[name]})
    assert isinstance(finding, Finding)
    assert finding.code == "DC901"
    assert len(str(finding)) < 1_000


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless(tmp_path: Path, name: str) -> None:
    """What honest templates do still works."""
    template, text = HARMLESS[name]
    assert drawn(tmp_path, {"a.j2": template, "b.j2": "b"}) == text


FILES: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a link to the environment": (lambda path: path.symlink_to("/proc/self/environ"), "DC006"),
    "a link to a file outside": (lambda path: path.symlink_to("../../secret"), "DC006"),
    "a link to a hidden file": (lambda path: path.symlink_to("../.env"), "DC006"),
    "a link to zeros": (lambda path: path.symlink_to("/dev/zero"), "DC006"),
    "a link to nothing": (lambda path: path.symlink_to("none"), "DC001"),
    "a link to itself": (lambda path: path.symlink_to("a.j2"), "DC001"),
    "a FIFO": (os.mkfifo, "DC001"),
    "a link to a FIFO": (lambda path: (os.mkfifo(path.with_name("fifo")), path.symlink_to("fifo")), "DC001"),
    "a folder": (Path.mkdir, "DC001"),
    "more than a megabyte": (lambda path: path.write_bytes(b"x" * (2**20 + 1)), "DC002"),
    "no UTF-8": (lambda path: path.write_bytes(b"\xff"), "DC902"),
    "zeros without end": (lambda path: path.write_bytes(b"") or os.truncate(path, 2**40), "DC002"),
}


@pytest.mark.parametrize("included", [False, True], ids=["page", "included"])
@pytest.mark.parametrize("name", FILES)
def test_files(tmp_path: Path, name: str, included: bool) -> None:
    """A template that is no regular file of the project is one finding, as the template of a page and in another."""
    make, code = FILES[name]
    root = tmp_path / "project"
    (root / "templates").mkdir(parents=True)
    for path in (tmp_path / "secret", root / ".env"):
        path.write_text("secret", encoding="utf-8")
    make(root / "templates" / "a.j2")
    (root / "templates" / "b.j2").write_text("{% include 'a.j2' ignore missing %}", encoding="utf-8")
    finding = outcome(root, "b.j2" if included else "a.j2")
    assert isinstance(finding, Finding)
    assert finding.code == code
    assert "secret" not in finding.message.replace("may hold secrets", "")


FOLDERS: dict[str, tuple[Callable[[Path], Any], str]] = {
    "a link to itself": (lambda path: path.symlink_to("templates"), "DC001"),
    "a link to nothing": (lambda path: path.symlink_to("none"), "DC001"),
    "a link out of the project": (lambda path: path.symlink_to(".."), "DC006"),
    "a link to the system": (lambda path: path.symlink_to("/etc"), "DC006"),
    "a link to a hidden folder": (lambda path: (path.with_name(".git").mkdir(), path.symlink_to(".git")), "DC006"),
}


@pytest.mark.parametrize("name", FOLDERS)
def test_folders(tmp_path: Path, name: str) -> None:
    """A folder of templates that leads nowhere or out of the project is one finding."""
    make, code = FOLDERS[name]
    root = tmp_path / "project"
    root.mkdir()
    make(root / "templates")
    finding = outcome(root, "init/first-pod.yaml.j2")
    assert isinstance(finding, Finding)
    assert finding.code == code


TREES: dict[str, Callable[[Path], Any]] = {
    "a file": lambda path: path.write_text("mine", encoding="utf-8"),
    "a FIFO": os.mkfifo,
    "an empty folder": Path.mkdir,
    "other files": lambda path: (path.mkdir(), (path / "x.txt").write_text("mine", encoding="utf-8")),
    "a link to the folder above": lambda path: (path.mkdir(), (path / "up").symlink_to(".")),
    "many levels": lambda path: [path.joinpath(*["x"] * depth).mkdir() for depth in range(400)],
    "many files": lambda path: (path.mkdir(), [(path / f"{n}").write_bytes(b"") for n in range(10_001)]),
}


@pytest.mark.parametrize("name", TREES)
def test_trees(tmp_path: Path, name: str) -> None:
    """Whatever else is called templates changes no byte, however it is shaped."""
    TREES[name](tmp_path / "templates")
    (made,) = render.render([Page("page", "init/first-pod.yaml.j2", None)])
    assert outcome(tmp_path, "init/first-pod.yaml.j2") == made.text


def test_rows_that_are_made_while_they_are_printed_are_no_part_of_a_text() -> None:
    """The text of a view, which a template can print within a list, holds no address of a generator."""
    shown, made = [], 0
    for module in (
        *pkgutil.walk_packages(artifacts.__path__, "dcgen.artifacts."),
        *pkgutil.walk_packages(views.__path__, "dcgen.views."),
    ):
        for name, record in vars(importlib.import_module(module.name)).items():
            # No template prints the sheet of a workbook, or the look-ups from which views are made.
            of_a_view = isinstance(record, type) and record not in (Sheet, Lookups)
            kinds = inspect.get_annotations(record) if of_a_view else {}
            lazy = {key for key, kind in kinds.items() if re.search(r"Itera|Gener|Callable", str(kind))}
            made += len(lazy)
            if lazy:
                text = repr(record._make(iter(()) if key in lazy else None for key in record._fields))
                shown += [name] if "iterator" in text else []
    assert made >= 8
    assert shown == []
