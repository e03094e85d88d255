@file:JvmName("Vocabularies")

package osce

/** The vocabulary as a table, a row a term, in the order of the data. */
public fun Vocabulary.table(): List<TermRow> = coreTable(this)

/** How many of its terms have a label in a language, of how many. */
public fun Vocabulary.labelCoverage(language: Language): Coverage = coreLabelCoverage(this, language)
