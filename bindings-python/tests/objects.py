"""An object of each class, with every member set, and the records by their names."""

import datetime
import pathlib
import tempfile

import osce

CLASSES = {
    "news-item": osce.NewsItem,
    "meeting": osce.Meeting,
    "project": osce.Project,
    "field-operation": osce.FieldOperation,
}

IMAGE = osce.RecordImage("https://www.osce.org/a.jpg", alt="A hall", credit="A. Photographer")
LINK = osce.RecordLink("https://www.osce.org/b", title="More, in 'quotes'")
TRANSLATION = osce.RecordTranslation("ru", "https://www.osce.org/ru/1")
UNRESOLVED_TERM = osce.UnresolvedTerm("/fields_of_work/1", "field-of-work", "space-debris")
PARTIAL_DATE = osce.PartialDate("1994-06")
EXTRA = osce.ExtraMembers(
    [("/fields_of_work/2", "7"), ("/reading_time", "3.10"), ("/x~1y", '{"n": 123456789012345678901.50}')]
)
CARRIED = {"unresolved": [UNRESOLVED_TERM], "extra": EXTRA}
TEXTS = {
    "id": "n-1",
    "url": "https://www.osce.org/n/1",
    "language": "en",
    "title": "A 'quoted' \"title\"",
    "summary": "A lead.",
    "body": "One.\n\nTwo \N{PARTY POPPER}.",
}

NEWS_ITEM = osce.NewsItem(
    **TEXTS,
    kind=osce.NewsKind.PRESS_RELEASE,
    issued_on=datetime.date(2021, 2, 26),
    issued_by=[osce.Structure.SECRETARIAT],
    place="Vienna",
    fields_of_work=[osce.FieldOfWork.POLICING],
    countries=[osce.Country.AUSTRIA, osce.Country.FINLAND],
    meetings=[osce.MeetingSeries.SECURITY_REVIEW_CONFERENCES],
    images=[IMAGE],
    links=[LINK],
    translations=[TRANSLATION],
    **CARRIED,
)
MEETING = osce.Meeting(
    **TEXTS,
    series=osce.MeetingSeries.SECURITY_REVIEW_CONFERENCES,
    starts_on=datetime.date(2020, 10, 6),
    ends_on=datetime.date(2020, 10, 7),
    place="Vienna",
    country=osce.Country.AUSTRIA,
    organized_by=[osce.Structure.SECRETARIAT],
    fields_of_work=[osce.FieldOfWork.ARMS_CONTROL],
    links=[LINK],
    **CARRIED,
)
PROJECT = osce.Project(
    **TEXTS,
    starts_on=datetime.date(2020, 10, 6),
    ends_on=datetime.date(2021, 10, 7),
    run_by=[osce.Structure.SECRETARIAT],
    fields_of_work=[osce.FieldOfWork.YOUTH],
    countries=[osce.Country.ALBANIA],
    links=[LINK],
    **CARRIED,
)
FIELD_OPERATION = osce.FieldOperation(
    **TEXTS,
    structure=osce.Structure.MISSION_TO_MOLDOVA,
    country=osce.Country.MOLDOVA,
    area="Transdniestria",
    seat="Chisinau",
    established=osce.PartialDate("1993-02-04"),
    work_begun=osce.PartialDate("1993-04"),
    mandate_until=osce.PartialDate("2020"),
    closed=osce.PartialDate("2021"),
    fields_of_work=[osce.FieldOfWork.YOUTH],
    links=[LINK],
    **CARRIED,
)
RECORDS = {"news-item": NEWS_ITEM, "meeting": MEETING, "project": PROJECT, "field-operation": FIELD_OPERATION}

MATCH = osce.lookup("OSCE Mission to Serbia and Montenegro")
CODE_MATCH = osce.lookup("FIN", vocabulary="country")
LIST_MATCH = osce.lookup_list("Finland \N{EN DASH} OSCE Chairpersonship 2025")[0]
SUGGESTION = osce.suggest("polcing")[0]
MENTION = osce.mentions("\N{PARTY POPPER} Turkey and Yugoslavia")[0]

