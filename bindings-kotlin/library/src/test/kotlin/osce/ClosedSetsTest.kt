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
        walk(Vocabulary.entries, { it.slug }, Vocabulary::ofSlug)
        walk(Language.entries, { it.code }, Language::ofTag)
        walk(NameKind.entries, { it.slug }, NameKind::ofSlug)
        walk(NameOrigin.entries, { it.slug }, NameOrigin::ofSlug)
        walk(Certainty.entries, { it.slug }, Certainty::ofSlug)
        walk(CountryStatus.entries, { it.slug }, CountryStatus::ofSlug)
        walk(CodeScheme.entries, { it.slug }, CodeScheme::ofSlug)
        walk(StructureKind.entries, { it.slug }, StructureKind::ofSlug)
        walk(SecurityDimension.entries, { it.slug }, SecurityDimension::ofSlug)
        walk(FieldLevel.entries, { it.slug }, FieldLevel::ofSlug)
        walk(MappingRelation.entries, { it.slug }, MappingRelation::ofSlug)
        walk(SeriesLevel.entries, { it.slug }, SeriesLevel::ofSlug)
        walk(EventKind.entries, { it.slug }, EventKind::ofSlug)
        walk(RecordKind.entries, { it.slug }, RecordKind::ofSlug)
        walk(Profile.entries, { it.slug }, Profile::ofSlug)
        walk(Severity.entries, { it.slug }, Severity::ofSlug)
        walk(PageLayout.entries, { it.slug }, PageLayout::ofSlug)
        walk(InputForm.entries, { it.slug }, InputForm::ofSlug)
        walk(SchemaForm.entries, { it.slug }, SchemaForm::ofSlug)
        walk(FaultCode.entries, { it.slug }, FaultCode::ofSlug)
    }

    @Test
    fun `the library is the one that the code was generated for`() {
        uniffiEnsureInitialized()
    }

    @Test
    fun `layouts of listings`() {
        assertEquals(setOf(PageLayout.LISTING, PageLayout.SMM_REPORT_LISTING), PageLayout.entries.filter { it.isListing }.toSet())
    }
}
