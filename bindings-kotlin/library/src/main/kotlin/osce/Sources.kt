package osce

private val sources by lazy(::coreSources)

private val sourcesByKey by lazy { sources.associateBy { it.key } }

/** Every source, in the order of the data. */
public val Source.Companion.all: List<Source> get() = sources

/** The source with a key; `null` where there is none. */
public fun Source.Companion.ofKey(key: String): Source? = sourcesByKey[key]

/** The sources with these keys, in their order. */
public fun Source.Companion.named(keys: List<String>): List<Source> = keys.mapNotNull(sourcesByKey::get)
