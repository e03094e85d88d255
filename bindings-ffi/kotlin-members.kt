// Members that `finish-kotlin` adds to the classes that UniFFI writes. They are members and not extensions, so that Java calls them as
// Kotlin does. A comment names the classes, `Self` is each of them, and `SELF` its name as a constant. The declarations after the classes
// are added as they stand.

// FieldOfWork, Country, Structure, MeetingSeries, NewsKind
class Self : VocabularyTerm {
    override val slug: String get() = facts[ordinal].term.slug

    override val term: Term get() = Term.Self(this)

    companion object {
        private val facts by lazy { coreSelfFacts() }

        private val bySlug by lazy { entries.associateBy { it.slug } }

        /** The facts of all terms, in order. They come from the core in one call, and are kept. */
        @CoreFunction
        fun coreFacts(): List<SelfFacts> = facts

        /**
         * The term with a slug: the stable identifier that JSON has.
         *
         * @throws OsceException.UnknownSlug that names the vocabulary and says what was probably meant.
         * @throws IllegalArgumentException where the slug has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.UnknownSlug::class)
        fun fromSlug(slug: String): Self = bySlug[slug] ?: (coreTerm(Vocabulary.SELF, slug.coreWhole("slug")) as Term.Self).value

        /** The term with a slug; `null` where there is none. */
        @JvmStatic
        fun fromSlugOrNull(slug: String): Self? = bySlug[slug]

        /** The term with a slug, or the text where this version knows no such term. */
        @JvmStatic
        fun orUnknown(text: String): OrUnknown<Self> = bySlug[text]?.let { OrUnknown.Known(it) } ?: OrUnknown.Unknown(text)
    }
}

// FieldOfWork
class Self {
    companion object {
        /** The fields of work of the site's navigation, in its order: without the narrower topics that pages name beside them. */
        @JvmStatic
        fun navigation(): List<FieldOfWork> = entries.filter { facts[it.ordinal].level == FieldLevel.NAVIGATION }
    }
}

// Country
class Self {
    companion object {
        /** The country with an ISO 3166 code in capitals: `FI`, `FIN`, `246`; `null` where there is none. */
        @JvmStatic
        fun fromCode(code: String): Country? = if (coreIndexOfHalf(code) >= 0) null else coreCountryOfCode(code)
    }
}

// Term
class Self {
    /** Its slug: stable, never reused. */
    val slug: String get() = value.slug

    /** The term as a value of the enum of its vocabulary. */
    abstract val value: VocabularyTerm

    /** Its slug. */
    final override fun toString(): String = slug

    companion object {
        /**
         * The term of a vocabulary with a slug.
         *
         * @throws OsceException.UnknownSlug that names the vocabulary and says what was probably meant.
         * @throws IllegalArgumentException where the slug has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.UnknownSlug::class)
        fun fromSlug(vocabulary: Vocabulary, slug: String): Term = coreTerm(vocabulary, slug.coreWhole("slug"))

        /** The term with a slug, in any vocabulary; `null` where there is none. */
        @JvmStatic
        fun fromSlugOrNull(slug: String): Term? = if (coreIndexOfHalf(slug) >= 0) null else coreGet(slug)
    }
}

// RecordKind
class Self {
    /** The members of the records of this kind, in the order in which they are written. */
    val members: List<String> get() = coreMembers(this)

    companion object {
        /** The kind of record that a JSON text is most like. */
        @JvmStatic
        fun ofJson(json: ByteArray): RecordKind = coreRecordKindOfJson(json)
    }
}

// PageLayout
class Self {
    /** Whether a page of this layout holds many news items. */
    val isListing: Boolean get() = coreIsListing(this)
}

// Language
class Self {
    /** Its code: a BCP 47 language tag, of ISO 639-1 where that has one. */
    val code: String get() = slug

    /** Its name in English. */
    val englishName: String get() = coreEnglishName(this)

    /** Whether it is an official language of the Organization. */
    val isOfficial: Boolean get() = this in official

