package osce

/** The value with a slug; the core says what is wrong with any other, and which slugs there are. */
internal fun <T> List<T>.ofSlug(set: ClosedSetName, slug: String, slugOf: (T) -> String): T =
    firstOrNull { slugOf(it) == slug } ?: throw unknownSlug(set, slug)

private fun unknownSlug(set: ClosedSetName, slug: String): OsceException = try {
    coreDemandSlug(set, slug.whole("slug"))
    OsceException.UnknownSlug(slug)
} catch (error: OsceException) {
    error
}

/** Whether a page of this layout holds many news items. */
public val PageLayout.isListing: Boolean get() = coreIsListing(this)
