package osce

/**
 * One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
 *
 * The page counts first, so the order of the two matters: what is said about the item fills what the page lacks, and lists have the
 * elements of the page first. What else differs is told: the report has the fault `CONFLICTING_VALUES`, a warning, with both values.
 * Whether the two are of one item is not asked; see [mergeAll].
 *
 * ```kotlin
 * val merged = NewsItem.merge(about = listed, page = page)
 * ```
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON.
 */
public fun NewsItem.Companion.merge(about: NewsItem, page: NewsItem): Checked = coreMerge(about, page)

/** The half that was read from a source; `null` where it is not a news item, by its kind or by what its page shows. */
public fun Half.Companion.of(checked: Checked, source: String): Half? {
    val isOther = checked.report.faults.any { it.code == FaultCode.NOT_AN_ITEM }
    return checked.newsItem?.takeUnless { isOther }?.let { Half(it, checked.form, source) }
}

/**
 * One record for each item that halves speak of, by their days, those without one last.
 *
 * Two halves are of one item where their addresses lead to one page in one language; without an address where the day, the title and an
 * issuer or the beginning of the text agree, unless that is so for the pages of several addresses. Nothing depends on the order of the
 * halves. See [merge] for how two become one.
 *
 * ```kotlin
 * val items = mergeAll(files.flatMap { file -> read(file.readBytes()).mapNotNull { Half.of(it, file.name) } })
 * ```
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON.
 */
public fun mergeAll(halves: List<Half>): List<Checked> = coreMergeAll(halves)
