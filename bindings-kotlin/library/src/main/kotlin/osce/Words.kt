package osce

/** The words of a closed set in the order of its values. The core names them. */
internal class ClosedSet<T : Enum<T>>(
    private val name: String,
    private val values: List<T>,
    private val words: List<String> = closedSets.getValue(name),
) {
    fun word(value: T): String = words[value.ordinal]

    fun ofWord(word: String): T {
        val place = words.indexOf(word)
        // The core says what is wrong with the word, and which words there are.
        if (place < 0) coreCheckWord(name, word)
        return values[place]
    }
}

// By the name of the set.
private val closedSets by lazy(::coreWords)

private val vocabularies by lazy { ClosedSet("Vocabulary", Vocabulary.entries) }
private val nameKinds by lazy { ClosedSet("NameKind", NameKind.entries) }
private val nameOrigins by lazy { ClosedSet("NameOrigin", NameOrigin.entries) }
private val certainties by lazy { ClosedSet("Certainty", Certainty.entries) }
private val countryStatuses by lazy { ClosedSet("CountryStatus", CountryStatus.entries) }
private val codeSchemes by lazy { ClosedSet("CodeScheme", CodeScheme.entries) }
private val structureKinds by lazy { ClosedSet("StructureKind", StructureKind.entries) }
private val securityDimensions by lazy { ClosedSet("SecurityDimension", SecurityDimension.entries) }
private val fieldLevels by lazy { ClosedSet("FieldLevel", FieldLevel.entries) }
private val mappingRelations by lazy { ClosedSet("MappingRelation", MappingRelation.entries) }
private val seriesLevels by lazy { ClosedSet("SeriesLevel", SeriesLevel.entries) }
private val eventKinds by lazy { ClosedSet("EventKind", EventKind.entries) }
private val recordKinds by lazy { ClosedSet("RecordKind", RecordKind.entries) }
private val profiles by lazy { ClosedSet("Profile", Profile.entries) }
private val severities by lazy { ClosedSet("Severity", Severity.entries) }
private val pageLayouts by lazy { ClosedSet("PageLayout", PageLayout.entries) }
private val inputForms by lazy { ClosedSet("InputForm", InputForm.entries) }
private val schemaForms by lazy { ClosedSet("SchemaForm", SchemaForm.entries) }

/** The word of the value, as JSON has it. */
public val Vocabulary.slug: String get() = vocabularies.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun Vocabulary.Companion.ofSlug(slug: String): Vocabulary = vocabularies.ofWord(slug)

/** The word of the value, as JSON has it. */
public val NameKind.slug: String get() = nameKinds.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun NameKind.Companion.ofSlug(slug: String): NameKind = nameKinds.ofWord(slug)

/** The word of the value, as JSON has it. */
public val NameOrigin.slug: String get() = nameOrigins.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun NameOrigin.Companion.ofSlug(slug: String): NameOrigin = nameOrigins.ofWord(slug)

/** The word of the value, as JSON has it. */
public val Certainty.slug: String get() = certainties.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun Certainty.Companion.ofSlug(slug: String): Certainty = certainties.ofWord(slug)

/** The word of the value, as JSON has it. */
public val CountryStatus.slug: String get() = countryStatuses.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun CountryStatus.Companion.ofSlug(slug: String): CountryStatus = countryStatuses.ofWord(slug)

/** The word of the value, as JSON has it. */
public val CodeScheme.slug: String get() = codeSchemes.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun CodeScheme.Companion.ofSlug(slug: String): CodeScheme = codeSchemes.ofWord(slug)

/** The word of the value, as JSON has it. */
public val StructureKind.slug: String get() = structureKinds.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun StructureKind.Companion.ofSlug(slug: String): StructureKind = structureKinds.ofWord(slug)

/** The word of the value, as JSON has it. */
public val SecurityDimension.slug: String get() = securityDimensions.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun SecurityDimension.Companion.ofSlug(slug: String): SecurityDimension = securityDimensions.ofWord(slug)

/** The word of the value, as JSON has it. */
public val FieldLevel.slug: String get() = fieldLevels.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun FieldLevel.Companion.ofSlug(slug: String): FieldLevel = fieldLevels.ofWord(slug)

/** The word of the value, as JSON has it. */
public val MappingRelation.slug: String get() = mappingRelations.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun MappingRelation.Companion.ofSlug(slug: String): MappingRelation = mappingRelations.ofWord(slug)

/** The word of the value, as JSON has it. */
public val SeriesLevel.slug: String get() = seriesLevels.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun SeriesLevel.Companion.ofSlug(slug: String): SeriesLevel = seriesLevels.ofWord(slug)

/** The word of the value, as JSON has it. */
public val EventKind.slug: String get() = eventKinds.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun EventKind.Companion.ofSlug(slug: String): EventKind = eventKinds.ofWord(slug)

/** The word of the value, as JSON has it. */
public val RecordKind.slug: String get() = recordKinds.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun RecordKind.Companion.ofSlug(slug: String): RecordKind = recordKinds.ofWord(slug)

/** The word of the value, as JSON has it. */
public val Profile.slug: String get() = profiles.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun Profile.Companion.ofSlug(slug: String): Profile = profiles.ofWord(slug)

/** The word of the value, as JSON has it. */
public val Severity.slug: String get() = severities.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun Severity.Companion.ofSlug(slug: String): Severity = severities.ofWord(slug)

/** The word of the value, as JSON has it. */
public val PageLayout.slug: String get() = pageLayouts.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun PageLayout.Companion.ofSlug(slug: String): PageLayout = pageLayouts.ofWord(slug)

/** The word of the value, as JSON has it. */
public val InputForm.slug: String get() = inputForms.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun InputForm.Companion.ofSlug(slug: String): InputForm = inputForms.ofWord(slug)

/** The word of the value, as JSON has it. */
public val SchemaForm.slug: String get() = schemaForms.word(this)

/**
 * The value of a word.
 *
 * @throws OsceException.UnknownWord that names the words there are.
 */
public fun SchemaForm.Companion.ofSlug(slug: String): SchemaForm = schemaForms.ofWord(slug)

/** Whether a page of this layout holds many news items. */
public val PageLayout.isListing: Boolean get() = coreIsListing(this)

/** The members of the records of this kind, in the order in which they are written. */
public val RecordKind.members: List<String> get() = coreMembers(this)
