"""What one source says of a news item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from osce._core import NewsItem

if TYPE_CHECKING:
    from osce._core import Checked


@dataclass(frozen=True)
class Half:
    """What one source says of an item, for `merge_all`.

    `form` is that of the source, in the words of `form_of`: a listing or a feed speaks about the item, every other form is the
    item's own page or record. `source` is the name of the source, such as its file, for the report.
    """

    item: NewsItem
    form: str
    source: str = ""

    @classmethod
    def of(cls, checked: Checked, source: str = "") -> Self | None:
        """Give the half that was read from a source; `None` where that is another kind of record, or `not-an-item`.

        >>> import osce
        >>> half = osce.Half.of(osce.read_page("Course ends"), "page.txt")
        >>> half.item.title, half.form
        ('Course ends', 'page')
        """
        is_other = any("seems" in fault.params for fault in checked.report)
        return cls(checked.item, checked.form, source) if isinstance(checked.item, NewsItem) and not is_other else None
