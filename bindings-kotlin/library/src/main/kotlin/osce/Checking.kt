package osce

import java.time.LocalDate

/**
 * A check as of today, in the time zone of the machine.
 *
 * @param profile whether unknown terms and members are errors (strict) or warnings (lenient).
 * @param advice whether the text is searched for what the tags miss.
 */
public fun CheckOptions(profile: Profile = Profile.STRICT, advice: Boolean = false): CheckOptions =
    CheckOptions(LocalDate.now(), profile, advice)

/**
 * Checks a record of a kind, given as JSON in UTF-8. What is wrong stands in the report, whatever the bytes are.
 *
 * ```kotlin
 * val checked = checkJson(bytes)
 * if (!checked.isValid) println(checked.report.text)
 * ```
 */
public fun checkJson(
    json: ByteArray,
    kind: RecordKind = RecordKind.NEWS_ITEM,
    options: CheckOptions = CheckOptions(),
): Checked = coreCheckJson(kind, json, options)

/**
 * Checks a record of a kind, given as JSON.
 *
 * @throws CharacterCodingException where the text holds half of a surrogate pair.
 */
public fun checkJson(
    json: String,
    kind: RecordKind = RecordKind.NEWS_ITEM,
    options: CheckOptions = CheckOptions(),
): Checked = coreCheckJson(kind, json.utf8(), options)

/** Reads and checks the text of a page, in UTF-8 and in any layout that is known. */
public fun readPage(page: ByteArray, options: CheckOptions = CheckOptions()): Checked = coreReadPage(page, options)

/**
 * Reads and checks the text of a page, in any layout that is known.
 *
 * @throws CharacterCodingException where the text holds half of a surrogate pair.
 */
public fun readPage(page: String, options: CheckOptions = CheckOptions()): Checked = coreReadPage(page.utf8(), options)

/** Reads and checks the news items of a listing, in UTF-8. */
public fun readListing(listing: ByteArray, options: CheckOptions = CheckOptions()): List<Checked> =
    coreReadListing(listing, options)

/**
 * Reads and checks the news items of a listing.
 *
 * @throws CharacterCodingException where the text holds half of a surrogate pair.
 */
public fun readListing(listing: String, options: CheckOptions = CheckOptions()): List<Checked> =
    coreReadListing(listing.utf8(), options)

// Nothing is replaced in silence.
internal fun String.utf8(): ByteArray = encodeToByteArray(throwOnInvalidSequence = true)

/** How the text of a page is laid out; `null` where it is not a page. */
public fun layoutOf(text: String): PageLayout? = coreLayoutOf(text)

/** What an input holds, by its first 64 KiB and the name of its file, if it has one. */
public fun formOf(beginning: ByteArray, name: String? = null): InputForm = coreFormOf(beginning, name)

/** The kind of record that a JSON text is most like. */
public fun RecordKind.Companion.ofJson(json: ByteArray): RecordKind = coreRecordKindOfJson(json)

/** Whether no fault is an error. */
public val Checked.isValid: Boolean get() = report.isValid

/** Whether no fault is an error. */
public val CheckedLine.isValid: Boolean get() = report.isValid

/** Whether the record is valid now: nothing that is left is an error. */
public val Fixed.isValid: Boolean get() = left.isValid

/** The piece of news, where it is one. */
public val Checked.newsItem: NewsItem? get() = item?.value as? NewsItem

/**
 * The record, where it is valid.
 *
 * ```kotlin
 * val item = checkJson(json).valid<NewsItem>()
 * ```
 *
 * @throws InvalidRecordException with the report, where it is not.
 * @throws ClassCastException where the record is of another kind.
 */
public inline fun <reified T : Any> Checked.valid(): T {
    val record = item
    if (record == null || !isValid) throw InvalidRecordException(report)
    return record.value as T
}
