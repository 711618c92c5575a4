package org.jobwright.benchmarks.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * One posting that is public now.
 *
 * @param plainText the words of its description
 */
public record GeneratedPosting(
        UUID id, int number, Employers.Employer employer, JobAdvert advert, String plainText, Instant posted) {

    /** Above the numbers that an instance has used itself. */
    private static final int FIRST_NUMBER = 1_000_000;

    String reference() {
        return reference(number);
    }

    public static String reference(int number) {
        return "JW-2026-" + (FIRST_NUMBER + number);
    }

    Instant validThrough() {
        LocalDate last = advert.opening().lastDay();
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
