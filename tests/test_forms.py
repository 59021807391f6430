"""Forms: rows that share their text print the same as rows that are escaped one by one."""

import json

import pytest

from dcgen.filters import FILTERS, hcl, to_json, word
from dcgen.forms import Open, json_form, json_stamps
from support.hostile import VALUES

TEXTS = (*VALUES, "%s", "%(name)s %d %%", "100 %", "{int}", "", "plain-name", 'a"b\\c', "é\u2028\x07")


@pytest.mark.parametrize("text", TEXTS)
def test_a_stamped_row_is_the_row_itself(text: str) -> None:
    """Whatever the texts are, in the form or filled in, the JSON is that of the whole row."""
    row = {"id": text, text: text, "rack": f"{text}:gpu0", "u": 7, "none": None}
    form = json_form(row | {"id": Open('"%s"'), "rack": Open('"%s:gpu0"'), "u": Open("%s")})

    assert json_stamps([(form, (text, text, "7"))]) == to_json(row)
    assert [json.loads(line.strip(",")) for line in json_stamps([(form, ("a", "b", "1"))] * 2).split("\n")] == [
        row | {"id": "a", "rack": "b:gpu0", "u": 1}
    ] * 2


def test_a_form_has_several_rows() -> None:
    """The rows of one form stay on lines of their own, with a comma before each but the first."""
    form = json_form({"id": Open('"%s"')}, {"id": Open('"%s:gpu0"')})

    assert json_stamps([(form, ("a", "a")), (form, ("b", "b"))]) == (
        '{"id": "a"}\n,{"id": "a:gpu0"}\n,{"id": "b"}\n,{"id": "b:gpu0"}'
    )


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_escapes_each_value_by_its_filter(text: str) -> None:
    """A percent sign in the form is text, and so is whatever a value has."""
    rows = [(text, 12, text), ("next", 3, "node")]

    assert FILTERS["lines"](rows, "100 % {word} 0x{int:016x} # {to_json}") == (
        f'100 % {word(text)} 0x000000000000000c # {to_json(text)}\n100 % next 0x0000000000000003 # "node"'
    )


@pytest.mark.parametrize("text", TEXTS)
def test_a_column_is_escaped_as_each_of_its_values(text: str) -> None:
    """Quotation marks are put around a whole column only if none of its values needs more."""
    for column in ([text], ["a", text, "b-1"], [text, "{", "a"]):
        rows = [(value, value) for value in column]
        each = [f"{hcl(value)}%{to_json(value)}" for value in column]
        assert FILTERS["lines"](rows, "{hcl_text}%{to_json}").split("\n") == each
    assert FILTERS["lines"]([(1,), ("a",)], "{to_json}") == '1\n"a"'


def test_a_number_is_printed_as_it_is() -> None:
    """A number of a line can have a format. A text in its place is an error, since no filter escapes it."""
    assert FILTERS["lines"]([(12.0, 7), (2.5, -1)], "{number:.10g} {number}") == "12 7\n2.5 -1"
    with pytest.raises(TypeError):
        FILTERS["lines"]([("1",)], "{number}")


def test_lines_need_a_value_for_each_name() -> None:
    """No rows make no lines. Too few or too many values, or an unknown name, are an error."""
    assert FILTERS["lines"]([], "{word}") == ""
    for rows, form in (([("a", "b")], "{word}"), ([("a",)], "{word} {word}"), ([("a",), ("b", "c")], "{word}")):
        with pytest.raises(ValueError, match="zip"):
            FILTERS["lines"](rows, form)
    with pytest.raises(KeyError):
        FILTERS["lines"]([("a",)], "{md}")
