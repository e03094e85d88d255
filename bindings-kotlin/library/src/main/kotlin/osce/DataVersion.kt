@file:JvmName("Osce")
@file:JvmMultifileClass

package osce

import java.time.LocalDate

/** The version of the data, which is that of the library. */
public val dataVersion: String by lazy(::coreDataVersion)

/**
 * The day up to which the facts of a vocabulary were reviewed: that of the latest pages on which the review rests.
 *
 * Chairs and heads of structures are reviewed with the structures, events with the series of meetings. Answers about a later day say
 * `beyondReview`.
 */
public fun dataAsOf(vocabulary: Vocabulary): LocalDate = coreDataAsOf(vocabulary)
