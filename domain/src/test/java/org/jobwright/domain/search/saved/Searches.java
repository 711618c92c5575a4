package org.jobwright.domain.search.saved;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.search.JobSearch;

/** Searches to test with. */
final class Searches {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final ZoneId ZONE = ZoneOffset.UTC;

    private Searches() {}

    static JobSearch forWords(String words) {
        return new JobSearch(words, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static JobSearch withOrder(JobSearch.Order order, String pay, EmploymentType... types) {
        return new JobSearch(
                "welder",
                "Bristol",
                20,
                null,
                Set.of(types),
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(pay),
                "GBP",
                null,
                order);
    }

    static SavedSearch saved(AlertFrequency frequency) {
        return new SavedSearch(AccountId.next(), "Welder", forWords("welder"), frequency, 0, NOW, ZONE);
    }
}
