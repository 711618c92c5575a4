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
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.privacy.ErasureEvent.ErasureAsked;
import org.jobwright.domain.privacy.ErasureEvent.ErasureCancelled;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A person's wish that their account is erased, with all that is stored about them (GDPR, article 17). */
@Entity
@Table(name = "erasure_request")
public class ErasureRequest extends AggregateRoot<ErasureRequestId> {

    /** How long the person may change their mind. */
    public static final Duration COOLING = Duration.ofDays(7);

    @EmbeddedId
    private ErasureRequestId id;

    /** Nobody once it is done. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    private Instant askedAt;
    private Instant eraseAt;

    /** When it was cancelled or done; null while it waits. */
    private Instant endedAt;

    protected ErasureRequest() {}

    public ErasureRequest(AccountId account, Instant now) {
        this.id = ErasureRequestId.next();
        this.account = account;
        this.state = ErasureState.WAITING;
        this.askedAt = now;
        this.eraseAt = now.plus(COOLING);
    }

    /** What the person did by creating it. */
    public ErasureAsked asked() {
        return new ErasureAsked(account, eraseAt, askedAt);
    }

    /** The account is kept: the person changed their mind, or works here again. */
    public ErasureCancelled cancel(Instant now) {
        end(ErasureState.CANCELLED, now);
        return new ErasureCancelled(account, now);
    }

    /** Whether the day has come, and the person did not change their mind. */
    public boolean isDue(Instant now) {
        return state == ErasureState.WAITING && !eraseAt.isAfter(now);
    }

    /** The account is about to be deleted. */
    public void done(Instant now) {
        if (!isDue(now)) {
            throw new IllegalStateException("the erasure is due on " + eraseAt);
        }
        end(ErasureState.DONE, now);
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

    /** From when the account is erased. */
    public Instant getEraseAt() {
        return eraseAt;
    }
}
