"""What the members of the five enums can be asked. The answers are the core's."""

from __future__ import annotations

from enum import StrEnum, nonmember

from osce import _core
from osce._term_facts import (
    VOCABULARIES,
    CommonFacts,
    CountryFacts,
    FieldOfWorkFacts,
    MeetingSeriesFacts,
    StructureFacts,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Any, Self

    from osce._closed_sets import Certainty
    from osce._facts import NameOnDate, SeatOnDate, TermLabel


class Term(CommonFacts, StrEnum):
    """A term of a vocabulary: the base of `FieldOfWork`, `Country`, `Structure`, `MeetingSeries` and `NewsKind`.

    A member is a `str`, its slug, and goes wherever a `str` goes: JSON, dictionaries, data frames.
    """

    @property
    def vocabulary(self) -> str:
        """The slug of its vocabulary."""
        return VOCABULARIES[type(self).__name__]

    @property
    def slug(self) -> str:
        """Its slug: stable, never reused."""
        return self.value

    def label(self, lang: str = "en") -> str | None:
        """Give its preferred label in a language; `None` where the OSCE has published none. It never falls back."""
        return _core.label(self, lang)

    def label_or_english(self, lang: str) -> TermLabel:
        """Give its preferred label in a language or else in English, and which of the two it is."""
        return _core.label_or_english(self, lang)

    def label_on(self, date: datetime.date | str, lang: str = "en") -> NameOnDate | None:
        """Give its name in a language on a day.

        The preferred label if it was in use; else the name that was the official one; else the common, the formal, the
        abbreviated one. What was certainly in use goes before what may have been.
        """
        return _core.label_on(self, date, lang)

    def names_on(self, date: datetime.date | str) -> tuple[NameOnDate, ...]:
        """Give all names that were in use on a day, the best first."""
        return _core.names_on(self, date)

    def __repr__(self) -> str:
        """Show the member: `Country.FINLAND`."""
        return f"{type(self).__name__}.{self.name}"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Raise the core's error, which says what was probably meant."""
        if isinstance(value, str):
            _core.term(VOCABULARIES[cls.__name__], value)
        return None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Be a type of fields of pydantic models."""
        from osce._pydantic import term_schema

        return term_schema(cls, handler(source))


class FieldOfWorkTerm(FieldOfWorkFacts, Term):
    """What a field of work can be asked."""

    VOCABULARY = nonmember(VOCABULARIES["FieldOfWork"])

    @classmethod
    def navigation(cls) -> tuple[Self, ...]:
        """Give the fields of work of the site's navigation, in its order: without the narrower topics of pages.

        >>> from osce import FieldOfWork
        >>> len(FieldOfWork.navigation()), FieldOfWork.WATER_MANAGEMENT in FieldOfWork.navigation()
        (23, False)
        """
        return tuple(field for field in cls if field.level == "navigation")


class CountryTerm(CountryFacts, Term):
    """What a country can be asked."""

    VOCABULARY = nonmember(VOCABULARIES["Country"])

    @classmethod
    def from_code(cls, code: str) -> Self | None:
        """Give the country with an ISO 3166 code, exactly and in capitals: alpha-2, alpha-3, numeric, ISO 3166-3.

        >>> from osce import Country
        >>> Country.from_code("FIN"), Country.from_code("fi")
        (Country.FINLAND, None)
        """
        return _core.country_from_code(code)

    def is_participating_on(self, date: datetime.date | str) -> Certainty:
        """Say whether it is a participating State on a day."""
        return _core.is_participating_on(self, date)

    def is_partner_on(self, date: datetime.date | str) -> Certainty:
        """Say whether it is a Partner for Co-operation on a day."""
        return _core.is_partner_on(self, date)

    def describe(self) -> dict[str, Any]:
        """Give all that is known of it, as the record of the JSON Schema `country-description`."""
        return _core.describe(self)


class StructureTerm(StructureFacts, Term):
    """What a structure can be asked."""

    VOCABULARY = nonmember(VOCABULARIES["Structure"])

    def active_on(self, date: datetime.date | str) -> Certainty:
        """Say whether it is at work on a day: from the beginning of its work (else its establishment) to its closing."""
        return _core.active_on(self, date)

    def seat_on(self, date: datetime.date | str) -> SeatOnDate | None:
        """Say in which city and host country it sat on a day; `None` where neither is known.

        On the day of a move it is the new seat. Whether it was at work on the day, `active_on` says.

        >>> from osce import Structure
        >>> centre = Structure.PROGRAMME_OFFICE_IN_ASTANA
        >>> centre.seat_on("2000-01-01").city, centre.seat_on("2020-01-01").city
        ('Almaty', 'Astana')
        """
        return _core.seat_on(self, date)

    def describe(self) -> dict[str, Any]:
        """Give all that is known of it, as the record of the JSON Schema `structure-description`."""
        return _core.describe(self)


class MeetingSeriesTerm(MeetingSeriesFacts, Term):
    """What a series of meetings can be asked."""

    VOCABULARY = nonmember(VOCABULARIES["MeetingSeries"])


class NewsKindTerm(Term):
    """What a kind of news can be asked."""

    VOCABULARY = nonmember(VOCABULARIES["NewsKind"])
