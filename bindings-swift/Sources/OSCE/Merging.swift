extension NewsItem {
    /// One record of two halves of an item: what a listing or a feed says about it, and what its own page says.
    ///
    /// The page counts first, so the order of the two matters: what is said about the item fills what the page lacks, and lists have the
    /// elements of the page first. What else differs is told: the report has the fault `conflictingValues`, a warning, with both values.
    /// Whether the two are of one item is not asked; see ``mergeAll(_:)``.
    ///
    /// - Throws: ``OsceError`` where an extra member is not JSON.
    public static func merge(about: NewsItem, page: NewsItem) throws -> Checked {
        try coreMerge(about, page)
    }
}

extension Half {
    /// The half that was read from a source; `nil` where it is not a news item, by its kind or by what its page shows.
    public init?(_ checked: Checked, source: String) {
        let isOther = checked.report.faults.contains { $0.code == .notAnItem }
        guard let item = checked.newsItem, !isOther else { return nil }
        self.init(item: item, form: checked.form, source: source)
    }
}

/// One record for each item that halves speak of, by their days, those without one last.
///
/// Two halves are of one item where their addresses lead to one page in one language; without an address where the day, the title and an
/// issuer or the beginning of the text agree, unless that is so for the pages of several addresses. Nothing depends on the order of the
/// halves. See ``NewsItem/merge(about:page:)`` for how two become one.
///
/// - Throws: ``OsceError`` where an extra member is not JSON.
public func mergeAll(_ halves: [Half]) throws -> [Checked] {
    try coreMergeAll(halves)
}
