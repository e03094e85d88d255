package osce.serialization

import kotlinx.serialization.KSerializer
import osce.PartialDate
import osce.text

/**
 * Reads and writes a [PartialDate] as its text: `1994`, `1994-06` or `1994-06-15`.
 *
 * Reading and writing throw a [kotlinx.serialization.SerializationException] with the message of the core where there is no such date.
 */
public object PartialDateSerializer :
    KSerializer<PartialDate> by TextSerializer("osce.PartialDate", PartialDate::text, PartialDate.Companion::parse)
