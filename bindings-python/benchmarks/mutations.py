"""Lines that break a rule each, and a few that break none."""

from collections.abc import Callable, Iterator
from typing import Any

import corpus

_ABSENT = object()

# A member and what stands there instead.
_CHANGES: dict[str, tuple[str, Any]] = {
    "no kind": ("kind", _ABSENT),
    "no title": ("title", _ABSENT),
    "no body": ("body", _ABSENT),
    "no issuer": ("issued_by", _ABSENT),
    "an empty list of issuers": ("issued_by", []),
    "null for an optional member": ("place", None),
    "a number for a text": ("id", 17),
    "a text for a list": ("countries", "tj"),
    "an unknown member": ("issuedBy", ["secretariat"]),
    "an unknown kind": ("kind", "novel"),
    "a label for a slug": ("fields_of_work", ["Policing"]),
    "an unknown structure": ("issued_by", ["secretary"]),
    "an unknown country": ("countries", ["atlantis"]),
    "an unknown series": ("meetings", ["meetings"]),
    "an address without scheme": ("url", "www.osce.org/1"),
    "an address with a space": ("url", "https://www.osce.org/a b"),
    "an address with a scheme in capitals": ("url", "HTTPS://www.osce.org/1"),
    "an address with a user": ("url", "https://me@www.osce.org/1"),
    "an address with a bad escape": ("url", "https://www.osce.org/%zz"),
    "an address that ends in a line feed": ("url", "https://www.osce.org/1\n"),
    "an address outside ASCII": ("url", "https://www.osce.org/ü"),
    "a name for a language": ("language", "english"),
    "a language with an underscore": ("language", "pt_BR"),
    "a language that ends in a line feed": ("language", "en\n"),
    "a date before 3 July 1973": ("issued_on", "1973-07-02"),
    "a date in the future": ("issued_on", "2026-01-16"),
    "a day that does not exist": ("issued_on", "2021-02-30"),
    "a date in words": ("issued_on", "26 February 2021"),
    "a date with a time": ("issued_on", "2021-02-26T00:00:00"),
    "a date as a number": ("issued_on", 1614297600),
    "a date with a line feed": ("issued_on", "2021-02-26\n"),
    "a title of 501 letters": ("title", "a" * 501),
    "an empty title": ("title", ""),
    "a title of a space": ("title", " "),
    "a title that ends in a space": ("title", "Course ends "),
    "a title that ends in a line feed": ("title", "Course ends\n"),
    "a title that begins with a no-break space": ("title", "\u00a0Course ends"),
    "a title that begins with a byte order mark": ("title", "\ufeffCourse ends"),
    "a bell in a title": ("title", "Course\u0007ends"),
    "a line feed in a title": ("title", "Course\nends"),
    "a control character of Latin-1 in a body": ("body", "Text\u0090text."),
    "a carriage return in a body": ("body", "Text.\r\n\r\nText."),
    "a body that begins with a line feed": ("body", "\nText."),
    "a country twice": ("countries", ["at", "fi", "at"]),
    "a field of work twice": ("fields_of_work", ["policing", "policing"]),
    "a structure twice": ("issued_by", ["secretariat", "secretariat"]),
    "a picture without address": ("images", [{"alt": "Participants"}]),
    "an unknown member of a picture": ("images", [{"url": "https://www.osce.org/1.jpg", "size": 3}]),
    "a picture described by a space": ("images", [{"url": "https://www.osce.org/1.jpg", "alt": " "}]),
    "a translation without language": ("translations", [{"url": "https://www.osce.org/ru/1"}]),
    "an issuer that was closed long before": ("issued_by", ["mission-to-croatia"]),
    # What is right.
    "right: a tab in a body": ("body", "One\ttwo."),
    "right: a title of 500 letters": ("title", "ä" * 500),
    "right: no date": ("issued_on", _ABSENT),
    "right: 3 July 1973": ("issued_on", "1973-07-03"),
    "right: today": ("issued_on", "2026-01-15"),
    "right: an address with port, query and fragment": ("url", "http://www.osce.org:80/a?b=%C3%A4#c"),
    "right: a language with script and region": ("language", "sr-Latn-RS"),
    "right: a title with an emoji": ("title", "Course \U0001f600 ends"),
}

# What is done to the bytes of a clean line.
_BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "a comma before the brace": lambda line: line[:-1] + b",}",
    "a line that breaks off": lambda line: line[:-20],
    "a list around the record": lambda line: b"[" + line + b"]",
    "a byte that is not UTF-8": lambda line: line.replace(b"Vienna", b"Vi\xe9nna"),
    "half a surrogate pair": lambda line: line.replace(b"Vienna", b"Vienna \\ud83d"),
    "a tab that is not escaped": lambda line: line.replace(b"Vienna", b"Vien\tna"),
    "a member twice": lambda line: line[:-1] + b',"place":"Vienna"}',
    "two records in a line": lambda line: line + line,
    "right: white space between members": lambda line: line.replace(b'","', b'" , \t"', 3),
    "right: an escaped letter": lambda line: line.replace(b"Vienna", b"\\u0056ienna"),
}


def mutated() -> Iterator[tuple[str, bytes]]:
    """What was done to a line, and the line."""
    for name, (member, value) in _CHANGES.items():
        record = corpus.item(7)
        if value is _ABSENT:
            del record[member]
        else:
            record[member] = value
        yield name, corpus.encode(record)
    line = corpus.encode(corpus.item(7))
    for name, change in _BREAKS.items():
        yield name, change(line)
