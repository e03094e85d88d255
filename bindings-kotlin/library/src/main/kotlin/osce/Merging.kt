package osce

/**
 * One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
 *
 * The page counts first, so the order of the two matters: `about` fills what the page lacks, and lists have the
 * elements of the page first. Everything else that differs is a conflict: the report has the fault `CONFLICTING_VALUES`, a warning, with both values.
 * Whether the two are of one item is not asked; see [mergeAll].
 *
 * ```kotlin
 * val merged = NewsItem.merge(about = listed, page = page)
 * ```
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON.
 */
public fun NewsItem.Companion.merge(about: NewsItem, page: NewsItem): Checked {
    page.demandWhole()
    return coreMerge(about, page)
}

/** The half that was read from a source; `null` where that is another kind of record, or has the fault `NOT_AN_ITEM`. */
public fun Half.Companion.of(checked: Checked, source: String): Half? {
    val isOther = checked.report.faults.any { it.code == FaultCode.NOT_AN_ITEM }
    return checked.newsItem?.takeUnless { isOther }?.let { Half(it, checked.form, source) }
}

/**
 * One record for each item, ordered by day; records without a day come last.
 *
 * Two halves are of one item where their addresses lead to one page in one language. Without an address, they are of one item where the
 * day, the title and a third thing agree: an issuer, or the beginning of the text. A half that agrees with several addresses stays apart.
 * The item's own pages count first, then listings, then feeds; of several of one kind, the longest record. Nothing depends on the order
 * of the halves. See [merge] for how two become one.
 *
 * ```kotlin
 * val items = mergeAll(files.flatMap { file -> read(file.readBytes()).mapNotNull { Half.of(it, file.name) } })
 * ```
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON.
 */
public fun mergeAll(halves: List<Half>): List<Checked> = coreMergeAll(halves)
