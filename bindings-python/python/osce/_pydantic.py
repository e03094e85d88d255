"""Fields of pydantic models. Imported, with pydantic, only where a model asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError, core_schema

from osce._core import PartialDate, check_json, schema, term
from osce._dicts import to_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osce._terms import Term


def term_schema(cls: type[Term], enum: core_schema.CoreSchema) -> core_schema.CoreSchema:
    """Take and write what any enum does; an error names what was probably meant, where that of an enum lists all members."""
    vocabulary: str | None = getattr(cls, "VOCABULARY", None)
    if vocabulary is None:
        # The base of all has no members.
        return enum

    def check(value: object) -> object:
        try:
            term(vocabulary, value)
        except (TypeError, ValueError) as error:
            kind = "term"
            raise PydanticCustomError(kind, "{reason}", {"reason": str(error)}) from None
        # Whether a slug will do is for the enum to say: a strict model takes members alone.
        return value

    return core_schema.no_info_before_validator_function(check, enum)


def partial_date_schema(cls: type[PartialDate]) -> core_schema.CoreSchema:
    """Take a partial date or its text; write the text."""

    def read(value: object) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        if not isinstance(value, str):
            message = "partial_date"
            raise PydanticCustomError(message, "expected a PartialDate or its text")
        return cls(value)

    return core_schema.no_info_plain_validator_function(
        read,
        metadata={"pydantic_js_functions": [lambda _schema, _handler: _definition("PartialDate")]},
        serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
    )


def record_schema(cls: Any, name: str) -> core_schema.CoreSchema:
    """Take a record, or a mapping that is a valid one; write what `to_dict` gives."""

    def read(value: object) -> object:
        if isinstance(value, cls):
            return value
        try:
            json = to_json(value, cls.__match_args__)
        except (TypeError, ValueError) as error:
            kind = "record"
            raise PydanticCustomError(kind, "{reason}", {"reason": str(error)}) from None
        checked = check_json(json, name)
        if not checked.ok or checked.item is None:
            kind = "invalid_record"
            reason = "; ".join(str(fault) for fault in checked.report.errors)
            raise PydanticCustomError(kind, "{reason}", {"reason": reason, "report": checked.report.to_dict()})
        return checked.item

    def write(item: Any) -> dict[str, Any]:
        members: dict[str, Any] = item.to_dict()
        return members

    return core_schema.no_info_plain_validator_function(
        read,
        metadata={"pydantic_js_functions": [lambda _schema, _handler: _inlined(name)]},
        serialization=core_schema.plain_serializer_function_ser_schema(
            write, return_schema=core_schema.dict_schema(core_schema.str_schema(), core_schema.any_schema())
        ),
    )


def _definition(name: str) -> dict[str, Any]:
    """Give the JSON Schema of a member's type."""
    definition: dict[str, Any] = schema("structure-description", compact=True)["$defs"][name]
    return definition


def _inlined(name: str) -> dict[str, Any]:
    """Give the compact JSON Schema of a record with its definitions in their places: it becomes a part of another schema."""
    whole = schema(name, compact=True)
    definitions: Mapping[str, Any] = whole.pop("$defs", {})
    whole.pop("$id", None)
    whole.pop("$schema", None)

    def inline(part: Any) -> Any:
        if isinstance(part, list):
            return [inline(element) for element in part]
        if not isinstance(part, dict):
            return part
        reference = part.get("$ref")
        if reference is None:
            return {key: inline(value) for key, value in part.items()}
        target = inline(definitions[reference.removeprefix("#/$defs/")])
        return target | {key: inline(value) for key, value in part.items() if key != "$ref"}

    members: dict[str, Any] = inline(whole)
    return members
