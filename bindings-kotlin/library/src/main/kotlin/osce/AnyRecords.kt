package osce

/**
 * Reads a record of a kind from its JSON. Faults that leave a record are not errors; see [checkJson].
 *
 * @throws OsceException.NotARecord where the text is not JSON, is not an object or has no title.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun AnyRecord.Companion.fromJson(kind: RecordKind, json: String): AnyRecord = coreRecordOfJson(kind, json.whole("json"))

/**
 * Reads the records of an array, wherever it stands in the JSON.
 *
 * ```kotlin
 * AnyRecord.listFromJson(RecordKind.MEETING, """{"items": [{"title": "Winter Meeting"}]}""", "/items")
 * ```
 *
 * @param pointer the JSON Pointer to the array: `/items`; empty where the array is the whole text.
 * @throws OsceException.NotARecord where there is no array, or one of its elements is not a record: with the place of the element.
 * @throws IllegalArgumentException where a text has half of a surrogate pair.
 */
@JvmOverloads
@Throws(OsceException::class)
public fun AnyRecord.Companion.listFromJson(kind: RecordKind, json: String, pointer: String = ""): List<AnyRecord> =
    coreRecordsOfJson(kind, json.whole("json"), pointer.whole("pointer"))

/**
 * Its canonical JSON.
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON, or a partial date does not exist.
 */
public fun AnyRecord.toJson(): String = coreJsonOfRecord(this)

/**
 * What is wrong with it.
 *
 * @throws OsceException.InvalidValue where an extra member is not JSON, or a partial date does not exist.
 */
public fun AnyRecord.check(options: CheckOptions = CheckOptions()): Report = coreCheckRecord(this, options)

/** A copy without what is carried along for a member, by its name in the JSON: for those who give the member a new value. */
public fun AnyRecord.forgetCarried(member: String): AnyRecord = coreForgetCarried(this, member.whole("member"))

/** The members of the records of this kind, in the order in which they are written. */
public val RecordKind.members: List<String> get() = coreMembers(this)
