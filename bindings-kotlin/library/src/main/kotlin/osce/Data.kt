package osce

/** The vocabulary as a table, a row a term, in the order of the data. */
public fun Vocabulary.table(): List<TermRow> = coreTable(this)

/** How many of its terms have a label in a language, of how many. */
public fun Vocabulary.labelCoverage(language: Language): Coverage = coreLabelCoverage(this, language)

/** The entries of the site's navigation that are sections of the site and no terms. */
public fun siteSections(): List<String> = coreSiteSections()

/** The version of the data, which is that of the library. */
public val dataVersion: String by lazy(::coreDataVersion)
