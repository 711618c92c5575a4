package org.jobwright.domain.organizations.trust;

/** What staff ask of an organization before they trust it. */
public enum TrustCriterion {
    /** Days since it was verified, without a break. */
    DAYS_VERIFIED(TrustBound.AT_LEAST, 90),
    /** Domains that a DNS record proves now. */
    DOMAINS_PROVED(TrustBound.AT_LEAST, 1),
    /** Approvals of adverts by a person in twelve months. */
    APPROVALS(TrustBound.AT_LEAST, 10),
    /** The share of adverts in twelve months that were approved when first submitted, in percent. */
    APPROVED_AT_FIRST(TrustBound.AT_LEAST, 95),
    /** Reports that a moderator upheld in twelve months. */
    REPORTS_UPHELD(TrustBound.AT_MOST, 0),
    /** Adverts that were blocked in twelve months, and still are. */
    BLOCKS(TrustBound.AT_MOST, 0),
    /** Late answers, in percent of the answers that applicants wait for. */
    ANSWERS_OVERDUE(TrustBound.BELOW, 10),
    /** Serious automatic findings in adverts that wait for a review. */
    HIGH_FINDINGS(TrustBound.AT_MOST, 0),
    /** Days since it lost the trust of the staff; asked only of those who lost it. */
    DAYS_SINCE_LOSS(TrustBound.AT_LEAST, 180);

    private final TrustBound bound;
    private final long needed;

    TrustCriterion(TrustBound bound, long needed) {
        this.bound = bound;
        this.needed = needed;
    }

    public boolean isMet(long value) {
        return switch (bound) {
            case AT_LEAST -> value >= needed;
            case AT_MOST -> value <= needed;
            case BELOW -> value < needed;
        };
    }

    public TrustBound bound() {
        return bound;
    }

    public long needed() {
        return needed;
    }
}
