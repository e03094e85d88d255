package osce

private val sources by lazy(::coreSources)

private val sourcesByKey by lazy { sources.associateBy { it.key } }

/** Every source, in the order of the data. */
public val Source.Companion.all: List<Source> get() = sources

/** The source with a key; `null` where there is none. */
public fun Source.Companion.ofKey(key: String): Source? = sourcesByKey[key]

/** The sources with these keys, in their order. */
public fun Source.Companion.named(keys: List<String>): List<Source> = keys.mapNotNull(sourcesByKey::get)

/** Where the date is from. */
public val DateFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the end is from. */
public val EndFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the text is from. */
public val TextFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the texts are from. */
public val TextsFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the codes are from. */
public val CodesFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the dimensions are from. */
public val DimensionsFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the structures are from. */
public val StructuresFact.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the mapping is from. */
public val Mapping.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the name is from. */
public val Name.sources: List<Source> get() = Source.named(sourceKeys)

/** Where what is known of the event is from. */
public val Event.sources: List<Source> get() = Source.named(sourceKeys)

/** Where the term in the Chair is from. */
public val Chair.sources: List<Source> get() = Source.named(sourceKeys)

/** Where what is known of the person is from. */
public val Person.sources: List<Source> get() = Source.named(sourceKeys)

/** Where what is known of the holder is from. */
public val OfficeHolder.sources: List<Source> get() = Source.named(sourceKeys)
