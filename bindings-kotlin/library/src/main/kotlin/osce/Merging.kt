@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

/**
 * One record for each item, ordered by day; records without a day come last.
 *
 * Two halves are of one item where their addresses lead to one page in one language. Without an address, they are of one item where the
 * day, the title and a third thing agree: an issuer, or the beginning of the text. A half that agrees with several addresses stays apart.
 * The item's own pages count first, then listings, then feeds; of several of one kind, the longest record. Nothing depends on the order
 * of the halves. See `NewsItem.merge` for how two become one.
 *
 * ```kotlin
 * val items = mergeAll(files.flatMap { file -> read(file.readBytes()).mapNotNull { Half.of(it, file.name) } })
 * ```
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON.
 */
@Throws(OsceException.InvalidValue::class)
public fun mergeAll(halves: List<Half>): List<Checked> = coreMergeAll(halves)
