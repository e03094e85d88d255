package osce

import java.time.LocalDate
import java.util.Locale

/** A structure of the Organization, or a group of its navigation. */
public typealias Structure = OsceStructure

private val structures by lazy {
    TermTable(Vocabulary.STRUCTURE, Structure.entries, coreStructures(), StructureFacts::term) { (it as Term.Structure).v1 }
}

/**
 * The structure with a slug: the stable identifier that JSON has.
 *
 * @throws OsceException.NoTerm that names the vocabulary, where there is none.
 */
public fun OsceStructure.Companion.ofSlug(slug: String): Structure = structures.ofSlug(slug)

/** The structure with a slug; `null` where there is none. */
public fun OsceStructure.Companion.ofSlugOrNull(slug: String): Structure? = structures.ofSlugOrNull(slug)

/**
 * The structure that a name means.
 *

 * ```kotlin
 * Structure.named("OSCE Secretariat") == Structure.SECRETARIAT
 * ```
 *
 * @param on among the names of this day.
 * @throws LookupException where it is no name, or one of several terms.
 */
public fun OsceStructure.Companion.named(name: String, on: LocalDate? = null): Structure = structures.named(name, on)

/** All facts of the structure. They come from the core in one call for all structures, and are kept. */
public val Structure.facts: StructureFacts get() = structures.facts(this)

/** The structure as a term of any vocabulary. */
public val Structure.term: Term get() = Term.Structure(this)

/** Its slug: the stable identifier that JSON has. */
public val Structure.slug: String get() = structures.common(this).slug

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun Structure.label(language: Language): String? = structures.label(this, language)

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun Structure.label(locale: Locale): TermLabel = structures.labelOrEnglish(this, Language.of(locale) ?: Language.ENGLISH)

/** Its preferred label in a language or else in English, with the language that it is in. */
public fun Structure.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel = structures.labelOrEnglish(this, language)

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
public fun Structure.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = term.labelOn(day, language)

/** Its names, the preferred ones first. */
public val Structure.names: List<Name> get() = structures.common(this).names

/** Its names on a day, the best first. */
public fun Structure.namesOn(day: LocalDate): List<NameOnDate> = term.namesOn(day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.BadValue where it is the name of another term.
 */
public fun Structure.isNameOn(name: Name, day: LocalDate): Certainty = term.isNameOn(name, day)

/** The broader structure; `null` for the broadest. */
public val Structure.parent: Structure? get() = structures.parent(this)

/** The narrower structures. */
public val Structure.children: List<Structure> get() = structures.children(this)

/** The broader structures, the nearest first. */
public val Structure.ancestors: List<Structure> get() = structures.ancestors(this)

/** The broadest of them, or itself. */
public val Structure.top: Structure get() = structures.top(this)

/** The paths of its facts that no source of the first hand carries. */
public val Structure.unverified: List<String> get() = structures.common(this).unverified

/** Where its facts are from. */
public val Structure.sources: List<Source> get() = Source.named(structures.common(this).sourceKeys)

/** What kind of structure it is. */
public val Structure.kind: StructureKind get() = facts.kind

/** The State in which it works. */
public val Structure.country: Country? get() = facts.country

/** The area in which it works, where that is no State. */
public val Structure.area: String? get() = facts.area

/** The city of its seat. */
public val Structure.seat: TextFact? get() = facts.seat

/** When it was set up. */
public val Structure.established: DateFact? get() = facts.established

/** When it was closed; open while it works. */
public val Structure.closed: EndFact get() = facts.closed

/** The structures that it followed. */
public val Structure.predecessors: List<Structure> get() = facts.predecessors

/** The structures that followed it. */
public val Structure.successors: List<Structure> get() = facts.successors

/** Its predecessors, itself and its successors, the oldest first. */
public val Structure.lineage: List<Structure> get() = facts.lineage

/** Whether it is at work on a day. */
public fun Structure.isActiveOn(day: LocalDate): Certainty = coreActiveOn(this, day)

/** All who headed it, in order. */
public val Structure.officeHolders: List<OfficeHolder> get() = coreAllOfficeHolders(this)

/** Who headed it on a day. */
public fun Structure.officeHolders(on: LocalDate): OfficeHoldersOnDate = coreOfficeHolders(this, on)

/** What it says of itself, as canonical JSON. */
public fun Structure.describe(): String = coreDescribe(term).orEmpty()
