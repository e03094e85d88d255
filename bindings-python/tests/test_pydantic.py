"""Enums, records and partial dates as fields of pydantic models, and in FastAPI."""

import doctest
import importlib
import json
import re
from typing import Annotated

import osce
import pytest
from objects import CLASSES, RECORDS

pydantic = pytest.importorskip("pydantic")
CountryCode = importlib.import_module("osce.pydantic").CountryCode

VALID = {"title": "A", "kind": "news", "body": "Text.", "issued_on": "2021-02-26", "issued_by": ["secretariat"]}


class Bulletin(pydantic.BaseModel):
    chair: osce.Country
    field: osce.FieldOfWork | None = None
    since: osce.PartialDate
    item: osce.NewsItem
    others: list[osce.NewsItem] = pydantic.Field(default_factory=list)


class OfEachKind(pydantic.BaseModel):
    news: osce.NewsItem
    meeting: osce.Meeting
    project: osce.Project
    operation: osce.FieldOperation


GIVEN = {"chair": "fi", "field": "policing", "since": "1994-06", "item": VALID}


def references(part):
    if isinstance(part, dict):
        yield from [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from references(each)


def assert_references_lead_somewhere(schema):
    for reference in references(schema):
        target = schema
        assert reference.startswith("#/")
        for step in reference.removeprefix("#/").split("/"):
            assert step in target, reference
            target = target[step]


@pytest.mark.parametrize(
    "read", [Bulletin.model_validate, lambda given: Bulletin.model_validate_json(json.dumps(given))]
)
def test_plain_values_become_values_of_this_library(read):
    bulletin = read(GIVEN)
    assert bulletin.chair is osce.Country.FINLAND
    assert bulletin.field is osce.FieldOfWork.POLICING
    assert bulletin.since == osce.PartialDate("1994-06")
    assert bulletin.item == osce.NewsItem.from_dict(VALID)


def test_values_of_this_library_are_taken_as_they_are():
    item = osce.NewsItem(title="not valid, and the caller's business")
    bulletin = Bulletin(chair=osce.Country.FINLAND, since=osce.PartialDate("1994"), item=item)
    assert bulletin.item is item
    assert bulletin.field is None


def test_what_is_written_is_read_again():
    bulletin = Bulletin.model_validate(GIVEN | {"others": [VALID]})
    assert Bulletin.model_validate(bulletin.model_dump()) == bulletin
    assert Bulletin.model_validate_json(bulletin.model_dump_json()) == bulletin
    written = json.loads(bulletin.model_dump_json())
    assert (written["chair"], written["since"], written["item"]) == ("fi", "1994-06", VALID)
    assert bulletin.model_dump(mode="json") == written


def test_an_invalid_record_is_an_error_with_its_report():
    with pytest.raises(pydantic.ValidationError) as caught:
        Bulletin.model_validate(GIVEN | {"item": VALID | {"kind": "novel", "countries": ["Finland"]}})
    (error,) = caught.value.errors()
    assert (error["loc"], error["type"]) == (("item",), "invalid_record")
    assert "/kind" in error["msg"]
    assert "`fi`" in error["msg"]
    assert {fault["path"] for fault in error["ctx"]["report"]["faults"]} == {"/kind", "/countries/0"}


@pytest.mark.parametrize("value", [7, "A", None, [], {1: object()}])
def test_what_is_no_mapping_is_an_error_of_the_field(value):
    with pytest.raises(pydantic.ValidationError) as caught:
        Bulletin.model_validate(GIVEN | {"item": value})
    (error,) = caught.value.errors()
    assert error["loc"] == ("item",)
    assert error["msg"]


@pytest.mark.parametrize(("member", "value"), [("chair", "xx"), ("since", "1994-13"), ("since", 1994), ("field", "fi")])
def test_bad_values_are_errors_of_their_fields(member, value):
    with pytest.raises(pydantic.ValidationError) as caught:
        Bulletin.model_validate(GIVEN | {member: value})
    assert {error["loc"][0] for error in caught.value.errors()} == {member}


VOCABULARIES = [osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind]


def reason(field, value, **options):
    """Why a value of a field is refused: the message of its only error."""
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic.TypeAdapter(field).validate_python(value, **options)
    (error,) = caught.value.errors()
    json.loads(caught.value.json())
    return error["msg"]


@pytest.mark.parametrize(
    ("vocabulary", "written", "meant"),
    [
        (osce.Country, "Finland", "fi"),
        (osce.Country, "EST", "ee"),
        # Near the code of Ireland, and that of Iran.
        (osce.Country, "IRN", None),
        (osce.FieldOfWork, "Polcing", "policing"),
        (osce.Structure, "Secretariat", "secretariat"),
        (osce.MeetingSeries, "economic-forum", None),
        (osce.NewsKind, "press release", "press-release"),
        (osce.Country, "xx", None),
        (osce.Country, "Kosovo", None),
        (osce.Country, "", None),
    ],
)
def test_the_error_of_an_enum_names_the_member_that_was_meant_and_not_all(vocabulary, written, meant):
    message = reason(vocabulary, written)
    assert message.startswith(f"unknown slug `{written}` in the vocabulary {vocabulary.VOCABULARY}")
    assert re.findall(r"did you mean `(.+)`", message) == ([meant] if meant else [])
    assert len(message) < 120
    # The words are the core's, as a record has them.
    with pytest.raises(ValueError, match=re.escape(message)):
        osce._core.term(vocabulary, written)


@pytest.mark.parametrize("value", [7, None, ["fi"], osce.FieldOfWork.YOUTH])
def test_what_is_of_another_type_is_an_error_of_an_enum(value):
    assert reason(osce.Country, value).startswith("expected a member of Country or its slug, found ")


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_an_enum_is_to_pydantic_what_any_enum_is(vocabulary):
    adapter, member = pydantic.TypeAdapter(vocabulary), next(iter(vocabulary))
    assert adapter.validate_python(member) is adapter.validate_python(member.slug) is member
    assert adapter.validate_json(json.dumps(member.slug)) is member
    assert adapter.dump_python(member) is member
    assert adapter.dump_python(member, mode="json") == member.slug
    for mode in ("validation", "serialization"):
        assert adapter.json_schema(mode=mode) == {
            "title": vocabulary.__name__,
            "description": vocabulary.__doc__,
            "enum": [term.slug for term in vocabulary],
            "type": "string",
        }
    # A strict model takes members, and slugs of JSON alone.
    assert adapter.validate_python(member, strict=True) is member
    assert adapter.validate_json(json.dumps(member.slug), strict=True) is member
    assert "instance of" in reason(vocabulary, member.slug, strict=True)


def test_enums_are_keys_and_parts_of_unions():
    keys = pydantic.TypeAdapter(dict[osce.Country, int])
    read = keys.validate_json('{"fi": 1}')
    assert read == {osce.Country.FINLAND: 1}
    assert keys.dump_json(read) == b'{"fi":1}'
    assert keys.json_schema()["propertyNames"] == {"$ref": "#/$defs/Country"}
    either = pydantic.TypeAdapter(osce.AnyTerm)
    for term in (osce.FieldOfWork.YOUTH, osce.Country.FINLAND, osce.NewsKind.NEWS):
        assert either.validate_python(term) is either.validate_python(term.slug) is term
    assert pydantic.TypeAdapter(osce.Term).validate_python(osce.Country.FINLAND) is osce.Country.FINLAND
    plain = pydantic.create_model("Plain", country=osce.Country, __config__=pydantic.ConfigDict(use_enum_values=True))
    assert type(plain.model_validate({"country": "fi"}).country) is str


class Office(pydantic.BaseModel):
    country: CountryCode
    staff: dict[CountryCode, int] = pydantic.Field(default_factory=dict)


@pytest.mark.parametrize("written", [osce.Country.FINLAND, "fi", "FI", "FIN", "246"])
def test_a_country_is_taken_by_its_codes(written):
    office = Office(country=written, staff={written: 2})
    assert office.country is osce.Country.FINLAND
    assert office.model_dump_json() == '{"country":"fi","staff":{"fi":2}}'
    assert Office.model_validate_json(json.dumps({"country": written, "staff": {written: 2}})) == office


def test_every_code_of_a_country_is_taken():
    adapter = pydantic.TypeAdapter(CountryCode)
    for country in osce.Country:
        assert {adapter.validate_python(code.text) for code in country.codes.value} <= {country}


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("FLN", "unknown slug `FLN` in the vocabulary country: expected one such as `al`"),
        ("fin", "unknown slug `fin` in the vocabulary country; did you mean `fi`?"),
        ("Fin", "unknown slug `Fin` in the vocabulary country; did you mean `fi`?"),
        (" FI", "unknown slug ` FI` in the vocabulary country; did you mean `fi`?"),
        ("XK", "unknown slug `XK` in the vocabulary country: expected one such as `al`"),
        (246, "expected a member of Country or its slug, found 246"),
        (None, "expected a member of Country or its slug, found None"),
    ],
)
def test_a_code_is_taken_exactly(written, message):
    assert reason(CountryCode, written) == message


