"""Lint what people read: the rules are data in `language.yaml`, and one test per file reports file, line and advice.

`pytest tests/test_language.py -k views` shows what is left below a folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from support import texts
from support.texts import ROOT, Text

DATA: dict[str, Any] = YAML(typ="safe").load(ROOT / "tests" / "language.yaml")
RULES: list[dict[str, Any]] = DATA["rules"]
FILES = texts.files()


@cache
def compiled(pattern: str, case: bool) -> re.Pattern[str]:
    """Return the expression of a rule."""
    return re.compile(pattern, 0 if case else re.IGNORECASE)


def kinds(names: list[str]) -> set[str]:
    """Return the kinds of text, groups replaced by their members."""
    return {kind for name in names for kind in DATA["groups"].get(name, [name])}


@cache
def rules_of(kind: str) -> list[dict[str, Any]]:
    """Return the rules that read texts of a kind."""
    return [
        rule for rule in RULES if kind in kinds(rule.get("kinds", [kind])) and kind not in kinds(rule.get("except", []))
    ]


@lru_cache(256)  # all rules read a sentence one after the other
def plain(text: str) -> tuple[str, str]:
    """Return a text without what rules do not read, and the same with single blanks."""
    masked = texts.masked(text)
    return masked, " ".join(masked.split())


def breaks(rule: dict[str, Any], text: str) -> bool:
    """Return whether a sentence breaks a rule."""
    masked, words = plain(text)
    if "limit" in rule:
        limit = rule["limit"]
        length = texts.words(masked) if "words" in limit else len(words)
        return bool(length > next(iter(limit.values())))
    return bool(compiled(rule["pattern"], rule.get("case", False)).search(words))


def violations(item: Text) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the rule with its advice, and the words of every violation in a text."""
    found = list(texts.sentences(item))
    for rule in rules_of(item.kind):
        if rule.get("whole"):
            candidates = [texts.Sentence(item.line, item.text, True)]
        else:
            candidates = [sentence for sentence in found if sentence.first or not rule.get("opening")]
        for sentence in candidates:
            if breaks(rule, sentence.text):
                yield sentence.line, f"[{rule['name']}] {rule['advice']}", " ".join(sentence.text.split())


def allowed(path: Path, words: str) -> bool:
    """Return whether the allow-list names these words of a file."""
    return any((ROOT / entry["file"]) == path and entry["text"] in words for entry in DATA["allow"])


def report(path: Path) -> list[str]:
    """Return a line for each violation in a file."""
    name = path.relative_to(ROOT).as_posix()
    found = sorted({item for text in texts.texts(path) for item in violations(text)})
    return [f"{name}:{line}: {advice}: {words}" for line, advice, words in found if not allowed(path, words)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["name"]))
def test_a_rule_tells_bad_from_good(rule: dict[str, Any]) -> None:
    """Each example in the data breaks its rule or keeps it."""
    assert [text for text in rule["bad"] if not breaks(rule, text)] == []
    assert [text for text in rule["good"] if breaks(rule, text)] == []
    assert rule["bad"] and rule["good"] and rule["advice"]


def test_the_allow_list_is_short_and_in_use() -> None:
    """Each entry names words that its file contains, and a reason."""
    assert len(DATA["allow"]) <= 12
    for entry in DATA["allow"]:
        assert entry["reason"]
        found = [text.text for text in texts.texts(ROOT / entry["file"])]
        assert any(entry["text"] in " ".join(text.split()) for text in found), entry


SOURCE = '''\
"""A module."""

NAMES = {"DC1": Rule("a rack is full", "It has no free rack unit left.", fix="Use a taller rack.")}


class Rack:
    """A rack."""

    u: int
    """The height in rack units."""

    @property
    def name(self) -> str:
        """The name."""

    def check(self, name: str) -> None:
        """Check it.

        >>> rack.check("a name that is no text")
        """
        message = f"rack '{name}' is full"  # a comment of
        # one line
        raise fault("DC201", message, "use a taller rack" if name else "add a rack here", ("racks", name))


KEY = Field(description="The name of a rack.")
print("a text of five words")
'''
TEMPLATE = """\
{# view: none #}
{% for rack in view.racks %}
# Racks of {{ view.name|md }}

One rack{% if x %} here{% else %} there{% endif %}.
{% endfor %}
"""


def test_texts_are_found_with_their_kind() -> None:
    """Code, Markdown templates, pages and comments give their texts, without examples and code."""
    found = {(item.kind, " ".join(item.text.split())) for item in texts.of_python(SOURCE)}

    assert found == {
        ("module", "A module."),
        ("class", "A rack."),
        ("help", "The height in rack units."),
        ("property", "The name."),
        ("function", "Check it."),
        ("title", "a rack is full"),
        ("rule", "It has no free rack unit left."),
        ("rule", "Use a taller rack."),
        ("message", "rack '{}' is full"),
        ("hint", "use a taller rack"),
        ("hint", "add a rack here"),
        ("help", "The name of a rack."),
        ("text", "a text of five words"),
        ("comment", "a comment of"),
        ("comment", "one line"),
    }
    (heading, prose) = texts.of_markdown(*texts.without_jinja(TEMPLATE))
    assert (heading.kind, heading.line, heading.text) == ("heading", 3, "Racks of {}")
    assert [sentence.line for sentence in texts.sentences(prose)] == [5, 5]
    page = texts.of_html('<p title="a tip">Text</p><style>p {color: red}</style><script>say("a b c") // why</script>')
    assert [(item.kind, item.text.strip()) for item in page] == [
        ("label", "a tip"),
        ("label", "Text"),
        ("label", "a b c"),
        ("comment", "why"),
    ]
    assert {item.line for item in texts.of_comments("# one\n# two\na: 1 # three\n")} == {1, 3}


@pytest.mark.slow
def test_every_kind_of_text_is_read() -> None:
    """No kind that a rule names is without texts, so no rule is idle because a reader finds nothing."""
    missing = {kind for rule in RULES for kind in kinds([*rule.get("kinds", []), *rule.get("except", [])])}
    for path in reversed(FILES):  # templates first, which are small
        missing -= {item.kind for item in texts.texts(path)} if missing else set()

    assert not missing


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_keeps_the_rules_of_language(path: Path) -> None:
    """Docstrings, comments, findings, help, templates and documents follow the rules."""
    found = report(path)

    assert not found, "\n" + "\n".join(found)
