"""Whether names and periods hold on a day. The answers are the core's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from osce import _core
from osce._answers import Answer

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from osce._closed_sets import Certainty, Language
    from osce._facts import PeriodEnd
    from osce._vocabularies import AnyTerm


T = TypeVar("T")


class CertainOnDate(Answer, Generic[T]):
    """What holds on a day, as a collection of what is certain."""

    __slots__ = ()
    if TYPE_CHECKING:
        certain: tuple[T, ...]
        uncertain: tuple[T, ...]

    def __iter__(self) -> Iterator[T]:
        """Iterate over what is certain."""
        return iter(self.certain)

    def __len__(self) -> int:
        """Count what is certain."""
        return len(self.certain)

    def __repr__(self) -> str:
        """Say how much is certain, and how much is not."""
        return f"<{type(self).__name__}: {len(self.certain)} certain, {len(self.uncertain)} uncertain>"


class PeriodInUse:
    """A period, asked about a day."""

    __slots__ = ()
    if TYPE_CHECKING:
        start: PeriodEnd
        end: PeriodEnd

    def holds_on(self, day: datetime.date | str) -> Certainty:
        """Say whether the period holds on a day: a day inside a partial or beside an unknown end is uncertain."""
        return _core.period_holds_on(self.start, self.end, day)


class InUse:
    """A name, asked about a day."""

    __slots__ = ()
    if TYPE_CHECKING:
        text: str
        term: AnyTerm
        language: Language

    def holds_on(self, day: datetime.date | str) -> Certainty:
        """Say whether it is in use on a day; yes where it is not dated."""
        return _core.name_holds_on(self.term, self.text, self.language, day)
