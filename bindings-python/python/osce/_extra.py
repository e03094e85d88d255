"""What a record carries along that its type has no place for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from osce import _core


class ExtraMembers(Mapping[str, object]):
    """Members and elements of JSON that a record's type has no place for, by their JSON Pointers: read-only, parsed on demand.

    `pairs` has them byte for byte, and in order. Of two in one place the mapping gives the first.

    >>> from osce import NewsItem
    >>> item = NewsItem.from_json('{"title": "Course ends", "reading_time": 3.10}')
    >>> item.extra["/reading_time"], item.extra.pairs
    (3.1, (('/reading_time', '3.10'),))
    """

    __slots__ = ("pairs",)

    pairs: tuple[tuple[str, str], ...]
    """JSON Pointer and raw JSON of each, in the order in which they are written back."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Take pairs of JSON Pointer and raw JSON."""
        object.__setattr__(self, "pairs", tuple(pairs))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: it is read-only."""
        message = f"`{name}` cannot be set: what a record carries is read-only"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> None:
        """Refuse: it is read-only."""
        message = f"`{name}` cannot be deleted: what a record carries is read-only"
        raise AttributeError(message)

    def raw(self, path: str) -> str:
        """Give the JSON at a JSON Pointer, byte for byte. Raises `KeyError` where there is none."""
        for place, json in self.pairs:
            if place == path:
                return json
        raise KeyError(path)

    def __getitem__(self, path: str) -> object:
        """Give the value at a JSON Pointer."""
        from osce._dicts import from_json

        return from_json(self.raw(path))

    def __iter__(self) -> Iterator[str]:
        """Go through the JSON Pointers."""
        return iter(dict(self.pairs))

    def __len__(self) -> int:
        """Count the JSON Pointers."""
        return len(dict(self.pairs))

    def __eq__(self, other: object) -> bool:
        """Compare byte for byte with its like, by values with other mappings."""
        return self.pairs == other.pairs if isinstance(other, ExtraMembers) else super().__eq__(other)

    def __hash__(self) -> int:
        """Go by the pairs."""
        return hash(self.pairs)

    def __reduce__(self) -> tuple[type[ExtraMembers], tuple[tuple[tuple[str, str], ...]]]:
        """Pickle the pairs."""
        return ExtraMembers, (self.pairs,)

    def __repr__(self) -> str:
        """Show the call that makes it."""
        return _core.shown("ExtraMembers", {"pairs": self.pairs})
