package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostingFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String NURSE = """
            {"@context":"http://schema.org","@type":["JobPosting"],"title":"Staff Nurse &amp; Mentor","url":"/vacancy/1",\
            "description":"&lt;p&gt;You care for people on a busy ward.&lt;/p&gt;\\n&lt;p&gt;Nights &amp;amp; days.&lt;/p&gt;",\
            "employmentType":"FULL_TIME","hiringOrganization":"Ward Nine","validThrough":"2019-12-31T23:59:59+0000",\
            "jobLocation":{"@type":"Place","address":{"addressCountry":"United Kingdom","addressLocality":"LEEDS"},\
            "geo":{"latitude":"53.8","longitude":"-.26"}},\
            "baseSalary":{"@type":"MonetaryAmount","currency":"GBP","value":{"value":"£28,000 to £31,000 per annum"}}}""";

    @TempDir
    private Path directory;

    @Test
    void anInvalidLineCostsOnlyThatLine() throws IOException {
        List<ImportedPosting> postings =
                read("lines.jsonl", NURSE + "\n{broken\n\n{\"@type\":\"Organization\"}\n" + NURSE + "\n", false);
        assertEquals(
                List.of(List.of(), List.of("jobs.import.unreadable"), List.of("jobs.import.not-a-posting"), List.of()),
                postings.stream().map(ImportedPosting::refusals).toList());
    }

    @Test
    void anInvalidFirstLineCostsOnlyThatLine() throws IOException {
        List<ImportedPosting> postings =
                read("first.jsonl", NURSE.substring(0, 90) + "\n" + NURSE + "\n" + NURSE, false);
        assertEquals(
                List.of(List.of("jobs.import.unreadable"), List.of(), List.of()),
                postings.stream().map(ImportedPosting::refusals).toList());
    }

    @Test
    void aDocumentOfOneVeryLongLineIsRead() throws IOException {
        String filler = "{\"@type\":\"WebSite\",\"name\":\"" + "x".repeat(5 << 20) + "\"},";
        assertEquals(
                List.of("/vacancy/1"),
                read("long.json", "{\"@graph\":[" + filler + NURSE + "]}", false).stream()
                        .map(ImportedPosting::identifier)
                        .toList());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumnsName() throws IOException {
        assertEquals(
                "A-1",
                read("excel.csv", "\uFEFFidentifier,title\nA-1,Park Ranger\n", false)
                        .getFirst()
                        .identifier());
        assertEquals(
                2, read("marked.jsonl", "\uFEFF" + NURSE + "\n" + NURSE, false).size());
    }

    @Test
    void aLastDayInAnotherNotationIsReported() throws IOException {
        ImportedPosting posting = read("day.jsonl", NURSE.replace("2019-12-31T23:59:59+0000", "31/12/2026"), false)
                .getFirst();
        assertEquals(
                TODAY.plusDays(AdvertPolicy.USUAL_DAYS),
                posting.advert().opening().validThrough());
        assertEquals(List.of("jobs.import.last-day-unknown"), posting.adjustments());
    }

    @Test
    void aDocumentMayContainAListOrAGraph() throws IOException {
        assertEquals(
                2, read("list.json", "[\n" + NURSE + ",\n" + NURSE + "]", false).size());
        assertEquals(1, read("short.json", "[\n" + NURSE + "\n]", false).size());
        assertEquals(
                1,
                read("below.json", "{\"@graph\": [\n" + NURSE + "\n]}", false).size());
        assertEquals(
                1,
                read("graph.json", "{\n\"@graph\":[{\"@type\":\"WebSite\"}," + NURSE + "]}", false)
                        .size());
        assertEquals(
                List.of("jobs.import.unreadable"),
                read("cut.json", "[" + NURSE + ",{\"@ty", false).getLast().refusals());
    }

    @Test
    void escapedMarkupABareEmployerAndAddressedPlacesAreUnderstood() throws IOException {
        ImportedPosting nurse = read("one.jsonl", NURSE, false).getFirst();
        JobAdvert advert = nurse.advert();
        assertEquals("/vacancy/1", nurse.identifier());
        assertEquals("Staff Nurse & Mentor", advert.title());
        assertEquals(
                "You care for people on a busy ward.\n\nNights & days.",
                advert.text().description().plainText());
        assertEquals("Ward Nine", advert.employer().department());
        assertEquals("GB", advert.work().locations().getFirst().country());
        assertEquals("-0.26", advert.work().locations().getFirst().longitude().toString());
        assertEquals(List.of(EmploymentType.FULL_TIME), advert.work().employmentTypes());
    }

    @Test
    void pastDatesAreMovedAndKeepTheirOrder() throws IOException {
        String later = NURSE.replace("2019-12-31", "2020-01-10");
        List<ImportedPosting> postings = read("old.jsonl", later + "\n" + NURSE + "\n" + later, true);
        List<LocalDate> days = postings.stream()
                .map(posting -> posting.advert().opening().validThrough())
                .toList();
        assertEquals(List.of(TODAY.plusDays(90), TODAY.plusDays(7), TODAY.plusDays(90)), days);
        assertTrue(postings.stream().allMatch(posting -> AdvertPolicy.review(posting.advert(), TODAY)
                .isComplete()));
    }

    @Test
    void aPastDateThatIsNotMovedIsRefusedByTheRulesOfAdverts() throws IOException {
        JobAdvert advert = read("past.jsonl", NURSE, false).getFirst().advert();
        assertEquals(
                "jobs.valid-through.out-of-range",
                AdvertPolicy.review(advert, TODAY).problems().getFirst().code());
    }

    @Test
    void dozensOfPlacesAreCutAndTheCutIsReported() throws IOException {
        String places = IntStream.range(0, 36)
                .mapToObj(number ->
                        "{\"address\":{\"addressLocality\":\"Town %d\",\"addressCountry\":\"US\"}}".formatted(number))
                .collect(Collectors.joining(","));
        String many = NURSE.replaceFirst(
                "\"jobLocation\":.*?\"baseSalary\"", "\"jobLocation\":[" + places + "],\"baseSalary\"");
        ImportedPosting posting = read("many.jsonl", many, false).getFirst();
        assertEquals(10, posting.advert().work().locations().size());
        assertEquals(List.of("jobs.import.places-cut"), posting.adjustments());
    }

    @Test
    void aTitleInCapitalsIsConverted() throws IOException {
        ImportedPosting posting = read(
                        "loud.jsonl", NURSE.replace("Staff Nurse &amp; Mentor", "STAFF NURSE ICU!!!"), false)
                .getFirst();
        assertEquals("Staff Nurse ICU", posting.advert().title());
        assertEquals(List.of("jobs.import.title-cleaned", "jobs.import.title-capitals"), posting.adjustments());
    }

    @Test
    void aRecordWithoutPayIsRefused() throws IOException {
        assertEquals(
                List.of("jobs.import.pay-not-told"),
                read("nopay.jsonl", NURSE.replace("£28,000 to £31,000 per annum", "competitive"), false)
                        .getFirst()
                        .refusals());
    }

    @Test
    void aRecordWithoutAnIdentifierIsRecognizedByItsContent() throws IOException {
        String anonymous = NURSE.replace("\"url\":\"/vacancy/1\",", "");
        List<ImportedPosting> postings = read(
                "anonymous.jsonl", anonymous + "\n" + anonymous + "\n" + anonymous.replace("LEEDS", "YORK"), false);
        assertEquals(postings.get(0).identifier(), postings.get(1).identifier());
        assertNotEquals(postings.get(0).identifier(), postings.get(2).identifier());
    }

    @Test
    void csvHasNamedColumnsAndSeveralPlacesInACell() throws IOException {
        String csv = """
                Identifier,title,description,employment_type,workplace,locality,region,country,pay_currency,pay_min,pay_max,pay_unit,valid_through,unknown
                A-1,Park Ranger,"You look after trails, huts and ""the"" herd.
                In all weather.",Full-time,remote,Boise|Moab,Idaho|Utah,United States,USD,20,25,Per Hour,2026-12-24,x
                """;
        ImportedPosting posting = read("rangers.CSV", csv, false).getFirst();
        JobAdvert advert = posting.advert();
        assertEquals("A-1", posting.identifier());
        assertEquals(List.of(), AdvertPolicy.review(advert, TODAY).problems());
        assertEquals(WorkplaceType.REMOTE, advert.work().workplaceType());
        assertEquals("Moab, Utah", advert.work().locations().get(1).label());
        assertEquals("US", advert.work().locations().get(1).country());
        assertTrue(advert.text().description().plainText().contains("\"the\" herd."));
    }

    @Test
    void columnsOfOtherProductsAreUnderstood() throws IOException {
        String csv = """
                ID;Stellentitel;Beschreibung;Anstellungsart;Ort;PLZ;Land;Gehalt;Bewerbungsschluss
                77;Pflegefachkraft;"Sie pflegen Menschen auf einer kleinen Station, in festen Teams, mit Zeit.";Vollzeit;Köln;50667;Deutschland;;2026-12-24
                """;
        ImportedPosting posting = read("stellen.csv", csv, false).getFirst();
        assertEquals("77", posting.identifier());
        assertEquals("Pflegefachkraft", posting.advert().title());
        assertEquals(List.of(EmploymentType.FULL_TIME), posting.advert().work().employmentTypes());
        assertEquals("Köln", posting.advert().work().locations().getFirst().locality());
        assertEquals(List.of("jobs.import.pay-not-told"), posting.refusals());
        assertTrue(posting.isAdvert());
    }

    @Test
    void theFeedOfAJobBoardIsRead() throws IOException {
        String feed = """
                <?xml version="1.0" encoding="utf-8"?>
                <source><publisher>ATS</publisher>
                <job><title><![CDATA[Sales Executive]]></title>
                <referencenumber><![CDATA[unique123131]]></referencenumber>
                <city><![CDATA[Phoenix]]></city><state><![CDATA[AZ]]></state><country><![CDATA[US]]></country>
                <description><![CDATA[<p>You sell to people who know what they want, and you listen first.</p>]]></description>
                <salary><![CDATA[$50K per year]]></salary><jobtype><![CDATA[fulltime, parttime]]></jobtype>
                <expirationdate><![CDATA[Fri, 11 Dec 2026 10:00:00 GMT]]></expirationdate></job>
                <job><title>Broken</job></source>
                """;
        List<ImportedPosting> postings = read("feed.xml", feed, false);
        JobAdvert advert = postings.getFirst().advert();
        assertEquals("unique123131", postings.getFirst().identifier());
        assertEquals("Sales Executive", advert.title());
        assertEquals("US", advert.work().locations().getFirst().country());
        assertEquals(2, advert.work().employmentTypes().size());
        assertEquals("2026-12-11", advert.opening().validThrough().toString());
        assertEquals(List.of("jobs.import.unreadable"), postings.get(1).refusals());
    }

    @Test
    void aFeedWithADocumentTypeIsRefused() throws IOException {
        String feed = """
                <?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
                <source><job><title>&b;</title></job></source>
                """;
        List<ImportedPosting> postings = read("feed.xml", feed, false);
        assertEquals(1, postings.size());
        assertEquals(List.of("jobs.import.document-type"), postings.getFirst().refusals());
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
        Path path = directory.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write("title\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[100_000];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        assertTrue(Files.size(path) < 20_000);
        PostingFile file = new PostingFile(path, "bomb.csv.gz", 1_000_000);
        assertEquals(
                "shared.import.too-large",
                assertThrows(RuleViolation.class, () -> file.survey(new LastDays(TODAY, false)))
                        .getCode());
    }

    private List<ImportedPosting> read(String name, String content, boolean move) throws IOException {
        Path path = Files.writeString(directory.resolve(name), content);
        PostingFile file = new PostingFile(path, name);
        LastDays lastDays = new LastDays(TODAY, move);
        List<ImportedPosting> postings = new ArrayList<>();
        int counted = file.survey(lastDays);
        file.read(lastDays, postings::add);
        assertEquals(counted, postings.size());
        return postings;
    }
}