# What `repr` shows as the call that makes it.
SHOWN_AS_CALLS = {
    "RecordImage": IMAGE,
    "RecordLink": LINK,
    "RecordTranslation": TRANSLATION,
    "UnresolvedTerm": UNRESOLVED_TERM,
    "PartialDate": PARTIAL_DATE,
    "ExtraMembers": EXTRA,
    "NewsItem": NEWS_ITEM,
    "Meeting": MEETING,
    "Project": PROJECT,
    "FieldOperation": FIELD_OPERATION,
    "Match": MATCH,
    "Match of a code": CODE_MATCH,
    "Match in a list": LIST_MATCH,
    "Suggestion": SUGGESTION,
    "Mention": MENTION,
}


def is_whole(value):
    """Whether the call that makes it fits in the line that `repr` shows."""
    members = value.__getnewargs_ex__()[1] if isinstance(value, tuple(CLASSES.values())) else value.to_dict()
    shown = [f"{name}={member!r}" for name, member in members.items() if member is not None and len_of(member) != 0]
    shown = f"{type(value).__name__}({', '.join(shown)})"
    # What is cut within a member is no longer whole either.
    return len(shown) <= 200 and "=<" not in shown


def len_of(member):
    return len(member) if isinstance(member, (tuple, osce.ExtraMembers)) else None


CHECKED = osce.check_json('{"title": "Course ends", "fields_of_work": ["polcing"]}', today=datetime.date(2026, 1, 15))
UNRESOLVED = osce.lookup_list("Atlantis")[0]

# What is a value all the same: equal ones are made again by pickling and copying.
VALUES = SHOWN_AS_CALLS | {
    "Checked": CHECKED,
    "Report": CHECKED.report,
    "Fault": CHECKED.report[0],
    "Unresolved": UNRESOLVED,
    "Country": osce.Country.FINLAND,
    "Language": osce.Language.GERMAN,
    "Certainty": osce.Certainty.UNCERTAIN,
}

FIXED = osce.fix('{"title": " Course ends", "fieldsOfWork": "Polcing"}', today=datetime.date(2026, 1, 15))
CHAIR = osce.chair_on(datetime.date(2021, 2, 26))
NAME = osce.Structure.MISSION_TO_SERBIA.names[0]


def failure(text, **options):
    try:
        osce.lookup(text, **options)
    except osce.LookupError as error:
        return error


def fixed_lines():
    with tempfile.TemporaryDirectory() as folder:
        return osce.fix_jsonl(b'{"title": "A"}', pathlib.Path(folder, "fixed.jsonl"))


# One of each class that functions answer with.
ANSWERS = {
    "Ambiguous": failure("Yugoslavia"),
    "BatchReport": osce.check_jsonl(b'{"title": "A"}'),
    "Chair": CHAIR,
    "Checked": CHECKED,
    "ConceptMapping": osce.FieldOfWork.POLICING.mappings[0],
    "CountryCode": osce.Country.FINLAND.codes.value[0],
    "Coverage": osce.label_coverage("country", "fr"),
    "DatedEvent": osce.MeetingSeries.SUMMIT_MEETINGS.events[0],
    "Fact": osce.Country.FINLAND.admitted,
    "Fault": CHECKED.report[0],
    "Fixed": FIXED,
    "FixedLines": fixed_lines(),
    "Match": MATCH,
    "Mention": MENTION,
    "Name": NAME,
    "NameOnDate": osce.Country.FINLAND.names_on(datetime.date(2021, 2, 26))[0],
    "NotFound": failure("Turky"),
    "NotValidOn": failure("Mission to Serbia and Montenegro", on=datetime.date(2010, 1, 1)),
    "OfficeHolder": osce.all_office_holders("secretary-general")[0],
    "OnDate": osce.participating_on(datetime.date(1996, 4, 3)),
    "Period": NAME.periods[0],
    "Person": CHAIR.people[0],
    "Repair": FIXED.applied[0],
    "SeatOnDate": osce.Structure.SECRETARIAT.seat_on(datetime.date(1993, 6, 1)),
    "Report": CHECKED.report,
    "Source": CHAIR.sources[0],
    "Suggestion": SUGGESTION,
    "TermLabel": osce.Country.FINLAND.label_or_english("fr"),
    "Troika": osce.troika_on(datetime.date(2021, 2, 26)),
    "Unresolved": UNRESOLVED,
    "UnresolvedTerm": UNRESOLVED_TERM,
}