    companion object {
        /** The six official languages of the Organization. */
        @JvmStatic
        val official: List<Language> by lazy { coreOfficialLanguages() }

        // An app asks for the same locale in every row of a list.
        private val ofLocales = ConcurrentHashMap<Locale, Optional<Language>>()

        /**
         * The language of a BCP 47 tag, by its first subtag in any case: `de`, `de-AT`, `RU`. `no` is Bokmål, in which most Norwegian is
         * written.
         *
         * @throws OsceException.UnknownSlug where no term has names in the language; it names the languages that can be given.
         * @throws IllegalArgumentException where the tag has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.UnknownSlug::class)
        fun fromTag(tag: String): Language =
            coreLanguageOfTag(tag.coreWhole("tag")) ?: throw unknownSlug(ClosedSetName.LANGUAGE, tag)

        /** The language of a BCP 47 tag, by its first subtag in any case; `null` where no term has names in it. */
        @JvmStatic
        fun fromTagOrNull(tag: String): Language? = if (coreIndexOfHalf(tag) >= 0) null else coreLanguageOfTag(tag)

        /** The language of a locale; `null` where no term has names in it. The answer is kept. */
        @JvmStatic
        fun fromLocale(locale: Locale): Language? =
            ofLocales.getOrPut(locale) { Optional.ofNullable(fromTagOrNull(locale.toLanguageTag())) }.orElse(null)
    }
}

// Source
class Self {
    companion object {
        /** Every source, in the order of the data. */
        @JvmStatic
        val all: List<Source> by lazy { coreSources() }

        private val byKey by lazy { all.associateBy { it.key } }

        /** The source with a key; `null` where there is none. */
        @JvmStatic
        fun fromKey(key: String): Source? = byKey[key]

        /** The sources with these keys, in their order. */
        @JvmStatic
        fun named(keys: List<String>): List<Source> = keys.mapNotNull { byKey[it] }
    }
}

// PartialDate
class Self : Comparable<PartialDate> {
    /** Compares two dates by their first days; of two with the same first day the less exact one is smaller. */
    override fun compareTo(other: PartialDate): Int =
        // A part that is absent is smaller than any, which is the order of the core: a test holds them together.
        compareValuesBy(this, other, { it.year }, { it.month }, { it.day })

    /** The date as the wire has it: `1994`, `1994-06` or `1994-06-15`; also where there is no such date. */
    override fun toString(): String {
        // A day without a month would look like a month.
        val month = month?.twoDigits() ?: day?.let { "??" }
        return listOfNotNull(year.toString().padStart(4, '0'), month, day?.twoDigits()).joinToString("-")
    }

    private fun Int.twoDigits() = toString().padStart(2, '0')

