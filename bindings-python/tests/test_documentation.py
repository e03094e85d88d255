"""The words at the members of the records are those of the schemas."""

import inspect

import osce
import pytest
from objects import CLASSES

MEMBERS = [(name, member) for name in CLASSES for member in osce.schema(name)["properties"]]


def words(text):
    """The first paragraph, with single spaces."""
    return " ".join(text.partition("\n\n")[0].split())


@pytest.mark.parametrize(("name", "member"), MEMBERS)
def test_a_member_is_documented_as_in_the_schema(name, member):
    described = osce.schema(name)["properties"][member]["description"]
    assert words(inspect.getdoc(getattr(CLASSES[name], member))) == words(described)


@pytest.mark.parametrize("name", CLASSES)
def test_a_record_is_documented_as_in_the_schema(name):
    assert words(inspect.getdoc(CLASSES[name])) == words(osce.schema(name)["description"])


@pytest.mark.parametrize(
    ("cls", "place"),
    [(osce.RecordImage, "images"), (osce.RecordLink, "links"), (osce.RecordTranslation, "translations")],
)
def test_members_of_parts_are_documented_as_in_the_schema(cls, place):
    schema = osce.schema("news-item")
    part = schema["properties"][place]["items"]
    if "$ref" in part:
        part = schema["$defs"][part["$ref"].removeprefix("#/$defs/")]
    assert set(cls.__match_args__) == set(part["properties"])
    for member, described in part["properties"].items():
        assert words(inspect.getdoc(getattr(cls, member))) == words(described["description"])


def test_members_of_faults_and_reports_are_in_the_schema():
    schema = osce.schema("report")
    assert set(osce.check_json("{}").report.to_dict()) == set(schema["properties"])
    fault = schema["properties"]["faults"]["items"]
    if "$ref" in fault:
        fault = schema["$defs"][fault["$ref"].removeprefix("#/$defs/")]
    assert set(osce.check_json("{}").report[0].to_dict()) == set(fault["properties"])
