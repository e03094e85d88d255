"""The functions and tables of DuckDB."""

import datetime
import doctest
import json

import osce
import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")
import osce.duckdb  # noqa: E402


@pytest.fixture
def con():
    return osce.duckdb.register(duckdb.connect(), today="2026-01-15")


def one(con, expression):
    ((value,),) = con.sql(f"select {expression}").fetchall()
    return value


def test_the_examples_of_the_module_hold():
    result = doctest.testmod(osce.duckdb)
    assert result.attempted
    assert not result.failed


def test_a_lookup_is_that_of_each_text(con):
    rows = con.sql(
        """select osce_lookup(text, vocabulary) from (values
        ('Finland', 'country'), (null, 'country'), ('Atlantis', 'country'), ('Kosovo', 'country'), ('', 'country'),
        ('Secretariat', 'structure'), ('Finland', 'structure'), ('Finland', null)) rows(text, vocabulary)"""
    )
    assert [slug for (slug,) in rows.fetchall()] == ["fi", None, None, None, None, "secretariat", None, None]


def test_a_day_is_one_or_one_for_each_text(con):
    assert one(con, "osce_lookup('Turkey', 'country', DATE '2025-01-01')") is None
    assert one(con, "osce_lookup('Turkey', 'country', '2010-01-01')") == "tr"
    assert one(con, "osce_lookup('Turkey', 'country', null)") == "tr"
    days = "(values (DATE '2025-01-01'), (DATE '2010-01-01'), (null)) days(day)"
    rows = con.sql(f"select osce_lookup('Turkey', 'country', day) from {days}").fetchall()
    assert rows == [(None,), ("tr",), ("tr",)]


def test_a_label_is_that_of_the_term(con):
    assert one(con, "osce_label('fi', 'fr')") == "Finlande"
    assert one(con, "osce_label('fi', 'fr', 'country')") == "Finlande"
    assert one(con, "osce_label('fi', 'fr', 'structure')") is None
    assert one(con, "osce_label('no-such-slug', 'fr')") is None
    assert one(con, "osce_label('news', 'fr')") is None
    assert one(con, "osce_label(null, 'fr')") is None


def test_a_date_is_a_day_or_null(con):
    assert one(con, "osce_date('26 February 2021')") == datetime.date(2021, 2, 26)
    assert one(con, "osce_date('26 listopada 2025', 'pl')") == datetime.date(2025, 11, 26)
    # It can mean two days.
    assert one(con, "osce_date('06/07/2020')") is None
    assert one(con, "osce_date('soon')") is None
    assert one(con, "osce_date(null)") is None


def test_a_check_gives_the_faults_of_the_record(con):
    text = '{"title": "Course ends", "kind": "pres-release", "issued_on": "2021-02-26", "issued_by": ["secretariat"]}'
    faults = one(con, f"osce_check('{text}')")
    report = osce.check_json(text, today="2026-01-15").report
    assert [(fault["code"], fault["path"], fault["suggestion"]) for fault in faults] == [
        (fault.code, fault.path, fault.suggestion) for fault in report
    ]
    assert one(con, """len(osce_check('{"title": "Winter Meeting", "starts_on": "2021-02-26"}', 'meeting'))""") == 0
    assert one(con, "osce_check('{')")[0]["code"] == "invalid-json"
    assert one(con, "osce_check(null)") is None


def test_the_vocabularies_are_tables(con):
    assert con.sql("select slug from osce_country").fetchall() == [(country.slug,) for country in osce.Country]
    fields = con.sql("select slug from osce_field_of_work where level = 'navigation'").fetchall()
    assert fields == [(field.slug,) for field in osce.FieldOfWork.navigation()]
    joined = """select label from (values ('Mission to Moldova')) news(issuer)
        join osce_structure on slug = osce_lookup(issuer, 'structure')"""
    assert con.sql(joined).fetchall() == [("Mission to Moldova",)]


def test_many_texts_are_asked_for_once_each(con):
    rows = "(select if(i % 3 = 0, null, 'Finland') text from range(1000000) numbers(i))"
    asked = "osce_lookup(text, 'country'), osce_label('fi', 'de'), osce_date(text)"
    query = f"select {asked}, count(*) from {rows} group by all order by all"
    assert con.sql(query).fetchall() == [("fi", "Finnland", None, 666_666), (None, "Finnland", None, 333_334)]


def test_a_file_is_checked_where_it_lies(con, tmp_path):
    lines = ['{"title": "A"}', '{"title": 3}', "no JSON"]
    path = tmp_path / "news.csv"
    path.write_text("\n".join(json.dumps(line) for line in lines))
    options = "columns = {'line': 'VARCHAR'}, header = false, escape = '\\'"
    query = f"select len(osce_check(line)) > 0 from read_csv('{path}', {options})"
    assert con.sql(query).fetchall() == [(True,)] * 3


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("osce_lookup('Finland', 'countri')", "unknown vocabulary `countri`; did you mean `country`"),
        ("osce_lookup(3, 'country')", "expected a text or a missing value, found int"),
        ("osce_lookup(['Finland'], 'country')", "expected a text or a missing value, found list"),
        ("osce_lookup('Finland'::BLOB, 'country')", "expected a text or a missing value, found bytes"),
        ("osce_lookup('Finland', 'country', '2021-13-01')", "invalid day `2021-13-01`"),
        ("osce_lookup('Finland')", "missing 1 required positional argument: 'vocabularies'"),
        ("osce_label('fi', 'xx')", "unknown language"),
        ("osce_label(3, 'fr')", "expected texts, found values of the type int32"),
        ("osce_date('soon', 'xx')", "unknown language"),
        ("osce_date(3)", "expected texts, found values of the type int32"),
        ("osce_check('{}', 'podcast')", "unknown kind of record `podcast`"),
        ("osce_check(3)", "expected texts, found values of the type int32"),
    ],
)
def test_what_is_wrong_is_an_error_of_the_query(con, expression, message):
    with pytest.raises(duckdb.Error, match=message):
        one(con, expression)


def test_the_functions_are_those_of_the_last_call(con):
    text = '{"title": "Winter Meeting", "mood": 1}'
    strict = one(con, f"osce_check('{text}', 'meeting')")
    osce.duckdb.register(con, profile="lenient")
    lenient = one(con, f"osce_check('{text}', 'meeting')")
    severities = [fault["severity"] for faults in (strict, lenient) for fault in faults if fault["path"] == "/mood"]
    assert severities == ["error", "warning"]


def test_a_wrong_option_is_an_error_at_once():
    with pytest.raises(ValueError, match="unknown profile"):
        osce.duckdb.register(duckdb.connect(), profile="loose")
