package org.jobwright.domain.organizations.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What is known of an organization when staff consider to trust it.
 *
 * @param verifiedSince empty while it is not verified
 * @param trustEndedAt when it last lost the trust; empty if it never did
 * @param domainsProved by a DNS record, now
 * @param reports that were upheld in {@link #PERIOD}
 * @param highFindings in adverts that wait for a review
 */
public record TrustRecord(
        Optional<Instant> verifiedSince,
        Optional<Instant> trustEndedAt,
        long domainsProved,
        Reviews reviews,
        long reports,
        Answers answers,
        long highFindings) {

    /** How far back reviews, reports and blocks count. */
    public static final Duration PERIOD = Duration.ofDays(365);

    private static final int PERCENT = 100;

    /**
     * The adverts and changes that people decided in the period.
     *
     * @param firstDecided those that were submitted for the first time
     * @param firstApproved those of them that were approved
     * @param blocked adverts that are still blocked
     */
    public record Reviews(long approved, long firstDecided, long firstApproved, long blocked) {}

    /**
     * The answers that applicants wait for now.
     *
     * @param overdue those of them that are late
     */
    public record Answers(long owed, long overdue) {}

    /** Each criterion with its value, in the order in which it is shown. */
    public List<TrustFact> facts(Instant now) {
        return Stream.concat(
                        Stream.of(
                                fact(
                                        TrustCriterion.DAYS_VERIFIED,
                                        verifiedSince
                                                .map(since -> days(since, now))
                                                .orElse(0L)),
                                fact(TrustCriterion.DOMAINS_PROVED, domainsProved),
                                fact(TrustCriterion.APPROVALS, reviews.approved()),
                                fact(
                                        TrustCriterion.APPROVED_AT_FIRST,
                                        share(reviews.firstApproved(), reviews.firstDecided())),
                                fact(TrustCriterion.REPORTS_UPHELD, reports),
                                fact(TrustCriterion.BLOCKS, reviews.blocked()),
                                fact(TrustCriterion.ANSWERS_OVERDUE, share(answers.overdue(), answers.owed())),
                                fact(TrustCriterion.HIGH_FINDINGS, highFindings)),
                        trustEndedAt.map(ended -> fact(TrustCriterion.DAYS_SINCE_LOSS, days(ended, now))).stream())
                .toList();
    }

    /** Refuses to trust an organization that does not meet each criterion; names the first that is missing. */
    public void requireEligible(Instant now) {
        facts(now).stream().filter(fact -> !fact.isMet()).findFirst().ifPresent(missing -> {
            throw new RuleViolation(
                    "organizations.trust.not-eligible",
                    missing.criterion(),
                    missing.value(),
                    missing.criterion().needed(),
                    missing.criterion().bound());
        });
    }

    private static TrustFact fact(TrustCriterion criterion, long value) {
        return new TrustFact(criterion, value);
    }

    private static long days(Instant since, Instant now) {
        return Duration.between(since, now).toDays();
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : part * PERCENT / whole;
    }
}