    companion object {
        /**
         * The date that a text writes: `1994`, `1994-06` or `1994-06-15`.
         *
         * ```kotlin
         * PartialDate.parse("1994-06").lastDay == LocalDate.of(1994, 6, 30)
         * ```
         *
         * @throws OsceException.NotADate with what is wrong and what was expected.
         * @throws IllegalArgumentException where the text has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.NotADate::class)
        fun parse(text: String): PartialDate = corePartialDate(text.coreWhole("text"))
    }
}

// NewsItem, Meeting, Project, FieldOperation
class Self {
    /** The record as one of any kind. */
    fun toAnyRecord(): AnyRecord = AnyRecord.Self(this)

    /**
     * Its canonical JSON: members in the order of the wire, absent ones left out, no spaces. What the type has no place for is written back.
     *
     * @throws OsceException.InvalidValue where an extra member is not JSON, or a partial date does not exist.
     */
    @Throws(OsceException.InvalidValue::class)
    fun toJson(): String = toAnyRecord().toJson()

    /**
     * What is wrong with it.
     *
     * @throws OsceException.InvalidValue where an extra member is not JSON, or a partial date does not exist.
     */
    @JvmOverloads
    @Throws(OsceException.InvalidValue::class)
    fun check(options: CheckOptions = CheckOptions()): Report = toAnyRecord().check(options)

    /** A copy without what is carried along for a member, by its name in the JSON: for when you give the member a new value. */
    fun forgetCarried(member: String): Self = (toAnyRecord().forgetCarried(member) as AnyRecord.Self).value

    companion object {
        /**
         * Reads a record from its JSON. Faults that leave a record are not errors; see `checkJson`.
         *
         * @throws OsceException.NotARecord where the text is not JSON, is not an object or has no title.
         * @throws IllegalArgumentException where the text has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.NotARecord::class)
        fun fromJson(json: String): Self = (AnyRecord.fromJson(RecordKind.SELF, json) as AnyRecord.Self).value

        /**
         * Reads the records of an array, wherever it stands in the JSON.
         *
         * @param pointer the JSON Pointer to the array: `/items`; empty where the array is the whole text.
         * @throws OsceException.NotARecord where there is no array, or one of its elements is not a record: with the place of the element.
         * @throws IllegalArgumentException where a text has half of a surrogate pair.
         */
        @JvmStatic
        @JvmOverloads
        @Throws(OsceException.NotARecord::class)
        fun listFromJson(json: String, pointer: String = ""): List<Self> =
            AnyRecord.listFromJson(RecordKind.SELF, json, pointer).map { (it as AnyRecord.Self).value }
    }
}

// NewsItem
class Self {
    companion object {
        /**
         * One record from two halves of an item: what a listing or a feed says about it, and what its own page says.
         *
         * The page counts first, so the order of the two matters: `about` fills what the page lacks, and lists have the
         * elements of the page first. Everything else that differs is a conflict: the report has the fault `CONFLICTING_VALUES`, a
         * warning, with both values. Whether the two are of one item is not checked; see `mergeAll`.
         *
         * ```kotlin
         * val merged = NewsItem.merge(about = listed, page = page)
         * ```
         *
         * @throws OsceException.InvalidValue where an extra member is not JSON.
         */
        @JvmStatic
        @Throws(OsceException.InvalidValue::class)
        fun merge(about: NewsItem, page: NewsItem): Checked {
            // Tried before `about` crosses, which would stay in the core if this failed: half of a surrogate pair cannot cross.
            FfiConverterTypeNewsItem.write(page, ByteBuffer.allocate(FfiConverterTypeNewsItem.allocationSize(page).toInt()))
            return coreMerge(about, page)
        }
    }
}

// Half
class Self {
    companion object {
        /** The half that was read from a source; `null` where the record is of another kind, or has the fault `NOT_AN_ITEM`. */
        @JvmStatic
        fun of(checked: Checked, source: String): Half? {
            val isOther = checked.report.faults.any { it.code == FaultCode.NOT_AN_ITEM }
            return (checked.item as? AnyRecord.NewsItem)?.takeUnless { isOther }?.let { Half(it.value, checked.form, source) }
        }
    }
}

// AnyRecord
class Self {
    /** The record as one of its type: a [osce.NewsItem], a [osce.Meeting] and so on. */
    abstract val value: Any

    /** The record, as its type writes it. */
    final override fun toString(): String = value.toString()

    /**
     * Its canonical JSON.
     *
     * @throws OsceException.InvalidValue where an extra member is not JSON, or a partial date does not exist.
     */
    @Throws(OsceException.InvalidValue::class)
    fun toJson(): String = coreJsonOfRecord(this)

    /**
     * What is wrong with it.
     *
     * @throws OsceException.InvalidValue where an extra member is not JSON, or a partial date does not exist.
     */
    @JvmOverloads
    @Throws(OsceException.InvalidValue::class)
    fun check(options: CheckOptions = CheckOptions()): Report = coreCheckRecord(this, options)

    /** A copy without what is carried along for a member, by its name in the JSON: for when you give the member a new value. */
    fun forgetCarried(member: String): AnyRecord = coreForgetCarried(this, member.coreWhole("member"))

    companion object {
        /**
         * Reads a record of a kind from its JSON. Faults that leave a record are not errors; see `checkJson`.
         *
         * @throws OsceException.NotARecord where the text is not JSON, is not an object or has no title.
         * @throws IllegalArgumentException where the text has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.NotARecord::class)
        fun fromJson(kind: RecordKind, json: String): AnyRecord = coreRecordOfJson(kind, json.coreWhole("json"))

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
        @JvmStatic
        @JvmOverloads
        @Throws(OsceException.NotARecord::class)
        fun listFromJson(kind: RecordKind, json: String, pointer: String = ""): List<AnyRecord> =
            coreRecordsOfJson(kind, json.coreWhole("json"), pointer.coreWhole("pointer"))
    }
}

// CheckOptions
class Self {
    /**
     * A check as of today, in the time zone of the machine.
     *
     * @param profile whether unknown terms and members are errors (strict) or warnings (lenient).
     * @param advice whether the text is searched for what the tags miss.
     */
    @JvmOverloads
    constructor(profile: Profile = Profile.STRICT, advice: Boolean = false) : this(LocalDate.now(), profile, advice)
}

// Fault
class Self {
    /** The whole fault in one line, as reports print it. */
    override fun toString(): String = text
}

// Report
class Self {
    /** The faults in words, a line each. */
    override fun toString(): String = faults.joinToString("\n")

