package osce

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertSame

internal class ClosedSetsTest {
    private fun <T : Enum<T>> walk(values: List<T>, word: (T) -> String, of: (String) -> T) {
        for (value in values) {
            assertSame(value, of(word(value)))
            // The word is the name of the value, but for hyphens; a set whose order has slipped would show.
            val letters = word(value).replace("-", "").uppercase()
            if (value !is Language && value !is CodeScheme) assertEquals(value.name.replace("_", ""), letters)
        }
        assertEquals(values.size, values.map(word).toSet().size)
        for (wrong in listOf("", "nothing", "\u0000${word(values[0])}")) {
            val message = assertNotNull(assertFailsWith<OsceException.UnknownSlug> { of(wrong) }.message)
            assertContains(message, word(values[0]))
        }
    }

    @Test
    fun `every word of every closed set leads back to its value`() {
        walk(Vocabulary.entries, { it.slug }, Vocabulary::fromSlug)
        walk(Language.entries, { it.code }, Language::fromTag)
        walk(Language.entries, { it.code }, Language::fromSlug)
        walk(NameKind.entries, { it.slug }, NameKind::fromSlug)
        walk(NameOrigin.entries, { it.slug }, NameOrigin::fromSlug)
        walk(Certainty.entries, { it.slug }, Certainty::fromSlug)
        walk(CountryStatus.entries, { it.slug }, CountryStatus::fromSlug)
        walk(CodeScheme.entries, { it.slug }, CodeScheme::fromSlug)
        walk(StructureKind.entries, { it.slug }, StructureKind::fromSlug)
        walk(SecurityDimension.entries, { it.slug }, SecurityDimension::fromSlug)
        walk(FieldLevel.entries, { it.slug }, FieldLevel::fromSlug)
        walk(MappingRelation.entries, { it.slug }, MappingRelation::fromSlug)
        walk(SeriesLevel.entries, { it.slug }, SeriesLevel::fromSlug)
        walk(EventKind.entries, { it.slug }, EventKind::fromSlug)
        walk(RecordKind.entries, { it.slug }, RecordKind::fromSlug)
        walk(Profile.entries, { it.slug }, Profile::fromSlug)
        walk(Severity.entries, { it.slug }, Severity::fromSlug)
        walk(PageLayout.entries, { it.slug }, PageLayout::fromSlug)
        walk(InputForm.entries, { it.slug }, InputForm::fromSlug)
        walk(SchemaForm.entries, { it.slug }, SchemaForm::fromSlug)
        walk(FaultCode.entries, { it.slug }, FaultCode::fromSlug)
    }

    @Test
    fun `the library is the one that the code was generated for`() {
        uniffiEnsureInitialized()
    }

    @Test
    fun `a tag is not a slug, which says the code that was meant`() {
        val error = assertFailsWith<OsceException.UnknownSlug> { Language.fromSlug("de-AT") }
        assertEquals("unknown language of the names `de-AT`; did you mean `de`?", error.message)
        assertSame(Language.GERMAN, Language.fromTag("de-AT"))
    }

    @Test
    fun `layouts of listings`() {
        assertEquals(setOf(PageLayout.LISTING, PageLayout.SMM_REPORT_LISTING), PageLayout.entries.filter { it.isListing }.toSet())
    }
}
