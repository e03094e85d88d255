"""A news item as pydantic and msgspec can state it, with the rules of the package as far as that goes.

Patterns, members and terms come from `osce.schema`, so that all three check by the same rules. Each peer has the form
that it is fastest with: patterns in Rust for pydantic, structs without garbage collection for msgspec, plain enums for
both. The models `...Loose` have no rule for summary and body, where most of the bytes are: they show what it costs.
"""

import datetime
import enum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import osce
import pydantic
from msgspec import UNSET, Meta, UnsetType

FIRST_DAY = datetime.date(1973, 7, 3)
TODAY = datetime.date(2026, 1, 15)

_MEMBERS: dict[str, Any] = osce.schema("news-item")["properties"]
LONGEST_TITLE: int = _MEMBERS["title"]["maxLength"]


def _plain(terms: type[enum.StrEnum]) -> object:
    """The same members without what the package adds to them, such as its own validator for pydantic."""
    return enum.StrEnum(terms.__name__, {term.name: term.value for term in terms})


if TYPE_CHECKING:
    from osce import Country, FieldOfWork, MeetingSeries, NewsKind, Structure
else:
    Country, FieldOfWork, MeetingSeries = _plain(osce.Country), _plain(osce.FieldOfWork), _plain(osce.MeetingSeries)
    NewsKind, Structure = _plain(osce.NewsKind), _plain(osce.Structure)


def pattern(member: str) -> str:
    """The pattern of a member for Python, where `$` would match before a last line feed."""
    return rust_pattern(member).removesuffix("$") + r"\Z"


def rust_pattern(member: str) -> str:
    """The same for Rust, where `$` is the end of the text and nothing else."""
    return str(_MEMBERS[member]["pattern"])


def _unique(terms: list[Any]) -> list[Any]:
    if len(set(terms)) != len(terms):
        raise ValueError
    return terms


# pydantic


def _text(member: str) -> pydantic.StringConstraints:
    return pydantic.StringConstraints(pattern=rust_pattern(member))


_Line = Annotated[str, _text("place")]
_Paragraphs = Annotated[str, _text("body")]
_Url = Annotated[str, _text("url")]
_Tag = Annotated[str, _text("language")]
_Title = Annotated[str, pydantic.StringConstraints(pattern=rust_pattern("title"), max_length=LONGEST_TITLE)]
_Day = Annotated[datetime.date, pydantic.Field(ge=FIRST_DAY, le=TODAY)]
_Unique = pydantic.AfterValidator(_unique)
# `null` is not a value of any member: what is absent is absent.
_ABSENT: Any = None


class _Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", strict=True)


class PydanticImage(_Model):
    url: _Url
    alt: _Line = _ABSENT
    credit: _Line = _ABSENT


class PydanticLink(_Model):
    url: _Url
    title: _Line = _ABSENT


class PydanticTranslation(_Model):
    language: _Tag
    url: _Url


class PydanticNews(_Model):
    id: _Line = _ABSENT
    url: _Url = _ABSENT
    kind: NewsKind
    language: _Tag = _ABSENT
    title: _Title
    summary: _Paragraphs = _ABSENT
    body: _Paragraphs
    issued_on: _Day = _ABSENT
    issued_by: Annotated[list[Structure], pydantic.Field(min_length=1), _Unique]
    place: _Line = _ABSENT
    fields_of_work: Annotated[list[FieldOfWork], _Unique] = _ABSENT
    countries: Annotated[list[Country], _Unique] = _ABSENT
    meetings: Annotated[list[MeetingSeries], _Unique] = _ABSENT
    images: list[PydanticImage] = _ABSENT
    links: list[PydanticLink] = _ABSENT
    translations: list[PydanticTranslation] = _ABSENT


class PydanticLoose(PydanticNews):
    summary: str = _ABSENT
    body: str


# msgspec


_MLine = Annotated[str, Meta(pattern=pattern("place"))]
_MParagraphs = Annotated[str, Meta(pattern=pattern("body"))]
_MUrl = Annotated[str, Meta(pattern=pattern("url"))]
_MTag = Annotated[str, Meta(pattern=pattern("language"))]
_MTitle = Annotated[str, Meta(pattern=pattern("title"), max_length=LONGEST_TITLE)]


class MsgspecImage(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    url: _MUrl
    alt: _MLine | UnsetType = UNSET
    credit: _MLine | UnsetType = UNSET


class MsgspecLink(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    url: _MUrl
    title: _MLine | UnsetType = UNSET


class MsgspecTranslation(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    language: _MTag
    url: _MUrl


class MsgspecNews(msgspec.Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    id: _MLine | UnsetType = UNSET
    url: _MUrl | UnsetType = UNSET
    kind: NewsKind
    language: _MTag | UnsetType = UNSET
    title: _MTitle
    summary: _MParagraphs | UnsetType = UNSET
    body: _MParagraphs
    issued_on: datetime.date | UnsetType = UNSET
    issued_by: Annotated[list[Structure], Meta(min_length=1)]
    place: _MLine | UnsetType = UNSET
    fields_of_work: list[FieldOfWork] | UnsetType = UNSET
    countries: list[Country] | UnsetType = UNSET
    meetings: list[MeetingSeries] | UnsetType = UNSET
    images: list[MsgspecImage] | UnsetType = UNSET
    links: list[MsgspecLink] | UnsetType = UNSET
    translations: list[MsgspecTranslation] | UnsetType = UNSET

    def __post_init__(self) -> None:
        """What no annotation states: the bounds of a date, and that no term stands twice."""
        if self.issued_on is not UNSET and not FIRST_DAY <= self.issued_on <= TODAY:
            raise ValueError
        for terms in (self.issued_by, self.fields_of_work, self.countries, self.meetings):
            if terms is not UNSET:
                _unique(terms)


class MsgspecLoose(MsgspecNews, forbid_unknown_fields=True, gc=False, kw_only=True):
    summary: str | UnsetType = UNSET
    body: str
