package osce

/** The faults in words, a line each. */
public val Report.text: String get() = faults.joinToString("\n") { it.text }

/** Whether there is no fault at all. */
public val Report.isClean: Boolean get() = faults.isEmpty()

/** The faults of a severity. */
public fun Report.faultsOf(severity: Severity): List<Fault> = faults.filter { it.severity == severity }

/** Its JSON. */
public fun Report.toJson(): String = coreJsonOfReport(this)

/**
 * Reads a report from its JSON.
 *
 * @throws OsceException.NotAReport where the text is not one.
 * @throws IllegalArgumentException where the text has half of a surrogate pair.
 */
public fun Report.Companion.fromJson(json: String): Report = coreReportOfJson(json.whole("json"))

/** A value that the message is made of, by its name; `null` where there is none. */
public fun Fault.param(name: String): String? = params.firstOrNull { it.name == name }?.value
