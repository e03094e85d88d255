"""Vocabularies and facts as tables."""

import datetime

import osce
import osce.arrow
import pytest

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

ENUMS = (osce.FieldOfWork, osce.Country, osce.Structure, osce.MeetingSeries, osce.NewsKind)
FACTS = ("chair", "office-holder", "event", "name")
TABLES = [*(enum.VOCABULARY for enum in ENUMS), *FACTS]
tables = pytest.mark.parametrize("name", TABLES)


def slugs(terms):
    return [term.slug for term in terms]


def assert_dates(row):
    """A date is written down, says what it is, and is a day where it is one."""
    for written, status, day in (("start", "start_is", "first_day"), ("end", "end_is", "last_day")):
        text = row[written]
        if text is None:
            assert row[status] is row[day] is None
        elif text in ("open", "unknown"):
            assert (row[status], row[day]) == (text, None)
        elif len(text) == len("2021-02-26"):
            assert (row[status], row[day]) == ("exact", datetime.date.fromisoformat(text))
        else:
            assert (row[status], row[day]) == ("partial", None)


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.VOCABULARY)
def test_a_table_has_a_row_a_term(enum):
    rows = osce.table(enum)
    assert rows == osce.table(enum.VOCABULARY)
    assert [row["slug"] for row in rows] == slugs(enum)
    for row, term in zip(rows, enum, strict=True):
        assert (row["vocabulary"], row["label"], row["top"]) == (enum.VOCABULARY, term.label("en"), term.top)
        assert row["parent"] == term.parent
        assert_dates(row)


def test_fields_of_work_have_a_level_and_dimensions():
    for row in osce.table("field-of-work"):
        field = osce.FieldOfWork(row["slug"])
        assert (row["level"], row["dimensions"]) == (field.level, [*field.dimensions.value])
    assert {row["slug"]: row["dimensions"] for row in osce.table("field-of-work")}["policing"] == ["politico-military"]


def test_countries_have_a_status_codes_and_what_they_followed():
    for row in osce.table("country"):
        country = osce.Country(row["slug"])
        members = ("status", "alpha2", "alpha3", "numeric", "predecessors", "successors")
        wanted = [getattr(country, name) for name in members]
        assert [row[name] for name in members] == [[*value] if isinstance(value, tuple) else value for value in wanted]
    rows = {row["slug"]: row for row in osce.table("country")}
    assert (rows["fi"]["start"], rows["fi"]["start_is"], rows["fi"]["first_day"]) == ("1973", "partial", None)
    assert rows["cshh"]["successors"] == ["cz", "sk"]
    assert (rows["cshh"]["end_is"], rows["fi"]["end_is"]) == ("exact", "open")


def test_structures_have_a_host_an_area_a_seat_and_a_lineage():
    for row in osce.table("structure"):
        structure = osce.Structure(row["slug"])
        seat = structure.seat and structure.seat.value
        assert (row["kind"], row["area"], row["seat"]) == (structure.kind, structure.area, seat)
        assert row["host"] == (structure.country and structure.country.slug)
        assert (row["predecessors"], row["successors"]) == (slugs(structure.predecessors), slugs(structure.successors))
        assert row["lineage_head"] == structure.lineage()[0].slug
        assert row["lineage_last"] == structure.lineage()[-1].slug


def test_what_followed_one_another_is_one_group():
    rows = {row["slug"]: row for row in osce.table("structure")}
    chain = ["liaison-office-in-central-asia", "centre-in-tashkent", "project-co-ordinator-in-uzbekistan"]
    assert [rows[slug]["lineage_head"] for slug in chain] == [chain[0]] * 3
    assert [rows[slug]["lineage_last"] for slug in chain] == [chain[2]] * 3
    for row in rows.values():
        followed = [*row["predecessors"], *row["successors"]]
        assert {(rows[slug]["lineage_head"], rows[slug]["lineage_last"]) for slug in followed} <= {
            (row["lineage_head"], row["lineage_last"])
        }


def test_chairs_have_their_people_and_the_name_of_the_time():
    rows = osce.table("chair")
    assert len(rows) == sum(len(country.chairs) for country in osce.Country)
    for row in rows:
        assert_dates(row)
        country = osce.Country(row["state"])
        chair = next(chair for chair in country.chairs if str(chair.from_) == row["start"])
        assert (row["end"], row["verified"]) == (str(chair.until), chair.verified)
        assert [person["name"] for person in row["people"]] == [person.name for person in chair.people]
        assert row["sources"] == [source.key for source in chair.sources]
    assert (rows[1]["state"], rows[1]["label"]) == ("cshh", "Czechoslovakia")
    named = {row["label"]: row["state"] for row in rows}
    assert named["Sweden"] == "se"


def test_office_holders_are_those_of_the_structures():
    rows = osce.table("office-holder")
    found = [(row["structure"], row["name"], row["start"], row["end"]) for row in rows]
    wanted = [
        (holder.structure, holder.name, str(holder.from_), str(holder.until))
        for structure in dict.fromkeys(row["structure"] for row in rows)
        for holder in osce.all_office_holders(structure)
    ]
    assert found == wanted
    for row in rows:
        assert_dates(row)
        assert row["label"] == osce.Structure(row["structure"]).label()


def test_events_are_those_of_the_series():
    rows = osce.table("event")
    wanted = [event for series in osce.MeetingSeries for event in series.events]
    assert [row["id"] for row in rows] == [event.id for event in wanted]
    assert [(row["first_day"], row["last_day"]) for row in rows] == [(event.start, event.end) for event in wanted]
    members = ("kind", "series", "number", "city", "country", "document")
    assert [[row[name] for name in members] for row in rows] == [
        [getattr(event, name) for name in members] for event in wanted
    ]


def test_names_have_a_row_a_period():
    rows = osce.table("name")
    wanted = [
        (name.text, name.language, period and str(period.start), period and str(period.end))
        for enum in ENUMS
        for term in enum
        for name in term.names
        for period in (name.periods or [None])
    ]
    assert [(row["name"], row["language"], row["start"], row["end"]) for row in rows] == wanted
    for row in rows:
        assert_dates(row)


@tables
def test_arrow_has_the_same_rows(name):
    frame = polars.DataFrame(osce.arrow.vocabulary_table(name))
    assert frame.to_dicts() == osce.table(name)


@tables
def test_frames_take_the_rows_and_know_the_days(name):
    rows = osce.table(name)
    frame = pandas.DataFrame(rows)
    assert frame.columns.tolist() == [*rows[0]]
    assert polars.DataFrame(rows, infer_schema_length=None).columns == [*rows[0]]
    for column in {"first_day", "last_day"} & {*frame.columns}:
        days = pandas.to_datetime(frame[column])
        assert days.notna().tolist() == [row[column] is not None for row in rows]


@pytest.mark.parametrize("name", ["chairs", "", "events", "Chair"])
def test_the_error_of_an_unknown_table_names_the_others(name):
    with pytest.raises(
        ValueError, match=r"unknown vocabulary .* other tables are `chair`, `office-holder`, `event`, `name`"
    ):
        osce.table(name)
    for ask in (osce.table, osce.arrow.vocabulary_table):
        with pytest.raises(TypeError, match="expected the slug of a vocabulary"):
            ask(7)
