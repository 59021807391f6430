"""Frozen models for blueprint and catalog, their JSON Schemas, and the errors of pydantic as findings."""

import json
import re
import sys
from collections.abc import Callable, Set
from contextvars import ContextVar
from datetime import date
from functools import cache
from itertools import pairwise
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import VERSION as VERSION
from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from dcgen.finding import Finding, FindingsError, KeyPath, shortened, suggester
from dcgen.source import Document, placed

HOST_PART = r"^[a-z](-?[a-z0-9])*$"
Name = Annotated[str, StringConstraints(pattern=HOST_PART, max_length=40)]
Text = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=500, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\u2028\u2029]*$"
    ),
]


_building: ContextVar[type[BaseModel] | None] = ContextVar("building", default=None)


class Model(BaseModel):
    """A frozen record that refuses unknown keys, infinity and NaN.

    The validator of a model calls those of the models in it, and each is made on its first use. A blueprint has
    values for few of its sixty models.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, allow_inf_nan=False)

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """Make the validator of this model alone."""
        token = _building.set(cls)
        try:
            return super().model_rebuild(**options)
        finally:
            _building.reset(token)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if _building.get() is cls:
            return handler(source)
        return core_schema.with_info_plain_validator_function(
            lambda value, info: cls.model_validate(value, context=info.context),
            ref=f"{cls.__module__}.{cls.__qualname__}:{id(cls)}",
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        if schema["type"] != "function-plain":
            return handler(schema)
        cls.model_rebuild()
        return handler(core_schema.definitions_schema(cls.__pydantic_core_schema__, []))

    @field_validator("*", mode="before")
    @classmethod
    def a_truth_value_is_no_number(cls, value: Any, info: ValidationInfo) -> Any:
        """Refuse `true` for a number, which pydantic reads as 1, and turn -0.0 into 0."""
        values = value.items() if isinstance(value, dict) else [(info.field_name, value)]
        for key, item in values:
            if isinstance(item, bool) and _is_number(cls.model_fields[str(info.field_name)].annotation):
                raise ValueError(f"'{shortened(str(key))}' is a number, got {shown(item)} -> write the number")
        return 0.0 if isinstance(value, float) and not value else value

    @classmethod
    def for_editors(cls, found: dict[str, Any]) -> dict[str, Any]:
        """Return the JSON Schema of the model with what its files may contain beside the fields."""
        return found


class Budget:
    """The numbers that a document may still expand to: a short text such as `1-10000` expands to many."""

    def __init__(self) -> None:
        self.numbers = MAX_NUMBERS


M = TypeVar("M", bound=Model)
SINGLE = "[single]"  # the key of the only value, in place of a mapping of names to values
Suggest = Callable[[tuple[str, ...]], Callable[..., str]]
MAX_NUMBERS = 250_000  # 100,000 positions, 100,000 servers and 50,000 units in rows; 10 MB of memory
Renamed = dict[tuple[str, ...], str]  # a key path, `*` for any part of it, to the new name
QUOTE_COMMA = 'put a value with a comma in quotes, as in `"1,3-5"`: in braces a comma starts the next key'
LIST_TORN = re.compile(r"[0-9]+(-[0-9]+(/[0-9]+)?)?")  # the end of a list of numbers in a mapping in braces


class InnerError(ValueError):
    """A fault of a value below the validated field. `path` leads from the field to the value."""

    def __init__(self, message: str, path: KeyPath) -> None:
        super().__init__(message)
        self.path = path


def one_or_named(value: Any, keys: Set[str], most: int) -> Any:
    """Return a mapping of names to values: the value itself under SINGLE, or the values under their names.

    A mapping is one value if it has one of the `keys` of such a value, or no mapping in it. Raise ValueError for more
    than `most` names.
    """
    if value is None:
        return {}
    if not isinstance(value, dict) or keys & value.keys() or not any(isinstance(item, dict) for item in value.values()):
        return {SINGLE: value}
    if SINGLE in value:
        raise ValueError(f"a name cannot be '{SINGLE}' -> use lower-case letters, digits and single hyphens")
    if len(value) > most:
        raise ValueError(f"{len(value):,} names are too many -> state at most {most}")
    return value


def validate(model: type[M], document: Document, renamed: Renamed | None = None) -> M:
    """Return the document's data as a `model`.

    `renamed` gives the new name of each old key and value. Raise FindingsError with one finding per fault, placed in
    the file.
    """
    try:
        return checked(model, document.data, renamed)
    except FindingsError as error:
        raise FindingsError(placed(error.findings, document)) from None


def checked(model: type[M], data: Any, renamed: Renamed | None = None) -> M:
    """Return data as a `model`. Raise FindingsError with one finding per fault, whose path starts at the data."""
    suggest = cache(suggester)  # one for all faults of a model's keys
    try:
        return model.model_validate(data, context=Budget())
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found = [_renamed(item, renamed or {}) or _finding(model, item, suggest) for item in errors]
    except RecursionError:
        found = [Finding("DC002", "the values are nested too deeply", "flatten them")]
    raise FindingsError(found) from None


class _ForEditors(GenerateJsonSchema):
    """Write the JSON Schema that an editor shows: with the text of each key, and without titles made of key names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: Any) -> dict[str, Any]:
        found, texts = super().model_schema(schema), descriptions(schema["cls"])
        found["description"] = joined(schema["cls"].__doc__)
        for key, value in found["properties"].items():
            found["properties"][key] = {"description": texts[key], **value}
        return found

    def default_schema(self, schema: Any) -> dict[str, Any]:
        found = super().default_schema(schema)
        if "$ref" in found or found.get("default") in (None, {}, []):
            found.pop("default", None)  # the same as no key, so an editor should not insert it
        return found

    def dict_schema(self, schema: Any) -> dict[str, Any]:
        found = super().dict_schema(schema)
        return {**found, "additionalProperties": False} if "patternProperties" in found else found


