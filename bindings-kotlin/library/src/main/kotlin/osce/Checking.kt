@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

/**
 * Checks a record of a kind, given as JSON in UTF-8. What is wrong stands in the report, whatever the bytes are.
 *
 * ```kotlin
 * val checked = checkJson(bytes)
 * if (!checked.isValid) println(checked.report.text)
 * ```
 */
@JvmOverloads
public fun checkJson(
    json: ByteArray,
    kind: RecordKind = RecordKind.NEWS_ITEM,
    options: CheckOptions = CheckOptions(),
): Checked = coreCheckJson(kind, json, options)

/**
 * Checks a record of a kind, given as JSON. Half of a surrogate pair is read as U+FFFD, and the report has the fault `INVALID_UTF8`, as
 * wherever a text is read.
 */
@JvmOverloads
public fun checkJson(
    json: String,
    kind: RecordKind = RecordKind.NEWS_ITEM,
    options: CheckOptions = CheckOptions(),
): Checked = coreCheckJson(kind, json.utf8(), options)

/**
 * Reads and checks a saved page of HTML, in any encoding: what a browser shows of it, and what its markup says about it.
 *
 * Menus, headers, footers and what is not shown are cut. The places in the report are those of the HTML. Nothing is fetched.
 *
 * ```kotlin
 * val checked = readHtml(file.readBytes(), url = "https://www.osce.org/secretariat/1")
 * ```
 *
 * @param url the address of the page, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun readHtml(html: ByteArray, url: String? = null, options: CheckOptions = CheckOptions()): Checked =
    coreRead(InputForm.HTML, html, url?.whole("url"), options).first()

/**
 * Reads and checks a saved page of HTML: what a browser shows of it, and what its markup says about it.
 *
 * @param url the address of the page, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun readHtml(html: String, url: String? = null, options: CheckOptions = CheckOptions()): Checked =
    readHtml(html.utf8OfPage(), url, options)

/**
 * Reads and checks the news items of a saved listing of HTML, in any encoding, each with its address.
 *
 * @param url the address of the listing, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun readHtmlListing(
    html: ByteArray,
    url: String? = null,
    options: CheckOptions = CheckOptions(),
): List<Checked> = coreRead(InputForm.HTML_LISTING, html, url?.whole("url"), options)

/**
 * Reads and checks the news items of a saved listing of HTML, each with its address.
 *
 * @param url the address of the listing, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun readHtmlListing(html: String, url: String? = null, options: CheckOptions = CheckOptions()): List<Checked> =
    readHtmlListing(html.utf8OfPage(), url, options)

/**
 * Reads and checks a feed - RSS 2.0, RSS 1.0 or Atom - in any encoding: its entries in order, each with its own report.
 *
 * Broken XML is read up to the break, and a last record has the fault. Nothing is fetched.
 *
 * @param url the address of the feed, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun readFeed(feed: ByteArray, url: String? = null, options: CheckOptions = CheckOptions()): List<Checked> =
    coreRead(InputForm.FEED, feed, url?.whole("url"), options)

/**
 * Reads and checks a feed - RSS 2.0, RSS 1.0 or Atom -: its entries in order, each with its own report.
 *
 * @param url the address of the feed, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun readFeed(feed: String, url: String? = null, options: CheckOptions = CheckOptions()): List<Checked> =
    readFeed(feed.utf8OfPage(), url, options)

/** Reads and checks the text of a page, in UTF-8 and in any layout that is known. HTML is read as a saved page. */
@JvmOverloads
public fun readPage(page: ByteArray, options: CheckOptions = CheckOptions()): Checked =
    coreRead(InputForm.PAGE, page, null, options).first()

/** Reads and checks the text of a page, in any layout that is known. HTML is read as a saved page. */
@JvmOverloads
public fun readPage(page: String, options: CheckOptions = CheckOptions()): Checked =
    readPage(page.utf8OfAny(), options)

/** Reads and checks the news items of a listing, in UTF-8. */
@JvmOverloads
public fun readListing(listing: ByteArray, options: CheckOptions = CheckOptions()): List<Checked> =
    coreRead(InputForm.LISTING, listing, null, options)

/** Reads and checks the news items of a listing. */
@JvmOverloads
public fun readListing(listing: String, options: CheckOptions = CheckOptions()): List<Checked> =
    readListing(listing.utf8OfAny(), options)

/**
 * Reads and checks a page or a listing, as HTML or as text, a feed, the JSON of a record, or JSON Lines, whichever it is: one record or more.
 *
 * @param url the address of a page, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun read(input: ByteArray, url: String? = null, options: CheckOptions = CheckOptions()): List<Checked> =
    coreRead(null, input, url?.whole("url"), options)

/**
 * Reads and checks a page or a listing, as HTML or as text, a feed, the JSON of a record, or JSON Lines, whichever it is: one record or more.
 *
 * @param url the address of a page, where it is known.
 * @throws IllegalArgumentException where the address has half of a surrogate pair.
 */
@JvmOverloads
public fun read(input: String, url: String? = null, options: CheckOptions = CheckOptions()): List<Checked> =
    read(input.utf8OfAny(), url, options)

/** How a page is laid out, as text or as HTML; `null` where it is not a page. */
public fun layoutOf(text: String): PageLayout? = coreLayoutOf(text.replaced())

/** What an input holds, by its first 64 KiB and the name of its file, if it has one. */
@JvmOverloads
public fun formOf(beginning: ByteArray, name: String? = null): InputForm = coreFormOf(beginning, name?.replaced())

/** Whether no fault is an error. */
public val Checked.isValid: Boolean get() = report.isValid

/** Whether no fault is an error. */
public val CheckedLine.isValid: Boolean get() = report.isValid

/** Whether the record is valid now: nothing that is left is an error. */
public val Fixed.isValid: Boolean get() = left.isValid

/** The record, where it is a news item. */
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
@Throws(InvalidRecordException::class)
public inline fun <reified T : Any> Checked.valid(): T = valid(T::class.java)

/**
 * The record, where it is valid.
 *
 * @throws InvalidRecordException with the report, where it is not.
 * @throws ClassCastException where the record is of another kind.
 */
@Throws(InvalidRecordException::class)
public fun <T : Any> Checked.valid(type: Class<T>): T {
    val record = item
    if (record == null || !isValid) throw InvalidRecordException(report)
    return type.cast(record.value)
}