def test_the_schemas_of_a_country_by_code_are_what_is_taken_and_what_is_written():
    jsonschema = pytest.importorskip("jsonschema")
    taken = Office.model_json_schema()
    written = Office.model_json_schema(mode="serialization")
    for schema in (taken, written):
        jsonschema.Draft202012Validator.check_schema(schema)
        assert_references_lead_somewhere(schema)
    assert written["properties"]["country"] == {"$ref": "#/$defs/Country"}
    taken, written = map(jsonschema.Draft202012Validator, (taken, written))
    for country, is_written in (("fi", True), ("FI", False), ("FIN", False), ("246", False)):
        assert taken.is_valid({"country": country})
        assert written.is_valid({"country": country, "staff": {}}) == is_written
    for wrong in ("fin", "FLN", "XK", "Finland", 246, None):
        assert not taken.is_valid({"country": wrong})


def test_the_examples_of_the_module_hold():
    result = doctest.testmod(importlib.import_module("osce.pydantic"))
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize("mode", ["validation", "serialization"])
@pytest.mark.parametrize("model", [Bulletin, OfEachKind])
def test_the_schema_has_no_reference_into_nothing(model, mode):
    schema = model.model_json_schema(mode=mode)
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema)
    assert_references_lead_somewhere(schema)


