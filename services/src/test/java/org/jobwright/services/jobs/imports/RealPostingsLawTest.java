package org.jobwright.services.jobs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.LawFinding;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.junit.jupiter.api.Test;

/** The rules about adverts on thousands of real postings. */
class RealPostingsLawTest {

    private static final Path FILE = Path.of("../../shared/data/postings/nhs_jsonld.jsonl.gz");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Test
    void fewOfThousandsOfRealPostingsAreDoubted() throws Exception {
        assumeTrue(Files.exists(FILE), "the real postings are not here");
        List<JobAdvert> adverts = new ArrayList<>();
        new PostingFile(FILE, FILE.getFileName().toString())
                .read(new LastDays(DAY, false), posting -> adverts.add(posting.advert()));

        RuleBook book = RuleBook.shipped();
        Map<String, Integer> found = new TreeMap<>();
        int refused = 0;
        long started = System.nanoTime();
        for (JobAdvert advert : adverts) {
            LawReview review = book.review(new PostingFacts(advert, EmployerFacts.UNKNOWN, DAY));
            refused += review.problems().isEmpty() ? 0 : 1;
            review.findings().stream()
                    .map(LawFinding::code)
                    .distinct()
                    .forEach(code -> found.merge(code, 1, Integer::sum));
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - started);

        System.out.println(adverts.size() + " postings in " + taken + ": " + found);
        assertEquals(9_370, adverts.size());
        assertEquals(0, refused, "nothing binds a posting in Britain that its source did not say");
        assertTrue(found.values().stream().mapToInt(Integer::intValue).sum() <= adverts.size() / 20, found::toString);
    }
}
