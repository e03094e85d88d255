"""What the values can do of closed sets that are enums."""

from __future__ import annotations

from osce import _core


class LanguageValue:
    """A language, wherever one is asked for: a BCP 47 tag such as `"de-AT"` does as well."""

    name: str

    @property
    def is_official(self) -> bool:
        """Whether it is an official language of the Organization."""
        # What has this is a text.
        return _core.is_official(self)  # type: ignore[arg-type]

    def __repr__(self) -> str:
        """Show the member."""
        return f"Language.{self.name}"


class CertaintyValue:
    """An answer about a day. It is true in a condition only where it is `YES`."""

    name: str

    def __bool__(self) -> bool:
        """Whether it is certain that it holds."""
        return self.name == "YES"

    def __repr__(self) -> str:
        """Show the member."""
        return f"Certainty.{self.name}"
