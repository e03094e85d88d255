@file:JvmName("Reports")

package osce

/** The faults in words, a line each. */
public val Report.text: String get() = toString()

/** Whether there is no fault at all. */
public val Report.isClean: Boolean get() = faults.isEmpty()

/** The faults of a severity. */
public fun Report.faultsOf(severity: Severity): List<Fault> = faults.filter { it.severity == severity }

/** A value that the message is made of, by its name; `null` where there is none. */
public fun Fault.param(name: String): String? = params.firstOrNull { it.name == name }?.value