def test_the_schema_takes_what_the_model_takes():
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(Bulletin.model_json_schema())
    validator.validate(GIVEN)
    for wrong in ({"chair": "xx"}, {"since": "June 1994"}, {"item": VALID | {"kind": "novel"}}, {"item": {}}):
        assert not validator.is_valid(GIVEN | wrong)


def test_the_schema_of_what_is_written_takes_what_is_written():
    jsonschema = pytest.importorskip("jsonschema")
    written = json.loads(Bulletin.model_validate(GIVEN).model_dump_json())
    jsonschema.Draft202012Validator(Bulletin.model_json_schema(mode="serialization")).validate(written)


@pytest.mark.parametrize("name", CLASSES)
def test_the_schema_of_a_record_names_its_members(name):
    part = pydantic.TypeAdapter(CLASSES[name]).json_schema()
    assert set(part["properties"]) == set(osce.schema(name)["properties"])
    assert part["required"] == osce.schema(name)["required"]
    assert part["title"] == osce.schema(name)["title"]


@pytest.mark.parametrize("name", CLASSES)
def test_records_of_each_kind_are_fields(name):
    adapter = pydantic.TypeAdapter(CLASSES[name])
    # Its area is of another operation, which a check of the record tells.
    other = {"area": None} if name == "field-operation" else {}
    record = RECORDS[name].replace(unresolved=None, extra=None, **other)
    assert adapter.validate_python(record) is record
    assert adapter.validate_json(adapter.dump_json(record)) == record


def test_a_record_is_a_body_and_an_enum_a_parameter_in_fastapi():
    fastapi = pytest.importorskip("fastapi")
    pytest.importorskip("httpx")
    from fastapi.testclient import TestClient  # noqa: PLC0415 - it is there where fastapi is

    app = fastapi.FastAPI()

    @app.post("/news/{country}")
    def post(country: osce.Country, item: Annotated[osce.NewsItem, fastapi.Body()]) -> dict:
        return {"country": country, "title": item.title, "item": item.to_dict()}

    client = TestClient(app)
    answer = client.post("/news/fi", json=VALID)
    assert (answer.status_code, answer.json()["title"], answer.json()["item"]) == (200, "A", VALID)
    refused = client.post("/news/fi", json=VALID | {"kind": "novel"})
    assert refused.status_code == 422
    assert "/kind" in refused.text
    assert client.post("/news/xx", json=VALID).status_code == 422

    page = client.get("/openapi.json").json()
    assert_references_lead_somewhere(page)
    text = json.dumps(page)
    assert '"press-release"' in text
    assert "issued_on" in text
    assert all(json.dumps(country) in text for country in osce.Country)


def test_a_country_by_code_is_a_parameter_in_fastapi():
    fastapi = pytest.importorskip("fastapi")
    pytest.importorskip("httpx")
    from fastapi.testclient import TestClient  # noqa: PLC0415 - it is there where fastapi is

    app = fastapi.FastAPI()

    @app.get("/name")
    def get(country: CountryCode) -> str | None:
        return country.label()

    client = TestClient(app)
    assert client.get("/name", params={"country": "FIN"}).json() == "Finland"
    refused = client.get("/name", params={"country": "fin"})
    assert refused.status_code == 422
    assert "did you mean `fi`?" in refused.json()["detail"][0]["msg"]
    assert_references_lead_somewhere(client.get("/openapi.json").json())


def test_a_record_is_a_response_in_fastapi():
    fastapi = pytest.importorskip("fastapi")
    pytest.importorskip("httpx")
    from fastapi.testclient import TestClient  # noqa: PLC0415 - it is there where fastapi is

    app = fastapi.FastAPI()

    @app.get("/news")
    def get() -> osce.NewsItem:
        return osce.NewsItem.from_dict(VALID)

    assert TestClient(app).get("/news").json() == VALID
