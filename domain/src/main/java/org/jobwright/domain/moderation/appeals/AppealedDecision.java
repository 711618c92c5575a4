package org.jobwright.domain.moderation.appeals;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * The decision that an appeal is against: a restriction, or the dismissal of a report.
 *
 * @param statement the statement of reasons; null for a report
 * @param report null for a restriction
 * @param organization null if an account was suspended
 * @param decidedBy the person who may not answer; null if a rule decided
 */
public record AppealedDecision(
        StatementId statement,
        PostingReportId report,
        OrganizationId organization,
        AccountId decidedBy,
        Instant decidedAt)
        implements Serializable {

    /** How long a decision can be appealed against: six months, whichever they are. */
    public static final int DAYS = 184;

    public static AppealedDecision of(
            StatementId statement, OrganizationId organization, AccountId decidedBy, Instant decidedAt) {
        return new AppealedDecision(statement, null, organization, decidedBy, decidedAt);
    }

    public static AppealedDecision of(
            PostingReportId report, OrganizationId organization, AccountId decidedBy, Instant decidedAt) {
        return new AppealedDecision(null, report, organization, decidedBy, decidedAt);
    }

    /** The last day (UTC) on which it can be appealed against. */
    public LocalDate lastDay() {
        return lastDay(decidedAt);
    }

    /** The last day (UTC) on which a decision of then can be appealed against. */
    public static LocalDate lastDay(Instant decidedAt) {
        return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC).plusDays(DAYS);
    }
}