def json_schema(model: type[Model], title: str) -> dict[str, Any]:
    """Return the JSON Schema of a model. Its descriptions are the texts of the reference."""
    found = model.model_json_schema(schema_generator=_ForEditors)
    return model.for_editors({"$schema": _ForEditors.schema_dialect, **found, "title": title})


def schema_text(model: type[Model], title: str) -> str:
    """Return the JSON Schema of a model as text."""
    return json.dumps(json_schema(model, title), indent=2, ensure_ascii=False)


def descriptions(model: type[Model]) -> dict[str, str]:
    """Return the text of each key of a model: the string below its field in the source.

    The source is read here and not when the class is made, because a check and a build need no texts.
    """
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if base is not Model and issubclass(base, Model):
            found |= _texts(base.__module__).get(base.__name__, {})
    return {key: found[key] for key in model.model_fields}


@cache
def _texts(module: str) -> dict[str, dict[str, str]]:
    """Return the strings below the fields of each class in a module."""
    import ast
    import inspect

    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return {
        node.name: {
            ast.unparse(field.target): joined(str(text.value.value))
            for field, text in pairwise(node.body)
            if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
        }
        for node in classes
    }


def joined(text: str | None) -> str:
    """Return a docstring as paragraphs of one line each."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", (text or "").strip()))


def shown(value: Any) -> str:
    """Return a value as the user wrote it, cut to 60 characters, or its kind."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and value.bit_length() > 256:  # Python writes no integer of thousands of digits
        return "a number of more than 70 digits"
    if isinstance(value, date):
        return value.isoformat()
    text = "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else repr(value)
    return shortened(text, 60)


