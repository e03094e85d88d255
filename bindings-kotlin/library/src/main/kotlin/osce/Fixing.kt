@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

/**
 * Mends a record of a kind, given as JSON in UTF-8, as far as that needs no person: the faults that are safe to mend. All else stays as it
 * is, byte for byte, and no repair brings a new error.
 *
 * ```kotlin
 * val fixed = fixJson("""{"title": " Course ends", "fields_of_work": "polcing"}""")
 * println(fixed.json) // {"title": "Course ends", "fields_of_work": ["policing"]}
 * ```
 */
@JvmOverloads
public fun fixJson(
    json: ByteArray,
    kind: RecordKind = RecordKind.NEWS_ITEM,
    options: CheckOptions = CheckOptions(),
): Fixed = coreFixJson(kind, json, options)

/**
 * Mends a record of a kind, given as JSON.
 */
@JvmOverloads
public fun fixJson(
    json: String,
    kind: RecordKind = RecordKind.NEWS_ITEM,
    options: CheckOptions = CheckOptions(),
): Fixed = coreFixJson(kind, json.utf8(), options)
