"""The JSON Schema of `include:`, which every mapping of a blueprint may have."""

from __future__ import annotations

from typing import Any

from dcgen.blueprint.documents import KEY
from dcgen.blueprint.includes import MAX_FILES, MAX_LENGTH, PATTERN

TEXT = (
    "The files that supply further keys of this mapping, relative to this file. The keys beside it override theirs, at "
    "every depth. Files of one list may not contradict each other."
)
FILE = {"type": "string", "maxLength": MAX_LENGTH, "pattern": PATTERN, "examples": ["parts/racks.yaml"]}
INCLUDE = {"anyOf": [FILE, {"type": "array", "minItems": 1, "maxItems": MAX_FILES, "items": FILE}]}
# These keywords limit a whole mapping. With `include:`, a file has only a part of it.
OF_THE_WHOLE = ("required", "minProperties", "maxProperties", "not", "if", "then", "else")


def with_includes(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema of a blueprint with an optional `include:` in every mapping.

    In a mapping with `include:`, no key is required, because the files may supply it.
    """
    found: dict[str, Any] = _with_key(schema)
    found["$defs"]["Include"] = INCLUDE
    return found


def _with_key(node: Any) -> Any:
    if isinstance(node, list):
        return [_with_key(item) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _with_key(value) for key, value in node.items()}
    if found.get("type") != "object" or "additionalProperties" not in found:
        return found
    include = {"description": TEXT, "$ref": "#/$defs/Include"}
    found["properties"] = {**found.get("properties", {}), KEY: include}
    if patterns := found.get("patternProperties"):  # `include` looks like a name
        found["patternProperties"] = {f"^(?!{KEY}$){key.removeprefix('^')}": value for key, value in patterns.items()}
    if "enum" in (names := found.get("propertyNames", {})):
        found["propertyNames"] = {**names, "enum": [*names["enum"], KEY]}
    if whole := {key: found.pop(key) for key in OF_THE_WHOLE if key in found}:
        found |= {"if": {"required": [KEY]}, "else": whole}
    return found
