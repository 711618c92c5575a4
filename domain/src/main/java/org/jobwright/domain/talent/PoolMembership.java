package org.jobwright.domain.talent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.PoolEvent.PoolAsked;
import org.jobwright.domain.talent.PoolEvent.PoolAvailabilityChanged;
import org.jobwright.domain.talent.PoolEvent.PoolEnding;
import org.jobwright.domain.talent.PoolEvent.PoolInvited;
import org.jobwright.domain.talent.PoolEvent.PoolJoined;
import org.jobwright.domain.talent.PoolEvent.PoolLeft;
import org.jobwright.domain.talent.PoolEvent.PoolPaused;
import org.jobwright.domain.talent.PoolEvent.PoolResumed;
import org.jobwright.domain.talent.PoolEvent.PoolSorted;

/**
 * A person's place in the talent pool of an employer, who finds there what the person sent in applications. Nothing is
 * copied. Everything but the question is the candidate's to do; each step may be taken twice.
 */
@Entity
@Table(name = "pool_membership")
public class PoolMembership extends AggregateRoot<PoolMembershipId> {

    /** How long a question can be answered. */
    public static final Duration ANSWERABLE = Duration.ofDays(30);

    /** How far ahead a candidate says that they could start. */
    public static final Period MOST_AHEAD = Period.ofYears(2);

    /** How long before its end the candidate is first told that a consent ends. */
    public static final Duration END_TOLD = Duration.ofDays(30);

    /** How long before its end they are told once more. */
    public static final Duration END_TOLD_AGAIN = Duration.ofDays(7);

    @EmbeddedId
    private PoolMembershipId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private PoolState state;

    private Instant stateAt;

    /** The latest one, also when it is over; null if there was none. */
    @Embedded
    private PoolConsent consent;

    /** When the candidate was last told that this consent ends; null before. */
    private Instant endToldAt;

    /** From when the candidate could start, as they say; null if they do not. */
    private LocalDate availableFrom;

    protected PoolMembership() {}

    /** The employer asks. */
    public PoolMembership(OrganizationId organization, AccountId account, Instant now) {
        this.id = PoolMembershipId.next();
        this.organization = organization;
        this.account = account;
        this.state = PoolState.INVITED;
        this.stateAt = now;
    }

    /** What the employer did by creating it, with the secret of the link in the mail. */
    public PoolAsked asked(Secret secret) {
        return new PoolAsked(id, organization, account, secret, stateAt);
    }

    /** The candidate agrees. Who is in the pool already is in it for longer, and stays paused. */
    public PoolJoined agree(ReadConsent read, ConsentSource how, Instant now) {
        boolean renewed = getState(now).isKept();
        consent = PoolConsent.given(read, how, now);
        endToldAt = null;
        if (!renewed) {
            availableFrom = null;
            become(PoolState.IN, now);
        }
        return new PoolJoined(id, organization, account, consent.until(), now);
    }

    /** The candidate is not to be found for now; empty if that is so. */
    public Optional<PoolPaused> pause(Instant now) {
        return become(PoolState.PAUSED, now)
                ? Optional.of(new PoolPaused(id, organization, account, now))
                : Optional.empty();
    }

    /** The candidate is to be found again; empty if that is so. */
    public Optional<PoolResumed> resume(Instant now) {
        if (!getState(now).isKept()) {
            throw new RuleViolation("talent.over");
        }
        return become(PoolState.IN, now)
                ? Optional.of(new PoolResumed(id, organization, account, now))
                : Optional.empty();
    }

    /**
     * From when the candidate could start; the employer finds them by it. Empty if they said so before.
     *
     * @param day null for no word about it
     */
    public Optional<PoolAvailabilityChanged> couldStart(LocalDate day, Instant now) {
        if (!getState(now).isKept()) {
            throw new RuleViolation("talent.over");
        }
        if (day != null && day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plus(MOST_AHEAD))) {
            throw new InvalidInput(
                    FieldProblem.of("availableFrom", "talent.pool.available.range", MOST_AHEAD.getYears()));
        }
        if (Objects.equals(availableFrom, day)) {
            return Optional.empty();
        }
        availableFrom = day;
        return Optional.of(new PoolAvailabilityChanged(id, organization, account, now));
    }

    /** Whether the candidate is to be told that their consent ends: twice, and in time to renew it. */
    public boolean isEndDue(Instant now) {
        if (!getState(now).isKept()) {
            return false;
        }
        Instant again = consent.until().minus(END_TOLD_AGAIN);
        return endToldAt == null
                ? !now.isBefore(consent.until().minus(END_TOLD))
                : endToldAt.isBefore(again) && !now.isBefore(again);
    }

    /** The candidate is told that their consent ends, with the secret of the link in the mail. */
    public PoolEnding tellEnd(Secret secret, Instant now) {
        endToldAt = now;
        return new PoolEnding(id, organization, account, consent.until(), secret, now);
    }

    /** The candidate says no, or leaves; empty if they are not in the pool. */
    public Optional<PoolLeft> leave(Instant now) {
        boolean kept = getState(now).isKept();
        if (!getState(now).canBecome(PoolState.LEFT) || !become(PoolState.LEFT, now)) {
            return Optional.empty();
        }
        availableFrom = null;
        return Optional.of(new PoolLeft(id, organization, account, kept, now));
    }

    /** The employer sorted the person under other names than before. */
    public PoolSorted sorted(Instant now) {
        return new PoolSorted(id, organization, account, now);
    }

    /** The employer invites the person to apply for a job. */
    public PoolInvited invited(AlertedJob job, String why, Secret secret, Instant now) {
        return new PoolInvited(id, organization, account, job, why, secret, now);
    }

    /** @return whether that is another state */
    private boolean become(PoolState target, Instant now) {
        PoolState current = getState(now);
        if (current == target) {
            return false;
        }
        if (!current.canBecome(target)) {
            throw new RuleViolation("talent.over");
        }
        state = target;
        stateAt = now;
        return true;
    }

    @Override
    public PoolMembershipId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getAccount() {
        return account;
    }

    /** The state at a moment. */
    public PoolState getState(Instant now) {
        Instant end =
                switch (state) {
                    case INVITED -> stateAt.plus(ANSWERABLE);
                    case IN, PAUSED -> consent.until();
                    case LEFT, EXPIRED -> Instant.MAX;
                };
        return now.isBefore(end) ? state : PoolState.EXPIRED;
    }

    /** When the state began; an end that follows from the time is not counted. */
    public Instant getStateAt() {
        return stateAt;
    }

    public LocalDate getAvailableFrom() {
        return availableFrom;
    }

    public PoolConsent getConsent() {
        return consent;
    }
}
