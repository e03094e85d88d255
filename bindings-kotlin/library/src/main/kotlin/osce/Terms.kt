package osce

import java.time.LocalDate
import java.util.Locale

/** The term with a slug, in any vocabulary; `null` where there is none. */
public fun Term.Companion.ofSlugOrNull(slug: String): Term? = coreGet(slug)

/**
 * The term of a vocabulary with a slug.
 *
 * @throws OsceException.NoTerm that names the vocabulary, where there is none.
 */
public fun Term.Companion.ofSlug(vocabulary: Vocabulary, slug: String): Term = coreTerm(vocabulary, slug)

/** All terms of the vocabulary, in the order of the data. */
public val Vocabulary.terms: List<Term>
    get() = when (this) {
        Vocabulary.FIELD_OF_WORK -> FieldOfWork.entries.map { it.term }
        Vocabulary.COUNTRY -> Country.entries.map { it.term }
        Vocabulary.STRUCTURE -> Structure.entries.map { it.term }
        Vocabulary.MEETING_SERIES -> MeetingSeries.entries.map { it.term }
        Vocabulary.NEWS_KIND -> NewsKind.entries.map { it.term }
    }

/** The term as a value of the enum of its vocabulary. */
public val Term.value: Enum<*>
    get() = when (this) {
        is Term.FieldOfWork -> v1
        is Term.Country -> v1
        is Term.Structure -> v1
        is Term.MeetingSeries -> v1
        is Term.NewsKind -> v1
    }

/** Its vocabulary. */
public val Term.vocabulary: Vocabulary
    get() = when (this) {
        is Term.FieldOfWork -> Vocabulary.FIELD_OF_WORK
        is Term.Country -> Vocabulary.COUNTRY
        is Term.Structure -> Vocabulary.STRUCTURE
        is Term.MeetingSeries -> Vocabulary.MEETING_SERIES
        is Term.NewsKind -> Vocabulary.NEWS_KIND
    }

/** Its slug: the stable identifier that JSON has. */
public val Term.slug: String
    get() = when (this) {
        is Term.FieldOfWork -> v1.slug
        is Term.Country -> v1.slug
        is Term.Structure -> v1.slug
        is Term.MeetingSeries -> v1.slug
        is Term.NewsKind -> v1.slug
    }

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun Term.label(language: Language): String? = labelOrEnglish(language).takeIf { it.language == language }?.text

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun Term.label(locale: Locale): TermLabel = labelOrEnglish(Language.of(locale) ?: Language.ENGLISH)

/** Its preferred label in a language or else in English, with the language that it is in. */
public fun Term.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel = when (this) {
    is Term.FieldOfWork -> v1.labelOrEnglish(language)
    is Term.Country -> v1.labelOrEnglish(language)
    is Term.Structure -> v1.labelOrEnglish(language)
    is Term.MeetingSeries -> v1.labelOrEnglish(language)
    is Term.NewsKind -> v1.labelOrEnglish(language)
}

/** Its names, the preferred ones first. */
public val Term.names: List<Name>
    get() = when (this) {
        is Term.FieldOfWork -> v1.names
        is Term.Country -> v1.names
        is Term.Structure -> v1.names
        is Term.MeetingSeries -> v1.names
        is Term.NewsKind -> v1.names
    }

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
public fun Term.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = coreLabelOn(this, day, language)

/** Its names on a day, the best first. */
public fun Term.namesOn(day: LocalDate): List<NameOnDate> = coreNamesOn(this, day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.BadValue where it is the name of another term.
 */
public fun Term.isNameOn(name: Name, day: LocalDate): Certainty = coreNameHoldsOn(this, name.text, name.language, day)
