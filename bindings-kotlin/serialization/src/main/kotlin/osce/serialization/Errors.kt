package osce.serialization

import kotlinx.serialization.SerializationException
import osce.OsceException

/** Runs a question to the core, whose error becomes the one that users of kotlinx.serialization expect. */
internal inline fun <T> explained(ask: () -> T): T = try {
    ask()
} catch (error: OsceException) {
    throw SerializationException(error.message, error)
} catch (error: IllegalArgumentException) {
    // Half of a surrogate pair in a text.
    throw SerializationException(error.message, error)
}
