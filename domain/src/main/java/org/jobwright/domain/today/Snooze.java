package org.jobwright.domain.today;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A person put a line of their own list off; colleagues still see it. */
@Entity
@Table(name = "snooze")
public class Snooze {

    /** The longest time to put something off. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /**
     * Whose line it is.
     *
     * @param subject what the line is about: an application, a posting, a task, …
     */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
            AccountId account,

            @Enumerated(EnumType.STRING) Signal signal,
            @Column(name = "subject_id") UUID subject)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant until;

    protected Snooze() {}

    public Snooze(AccountId account, Signal signal, UUID subject, Instant until, Instant now) {
        key = new Key(account, signal, subject);
        extend(until, now);
    }

    /** Puts it off again, counted from now. */
    public void extend(Instant later, Instant now) {
        if (!later.isAfter(now) || later.isAfter(now.plus(LONGEST))) {
            throw new RuleViolation("today.snooze.range", LONGEST.toDays());
        }
        until = later;
    }

    public Key getKey() {
        return key;
    }

    public Instant getUntil() {
        return until;
    }
}
