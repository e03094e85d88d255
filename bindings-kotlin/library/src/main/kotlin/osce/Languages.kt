package osce

import java.util.Locale
import java.util.Optional
import java.util.concurrent.ConcurrentHashMap

private val officialLanguages by lazy(::coreOfficialLanguages)

// An app asks for the same locale in every row of a list.
private val languagesOfLocales = ConcurrentHashMap<Locale, Optional<Language>>()

/** Its code: a BCP 47 language tag, of ISO 639-1 where that has one. */
public val Language.code: String get() = slug

/** Its name in English. */
public val Language.englishName: String get() = coreEnglishName(this)

/** Whether it is an official language of the Organization. */
public val Language.isOfficial: Boolean get() = this in officialLanguages

/** The six official languages of the Organization. */
public val Language.Companion.official: List<Language> get() = officialLanguages

/**
 * The language of a BCP 47 tag, by its first subtag in any case: `de`, `de-AT`, `RU`. `no` is Bokmål, in which most Norwegian is written.
 *
 * @throws OsceException.UnknownSlug that names the codes there are, where no term has names in it.
 * @throws IllegalArgumentException where the tag has half of a surrogate pair.
 */
public fun Language.Companion.ofTag(tag: String): Language {
    coreDemandSlug(ClosedSetName.LANGUAGE, tag.whole("tag"))
    return checkNotNull(coreLanguageOfTag(tag))
}

/** The language of a BCP 47 tag, by its first subtag in any case; `null` where no term has names in it. */
public fun Language.Companion.ofTagOrNull(tag: String): Language? =
    if (tag.hasHalf) null else coreLanguageOfTag(tag)

/** The language of a locale; `null` where no term has names in it. The answer is kept. */
public fun Language.Companion.of(locale: Locale): Language? =
    languagesOfLocales.getOrPut(locale) { Optional.ofNullable(ofTagOrNull(locale.toLanguageTag())) }.orElse(null)
