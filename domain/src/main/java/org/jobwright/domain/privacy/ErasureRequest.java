package org.jobwright.domain.privacy;

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
import java.time.ZoneOffset;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.privacy.ErasureEvent.AbsenceAnnounced;
import org.jobwright.domain.privacy.ErasureEvent.AbsenceReminded;
import org.jobwright.domain.privacy.ErasureEvent.ErasureAsked;
import org.jobwright.domain.privacy.ErasureEvent.ErasureCancelled;
import org.jobwright.domain.privacy.ErasureEvent.PartlyErased;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An account is to be erased, with all that is stored about its person: because they want that (GDPR, article 17), or
 * because they have not signed in for {@value #MONTHS_WITHOUT_SIGN_IN} months. Who is absent is told twice before.
 */
@Entity
@Table(name = "erasure_request")
public class ErasureRequest extends AggregateRoot<ErasureRequestId> {

    /** How long the person may change their mind. */
    public static final Duration COOLING = Duration.ofDays(7);

    /** After that long without a sign-in an account is erased. */
    public static final int MONTHS_WITHOUT_SIGN_IN = 24;

    /** After that long it is looked again whether what had to be kept may go. */
    public static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

    /** How long before the erasure an absent person is told, at the latest. */
    public static final Duration ANNOUNCED = Duration.ofDays(30);

    /** How long before the erasure an absent person is told again, at the latest. */
    public static final Duration REMINDED = Duration.ofDays(14);

    @EmbeddedId
    private ErasureRequestId id;

    /** Nobody once it is done. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Enumerated(EnumType.STRING)
    private ErasureCause cause;

    private Instant askedAt;
    private Instant eraseAt;

    /** When an absent person was told again; null before. */
    private Instant remindedAt;

    /** From when the account was deleted of which employers keep something for longer; null if they do not. */
    private Instant partlyKeptSince;

    /** When it was cancelled or done; null while it waits. */
    private Instant endedAt;

    protected ErasureRequest() {}

    /** The person wants it. */
    public ErasureRequest(AccountId account, Instant now) {
        this(account, ErasureCause.ASKED, now, now.plus(COOLING));
    }

    private ErasureRequest(AccountId account, ErasureCause cause, Instant now, Instant eraseAt) {
        this.id = ErasureRequestId.next();
        this.account = account;
        this.state = ErasureState.WAITING;
        this.cause = cause;
        this.askedAt = now;
        this.eraseAt = eraseAt;
    }

    /** The person has not signed in since a day, and is told now. */
    public static ErasureRequest absent(AccountId account, Instant present, Instant now) {
        Instant over = endOf(present);
        Instant earliest = now.plus(ANNOUNCED);
        return new ErasureRequest(account, ErasureCause.ABSENT, now, over.isAfter(earliest) ? over : earliest);
    }

    /** When an account is erased whose person does not sign in again. */
    public static Instant endOf(Instant present) {
        return present.atZone(ZoneOffset.UTC).plusMonths(MONTHS_WITHOUT_SIGN_IN).toInstant();
    }

    /** From when an account counts as idle, and its person is told. */
    public static Instant idleSince(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .minusMonths(MONTHS_WITHOUT_SIGN_IN - 1)
                .toInstant();
    }

    /** What the person did by creating it. */
    public ErasureAsked asked() {
        return new ErasureAsked(account, eraseAt, askedAt);
    }

    /** What an absent person is told when it begins. */
    public AbsenceAnnounced announced() {
        return new AbsenceAnnounced(account, eraseAt, askedAt);
    }

    /** An absent person is told again, and has some time after that; empty if that was done, or is not due. */
    public Optional<AbsenceReminded> remind(Instant now) {
        if (!isForAbsence()
                || state != ErasureState.WAITING
                || remindedAt != null
                || now.isBefore(eraseAt.minus(REMINDED))) {
            return Optional.empty();
        }
        remindedAt = now;
        eraseAt = eraseAt.isBefore(now.plus(REMINDED)) ? now.plus(REMINDED) : eraseAt;
        return Optional.of(new AbsenceReminded(account, eraseAt, now));
    }

    /**
     * Something of the person's has to be kept for longer, so the account waits for it; a day later it is looked at again.
     * Empty if the person knows that already.
     */
    public Optional<PartlyErased> keepPartly(Instant now) {
        requireDue(now);
        boolean told = isPartlyKept();
        partlyKeptSince = begunAt(); // not now: what is hidden since then is given back if the person stays
        eraseAt = now.plus(LOOKED_AT_AGAIN);
        return told ? Optional.empty() : Optional.of(new PartlyErased(account, now));
    }

    /** Whether everything is deleted but what employers keep for longer. */
    public boolean isPartlyKept() {
        return partlyKeptSince != null;
    }

    /** When the deletion began, or begins. */
    public Instant begunAt() {
        return isPartlyKept() ? partlyKeptSince : eraseAt;
    }

    /**
     * The person sends an application.
     *
     * @throws RuleViolation if the deletion of their account has begun, which would withdraw it within the hour
     */
    public void requireNotBegun(Instant now) {
        if (state == ErasureState.WAITING && !isForAbsence() && !now.isBefore(begunAt())) {
            throw new RuleViolation("privacy.erase.begun");
        }
    }

    /** The account is kept: the person changed their mind, or works here again. */
    public ErasureCancelled cancel(Instant now) {
        end(ErasureState.CANCELLED, now);
        return new ErasureCancelled(account, now);
    }

    /** Whether the day has come, and the person did not change their mind. */
    public boolean isDue(Instant now) {
        return state == ErasureState.WAITING && !eraseAt.isAfter(now) && (!isForAbsence() || remindedAt != null);
    }

    /** Whether it was neither cancelled nor done. */
    public boolean isWaiting() {
        return state == ErasureState.WAITING;
    }

    /** Whether the person did not ask for it, but has not signed in for long. */
    public boolean isForAbsence() {
        return cause == ErasureCause.ABSENT;
    }

    /** The account is about to be deleted. */
    public void done(Instant now) {
        requireDue(now);
        end(ErasureState.DONE, now);
    }

    private void requireDue(Instant now) {
        if (!isDue(now)) {
            throw new IllegalStateException("the erasure is due on " + eraseAt);
        }
    }

    private void end(ErasureState target, Instant now) {
        if (state != ErasureState.WAITING) {
            throw new RuleViolation("privacy.erase.over");
        }
        state = target;
        endedAt = now;
    }

    @Override
    public ErasureRequestId getId() {
        return id;
    }

    public AccountId getAccount() {
        return account;
    }

    /** When it was asked for, or announced. */
    public Instant getAskedAt() {
        return askedAt;
    }

    /** From when the account is erased, or the erasure is tried again. */
    public Instant getEraseAt() {
        return eraseAt;
    }
}
