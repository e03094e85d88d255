package osce

import java.time.LocalDate
import java.util.Locale

private val seriesOfMeetings by lazy {
    TermTable(Vocabulary.MEETING_SERIES, MeetingSeries.entries, coreMeetingSeries(), MeetingSeriesFacts::term) { (it as Term.MeetingSeries).v1 }
}

/**
 * The series of meetings with a slug: the stable identifier that JSON has.
 *
 * @throws OsceException.NoTerm that names the vocabulary, where there is none.
 */
public fun MeetingSeries.Companion.ofSlug(slug: String): MeetingSeries = seriesOfMeetings.ofSlug(slug)

/** The series of meetings with a slug; `null` where there is none. */
public fun MeetingSeries.Companion.ofSlugOrNull(slug: String): MeetingSeries? = seriesOfMeetings.ofSlugOrNull(slug)

/**
 * The series of meetings that a name means.
 *
 * @param on among the names of this day.
 * @throws LookupException where it is no name, or one of several terms.
 */
public fun MeetingSeries.Companion.named(name: String, on: LocalDate? = null): MeetingSeries = seriesOfMeetings.named(name, on)

/** All facts of the series of meetings. They come from the core in one call for all series of meetings, and are kept. */
public val MeetingSeries.facts: MeetingSeriesFacts get() = seriesOfMeetings.facts(this)

/** The series of meetings as a term of any vocabulary. */
public val MeetingSeries.term: Term get() = Term.MeetingSeries(this)

/** Its slug: the stable identifier that JSON has. */
public val MeetingSeries.slug: String get() = seriesOfMeetings.common(this).slug

/** Its preferred label in a language; `null` where the OSCE has published none. */
public fun MeetingSeries.label(language: Language): String? = seriesOfMeetings.label(this, language)

/** Its preferred label for a locale or else in English, with the language that it is in. */
public fun MeetingSeries.label(locale: Locale): TermLabel = seriesOfMeetings.labelOrEnglish(this, Language.of(locale) ?: Language.ENGLISH)

/** Its preferred label in a language or else in English, with the language that it is in. */
public fun MeetingSeries.labelOrEnglish(language: Language = Language.ENGLISH): TermLabel = seriesOfMeetings.labelOrEnglish(this, language)

/** Its name in a language on a day, the best where there are several; `null` where it had none. */
public fun MeetingSeries.labelOn(day: LocalDate, language: Language = Language.ENGLISH): NameOnDate? = term.labelOn(day, language)

/** Its names, the preferred ones first. */
public val MeetingSeries.names: List<Name> get() = seriesOfMeetings.common(this).names

/** Its names on a day, the best first. */
public fun MeetingSeries.namesOn(day: LocalDate): List<NameOnDate> = term.namesOn(day)

/**
 * Whether one of its names is in use on a day.
 *
 * @throws OsceException.BadValue where it is the name of another term.
 */
public fun MeetingSeries.isNameOn(name: Name, day: LocalDate): Certainty = term.isNameOn(name, day)

/** The broader series of meetings; `null` for the broadest. */
public val MeetingSeries.parent: MeetingSeries? get() = seriesOfMeetings.parent(this)

/** The narrower series of meetings. */
public val MeetingSeries.children: List<MeetingSeries> get() = seriesOfMeetings.children(this)

/** The broader series of meetings, the nearest first. */
public val MeetingSeries.ancestors: List<MeetingSeries> get() = seriesOfMeetings.ancestors(this)

/** The broadest of them, or itself. */
public val MeetingSeries.top: MeetingSeries get() = seriesOfMeetings.top(this)

/** The paths of its facts that no source of the first hand carries. */
public val MeetingSeries.unverified: List<String> get() = seriesOfMeetings.common(this).unverified

/** Where its facts are from. */
public val MeetingSeries.sources: List<Source> get() = Source.named(seriesOfMeetings.common(this).sourceKeys)

/** Where it is met: in the navigation, or as a member of a group. */
public val MeetingSeries.level: SeriesLevel get() = facts.level

/** The structures that convene it. */
public val MeetingSeries.convenedBy: List<Structure> get() = facts.convenedBy.value

/** How often it is held. */
public val MeetingSeries.cadence: TextFact? get() = facts.cadence

/** When it was first held. */
public val MeetingSeries.firstHeld: DateFact? get() = facts.firstHeld

/** Its meetings that are known. */
public val MeetingSeries.events: List<Event> get() = facts.events
