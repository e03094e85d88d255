"""What the members of the enums know: every property of every term, and what was so on a day."""

import copy
import dataclasses
import datetime
import json
import pickle

import osce
import pytest
from vectors import raw_cases

DAY = datetime.date(2021, 2, 26)
ENUMS = (osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind)
TERMS = [member for cls in ENUMS for member in cls]
all_terms = pytest.mark.parametrize("term", TERMS, ids=repr)


def properties(term):
    names = {name for cls in type(term).__mro__ for name, each in vars(cls).items() if isinstance(each, property)}
    return sorted(name for name in names if not name.startswith("_"))


@all_terms
def test_every_property_answers(term):
    answers = {name: getattr(term, name) for name in properties(term)}
    assert answers["slug"] == term.value
    assert answers["names"][0].text == term.label("en")
    assert term.value in answers["top"].ancestors or answers["top"].parent is None
    for source in answers["sources"]:
        assert source.title
        assert isinstance(source.is_osce, bool)


@all_terms
def test_the_hierarchy_holds_together(term):
    assert all(child.parent is term for child in term.children)
    assert term.parent is None or term in term.parent.children
    assert term.ancestors == (() if term.parent is None else (term.parent, *term.parent.ancestors))
    assert term.top is (term.ancestors or (term,))[-1]


@all_terms
def test_names_know_their_term_and_their_days(term):
    for name in term.names:
        assert name.term is term
        assert isinstance(name.language, osce.Language)
        assert isinstance(name.holds_on(DAY), osce.Certainty)
        for period in name.periods:
            assert isinstance(period.holds_on(DAY), osce.Certainty)
    on_day = term.names_on(DAY)
    assert {on.name.text for on in on_day} <= {name.text for name in term.names}
    assert all(on.name.holds_on(DAY) for on in on_day if on.certain and on.name.is_verified)


@all_terms
def test_labels_fall_back_only_where_that_is_asked_for(term):
    for language in osce.Language:
        label, fallback = term.label(language), term.label_or_english(language)
        wanted = (label, language) if label is not None else (term.label("en"), osce.Language.ENGLISH)
        assert (fallback.text, fallback.language) == wanted


@all_terms
def test_facts_are_values(term):
    for name in properties(term):
        value = getattr(term, name)
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
        assert hash(value) == hash(copy.deepcopy(value))


def test_facts_are_frozen():
    fact = osce.Country.FINLAND.admitted
    with pytest.raises(dataclasses.FrozenInstanceError):
        fact.value = None
    with pytest.raises(dataclasses.FrozenInstanceError):
        fact.sources[0].title = ""


@pytest.mark.parametrize("cls", [osce.Country, osce.Structure])
def test_descriptions_fit_their_schema(cls):
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(osce.schema(f"{cls.VOCABULARY}-description"))
    for term in cls:
        description = term.describe()
        validator.validate(description)
        assert description["slug"] == term.slug
        assert json.loads(json.dumps(description)) == description


def test_only_states_and_structures_describe_themselves():
    assert not hasattr(osce.FieldOfWork.POLICING, "describe")


def test_a_state_is_found_by_each_of_its_codes():
    for country in osce.Country:
        for code in country.codes.value:
            found = osce.Country.from_code(code.text)
            assert found is country or code.former
        assert {country.alpha2, country.alpha3, country.numeric} <= {None, *(c.text for c in country.codes.value)}
    assert osce.Country.from_code("fin") is None
    assert osce.Country.from_code("") is None


def test_successors_and_predecessors_agree():
    for cls in (osce.Country, osce.Structure):
        for term in cls:
            assert all(term in successor.predecessors for successor in term.successors)
            assert all(term in predecessor.successors for predecessor in term.predecessors)


def test_a_lineage_holds_the_structure_itself():
    for structure in osce.Structure:
        assert structure in structure.lineage()
        assert {*structure.predecessors, *structure.successors} <= set(structure.lineage())


def test_active_on_is_true_only_where_it_is_certain():
    mission = osce.Structure.SPECIAL_MONITORING_MISSION_TO_UKRAINE
    assert mission.active_on(DAY)
    assert not mission.active_on(datetime.date(2024, 1, 1))
    asked = [case for case in raw_cases("dates.json") if case["question"] == "active_on"]
    assert {case["expect"] for case in asked} == {"yes", "no", "uncertain"}


def test_participation_on_a_day():
    certain = osce.participating_on(DAY).certain
    assert [state for state in osce.Country if state.is_participating_on(DAY) is osce.Certainty.YES] == list(certain)
    partners = osce.partners_on(DAY).certain
    assert [state for state in osce.Country if state.is_partner_on(DAY) is osce.Certainty.YES] == list(partners)
    assert not set(certain) & set(partners)


def test_field_operations_of_a_day_are_active_on_it():
    found = osce.field_operations_on(DAY)
    assert found.certain
    assert all(operation.active_on(DAY) for operation in found.certain)
    assert all(operation.kind == "field-operation" for operation in found.certain + found.uncertain)
    assert not set(found.certain) & set(osce.closed_field_activities_on(DAY).certain)


def test_the_chair_of_a_day():
    chair = osce.chair_on(DAY)
    assert chair.state is osce.Country.SWEDEN
    assert chair.from_.first_day() <= DAY <= chair.until.last_day()
    assert dataclasses.replace(chair, certain=True) in chair.state.chairs
    troika = osce.troika_on(DAY)
    assert (troika.outgoing.state, troika.chair, troika.incoming.state) == (
        osce.Country.ALBANIA,
        chair,
        osce.Country.POLAND,
    )


def test_office_holders_by_member_and_by_slug():
    everyone = osce.all_office_holders(osce.Structure.SECRETARY_GENERAL)
    assert everyone == osce.all_office_holders("secretary-general")
    (holder,) = osce.office_holders("secretary-general", DAY).certain
    assert holder in everyone
    assert holder.structure is osce.Structure.SECRETARY_GENERAL


def test_the_name_of_the_organization_follows_the_day():
    assert osce.organization_abbreviation(datetime.date(1994, 12, 31)) == "CSCE"
    assert osce.organization_abbreviation(datetime.date(1995, 1, 1)) == "OSCE"
    assert osce.organization_abbreviation(DAY, "de") == "OSZE"
    assert osce.organization_name(DAY) == "Organization for Security and Co-operation in Europe"


def test_coverage_counts_labels():
    for cls in ENUMS:
        for language in osce.Language:
            coverage = osce.label_coverage(cls, language)
            labelled = sum(term.label(language) is not None for term in cls)
            assert (coverage.labelled, coverage.terms) == (labelled, len(cls))


def test_sections_of_the_site_are_no_terms():
    sections = osce.site_sections()
    assert sections
    assert osce.lookup_all(sections) == [None] * len(sections)


def test_points_of_a_series():
    events = osce.MeetingSeries.SUMMIT_MEETINGS.events
    assert [event.start for event in events] == sorted(event.start for event in events)
    assert {event.kind for event in events} == {"summit"}
    assert all(event.series is osce.MeetingSeries.SUMMIT_MEETINGS and event.start <= event.end for event in events)
