"""What the members of the five enums know: labels, names, hierarchy, dates. The answers are the core's."""

from __future__ import annotations

from enum import StrEnum, nonmember

from osce import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Any, Self

    from osce import PartialDate
    from osce._facts import (
        Chair,
        Code,
        Event,
        Fact,
        Label,
        Mapping,
        Name,
        NameOnDate,
        PeriodEnd,
        Source,
    )
    from osce._vocabularies import Country, Structure


class Language(StrEnum):
    """A language in which the data has names. The first six are the official languages of the Organization.

    Wherever a language is asked for, a BCP 47 tag such as `"de-AT"` does as well.
    """

    ENGLISH = "en"
    FRENCH = "fr"
    GERMAN = "de"
    ITALIAN = "it"
    RUSSIAN = "ru"
    SPANISH = "es"
    UKRAINIAN = "uk"
    BOSNIAN = "bs"

    @property
    def is_official(self) -> bool:
        """Whether it is an official language of the Organization."""
        return _core.is_official(self)

    def __repr__(self) -> str:
        """Show the member."""
        return f"Language.{self.name}"


class Certainty(StrEnum):
    """What a question about a day answers. It is true in a condition only where it is `YES`."""

    YES = "yes"
    """It holds on that day, whatever the open points are."""
    NO = "no"
    """It does not hold on that day, whatever the open points are."""
    UNCERTAIN = "uncertain"
    """The data does not decide it: a partial, unknown or unverified date stands in the way."""

    def __bool__(self) -> bool:
        """Whether it is certain that it holds."""
        return self is Certainty.YES

    def __repr__(self) -> str:
        """Show the member."""
        return f"Certainty.{self.name}"


