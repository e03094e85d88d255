"""The labels of many slugs, as the engines ask for them."""

from __future__ import annotations

import osce
from osce._core import is_official

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from osce._terms import Term


def labels_of(
    slugs: Iterable[str | None], language: str, vocabulary: str | type[Term] | None = None
) -> dict[str, str | None]:
    """Give the preferred label of each slug, once; `None` where there is none, or no such term.

    An unknown language or vocabulary is an error, even without slugs.
    """
    is_official(language)
    osce.get("", vocabulary)
    terms = {slug: osce.get(slug, vocabulary) for slug in slugs if slug is not None}
    return {slug: term.label(language) if term else None for slug, term in terms.items()}
