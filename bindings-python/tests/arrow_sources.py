"""Inputs of the tables: JSON Lines of every kind, by their names."""

import osce
from objects import RECORDS
from vectors import raw_cases

CLEAN = (
    b'{"title":"A","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"],'
    b'"fields_of_work":["policing","youth"],"images":[{"url":"https://www.osce.org/a.jpg"}]}\n'
)
FAULTY = b'{"title":"B","issued_on":"2021-02-30","fields_of_work":["space","policing"],"reading_time":3.10}\n'
WRONG = (
    b'{"title":"C","kind":7,"issued_on":true,"issued_by":"secretariat","fields_of_work":{"policing":1},"images":[[]]}\n'
)
NULLS = (
    b'{"title":"D","id":null,"countries":[null,null],"images":[null],"links":null,"fields_of_work":[["policing"]]}\n'
)
SOURCES = {
    "empty": b"",
    "blank": b"\n \r\n\n",
    "clean": CLEAN,
    "faulty": FAULTY,
    "without a record": b'no record\n[]\n{"id":"7"}\n\xff\n',
    "wrong types": WRONG,
    "nulls": NULLS,
    "mixed": CLEAN + b"\n" + FAULTY + b"no record\n" + WRONG + NULLS + CLEAN,
    "extra of different depth": b"".join(
        b'{"title":"E","a":%s}\n' % (b'{"b":[' * depth + b"1" + b"]}" * depth) for depth in range(20)
    ),
}


def of_vectors(record):
    """The records of the vectors, faulty ones among them, a line each."""
    cases = [case for file in ("records.json", "faults.json") for case in raw_cases(file)]
    texts = [case["json"] for case in cases if case.get("record") == record and "json" in case]
    return "\n".join([RECORDS[record].to_json(), *(" ".join(text.splitlines()) for text in texts)]).encode()


def rows(source, **options):
    """What `read_columns` has, a dictionary a row."""
    columns = osce.read_columns(source, **options)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
