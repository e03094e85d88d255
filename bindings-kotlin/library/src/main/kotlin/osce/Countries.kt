package osce

import java.time.LocalDate
import java.util.Locale

private val countries by lazy {
    TermTable(Vocabulary.COUNTRY, Country.entries, coreCountries(), CountryFacts::term) { (it as Term.Country).v1 }
}

/**
 * The country with a slug: the stable identifier that JSON has.
 *
 * @throws OsceException.NoTerm that names the vocabulary, where there is none.
 */
public fun Country.Companion.ofSlug(slug: String): Country = countries.ofSlug(slug)

/** The country with a slug; `null` where there is none. */
public fun Country.Companion.ofSlugOrNull(slug: String): Country? = countries.ofSlugOrNull(slug)

/**
 * The country that a name means.
 *

 * ```kotlin
 * Country.named("Finland") == Country.FINLAND
 * ```
 *
 * @param on among the names of this day.
 * @throws LookupException where it is no name, or one of several terms.
 */
public fun Country.Companion.named(name: String, on: LocalDate? = null): Country = countries.named(name, on)

/** All facts of the country. They come from the core in one call for all countries, and are kept. */
public val Country.facts: CountryFacts get() = countries.facts(this)

/** The country as a term of any vocabulary. */
public val Country.term: Term get() = Term.Country(this)

/** Its slug: the stable identifier that JSON has. */
public val Country.slug: String get() = countries.common(this).slug

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun Country.label(language: Language): String? = countries.label(this, language)

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun Country.label(locale: Locale): TermLabel = countries.labelOrEnglish(this, Language.of(locale) ?: Language.ENGLISH)

/** Its preferred label in a language or else in English, with the language that it is in. */
public fun Country.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel = countries.labelOrEnglish(this, language)

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
public fun Country.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = term.labelOn(day, language)

/** Its names, the preferred ones first. */
public val Country.names: List<Name> get() = countries.common(this).names

/** Its names on a day, the best first. */
public fun Country.namesOn(day: LocalDate): List<NameOnDate> = term.namesOn(day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.BadValue where it is the name of another term.
 */
public fun Country.isNameOn(name: Name, day: LocalDate): Certainty = term.isNameOn(name, day)

/** The broader country; `null` for the broadest. */
public val Country.parent: Country? get() = countries.parent(this)

/** The narrower countries. */
public val Country.children: List<Country> get() = countries.children(this)

/** The broader countries, the nearest first. */
public val Country.ancestors: List<Country> get() = countries.ancestors(this)

/** The broadest of them, or itself. */
public val Country.top: Country get() = countries.top(this)

/** The paths of its facts that no source of the first hand carries. */
public val Country.unverified: List<String> get() = countries.common(this).unverified

/** Where its facts are from. */
public val Country.sources: List<Source> get() = Source.named(countries.common(this).sourceKeys)

/** The country with an ISO 3166 code in capitals: `FI`, `FIN`, `246`; `null` where there is none. */
public fun Country.Companion.ofCode(code: String): Country? = coreCountryOfCode(code)

/** What it is to the Organization. */
public val Country.status: CountryStatus get() = facts.status

/** Its ISO 3166-1 alpha-2 code. */
public val Country.alpha2: String? get() = facts.alpha2

/** Its ISO 3166-1 alpha-3 code. */
public val Country.alpha3: String? get() = facts.alpha3

/** Its ISO 3166-1 numeric code, three digits. */
public val Country.numeric: String? get() = facts.numeric

/** When it became a participating State. */
public val Country.admitted: DateFact? get() = facts.admitted

/** Its terms in the Chair. */
public val Country.chairs: List<Chair> get() = facts.chairs

/** The States that followed it. */
public val Country.successors: List<Country> get() = facts.successors

/** The States that it followed. */
public val Country.predecessors: List<Country> get() = facts.predecessors

/** Whether it participates on a day. */
public fun Country.isParticipatingOn(day: LocalDate): Certainty = coreIsParticipatingOn(this, day)

/** Whether it is a Partner for Co-operation on a day. */
public fun Country.isPartnerOn(day: LocalDate): Certainty = coreIsPartnerOn(this, day)

/** What it says of itself, as canonical JSON. */
public fun Country.describe(): String = coreDescribe(term).orEmpty()
