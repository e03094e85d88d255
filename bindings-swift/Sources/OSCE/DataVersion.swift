/// The version of the data, which is that of the package.
public let dataVersion = coreDataVersion()

/// The day up to which the facts of a vocabulary were reviewed: that of the latest pages on which the review rests.
///
/// Chairs and heads of structures are reviewed with the structures, events with the series of meetings. Answers about a later day say
/// `beyondReview`.
public func dataAsOf(_ vocabulary: Vocabulary) -> CalendarDate { coreDataAsOf(vocabulary) }
