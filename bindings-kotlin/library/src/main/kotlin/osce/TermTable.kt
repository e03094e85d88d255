package osce

import java.time.LocalDate

/** The facts of the terms of a vocabulary, as they came from the core in one call. */
internal class TermTable<T : Enum<T>, F>(
    private val vocabulary: Vocabulary,
    private val facts: List<F>,
    common: (F) -> TermFacts,
    private val unwrap: (Term) -> T,
) {
    private val terms = facts.map(common)

    // Arrays: a label is asked for in every row of a list.
    private val labels = Array(terms.size) { terms[it].labels.toTypedArray() }

    fun facts(term: T): F = facts[term.ordinal]

    fun common(term: T): TermFacts = terms[term.ordinal]

    fun labelOrEnglish(term: T, language: Language): TermLabel = find(term, language) ?: labels[term.ordinal][0]

    fun label(term: T, language: Language): String? = find(term, language)?.text

    private fun find(term: T, language: Language): TermLabel? = labels[term.ordinal].firstOrNull { it.language == language }

    fun named(name: String, on: LocalDate?): T = unwrap(lookup(name.whole("name"), vocabulary, on = on).term)

    fun optional(term: T, known: (TermFacts) -> Term?): T? = known(common(term))?.let(unwrap)

    fun list(term: T, known: (TermFacts) -> List<Term>): List<T> = known(common(term)).map(unwrap)

    fun one(term: T, known: (TermFacts) -> Term): T = unwrap(known(common(term)))
}
