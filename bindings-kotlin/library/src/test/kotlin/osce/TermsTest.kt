package osce

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.dataformat.toml.TomlMapper
import java.time.LocalDate
import java.util.Locale
import kotlin.io.path.readText
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertSame
import kotlin.test.assertTrue

internal class TermsTest {
    private val data = mapOf(
        Vocabulary.FIELD_OF_WORK to "fields_of_work",
        Vocabulary.COUNTRY to "countries",
        Vocabulary.STRUCTURE to "structures",
        Vocabulary.MEETING_SERIES to "meetings",
        Vocabulary.NEWS_KIND to "news_kinds",
    )

    private fun shipped(vocabulary: Vocabulary): List<JsonNode> =
        TomlMapper().readTree(root.resolve("core/data/${data.getValue(vocabulary)}.toml").readText())["term"]
            .filter { it.path("ship").asBoolean(true) }

    @Test
    fun `every label in every language is that of the data`() {
        for (vocabulary in Vocabulary.entries) for (wanted in shipped(vocabulary)) {
            val term = Term.fromSlug(vocabulary, wanted.text("slug"))
            for (language in Language.entries) {
                val preferred = wanted["names"].filter { it.textOrNull("lang") == language.code && it.textOrNull("kind") == "preferred" }
                val label = term.label(language)
                if (preferred.isEmpty()) assertNull(label) else assertContains(preferred.map { it.text("text") }, label)
                val orEnglish = term.labelOrEnglish(language)
                assertEquals(label ?: term.label(Language.ENGLISH), orEnglish.text)
                assertEquals(if (label == null) Language.ENGLISH else language, orEnglish.language)
                val locale = Locale.forLanguageTag(language.code)
                assertEquals(label, term.label(locale))
                assertEquals(orEnglish, term.labelOrEnglish(locale))
            }
        }
    }

    @Test
    fun `the numbers of labels are those of the coverage`() {
        for (vocabulary in Vocabulary.entries) for (language in Language.entries) {
            val labelled = vocabulary.terms.count { it.label(language) != null }
            assertEquals(Coverage(labelled, vocabulary.terms.size), vocabulary.labelCoverage(language))
        }
    }

    @Test
    fun `every term is found by its slug`() {
        for (vocabulary in Vocabulary.entries) for (term in vocabulary.terms) {
            assertEquals(term, Term.fromSlug(vocabulary, term.slug))
            assertEquals(term, Term.fromSlugOrNull(term.slug))
            assertEquals(vocabulary, term.vocabulary)
            assertTrue(term.names.isNotEmpty())
        }
        for (field in FieldOfWork.entries) assertSame(field, FieldOfWork.fromSlug(field.slug)).also { assertSame(field, field.term.value) }
        for (country in Country.entries) assertSame(country, Country.fromSlug(country.slug)).also { assertSame(country, country.term.value) }
        for (structure in Structure.entries) assertSame(structure, Structure.fromSlug(structure.slug))
        for (series in MeetingSeries.entries) assertSame(series, MeetingSeries.fromSlug(series.slug))
        for (kind in NewsKind.entries) assertSame(kind, NewsKind.fromSlug(kind.slug))
    }

    @Test
    fun `the enums have the terms of the data, in order`() {
        for (vocabulary in Vocabulary.entries) {
            assertEquals(shipped(vocabulary).map { it.text("slug") }, vocabulary.terms.map { it.slug })
            val names = shipped(vocabulary).map { it.text("variant").lowercase() }
            assertEquals(names, vocabulary.terms.map { (it.value as Enum<*>).name.replace("_", "").lowercase() })
            assertEquals(vocabulary.terms.map { it.slug }, vocabulary.table().map { it.slug })
            assertEquals(vocabulary.terms.map { it.label(Language.ENGLISH) }, vocabulary.table().map { it.label })
        }
    }