def _is_number(annotation: Any) -> bool:
    """Return whether a type is a number or a mapping to numbers."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return any(_is_number(item) for item in arguments)
    return (
        _is_number(arguments[-1 if origin is dict else 0])
        if origin in (dict, Annotated)
        else annotation in (int, float)
    )


def new_name(path: KeyPath, renamed: Renamed) -> str | None:
    """Return what the last part of a path is called now, None where it was not renamed."""
    alike = (old for old in renamed if len(old) == len(path))
    fits = (old for old in alike if all(part in ("*", here) for part, here in zip(old, map(str, path), strict=True)))
    return next((renamed[old] for old in fits), None)


def _renamed(error: Any, renamed: Renamed) -> Finding | None:
    """Return the finding for a key or a value under its old name."""
    path: KeyPath = tuple(part for part in error["loc"] if part not in ("[key]", SINGLE))
    if error["type"] == "extra_forbidden" and (name := new_name(path, renamed)):
        return Finding("DC101", f"unknown key '{path[-1]}'", f"it is called `{name}` now", path)
    if isinstance(error["input"], str) and (name := new_name((*path, error["input"]), renamed)):
        message = f"{_dotted(path)} cannot be {shown(error['input'])}"
        return Finding("DC103", message, f"it is called `{name}` now", path)
    return None


def _finding(model: type[Model], error: Any, suggest: Suggest) -> Finding:
    path: KeyPath = tuple(part for part in error["loc"] if part not in ("[key]", SINGLE))
    kind, message = error["type"], error["msg"].removeprefix("Value error, ")
    if kind in ("extra_forbidden", "invalid_key", "missing"):
        return _wrong_key(model, kind, path, suggest, error["input"])
    if kind == "string_pattern_mismatch" and error["ctx"]["pattern"] == HOST_PART:
        hint = "use lower-case letters, digits and single hyphens, and start with a letter"
        return Finding("DC104", f"'{shortened(error['input'])}' is not a valid host name part", hint, path)
    if kind == "value_error":
        problem, _, hint = message.partition(" -> ")
        inner: KeyPath = getattr(error["ctx"]["error"], "path", ())
        return Finding("DC105", problem, hint or "correct the value", (*path, *inner))
    if kind == "string_pattern_mismatch":
        hint = "correct the value: `dcgen schema` shows its pattern"
        return Finding("DC103", f"{_dotted(path)} cannot be {shown(error['input'])}", hint, path)
    if kind == "int_parsing_size":
        message = "Input should be a smaller number"
    wanted = re.sub(r"^[A-Z][a-z]+ should | after validation.*|, unable to parse .*|, got a number .*", "", message)
    wanted = re.sub(r"^be (a valid dictionary|.* instance of \w+)$", "be a mapping of keys to values", wanted)
    wanted = re.sub(r"^be a valid tuple$", "be a list in brackets, like [a, b]", wanted)
    got = len(error["input"]) if kind in ("too_short", "too_long") else shown(error["input"])
    return Finding("DC103", f"{_dotted(path)} should {wanted}, got {got}", _fix(error["input"], wanted), path)


def _wrong_key(model: type[Model], kind: str, path: KeyPath, suggest: Suggest, value: Any) -> Finding:
    """Return the finding for a key that is unknown or missing."""
    key = shortened(str(path[-1]))
    if kind == "missing":
        return Finding("DC102", f"the key '{key}' is missing{_inside(path)}", f"add `{key}:` here", path[:-1])
    if len(path) > 1 and LIST_TORN.fullmatch(str(path[-1])):
        return Finding("DC101", f"unknown key '{key}'{_inside(path)}", QUOTE_COMMA, path)
    if kind == "invalid_key":
        return Finding("DC103", f"{_dotted(path)} should be text", "put the key in quotes", path)
    hint = suggest(tuple(_keys_at(model, path[:-1])))(str(path[-1]))
    if value is None and not hint.startswith("did you mean"):  # the rest of a text after a comma
        hint = f"{QUOTE_COMMA}; else {hint}"
    return Finding("DC101", f"unknown key '{key}'", hint, path)


def _fix(value: Any, wanted: str) -> str:
    """Return what to do about a value of the wrong type."""
    if value is None and "mapping" in wanted:
        return "write `{}` to take every default"
    if wanted == "be a valid string" and isinstance(value, bool | int | float | date):
        return "put the value in quotes: YAML reads it as a number, a date or true or false"
    return "correct the value"


def _inside(path: KeyPath) -> str:
    return f" in '{_dotted(path[:-1])}'" if len(path) > 1 else ""


def _dotted(path: KeyPath) -> str:
    """Return a key path as text."""
    return shortened(".".join(str(part) for part in path))


def _keys_at(model: Any, path: KeyPath) -> list[str]:
    """Return the keys that `model` has at `path`."""
    for part in path:
        if isinstance(model, type) and issubclass(model, BaseModel):
            fields = model.model_fields
            if part not in fields:
                continue  # the name of a union member in pydantic's path, not a key
            model = _payload(fields[str(part)].annotation)
    return sorted(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []


def _payload(annotation: Any) -> Any:
    """Return the model inside an optional, the values of a mapping or the members of a tuple."""
    origin = get_origin(annotation)
    if origin is None:
        return annotation
    arguments = [item for item in get_args(annotation) if item not in (type(None), Ellipsis)]
    if origin in (Union, UnionType):
        models = [_payload(item) for item in arguments]
        return next((item for item in models if isinstance(item, type) and issubclass(item, BaseModel)), models[0])
    return _payload(arguments[0 if origin is Annotated else -1]) if arguments else annotation
