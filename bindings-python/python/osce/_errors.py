"""The exceptions. Their messages are the core's."""

from __future__ import annotations

import builtins

from osce import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime

    from osce import AnyTerm, Match, Report, Suggestion
    from osce._core import LookupFailure

__all__ = ["Ambiguous", "CheckError", "LookupError", "NotFound", "NotValidOn", "RecordError"]


class LookupError(builtins.LookupError):  # as `osce.LookupError` it reads best
    """A text that is not a single term: `NotFound`, `Ambiguous` or `NotValidOn`."""

    start: int | None = None
    """Where it begins in a list, in code points; `None` outside lists."""
    end: int | None = None
    """Where it has ended in a list, in code points; `None` outside lists."""

    def __init__(self, failure: LookupFailure) -> None:
        """Made by the lookup."""
        super().__init__(failure)
        self._failure = failure
        self._text: str | None = None

    def __str__(self) -> str:
        """Say what was wrong, and what was probably meant."""
        return self._failure.message

    def __repr__(self) -> str:
        """Show what was looked up."""
        return _core.shown(type(self).__name__, {"text": self.text})

    def to_dict(self) -> dict[str, object]:
        """Give its members by their names; answers among them are dictionaries too."""
        from osce._answers import plain

        classes = [cls for cls in reversed(type(self).__mro__) if issubclass(cls, LookupError)]
        named = [name for cls in classes for name, member in vars(cls).items() if not callable(member)]
        return {name: plain(getattr(self, name)) for name in named if not name.startswith("_")}

    @property
    def text(self) -> str:
        """What was looked up: its first 200 characters."""
        return self._failure.text if self._text is None else self._text

    def _stands_at(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self._text = start, end, text


class NotFound(LookupError):
    """No name is like the text. What was probably meant is computed when asked for."""

    @property
    def suggestions(self) -> list[Suggestion]:
        """What was probably meant, the most likely first."""
        return self._failure.suggestions


class Ambiguous(LookupError):
    """Several terms have the name, and nothing decides between them."""

    __match_args__ = ("candidates",)

    @property
    def candidates(self) -> list[Match]:
        """What it can mean, a match a term."""
        return self._failure.candidates


class NotValidOn(LookupError):
    """The name is known, but was not in use on the date asked."""

    @property
    def term(self) -> AnyTerm:
        """The term that has, or had, the name."""
        term = self._failure.term
        assert term is not None, "a name that was not in use is one of a term"  # noqa: S101 - for the type checker
        return term

    @property
    def name(self) -> str:
        """The name."""
        return self._failure.name or ""

    @property
    def date(self) -> datetime.date:
        """The date asked."""
        date = self._failure.date
        assert date is not None, "a name was not in use on a date"  # noqa: S101 - for the type checker
        return date

    @property
    def names_on_date(self) -> list[str]:
        """The names of the term on the date, the best first."""
        return self._failure.names_on_date

    @property
    def successors(self) -> tuple[AnyTerm, ...]:
        """The terms that followed it."""
        return self._failure.successors


class RecordError(ValueError):
    """A text that holds no record: no JSON, no object, or without a title."""


class CheckError(ValueError):
    """A record that is not valid was asked for: `report` says why."""

    def __init__(self, report: Report) -> None:
        """Take the report that says why."""
        super().__init__(report)

    @property
    def report(self) -> Report:
        """What is wrong with the record."""
        report: Report = self.args[0]
        return report

    def __str__(self) -> str:
        """Give the errors, a line each."""
        return "\n".join(str(fault) for fault in self.report.errors)