    @Test
    fun `the hierarchy holds together`() {
        fun <T> walk(terms: List<T>, parent: (T) -> T?, children: (T) -> List<T>, ancestors: (T) -> List<T>, top: (T) -> T) {
            for (term in terms) {
                assertTrue(children(term).all { parent(it) == term })
                assertEquals(generateSequence(parent(term), parent).toList(), ancestors(term))
                assertEquals(ancestors(term).lastOrNull() ?: term, top(term))
            }
        }
        walk(FieldOfWork.entries, FieldOfWork::parent, FieldOfWork::children, FieldOfWork::ancestors, FieldOfWork::top)
        walk(Country.entries, Country::parent, Country::children, Country::ancestors, Country::top)
        walk(Structure.entries, Structure::parent, Structure::children, Structure::ancestors, Structure::top)
        walk(MeetingSeries.entries, MeetingSeries::parent, MeetingSeries::children, MeetingSeries::ancestors, MeetingSeries::top)
        walk(NewsKind.entries, NewsKind::parent, NewsKind::children, NewsKind::ancestors, NewsKind::top)
    }

    @Test
    fun `an unknown slug is reported in the words of the core`() {
        val vocabularies = listOf<(String) -> Any>(
            FieldOfWork::fromSlug, Country::fromSlug, Structure::fromSlug, MeetingSeries::fromSlug, NewsKind::fromSlug,
        )
        for (fromSlug in vocabularies) for (slug in listOf("", "Finland", "fi ", "\u0000", "x".repeat(1_000_000))) {
            assertContains(assertNotNull(assertFailsWith<OsceException.UnknownSlug> { fromSlug(slug) }.message), "unknown slug")
        }
        assertNull(Country.fromSlugOrNull("xx"))
        assertNull(Term.fromSlugOrNull("nothing"))
    }

    @Test
    fun `names and labels of a day`() {
        val before = LocalDate.of(2010, 1, 1)
        val turkey = Country.fromSlug("tr")
        assertEquals("Turkey", turkey.labelOn(before)?.name?.text)
        assertNotEquals(Certainty.NO, turkey.isNameOn(assertNotNull(turkey.labelOn(before)).name, before))
        assertTrue(turkey.namesOn(before).any { it.name.text == "Turkey" })
        val foreign = Country.FINLAND.names.first()
        assertFailsWith<OsceException.InvalidValue> { turkey.isNameOn(foreign, before) }
        assertEquals(turkey, Country.named("Turkey", on = before))
        assertIs<NotValidOnException>(assertFailsWith<LookupException> { Country.named("Türkiye", on = before) })
    }

    @Test
    fun `facts come with their sources`() {
        val admitted = assertNotNull(Country.FINLAND.admitted)
        assertEquals(admitted.sourceKeys, admitted.sources.map { it.key })
        for (vocabulary in Vocabulary.entries) for (name in vocabulary.terms.flatMap { it.names }) {
            assertEquals(name.sourceKeys, name.sources.map { it.key })
        }
        for (source in Source.all) assertSame(source, Source.fromKey(source.key))
        assertNull(Source.fromKey("nothing"))
        assertEquals("FI", Country.FINLAND.alpha2)
        for (country in Country.entries) country.alpha3?.let { assertEquals(country, Country.fromCode(it)) }
        assertNull(Country.fromCode("fi"))
        for (country in Country.entries) assertEquals(country.slug, json(country.describe()).text("slug"))
        for (structure in Structure.entries) {
            assertEquals(structure.slug, json(structure.describe()).text("slug"))
            assertTrue(structure in structure.lineage)
        }
    }

    @Test
    fun `languages of locales`() {
        assertEquals(Language.GERMAN, Language.fromLocale(Locale.forLanguageTag("de-AT")))
        assertEquals("Suomi", Country.FINLAND.label(Locale.forLanguageTag("fi")))
        assertNull(Language.fromLocale(Locale.forLanguageTag("ja")))
        assertNull(Country.FINLAND.label(Locale.forLanguageTag("ja")))
        assertEquals(TermLabel("Finland", Language.ENGLISH), Country.FINLAND.labelOrEnglish(Locale.forLanguageTag("ja")))
        assertEquals(6, Language.official.size)
        assertEquals(Language.RUSSIAN, Language.fromTag("RU"))
    }
}
