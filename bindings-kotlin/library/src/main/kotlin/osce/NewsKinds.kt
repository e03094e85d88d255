package osce

import java.time.LocalDate
import java.util.Locale

private val newsKinds by lazy {
    TermTable(Vocabulary.NEWS_KIND, NewsKind.entries, coreNewsKinds(), { it }) { (it as Term.NewsKind).v1 }
}

/**
 * The kind of news with a slug: the stable identifier that JSON has.
 *
 * @throws OsceException.NoTerm that names the vocabulary, where there is none.
 */
public fun NewsKind.Companion.ofSlug(slug: String): NewsKind = newsKinds.ofSlug(slug)

/** The kind of news with a slug; `null` where there is none. */
public fun NewsKind.Companion.ofSlugOrNull(slug: String): NewsKind? = newsKinds.ofSlugOrNull(slug)

/**
 * The kind of news that a name means.
 *
 * @param on among the names of this day.
 * @throws LookupException where it is no name, or one of several terms.
 */
public fun NewsKind.Companion.named(name: String, on: LocalDate? = null): NewsKind = newsKinds.named(name, on)

/** All facts of the kind of news. They come from the core in one call for all kinds of news, and are kept. */
public val NewsKind.facts: TermFacts get() = newsKinds.facts(this)

/** The kind of news as a term of any vocabulary. */
public val NewsKind.term: Term get() = Term.NewsKind(this)

/** Its slug: the stable identifier that JSON has. */
public val NewsKind.slug: String get() = newsKinds.common(this).slug

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun NewsKind.label(language: Language): String? = newsKinds.label(this, language)

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun NewsKind.label(locale: Locale): TermLabel = newsKinds.labelOrEnglish(this, Language.of(locale) ?: Language.ENGLISH)

/** Its preferred label in a language or else in English, with the language that it is in. */
public fun NewsKind.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel = newsKinds.labelOrEnglish(this, language)

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
public fun NewsKind.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = term.labelOn(day, language)

/** Its names, the preferred ones first. */
public val NewsKind.names: List<Name> get() = newsKinds.common(this).names

/** Its names on a day, the best first. */
public fun NewsKind.namesOn(day: LocalDate): List<NameOnDate> = term.namesOn(day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.BadValue where it is the name of another term.
 */
public fun NewsKind.isNameOn(name: Name, day: LocalDate): Certainty = term.isNameOn(name, day)

/** The broader kind of news; `null` for the broadest. */
public val NewsKind.parent: NewsKind? get() = newsKinds.parent(this)

/** The narrower kinds of news. */
public val NewsKind.children: List<NewsKind> get() = newsKinds.children(this)

/** The broader kinds of news, the nearest first. */
public val NewsKind.ancestors: List<NewsKind> get() = newsKinds.ancestors(this)

/** The broadest of them, or itself. */
public val NewsKind.top: NewsKind get() = newsKinds.top(this)

/** The paths of its facts that no source of the first hand carries. */
public val NewsKind.unverified: List<String> get() = newsKinds.common(this).unverified

/** Where its facts are from. */
public val NewsKind.sources: List<Source> get() = Source.named(newsKinds.common(this).sourceKeys)
