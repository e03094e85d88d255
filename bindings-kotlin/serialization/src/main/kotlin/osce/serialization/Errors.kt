package osce.serialization

import kotlinx.serialization.SerializationException
import osce.OsceException

/** What the core says is wrong, as the error that readers and writers of kotlinx.serialization expect. */
internal inline fun <T> explained(ask: () -> T): T = try {
    ask()
} catch (error: OsceException) {
    throw SerializationException(error.message, error)
} catch (error: IllegalArgumentException) {
    // Half of a surrogate pair in a text.
    throw SerializationException(error.message, error)
}
