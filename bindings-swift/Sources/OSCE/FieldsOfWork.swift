extension FieldOfWork {
    /// The fields of work of the site's navigation, in its order: without the narrower topics that pages name beside them.
    public static let navigation: [FieldOfWork] = allCases.filter { $0.level == .navigation }
}
