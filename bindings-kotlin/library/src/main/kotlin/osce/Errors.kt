package osce

/** Why a lookup gave no match. Its message is the core's. */
public sealed class LookupException : Exception() {
    /** What was looked up: its first 200 characters. */
    public abstract val text: String

    /** What is wrong, and what to write instead, in the words of the core. */
    abstract override val message: String
}

/** No name is like the text. */
public class NotFoundException internal constructor(
    /** What was looked up. */
    public val details: NotFound,
) : LookupException() {
    override val text: String get() = details.text

    /** What is wrong, and what was probably meant. Computed when it is first asked for. */
    override val message: String by lazy { coreNotFoundMessage(details) }

    /** What was probably meant, the most likely first. Computed when it is first asked for. */
    public val suggestions: List<Suggestion> by lazy { coreNotFoundSuggestions(details) }
}

/** Several terms have the name, and nothing decides between them. */
public class AmbiguousException internal constructor(
    /** What the name can mean. */
    public val details: Ambiguous,
) : LookupException() {
    override val text: String get() = details.text

    override val message: String get() = details.explanation
}

/** The name is known, but was not in use on the day asked. */
public class NotValidOnException internal constructor(
    /** What had the name, and what was in use. */
    public val details: NotValidOn,
) : LookupException() {
    override val text: String get() = details.text

    override val message: String get() = details.explanation
}

/** A record has faults of severity error, where a valid one was asked for. Its message is the text of the report. */
public class InvalidRecordException(
    /** What is wrong with the record. */
    public val report: Report,
) : Exception(report.text)
