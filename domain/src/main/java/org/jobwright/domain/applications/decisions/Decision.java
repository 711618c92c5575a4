package org.jobwright.domain.applications.decisions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What the candidate will learn: decided by a person, released later, undoable until then.
 *
 * @param outcome the candidate status that it leads to
 * @param reason why not; present only if the outcome is an end without a hire
 * @param message the employer's own words; null if there are none
 * @param by who decided
 * @param at when they decided
 * @param releaseAt when the candidate is notified; null for one that waits for a recruiter or the lead
 * @param until the employer needs longer, and answers by this day; null for every other decision
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) @Column(name = "decision_outcome")
        CandidateStatus outcome,

        @Enumerated(EnumType.STRING) @Column(name = "decision_reason")
        RejectionReason reason,

        @Column(name = "decision_message") String message,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "decision_by"))
        AccountId by,

        @Column(name = "decision_at") Instant at,
        @Column(name = "decision_release_at") Instant releaseAt,
        @Column(name = "decision_until") LocalDate until)
        implements Serializable {

    public static final int MAX_MESSAGE = 4000;

    /** How many days an employer may keep someone waiting who was told so. */
    public static final int MOST_DAYS_KEPT_OPEN = 60;

    /** The outcomes that an employer can release as progress. */
    private static final Set<CandidateStatus> STEPS = EnumSet.of(
            CandidateStatus.IN_REVIEW, CandidateStatus.INTERVIEW, CandidateStatus.OFFER, CandidateStatus.HIRED);

    public Decision {
        message = message == null || message.isBlank() ? null : message.strip();
        if (message != null && message.length() > MAX_MESSAGE) {
            throw new RuleViolation("applications.decision.message-too-long", MAX_MESSAGE);
        }
    }

    /**
     * Advances the application by a step.
     *
     * @param delay until the candidate is notified; null if someone else has to release it
     */
    public static Decision advance(CandidateStatus to, String message, AccountId by, Instant now, Duration delay) {
        if (!STEPS.contains(to)) {
            throw new RuleViolation("applications.decision.not-a-step");
        }
        return new Decision(to, null, message, by, now, after(now, delay), null);
    }

    /** Ends the application without a hire, always with a reason. */
    public static Decision reject(RejectionReason reason, String message, AccountId by, Instant now, Duration delay) {
        if (reason == null) {
            throw new RuleViolation("applications.decision.reason-required");
        }
        return new Decision(reason.outcome(), reason, message, by, now, after(now, delay), null);
    }

    /** Keeps the application open: the employer needs longer, and answers by a day within 60 days. */
    public static Decision keepOpen(LocalDate until, String message, AccountId by, Instant now, Duration delay) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS_KEPT_OPEN))) {
            throw new RuleViolation("applications.closing.keep-open.too-long", MOST_DAYS_KEPT_OPEN);
        }
        return new Decision(CandidateStatus.IN_REVIEW, null, message, by, now, after(now, delay), until);
    }

    /** Takes an application up again that ended. */
    public static Decision reopen(String message, AccountId by, Instant now, Duration delay) {
        return new Decision(CandidateStatus.IN_REVIEW, null, message, by, now, after(now, delay), null);
    }

    public boolean keepsOpen() {
        return until != null;
    }

    private static Instant after(Instant now, Duration delay) {
        return delay == null ? null : now.plus(delay);
    }

    public boolean isDue(Instant now) {
        return releaseAt != null && !releaseAt.isAfter(now);
    }

    public Decision releasedAt(Instant moment) {
        return new Decision(outcome, reason, message, by, at, moment, until);
    }
}
