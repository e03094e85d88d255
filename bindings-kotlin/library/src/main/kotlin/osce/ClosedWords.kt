package osce

/** The value of a word; the core says what is wrong with any other, and which words there are. */
internal fun <T> List<T>.ofWord(set: ClosedSetName, word: String, slug: (T) -> String): T =
    firstOrNull { slug(it) == word } ?: throw unknownWord(set, word)

private fun unknownWord(set: ClosedSetName, word: String): OsceException = try {
    coreDemandWord(set, word)
    OsceException.UnknownWord(word)
} catch (error: OsceException) {
    error
}

/** Whether a page of this layout holds many news items. */
public val PageLayout.isListing: Boolean get() = coreIsListing(this)
