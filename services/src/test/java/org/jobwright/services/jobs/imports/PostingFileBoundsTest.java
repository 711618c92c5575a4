package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of strangers that are small, and that took minutes, or all memory. */
class PostingFileBoundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Duration SHORT = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @Test
    void aFigureOfManyZerosIsNone() {
        for (String figure : List.of("1e500000000", "1e-500000000", "9".repeat(1_000_000))) {
            ImportedPosting posting = read(
                            "pay.csv", "title;pay_currency;pay_min;pay_unit\nNurse;EUR;" + figure + ";hour\n")
                    .getFirst();
            assertEquals(List.of("jobs.import.pay-not-told"), posting.refusals());
        }
        assertEquals(
                List.of("jobs.import.pay-not-told"),
                read(
                                "pay.xml",
                                "<jobs><job><title>Nurse</title><salarymin>1e500000000</salarymin>"
                                        + "<salaryperiod>hour</salaryperiod></job></jobs>")
                        .getFirst()
                        .refusals());
    }

    @Test
    void aFeedMayRepeatAnElementAMillionTimes() {
        String feed = "<jobs><job><title>Nurse</title>" + "<a>x</a>".repeat(2_000_000) + "</job></jobs>";
        assertEquals("Nurse", read("feed.xml", feed).getFirst().advert().title());
        String nested = "<jobs><job><title>Nurse</title><description>" + "x".repeat(200_000)
                + "<b>x</b></description></job></jobs>";
        assertEquals(1, read("nested.xml", nested).size());
    }

    @Test
    void escapedMarkupOfAnyLengthIsRead() {
        String job = "<job><title>Nurse</title><description>" + "&lt;p&gt;".repeat(1_000) + "</description></job>";
        assertEquals(
                200, read("escaped.xml", "<jobs>" + job.repeat(200) + "</jobs>").size());
    }

    @Test
    void onlySomePlacesOfARowAreRead() {
        String bars = "|".repeat(400_000);
        String towns = IntStream.range(0, 100_000).mapToObj(i -> "P" + i).collect(Collectors.joining("|"));
        ImportedPosting posting = read(
                        "places.csv",
                        "title;street;locality;postal_code\nNurse;" + bars + ";" + towns + ";" + bars + "\n")
                .getFirst();
        assertEquals(10, posting.advert().work().locations().size());
    }

    @Test
    void aTitleIsCutBeforeItIsWritten() {
        assertTrue(read("title.csv", "title\n" + "ß".repeat(1_900_000) + "\n")
                        .getFirst()
                        .advert()
                        .title()
                        .length()
                <= 300);
    }

    @Test
    void aRowOfMillionsOfCellsIsRefused() {
        String cells = "a,".repeat(5_000_000);
        for (String table :
                List.of(cells + "\n", "title,text\n" + cells + "\n", "title,text\na,\"b\"\"," + "\"," + cells)) {
            assertEquals(
                    "shared.import.too-many-columns",
                    assertThrows(RuleViolation.class, () -> read("cells.csv", table))
                            .getCode());
        }
        assertEquals(
                List.of(List.of(), List.of("jobs.import.unreadable")),
                read(
                                "row.csv",
                                "title;text;pay_currency;pay_min\nNurse;;EUR;40000\n" + "x".repeat(3_000_000)
                                        + "\nNurse;;;\n")
                        .stream()
                        .map(ImportedPosting::refusals)
                        .toList());
    }

    @Test
    void aGraphOfMillionsOfWordsIsNotKept() {
        String graph = "{\"@graph\":[" + "\"a\",".repeat(4_000_000) + "\"a\"]}";
        assertEquals(
                List.of("jobs.import.unreadable"),
                read("graph.json", graph).getFirst().refusals());
    }

    @Test
    void countingEndsAtTheFirstOneTooMany() throws IOException {
        Path path = Files.writeString(directory.resolve("many.csv"), "title\n" + "Nurse\n".repeat(2_000_000));
        PostingFile file = new PostingFile(path, "many.csv");
        assertTimeoutPreemptively(
                SHORT,
                () -> assertEquals(
                        "jobs.import.too-many",
                        assertThrows(RuleViolation.class, () -> file.survey(new LastDays(TODAY, false), 2_000))
                                .getCode()));
    }

    @Test
    void germanWordsForWorkAtHomeAreUnderstood() {
        assertEquals(WorkplaceType.REMOTE, WorkReading.workplace("Home-Office"));
        assertEquals(WorkplaceType.REMOTE, WorkReading.workplace("mobiles Arbeiten möglich"));
    }

    private List<ImportedPosting> read(String name, String content) {
        return assertTimeoutPreemptively(SHORT, () -> {
            PostingFile file = new PostingFile(Files.writeString(directory.resolve(name), content), name);
            LastDays lastDays = new LastDays(TODAY, false);
            file.survey(lastDays);
            List<ImportedPosting> postings = new ArrayList<>();
            file.read(lastDays, postings::add);
            return postings;
        });
    }
}
