package org.jobwright.domain.interviews.busy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.busy.BusyCalendarEvent.BusyCalendarForgotten;
import org.jobwright.domain.interviews.busy.BusyCalendarEvent.BusyCalendarNamed;

/** The address of a person's own calendar, and when it was read. The address is sealed: it mostly has a secret in it. */
@Entity
@Table(name = "busy_calendar")
public class BusyCalendar {

    /** How often it is read. */
    public static final Duration EVERY = Duration.ofMinutes(15);

    /** How long it waits after it could not be read. */
    private static final Duration REST = Duration.ofHours(1);

    /** For how long busy times count that could not be read again. */
    private static final Duration STALE = Duration.ofDays(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Version
    private Long version;

    private String sealedAddress;

    private String host;

    private Instant since;

    private Instant nextTryAt;

    private Instant readAt;

    @Enumerated(EnumType.STRING)
    private BusyFailure failure;

    protected BusyCalendar() {}

    public BusyCalendar(AccountId account) {
        this.account = account;
    }

    /** It is read at this address from now on. */
    public BusyCalendarNamed name(String sealed, String shown, Instant now) {
        sealedAddress = sealed;
        host = shown;
        since = now;
        nextTryAt = now;
        readAt = null;
        failure = null;
        return new BusyCalendarNamed(account, now);
    }

    /** Somebody reads it now; nobody else does. */
    public void begin(Instant now) {
        nextTryAt = now.plus(EVERY);
    }

    public void read(Instant now) {
        readAt = now;
        failure = null;
    }

    /** Notes why it could not be read; returns whether what was read before is too old to count. */
    public boolean fail(BusyFailure why, Instant now) {
        failure = why;
        nextTryAt = now.plus(REST);
        return readAt != null && readAt.plus(STALE).isBefore(now);
    }

    /** It is about to be removed. */
    public BusyCalendarForgotten forgotten(Instant now) {
        return new BusyCalendarForgotten(account, now);
    }

    public AccountId getAccount() {
        return account;
    }

    public String getSealedAddress() {
        return sealedAddress;
    }

    /** The part of the address that may be shown. */
    public String getHost() {
        return host;
    }

    /** When its owner named this address. */
    public Instant getSince() {
        return since;
    }

    /** Null before the first time. */
    public Instant getReadAt() {
        return readAt;
    }

    /** Null if it was read the last time. */
    public BusyFailure getFailure() {
        return failure;
    }
}
