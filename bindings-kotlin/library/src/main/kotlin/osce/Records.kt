package osce

/**
 * Reads a piece of news from its JSON. Faults that leave a record are no error; see [checkJson].
 *
 * @throws OsceException.NoRecord where the text is no JSON, is no object or has no title.
 */
public fun NewsItem.Companion.fromJson(json: String): NewsItem = coreRecordOfJson(RecordKind.NEWS_ITEM, json).value as NewsItem

/** The piece of news as a record of any kind. */
public fun NewsItem.toAnyRecord(): AnyRecord = AnyRecord.NewsItem(this)

/**
 * Its canonical JSON: members in the order of the wire, absent ones left out, no spaces. What the type has no place for is written back.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun NewsItem.toJson(): String = toAnyRecord().toJson()

/**
 * What is wrong with it.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun NewsItem.check(options: CheckOptions = CheckOptions()): Report = toAnyRecord().check(options)

/** A copy without what is carried along for a member, by its name in the JSON: for those who give the member a new value. */
public fun NewsItem.forgetCarried(member: String): NewsItem = toAnyRecord().forgetCarried(member).value as NewsItem

/**
 * Reads a meeting from its JSON. Faults that leave a record are no error; see [checkJson].
 *
 * @throws OsceException.NoRecord where the text is no JSON, is no object or has no title.
 */
public fun Meeting.Companion.fromJson(json: String): Meeting = coreRecordOfJson(RecordKind.MEETING, json).value as Meeting

/** The meeting as a record of any kind. */
public fun Meeting.toAnyRecord(): AnyRecord = AnyRecord.Meeting(this)

/**
 * Its canonical JSON: members in the order of the wire, absent ones left out, no spaces. What the type has no place for is written back.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun Meeting.toJson(): String = toAnyRecord().toJson()

/**
 * What is wrong with it.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun Meeting.check(options: CheckOptions = CheckOptions()): Report = toAnyRecord().check(options)

/** A copy without what is carried along for a member, by its name in the JSON: for those who give the member a new value. */
public fun Meeting.forgetCarried(member: String): Meeting = toAnyRecord().forgetCarried(member).value as Meeting

/**
 * Reads a project from its JSON. Faults that leave a record are no error; see [checkJson].
 *
 * @throws OsceException.NoRecord where the text is no JSON, is no object or has no title.
 */
public fun Project.Companion.fromJson(json: String): Project = coreRecordOfJson(RecordKind.PROJECT, json).value as Project

/** The project as a record of any kind. */
public fun Project.toAnyRecord(): AnyRecord = AnyRecord.Project(this)

/**
 * Its canonical JSON: members in the order of the wire, absent ones left out, no spaces. What the type has no place for is written back.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun Project.toJson(): String = toAnyRecord().toJson()

/**
 * What is wrong with it.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun Project.check(options: CheckOptions = CheckOptions()): Report = toAnyRecord().check(options)

/** A copy without what is carried along for a member, by its name in the JSON: for those who give the member a new value. */
public fun Project.forgetCarried(member: String): Project = toAnyRecord().forgetCarried(member).value as Project

/**
 * Reads a field operation from its JSON. Faults that leave a record are no error; see [checkJson].
 *
 * @throws OsceException.NoRecord where the text is no JSON, is no object or has no title.
 */
public fun FieldOperation.Companion.fromJson(json: String): FieldOperation =
    coreRecordOfJson(RecordKind.FIELD_OPERATION, json).value as FieldOperation

/** The field operation as a record of any kind. */
public fun FieldOperation.toAnyRecord(): AnyRecord = AnyRecord.FieldOperation(this)

/**
 * Its canonical JSON: members in the order of the wire, absent ones left out, no spaces. What the type has no place for is written back.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun FieldOperation.toJson(): String = toAnyRecord().toJson()

/**
 * What is wrong with it.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun FieldOperation.check(options: CheckOptions = CheckOptions()): Report = toAnyRecord().check(options)

/** A copy without what is carried along for a member, by its name in the JSON: for those who give the member a new value. */
public fun FieldOperation.forgetCarried(member: String): FieldOperation = toAnyRecord().forgetCarried(member).value as FieldOperation

/**
 * Reads a record of a kind from its JSON. Faults that leave a record are no error; see [checkJson].
 *
 * @throws OsceException.NoRecord where the text is no JSON, is no object or has no title.
 */
public fun AnyRecord.Companion.fromJson(kind: RecordKind, json: String): AnyRecord = coreRecordOfJson(kind, json)

/** The record as one of its type: a [NewsItem], [Meeting], [Project] or [FieldOperation]. */
public val AnyRecord.value: Any
    get() = when (this) {
        is AnyRecord.NewsItem -> v1
        is AnyRecord.Meeting -> v1
        is AnyRecord.Project -> v1
        is AnyRecord.FieldOperation -> v1
    }

/** The kind of record. */
public val AnyRecord.kind: RecordKind
    get() = when (this) {
        is AnyRecord.NewsItem -> RecordKind.NEWS_ITEM
        is AnyRecord.Meeting -> RecordKind.MEETING
        is AnyRecord.Project -> RecordKind.PROJECT
        is AnyRecord.FieldOperation -> RecordKind.FIELD_OPERATION
    }

/** Its title. */
public val AnyRecord.title: String
    get() = when (this) {
        is AnyRecord.NewsItem -> v1.title
        is AnyRecord.Meeting -> v1.title
        is AnyRecord.Project -> v1.title
        is AnyRecord.FieldOperation -> v1.title
    }

/** Texts that stood where a slug should be. */
public val AnyRecord.unresolved: List<UnresolvedTerm>
    get() = when (this) {
        is AnyRecord.NewsItem -> v1.unresolved
        is AnyRecord.Meeting -> v1.unresolved
        is AnyRecord.Project -> v1.unresolved
        is AnyRecord.FieldOperation -> v1.unresolved
    }

/** Members that the record has no place for. */
public val AnyRecord.extra: List<ExtraMember>
    get() = when (this) {
        is AnyRecord.NewsItem -> v1.extra
        is AnyRecord.Meeting -> v1.extra
        is AnyRecord.Project -> v1.extra
        is AnyRecord.FieldOperation -> v1.extra
    }

/**
 * Its canonical JSON.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun AnyRecord.toJson(): String = coreJsonOfRecord(this)

/**
 * What is wrong with it.
 *
 * @throws OsceException.BadValue where an extra member is no JSON, or a partial date does not exist.
 */
public fun AnyRecord.check(options: CheckOptions = CheckOptions()): Report = coreCheckRecord(this, options)

/** A copy without what is carried along for a member, by its name in the JSON: for those who give the member a new value. */
public fun AnyRecord.forgetCarried(member: String): AnyRecord = coreForgetCarried(this, member)
