package osce

import java.io.ByteArrayOutputStream

// A String may hold half of a surrogate pair, which is not text and cannot cross the border. What reads a text takes U+FFFD in its place,
// and a report has the fault `INVALID_UTF8`. A name, a slug or a date that has one is refused, or answered with `null`.

private const val REPLACEMENT = '\uFFFD'

// Every half would begin with this byte if UTF-8 could hold it. Alone it is not UTF-8, and the core reports it as it does any other such byte.
private const val FIRST_BYTE_OF_HALF = 0xED

private val mark = byteArrayOf(0xEF.toByte(), 0xBB.toByte(), 0xBF.toByte())

private fun String.indexOfHalf(from: Int = 0): Int = coreIndexOfHalf(this, from)

internal val String.hasHalf: Boolean get() = indexOfHalf() >= 0

/** The text of an argument, which must be whole. */
internal fun String.whole(argument: String): String = coreWhole(argument)

/** The text, with U+FFFD for each half: places in it are those in the text as it was. */
internal fun String.replaced(): String {
    var half = indexOfHalf()
    if (half < 0) return this
    val text = StringBuilder(this)
    while (half >= 0) {
        text[half] = REPLACEMENT
        half = indexOfHalf(half + 1)
    }
    return text.toString()
}

/** The text as bytes, with a byte that is not UTF-8 for each half, which the core reports with its place. */
internal fun String.utf8(): ByteArray {
    var half = indexOfHalf()
    if (half < 0) return encodeToByteArray()
    val bytes = ByteArrayOutputStream(length)
    var from = 0
    while (half >= 0) {
        bytes.write(encodeToByteArray(from, half))
        bytes.write(FIRST_BYTE_OF_HALF)
        from = half + 1
        half = indexOfHalf(from)
    }
    bytes.write(encodeToByteArray(from))
    return bytes.toByteArray()
}

/**
 * The HTML or the feed as bytes. With halves it has a byte order mark, which is not reported there: without it a wrong byte would
 * make the core guess at another encoding.
 */
internal fun String.utf8OfPage(): ByteArray = if (hasHalf && !startsWith('\uFEFF')) mark + utf8() else utf8()

/** The bytes of what may be HTML, a feed or anything else: a mark is reported of anything else. */
internal fun String.utf8OfAny(): ByteArray = if (firstOrNull { it !in " \t\n\r\u000C" } == '<') utf8OfPage() else utf8()
