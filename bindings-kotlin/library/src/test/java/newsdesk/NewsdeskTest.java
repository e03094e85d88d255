package newsdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import osce.AmbiguousException;
import osce.BatchReport;
import osce.CheckOptions;
import osce.Checked;
import osce.CheckedLineSequence;
import osce.Countries;
import osce.Country;
import osce.Fault;
import osce.FaultCode;
import osce.FieldOfWork;
import osce.Half;
import osce.InvalidRecordException;
import osce.Language;
import osce.LookupException;
import osce.LookupOptions;
import osce.Match;
import osce.MentionOptions;
import osce.NameKind;
import osce.NewsItem;
import osce.NewsKind;
import osce.NotFoundException;
import osce.NotValidOnException;
import osce.OrUnknown;
import osce.Osce;
import osce.OsceException;
import osce.PartialDate;
import osce.PartialDates;
import osce.Profile;
import osce.Report;
import osce.Reports;
import osce.Severity;
import osce.Structure;
import osce.Structures;
import osce.SuggestOptions;
import osce.Terms;
import osce.Vocabularies;
import osce.Vocabulary;

/** A program in Java over the library. It is compiled with every warning an error. */
final class NewsdeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final CheckOptions options = new CheckOptions(TODAY, Profile.STRICT);

    @Test
    void aNameIsLookedUpOrSaysWhyNot() throws LookupException {
        assertEquals(Country.FINLAND.getTerm(), Osce.lookup("Finland").getTerm());
        assertNull(Osce.lookupOrNull("Atlantis"));
        try {
            Osce.lookup("Filand", Vocabulary.COUNTRY);
            throw new AssertionError("expected an exception");
        } catch (NotFoundException error) {
            assertEquals(Country.FINLAND.getTerm(), error.getSuggestions().get(0).getTerm());
            assertTrue(error.getMessage().contains("Finland"), error.getMessage());
        }
        LookupOptions in2010 = LookupOptions.builder().vocabulary(Vocabulary.COUNTRY).on(LocalDate.of(2010, 1, 1)).build();
        assertEquals(Country.TURKIYE.getTerm(), Osce.lookup("Turkey", in2010).getTerm());
        assertThrows(NotValidOnException.class, () -> Osce.lookup("Türkiye", in2010));
        assertThrows(AmbiguousException.class, () -> Osce.lookup("Yugoslavia"));
        LookupOptions fuzzy = in2010.toBuilder().on(null).fuzzy(true).build();
        assertEquals(Country.FINLAND.getTerm(), Osce.lookup("Filand", fuzzy).getTerm());
        List<Match> found = Osce.lookupAll(List.of("Finland", "Atlantis"));
        assertEquals(Country.FINLAND.getTerm(), found.get(0).getTerm());
        assertNull(found.get(1));
    }

    @Test
    void termsKnowTheirFacts() throws OsceException {
        assertEquals(Country.FINLAND, Country.fromSlug("fi"));
        assertEquals(Country.FINLAND, Country.fromCode("FIN"));
        assertEquals(Country.FINLAND, Country.FINLAND.getTerm().getValue());
        assertEquals("FIN", Terms.getAlpha3(Country.FINLAND));
        assertEquals("Finnland", Terms.label(Country.FINLAND, Language.GERMAN));
        assertEquals("Finnland", Terms.label(Country.FINLAND, Locale.forLanguageTag("de-AT")));
        assertNull(Terms.label(NewsKind.PRESS_RELEASE, Language.FRENCH));
        assertEquals(Language.ENGLISH, Terms.labelOrEnglish(NewsKind.PRESS_RELEASE, Language.FRENCH).getLanguage());
        assertEquals("yes", Countries.isParticipatingOn(Country.FINLAND, TODAY).getSlug());
        assertEquals("Almaty", Structures.seatOn(Structure.PROGRAMME_OFFICE_IN_ASTANA, LocalDate.of(2000, 1, 1)).getCity());
        assertEquals(23, FieldOfWork.navigation().size());
        assertEquals(Vocabularies.table(Vocabulary.COUNTRY).size(), Terms.getTerms(Vocabulary.COUNTRY).size());
        OsceException error = assertThrows(OsceException.UnknownSlug.class, () -> Country.fromSlug("finland"));
        assertTrue(error.getMessage().contains("`fi`"), error.getMessage());
        OrUnknown<FieldOfWork> newer = FieldOfWork.orUnknown("outer-space");
        assertNull(newer.getKnown());
        assertEquals("outer-space", newer.getSlug());
        assertEquals(FieldOfWork.YOUTH, FieldOfWork.orUnknown("youth").getKnown());
    }

    @Test
    void datesAreReadAndOrdered() throws OsceException {
        assertEquals(LocalDate.of(2015, 4, 26), Osce.parseDate("26 апреля 2015"));
        assertThrows(OsceException.NotADate.class, () -> Osce.parseDate("31 February 2021"));
        TreeSet<PartialDate> dates = new TreeSet<>(List.of(PartialDate.parse("1994-07"), new PartialDate(1994), new PartialDate(1993, 12, 1)));
        assertEquals("[1993-12-01, 1994, 1994-07]", dates.toString());
        assertEquals(LocalDate.of(1994, 12, 31), PartialDates.getLastDay(new PartialDate(1994)));
        assertEquals(Country.SWEDEN, Osce.chairOn(LocalDate.of(2021, 2, 26)).getState());
    }

    @Test
    void aRecordIsBuiltCheckedAndWritten() throws OsceException {
        NewsItem item = NewsItem.builder()
            .title("Course ends")
            .kind(NewsKind.PRESS_RELEASE)
            .body("It was the third of its kind.")
            .issuedOn(LocalDate.of(2021, 2, 26))
            .issuedBy(List.of(Structure.SECRETARIAT))
            .build();
        Report clean = item.check(options);
        assertTrue(clean.isValid(), clean.toString());
        String json = """
            {"kind":"press-release","title":"Course ends","body":"It was the third of its kind.",\
            "issued_on":"2021-02-26","issued_by":["secretariat"]}""";
        assertEquals(json, item.toJson());
        assertEquals(item, NewsItem.fromJson(json));
        NewsItem undated = item.toBuilder().issuedOn(null).build();
        assertFalse(undated.toJson().contains("issued_on"));
        assertEquals("Course ends", undated.getTitle());

        Report report = NewsItem.builder().title(" Course ends").build().check(options);
        assertFalse(report.isValid());
        StringBuilder lines = new StringBuilder();
        for (Fault fault : report.getFaults()) lines.append(lines.length() == 0 ? "" : "\n").append(fault);
        assertEquals(report.toString(), lines.toString());
        assertTrue(Reports.faultsOf(report, Severity.ERROR).stream().anyMatch(fault -> fault.getPath().equals("/body")));
        assertEquals(report, Report.fromJson(report.toJson()));
        assertThrows(OsceException.NotARecord.class, () -> NewsItem.fromJson("[]"));
    }

    @Test
    void aBuilderSaysWhatIsMissing() {
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> NewsItem.builder().build());
        assertEquals("NewsItem without title: call title(...) before build()", error.getMessage());
    }

    @Test
    void aBuilderKeepsAListThatItsGiverChanges() throws OsceException {
        List<Structure> issuers = new ArrayList<>(List.of(Structure.SECRETARIAT));
        NewsItem item = NewsItem.builder().title("Course ends").issuedBy(issuers).build();
        issuers.clear();
        assertEquals(List.of(Structure.SECRETARIAT), item.getIssuedBy());
    }

    @Test
    void whatOthersWroteIsCheckedReadAndMended(@TempDir Path folder) throws Exception {
        Checked checked = Osce.checkJson("""
            {"title": "Course ends", "kind": "pres-release"}""");
        assertFalse(Osce.isValid(checked));
        InvalidRecordException error = assertThrows(InvalidRecordException.class, () -> Osce.valid(checked, NewsItem.class));
        assertEquals(checked.getReport(), error.getReport());
        assertEquals("Course ends", Osce.getNewsItem(checked).getTitle());
        assertEquals(Osce.getNewsItem(checked), checked.getItem().getValue());
        assertEquals(Osce.getNewsItem(checked).toString(), checked.getItem().toString());
        assertEquals("{\"title\": \"Course ends\"}", Osce.fixJson("{\"title\": \" Course ends\"}").getJson());

        Checked page = Osce.readHtml("<html><h1>Course ends</h1><p>VIENNA, 15 May 2019 - It was the third.</p></html>");
        Checked entry = Osce.readFeed("<rss><channel><item><title>Course ends</title></item></channel></rss>").get(0);
        Checked merged = Osce.mergeAll(List.of(Half.of(page, "page.html"), Half.of(entry, "feed.xml"))).get(0);
        assertEquals("Course ends", Osce.getNewsItem(merged).getTitle());

        Path file = Files.writeString(folder.resolve("news.jsonl"), "{\"title\":\"A title\"}\n{}\n");
        BatchReport batch = Osce.checkLines(file);
        assertEquals(2, batch.getInvalid());
        List<Long> numbers = new ArrayList<>();
        try (CheckedLineSequence lines = Osce.checkedLines(Files.newInputStream(file))) {
            lines.iterator().forEachRemaining(line -> numbers.add(line.getNumber()));
        }
        assertEquals(List.of(1L, 2L), numbers);
        assertEquals(2, NewsItem.listFromJson("{\"items\": [{\"title\": \"A title\"}, {\"title\": \"Another\"}]}", "/items").size());
        assertThrows(OsceException.Unreadable.class, () -> Osce.checkLines("/nowhere/news.jsonl"));
    }

    @Test
    void aTextIsSearched() {
        String text = "The OSCE Mission to Moldova and Finland met.";
        assertEquals(2, Osce.mentions(text).size());
        assertEquals(1, Osce.mentions(text, MentionOptions.builder().vocabulary(Vocabulary.COUNTRY).build()).size());
        assertEquals(0, Osce.mentions(text, MentionOptions.builder().kinds(List.of(NameKind.ABBREVIATION)).build()).size());
        assertEquals(FieldOfWork.POLICING.getTerm(), Osce.suggest("poli", new SuggestOptions(Vocabulary.FIELD_OF_WORK)).get(0).getTerm());
        assertEquals(FaultCode.UNKNOWN_TERM, Osce.checkJson("{\"title\":\"A title\",\"kind\":\"x\"}").getReport().getFaults().stream()
            .filter(fault -> fault.getPath().equals("/kind")).findFirst().orElseThrow().getCode());
    }
}
