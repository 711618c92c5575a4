package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.jobs.wording.WordFinding;
import org.junit.jupiter.api.Test;

/** How many of thousands of honest adverts have words that a moderator would have to look at. */
class RealPostingsWordsTest {

    private static final Path FILE = Path.of("../../shared/data/postings/nhs_jsonld.jsonl.gz");

    @Test
    void fewHonestAdvertsAreDoubted() throws Exception {
        assumeTrue(Files.exists(FILE), "the real postings are not here");
        List<JobAdvert> adverts = new ArrayList<>();
        new PostingFile(FILE, FILE.getFileName().toString())
                .read(new LastDays(LocalDate.of(2026, 11, 29), false), posting -> adverts.add(posting.advert()));
        Map<String, Integer> byCode = new TreeMap<>();
        Map<Severity, Integer> bySeverity = new TreeMap<>();
        StringBuilder quotes = new StringBuilder();

        long started = System.nanoTime();
        for (JobAdvert advert : adverts) {
            List<WordFinding> found = AdvertWords.findings(AdvertTexts.of(advert), Lexicons.shipped());
            found.stream().map(WordFinding::code).distinct().forEach(code -> byCode.merge(code, 1, Integer::sum));
            found.stream().map(WordFinding::severity).distinct().forEach(one -> bySeverity.merge(one, 1, Integer::sum));
            found.stream().filter(one -> one.severity().needsJudgement()).forEach(one -> quotes.append(one)
                    .append('\n'));
        }
        long millis = (System.nanoTime() - started) / 1_000_000;

        System.out.printf("words of %d adverts in %d ms: %s %s%n", adverts.size(), millis, bySeverity, byCode);
        if (System.getenv("JOBWRIGHT_QUOTES") != null) {
            Files.writeString(Path.of(System.getenv("JOBWRIGHT_QUOTES")), quotes);
        }
        assertEquals(9_370, adverts.size());
        int high = bySeverity.getOrDefault(Severity.HIGH, 0);
        int flagged = bySeverity.getOrDefault(Severity.FLAG, 0);
        assertTrue(high <= adverts.size() * 3 / 1000, bySeverity::toString);
        assertTrue(flagged + high <= adverts.size() * 5 / 100, bySeverity::toString);
    }
}