    /** Its JSON. */
    fun toJson(): String = coreJsonOfReport(this)

    companion object {
        /**
         * Reads a report from its JSON.
         *
         * @throws OsceException.NotAReport where the text is not one.
         * @throws IllegalArgumentException where the text has half of a surrogate pair.
         */
        @JvmStatic
        @Throws(OsceException.NotAReport::class)
        fun fromJson(json: String): Report = coreReportOfJson(json.coreWhole("json"))
    }
}

/** A term of one of the five vocabularies. */
sealed interface VocabularyTerm {
    /** Its slug: stable, never reused. */
    val slug: String

    /** The term as one of any vocabulary. */
    val term: Term
}

/**
 * A term, or the text that stood where its slug should be: for classes of your own that must read data newer than your program. The
 * records of this library carry such texts in `unresolved` instead.
 *
 * ```kotlin
 * Country.orUnknown("fi").known == Country.FINLAND
 * Country.orUnknown("atlantis").slug == "atlantis"
 * ```
 *
 * It is written as its slug. Terms sort before texts, in the order of their vocabulary.
 */
sealed class OrUnknown<out T : VocabularyTerm> : Comparable<OrUnknown<VocabularyTerm>> {
    /** A term. */
    data class Known<out T : VocabularyTerm>(
        /** The term. */
        val term: T,
    ) : OrUnknown<T>()

    /** A text that is not a slug of the vocabulary. */
    data class Unknown(
        /** The text. */
        val text: String,
    ) : OrUnknown<Nothing>()

    /** The term, if it is one. */
    val known: T? get() = (this as? Known)?.term

    /** The slug of the term, or the text. */
    val slug: String
        get() = when (this) {
            is Known -> term.slug
            is Unknown -> text
        }

    /** Compares two terms by their order in the vocabulary, two texts as texts; a term is smaller than any text. */
    final override fun compareTo(other: OrUnknown<VocabularyTerm>): Int =
        compareValuesBy(this, other, { it is Unknown }, { (it.known as? Enum<*>)?.ordinal }, { it.slug })

    /** The slug. */
    final override fun toString(): String = slug
}

// The core says what is wrong with a slug, and which slugs there are.
private fun unknownSlug(set: ClosedSetName, slug: String): OsceException = try {
    coreDemandSlug(set, slug.coreWhole("slug"))
    OsceException.UnknownSlug(slug)
} catch (error: OsceException) {
    error
}

/** The index of the first half of a surrogate pair that is alone; -1 where there is none. */
@CoreFunction
fun coreIndexOfHalf(text: String, from: Int = 0): Int {
    var index = from
    while (index < text.length) {
        if (text[index].isSurrogate()) {
            if (!text[index].isHighSurrogate() || index + 1 == text.length || !text[index + 1].isLowSurrogate()) return index
            index++
        }
        index++
    }
    return -1
}

/** The text of an argument, which must be whole: half of a surrogate pair is not text and cannot cross. */
@CoreFunction
fun String.coreWhole(argument: String): String {
    val half = coreIndexOfHalf(this)
    if (half >= 0) throw coreHalfSurrogate(argument, half)
    return this
}

/** Says where half of a surrogate pair stands. */
@CoreFunction
fun coreHalfSurrogate(where: String, index: Int): IllegalArgumentException =
    IllegalArgumentException("$where: half of a surrogate pair at index $index; write both halves, or U+FFFD in its place")

/** A question to the core, as it crosses the border. The library asks it in Kotlin's idiom. */
@RequiresOptIn(message = "Use the function of the library that asks this.")
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.FUNCTION)
public annotation class CoreFunction
