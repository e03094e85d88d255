package osce

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertNull

/** Asks the Kotlin library for each thing that a patch has added, by its name. */
internal class QuestionsTest {
    @Test
    fun optionalMember() {
        val item = NewsItem(title = "A title", testNote = "A note")
        assertEquals("""{"title":"A title","test_note":"A note"}""", item.toJson())
        assertEquals(item, NewsItem.fromJson(item.toJson()))
    }

    @Test
    fun value() {
        assertEquals("test-nickname", NameKind.TEST_NICKNAME.slug)
    }

    @Test
    fun closedSet() {
        assertEquals(listOf("pale", "deep"), TestShade.entries.map { it.slug })
        assertEquals(TestShade.PALE, TestShade.fromSlug("pale"))
    }

    @Test
    fun faultCode() {
        val fault = checkJson("""{"title":"A text of the test"}""").report.faults.first { it.code == FaultCode.TEST_TEXT }
        assertEquals("/title", fault.path)
        assertEquals(listOf("text"), fault.code.params)
    }

    @Test
    fun fact() {
        assertEquals("A motto of the test", Structure.SECRETARIAT.testMotto)
        assertContains(Structure.SECRETARIAT.describe(), """"test_motto":"A motto of the test"""")
        assertNull(Structure.PERMANENT_COUNCIL.testMotto)
    }

    @Test
    fun term() {
        assertEquals(Term.NewsKind(NewsKind.TEST_KIND), lookup("Kind of the test").term)
    }

    @Test
    fun answerMember() {
        assertEquals(TestShade.DEEP, Vocabulary.COUNTRY.labelCoverage(Language.ENGLISH).testShade)
    }
}
