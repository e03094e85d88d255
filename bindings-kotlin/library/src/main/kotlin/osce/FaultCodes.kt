package osce

private val codes by lazy(::coreFaultCodes)

private val slugs by lazy { ClosedSet("FaultCode", FaultCode.entries, codes.map { it.slug }) }

/** The code, as JSON has it. */
public val FaultCode.slug: String get() = slugs.word(this)

/**
 * The code with a slug.
 *
 * @throws OsceException.UnknownWord that names the codes there are.
 */
public fun FaultCode.Companion.ofSlug(slug: String): FaultCode = slugs.ofWord(slug)

/** Whether the JSON Schema finds a fault of this code too. */
public val FaultCode.isInSchema: Boolean get() = codes[ordinal].inSchema

/** The names of the parameters of its faults, in order. */
public val FaultCode.params: List<String> get() = codes[ordinal].params
