package osce

/**
 * Reads a record of a kind from its JSON. Faults that leave a record are not errors; see [checkJson].
 *
 * @throws OsceException.NotARecord where the text is not JSON, is not an object or has no title.
 */
public fun AnyRecord.Companion.fromJson(kind: RecordKind, json: String): AnyRecord = coreRecordOfJson(kind, json)

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
public fun AnyRecord.forgetCarried(member: String): AnyRecord = coreForgetCarried(this, member)

/** The members of the records of this kind, in the order in which they are written. */
public val RecordKind.members: List<String> get() = coreMembers(this)
