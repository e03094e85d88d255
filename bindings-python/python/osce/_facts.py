"""What is known of terms: names, dates, sources, office holders. Loaded when the first fact is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from osce import _core

if TYPE_CHECKING:
    import datetime

    from osce import AnyTerm, Certainty, Country, Language, MeetingSeries, PartialDate, Structure

    PeriodEnd: TypeAlias = PartialDate | Literal["open", "unknown"]
    """An end of a period: a date, `"open"` or `"unknown"`. Unknown is not open."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """A source of facts: a page, a document or a package."""

    key: str
    """The key that the data names it by."""
    title: str
    """Its title."""
    urls: tuple[str, ...]
    """Where it was read."""
    osce: bool
    """Whether it is a page or document of the OSCE itself."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with what is known of it. What no first-hand source carries is not `verified`, and is given all the same."""

    value: T
    """The value."""
    verified: bool
    """Whether a first-hand source carries it."""
    basis: str | None
    """On what it rests, such as a decision by its number."""
    sources: tuple[Source, ...]
    """Its sources."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period of time, both ends inclusive: on the day of a change both names hold."""

    start: PeriodEnd
    """Its first day."""
    end: PeriodEnd
    """Its last day."""

    def holds_on(self, day: datetime.date) -> Certainty:
        """Say whether the period holds on a day: a day inside a partial or beside an unknown end is uncertain."""
        return _core.period_holds_on(self.start, self.end, day)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a term."""

    text: str
    """The name as it is written."""
    language: Language
    """Its language."""
    kind: str
    """What it is to the term: `"preferred"`, `"formal"`, `"common"` or `"abbreviation"`."""
    periods: tuple[Period, ...]
    """The periods of its use, in order; none where it is not dated."""
    verified: bool
    """Whether a first-hand source carries it."""
    generic: bool
    """Whether it is also one everyday word, such as 'elections'."""
    origin: str
    """Where its spelling comes from: `"osce"`, `"cldr"` or `"other"`."""
    sources: tuple[Source, ...]
    """The sources in which it was seen."""
    term: AnyTerm
    """The term that it names."""

    def holds_on(self, day: datetime.date) -> Certainty:
        """Say whether it is in use on a day; yes where it is not dated."""
        return _core.name_holds_on(self.term, self.text, self.language, day)


@dataclass(frozen=True, slots=True)
class Label:
    """A text with the language that it is in."""

    text: str
    """The text."""
    language: Language
    """Its language."""


@dataclass(frozen=True, slots=True)
class NameOnDate:
    """The name of a term on a day."""

    name: Name
    """The name."""
    certain: bool
    """Whether it is certain that the name was in use on that day."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a country."""

    scheme: str
    """Its scheme: `"alpha-2"`, `"alpha-3"`, `"numeric"` or `"iso-3166-3"`."""
    text: str
    """The code, in capitals."""
    former: bool
    """Whether it is withdrawn."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A concept of another scheme, and how it relates to a field of work."""

    scheme: str
    """The scheme: `"eurovoc"` or `"iptc-mediatopic"`."""
    id: str
    """The id of the concept in its scheme."""
    uri: str
    """The URI of the concept."""
    label: str
    """The English label of the concept."""
    relation: str
    """How it relates to the field of work: `"exact"`, `"close"` or `"related"`. A judgement of this project."""
    sources: tuple[Source, ...]
    """Its sources."""


@dataclass(frozen=True, slots=True)
class Event:
    """A Summit or a meeting of the Ministerial Council."""

    id: str
    """Its id: stable."""
    kind: str
    """What it is: `"summit"`, `"ministerial-council"` or `"informal-ministerial-meeting"`."""
    series: MeetingSeries
    """The series that it belongs to."""
    number: int | None
    """Its number in the series, from 1, where it has one."""
    city: str
    """The city."""
    country: Country | None
    """The country in which it was held, as it was then."""
    start: datetime.date
    """Its first day."""
    end: datetime.date
    """Its last day."""
    document: str | None
    """The title of its main document, where it is known."""
    unverified: tuple[str, ...]
    """The members that no first-hand source carries."""
    sources: tuple[Source, ...]
    """Its sources."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who held an office."""

    name: str
    """The name."""
    from_: PeriodEnd
    """Since when."""
    until: PeriodEnd
    """Until when."""
    verified: bool
    """Whether a first-hand source carries the name and both dates."""
    sources: tuple[Source, ...]
    """The sources."""


@dataclass(frozen=True, slots=True)
class Chair:
    """A term of a State in the Chair."""

    state: Country
    """The State."""
    from_: PartialDate
    """Its first day."""
    until: PartialDate
    """Its last day."""
    people: tuple[Person, ...]
    """The Chairpersons-in-Office of the term, in order."""
    certain: bool
    """Whether it is certain that the State held the Chair on the day asked; true where none was asked."""
    verified: bool
    """Whether first-hand sources carry both dates."""
    sources: tuple[Source, ...]
    """The sources."""


@dataclass(frozen=True, slots=True)
class Troika:
    """The outgoing, the present and the incoming Chair of a day; each is `None` where there is none or it is not decided."""

    outgoing: Chair | None
    """The State that held the Chair before."""
    chair: Chair | None
    """The State that holds it."""
    incoming: Chair | None
    """The State that will hold it next."""


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Somebody who heads, or headed, the Secretariat or an Institution."""

    structure: Structure
    """The structure."""
    name: str
    """The name."""
    state: Country
    """The State whose national holds the office."""
    from_: PartialDate
    """Since when; it can be the day of appointment."""
    until: PeriodEnd
    """Until when; `"open"` while in office."""
    sources: tuple[Source, ...]
    """The sources."""


@dataclass(frozen=True, slots=True)
class OnDate(Generic[T]):
    """What holds on a day for certain, and what may hold on it."""

    certain: tuple[T, ...]
    """What holds whatever the open points are."""
    uncertain: tuple[T, ...]
    """What a partial, unknown or unverified date leaves open."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many terms of a vocabulary have a preferred label in a language."""

    labelled: int
    """Terms with a label."""
    terms: int
    """All terms."""
