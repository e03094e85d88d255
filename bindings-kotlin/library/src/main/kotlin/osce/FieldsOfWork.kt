package osce

import java.time.LocalDate
import java.util.Locale

private val fieldsOfWork by lazy {
    TermTable(Vocabulary.FIELD_OF_WORK, FieldOfWork.entries, coreFieldsOfWork(), FieldOfWorkFacts::term) { (it as Term.FieldOfWork).v1 }
}

/**
 * The field of work with a slug: the stable identifier that JSON has.
 *
 * @throws OsceException.NoTerm that names the vocabulary, where there is none.
 */
public fun FieldOfWork.Companion.ofSlug(slug: String): FieldOfWork = fieldsOfWork.ofSlug(slug)

/** The field of work with a slug; `null` where there is none. */
public fun FieldOfWork.Companion.ofSlugOrNull(slug: String): FieldOfWork? = fieldsOfWork.ofSlugOrNull(slug)

/**
 * The field of work that a name means.
 *

 * ```kotlin
 * FieldOfWork.named("Policing") == FieldOfWork.POLICING
 * ```
 *
 * @param on among the names of this day.
 * @throws LookupException where it is no name, or one of several terms.
 */
public fun FieldOfWork.Companion.named(name: String, on: LocalDate? = null): FieldOfWork = fieldsOfWork.named(name, on)

/** All facts of the field of work. They come from the core in one call for all fields of work, and are kept. */
public val FieldOfWork.facts: FieldOfWorkFacts get() = fieldsOfWork.facts(this)

/** The field of work as a term of any vocabulary. */
public val FieldOfWork.term: Term get() = Term.FieldOfWork(this)

/** Its slug: the stable identifier that JSON has. */
public val FieldOfWork.slug: String get() = fieldsOfWork.common(this).slug

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun FieldOfWork.label(language: Language): String? = fieldsOfWork.label(this, language)

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun FieldOfWork.label(locale: Locale): TermLabel = fieldsOfWork.labelOrEnglish(this, Language.of(locale) ?: Language.ENGLISH)

/** Its preferred label in a language or else in English, with the language that it is in. */
public fun FieldOfWork.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel = fieldsOfWork.labelOrEnglish(this, language)

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
public fun FieldOfWork.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = term.labelOn(day, language)

/** Its names, the preferred ones first. */
public val FieldOfWork.names: List<Name> get() = fieldsOfWork.common(this).names

/** Its names on a day, the best first. */
public fun FieldOfWork.namesOn(day: LocalDate): List<NameOnDate> = term.namesOn(day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.BadValue where it is the name of another term.
 */
public fun FieldOfWork.isNameOn(name: Name, day: LocalDate): Certainty = term.isNameOn(name, day)

/** The broader field of work; `null` for the broadest. */
public val FieldOfWork.parent: FieldOfWork? get() = fieldsOfWork.parent(this)

/** The narrower fields of work. */
public val FieldOfWork.children: List<FieldOfWork> get() = fieldsOfWork.children(this)

/** The broader fields of work, the nearest first. */
public val FieldOfWork.ancestors: List<FieldOfWork> get() = fieldsOfWork.ancestors(this)

/** The broadest of them, or itself. */
public val FieldOfWork.top: FieldOfWork get() = fieldsOfWork.top(this)

/** The paths of its facts that no source of the first hand carries. */
public val FieldOfWork.unverified: List<String> get() = fieldsOfWork.common(this).unverified

/** Where its facts are from. */
public val FieldOfWork.sources: List<Source> get() = Source.named(fieldsOfWork.common(this).sourceKeys)

/** Where it is met: in the navigation, or on pages alone. */
public val FieldOfWork.level: FieldLevel get() = facts.level

/** The dimensions of security that it belongs to. */
public val FieldOfWork.dimensions: List<SecurityDimension> get() = facts.dimensions.value

/** Concepts of other schemes that it relates to. */
public val FieldOfWork.mappings: List<Mapping> get() = facts.mappings