class Term(StrEnum):
    """A term of a vocabulary: the base of `FieldOfWork`, `Country`, `Structure`, `MeetingSeries` and `NewsKind`.

    A member is a `str`, its slug, and goes wherever a `str` goes: JSON, dictionaries, data frames.
    """

    @property
    def vocabulary(self) -> str:
        """The slug of its vocabulary."""
        # Each of the five has its own.
        vocabulary: str = self.VOCABULARY  # type: ignore[attr-defined]
        return vocabulary

    @property
    def slug(self) -> str:
        """Its slug: stable, never reused."""
        return self.value

    def label(self, lang: str = "en") -> str | None:
        """Give its preferred label in a language; `None` where the OSCE has published none. It never falls back."""
        return _core.label(self, lang)

    def label_or_english(self, lang: str) -> Label:
        """Give its preferred label in a language or else in English, and which of the two it is."""
        return _core.label_or_english(self, lang)

    def label_on(self, date: datetime.date, lang: str = "en") -> NameOnDate | None:
        """Give its name in a language on a day.

        The preferred label if it was in use; else the name that was the official one; else the common, the formal, the
        abbreviated one. What was certainly in use goes before what may have been.
        """
        return _core.label_on(self, date, lang)

    def names_on(self, date: datetime.date) -> tuple[NameOnDate, ...]:
        """Give all names that were in use on a day, the best first."""
        return _core.names_on(self, date)

    @property
    def names(self) -> tuple[Name, ...]:
        """Its names, the English preferred label first."""
        return self._facts["names"]

    @property
    def parent(self) -> Self | None:
        """The broader term."""
        return self._facts["parent"]

    @property
    def children(self) -> tuple[Self, ...]:
        """The narrower terms, in the order of the data."""
        return self._facts["children"]

    @property
    def ancestors(self) -> tuple[Self, ...]:
        """The broader terms, the nearest first."""
        return self._facts["ancestors"]

    @property
    def top(self) -> Self:
        """The broadest term above it; itself where there is none."""
        return self._facts["top"]

    @property
    def unverified(self) -> tuple[str, ...]:
        """The field paths of its facts that no first-hand source carries."""
        return self._facts["unverified"]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of its facts."""
        return self._facts["sources"]

    @property
    def _facts(self) -> dict[str, Any]:
        facts: dict[str, Any] | None = self.__dict__.get("_known_facts")
        if facts is None:
            facts = self.__dict__["_known_facts"] = _core.facts(self)
        return facts

    def __repr__(self) -> str:
        """Show the member: `Country.FINLAND`."""
        return f"{type(self).__name__}.{self.name}"


class FieldOfWorkTerm(Term):
    """What a field of work knows."""

    VOCABULARY = nonmember("field-of-work")

    @property
    def level(self) -> str:
        """Where it was met: `"navigation"`, or `"topic"` on pages alone; `top` rolls a topic up."""
        return self._facts["level"]

    @property
    def dimensions(self) -> Fact[tuple[str, ...]]:
        """Its dimensions: `"politico-military"`, `"economic-environmental"`, `"human"`, `"cross-dimensional"`."""
        return self._facts["dimensions"]

    @property
    def mappings(self) -> tuple[Mapping, ...]:
        """The concepts of other schemes that it was compared with."""
        return self._facts["mappings"]

    @property
    def parent_is_verified(self) -> bool:
        """Whether the broader field of work is certain; true for those of the navigation."""
        return self._facts["parent_is_verified"]


class CountryTerm(Term):
    """What a country knows."""

    VOCABULARY = nonmember("country")

    @classmethod
    def from_code(cls, code: str) -> Self | None:
        """Give the country with an ISO 3166 code, exactly and in capitals: alpha-2, alpha-3, numeric, ISO 3166-3.

        >>> from osce import Country
        >>> Country.from_code("FIN"), Country.from_code("fi")
        (Country.FINLAND, None)
        """
        return _core.country_from_code(code)

    @property
    def status(self) -> str:
        """What it is to the Organization today.

        `"participating-state"`, `"asian-partner"`, `"mediterranean-partner"` or `"former-participating-state"`.
        """
        return self._facts["status"]

    @property
    def codes(self) -> Fact[tuple[Code, ...]]:
        """Its codes, those in force first."""
        return self._facts["codes"]

    @property
    def alpha2(self) -> str | None:
        """Its ISO 3166-1 alpha-2 code; `None` for a State that is no more."""
        return self._facts["alpha2"]

    @property
    def alpha3(self) -> str | None:
        """Its ISO 3166-1 alpha-3 code; `None` for a State that is no more."""
        return self._facts["alpha3"]

    @property
    def numeric(self) -> str | None:
        """Its ISO 3166-1 numeric code, three digits; `None` for a State that is no more."""
        return self._facts["numeric"]

    @property
    def wikidata(self) -> Fact[tuple[str, ...]]:
        """Its Wikidata ids, the main one first."""
        return self._facts["wikidata"]

    @property
    def admitted(self) -> Fact[PartialDate] | None:
        """When it became a participating State. The States that opened the Conference have the year 1973."""
        return self._facts["admitted"]

    @property
    def participated_until(self) -> Fact[PartialDate] | None:
        """The last day of its participation, where it has ended."""
        return self._facts["participated_until"]

    @property
    def helsinki_final_act_signed(self) -> Fact[PartialDate] | None:
        """When it signed the Helsinki Final Act."""
        return self._facts["helsinki_final_act_signed"]

    @property
    def paris_charter_signed(self) -> Fact[PartialDate] | None:
        """When it signed the Charter of Paris."""
        return self._facts["paris_charter_signed"]

    @property
    def partner_since(self) -> Fact[PartialDate] | None:
        """Since when it has been a Partner for Co-operation, or was one."""
        return self._facts["partner_since"]

    @property
    def partner_until(self) -> Fact[PartialDate] | None:
        """Until when it was a Partner for Co-operation."""
        return self._facts["partner_until"]

    @property
    def successors(self) -> tuple[Country, ...]:
        """The States that followed it."""
        return self._facts["successors"]

    @property
    def predecessors(self) -> tuple[Country, ...]:
        """The former participating State that it followed."""
        return self._facts["predecessors"]

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """Its terms in the Chair, in order."""
        return self._facts["chairs"]

    def is_participating_on(self, date: datetime.date) -> Certainty:
        """Say whether it is a participating State on a day."""
        return _core.is_participating_on(self, date)

    def is_partner_on(self, date: datetime.date) -> Certainty:
        """Say whether it is a Partner for Co-operation on a day."""
        return _core.is_partner_on(self, date)

    def describe(self) -> dict[str, Any]:
        """Give all that is known of it, as the record of the JSON Schema `country-description`."""
        return _core.describe(self)


class StructureTerm(Term):
    """What a structure knows."""

    VOCABULARY = nonmember("structure")

    @property
    def kind(self) -> str:
        """What it is: `"field-operation"`, `"institution"`, `"department"`, ..."""
        return self._facts["kind"]

    @property
    def full_label(self) -> str | None:
        """Its English name with 'OSCE', as pages write it."""
        return self._facts["full_label"]

    @property
    def country(self) -> Country | None:
        """The host country; `None` where there is none, as for what works in an `area`."""
        return self._facts["country"]

    @property
    def area(self) -> str | None:
        """The area in which it works, where that is no country."""
        return self._facts["area"]

    @property
    def seat(self) -> Fact[str] | None:
        """The city of its seat."""
        return self._facts["seat"]

    @property
    def established(self) -> Fact[PartialDate] | None:
        """When it was set up; the basis is the decision."""
        return self._facts["established"]

    @property
    def work_begun(self) -> Fact[PartialDate] | None:
        """When its work began, where that is known apart."""
        return self._facts["work_begun"]

    @property
    def mandate_until(self) -> Fact[PartialDate] | None:
        """When its mandate ended, where that differs from its closing."""
        return self._facts["mandate_until"]

    @property
    def closed(self) -> Fact[PeriodEnd]:
        """When it was closed: `"open"` while it works, `"unknown"` where it is not known whether or when it ended."""
        return self._facts["closed"]

    @property
    def last_seen(self) -> PartialDate | None:
        """The last day on which a source shows it at work, where its end is not known."""
        return self._facts["last_seen"]

    @property
    def in_navigation(self) -> bool:
        """Whether the navigation of the site lists it."""
        return self._facts["in_navigation"]

    @property
    def is_computed(self) -> bool:
        """Whether it is a group whose members follow from dates; see `closed_field_activities_on`."""
        return self._facts["is_computed"]

    @property
    def predecessors(self) -> tuple[Structure, ...]:
        """The structures that it followed."""
        return self._facts["predecessors"]

    @property
    def successors(self) -> tuple[Structure, ...]:
        """The structures that followed it."""
        return self._facts["successors"]

    @property
    def related(self) -> tuple[Structure, ...]:
        """Structures that it had to do with and that are neither."""
        return self._facts["related"]

    def lineage(self) -> tuple[Structure, ...]:
        """Give its predecessors, itself and its successors, oldest first. A renaming is no new structure and is not in it."""
        return self._facts["lineage"]

    def active_on(self, date: datetime.date) -> Certainty:
        """Say whether it is at work on a day: from the beginning of its work (else its establishment) to its closing."""
        return _core.active_on(self, date)

    def describe(self) -> dict[str, Any]:
        """Give all that is known of it, as the record of the JSON Schema `structure-description`."""
        return _core.describe(self)


class MeetingSeriesTerm(Term):
    """What a series of meetings knows."""

    VOCABULARY = nonmember("meeting-series")

    @property
    def level(self) -> str:
        """Where it stands: `"navigation"`, or `"member"` of a group of the navigation."""
        return self._facts["level"]

    @property
    def convened_by(self) -> Fact[tuple[Structure, ...]]:
        """The structures that convene it."""
        return self._facts["convened_by"]

    @property
    def cadence(self) -> Fact[str] | None:
        """How often it meets, in words."""
        return self._facts["cadence"]

    @property
    def first_held(self) -> Fact[PartialDate] | None:
        """When it first met."""
        return self._facts["first_held"]

    @property
    def events(self) -> tuple[Event, ...]:
        """Its known meetings, in order; those of Summits and the Ministerial Council are known."""
        return self._facts["events"]


class NewsKindTerm(Term):
    """What a kind of news knows."""

    VOCABULARY = nonmember("news-kind")
