package org.jobwright.domain.accounts;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * One browser in which a person is signed in. It begins with a secret that only this browser's session holds, is seen
 * with every request, and ends when the person signs out there or elsewhere, changes the password, or after
 * {@link #MAX_AGE} in any case.
 */
@Entity
@Table(name = "sign_in_session")
public class SignInSession extends AggregateRoot<SignInSessionId> {

    /** A day's work; then the person signs in again, however busy the session was. */
    public static final Duration MAX_AGE = Duration.ofHours(12);

    private static final int MAX_DEVICE_LENGTH = 80;

    @EmbeddedId
    private SignInSessionId id;

    private String secretHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String device;

    private Instant createdAt;

    private Instant lastSeenAt;

    private Instant endedAt;

    protected SignInSession() {}

    /** Begins a session; the device is a short description such as "Firefox, Linux". */
    public SignInSession(Secret secret, Account account, String device, Instant now) {
        this.id = SignInSessionId.next();
        this.secretHash = secret.hash();
        this.account = account;
        this.device = device == null ? "" : device.substring(0, Math.min(device.length(), MAX_DEVICE_LENGTH));
        this.createdAt = now;
        this.lastSeenAt = now;
    }

    /** Ends it; ending it twice changes nothing. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && createdAt.plus(MAX_AGE).isAfter(now);
    }

    @Override
    public SignInSessionId getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getDevice() {
        return device;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
