extension NewsItem {
    /// One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
    ///
    /// The page counts first, so the order of the two matters: `about` fills what the page lacks, and lists have the
    /// elements of the page first. Everything else that differs is a conflict: the report has the fault `conflictingValues`, a warning, with both values.
    /// Whether the two are of one item is not asked; see ``mergeAll(_:)``.
    ///
    /// - Throws: ``OsceError`` where an extra member is not JSON.
    public static func merge(about: NewsItem, page: NewsItem) throws -> Checked {
        try coreMerge(about, page)
    }
}

extension Half {
    /// The half that was read from a source; `nil` where that is another kind of record, or has the fault `notAnItem`.
    public init?(_ checked: Checked, source: String) {
        let isOther = checked.report.faults.contains { $0.code == .notAnItem }
        guard let item = checked.newsItem, !isOther else { return nil }
        self.init(item: item, form: checked.form, source: source)
    }
}

/// One record for each item, ordered by day; records without a day come last.
///
/// Two halves are of one item where their addresses lead to one page in one language. Without an address, they are of one item where the
/// day, the title and a third thing agree: an issuer, or the beginning of the text. A half that agrees with several addresses stays apart.
/// The item's own pages count first, then listings, then feeds; of several of one kind, the longest record. Nothing depends on the order
/// of the halves. See ``NewsItem/merge(about:page:)`` for how two become one.
///
/// - Throws: ``OsceError`` where an extra member is not JSON.
public func mergeAll(_ halves: [Half]) throws -> [Checked] {
    try coreMergeAll(halves)
}
