package org.jobwright.domain.accounts.sessions;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * One browser in which a person is signed in. It begins with the password and a secret that only this browser's session
 * holds. If a second factor is required, the session authenticates nobody until one is {@linkplain #prove proven}. It
 * is updated with every request, and ends when the person signs out there or elsewhere, changes the password, is idle
 * for {@link #MAX_IDLE}, or after {@link #MAX_AGE} in any case.
 *
 * <p>It remembers the last proof of identity, because some actions require one from the last few minutes.
 */
@Entity
@Table(name = "sign_in_session")
public class SignInSession extends AggregateRoot<SignInSessionId> {

    /** A working day; then the person signs in again, even if the session was busy. */
    public static final Duration MAX_AGE = Duration.ofHours(12);

    /** About a lunch break; background requests of a page do not count as activity. */
    public static final Duration MAX_IDLE = Duration.ofMinutes(30);

    /** How long a fresh proof stays valid. */
    public static final Duration PROOF_LASTS = Duration.ofMinutes(5);

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

    @Enumerated(EnumType.STRING)
    private SecondFactor secondFactor;

    /** Null as long as nobody but a provider has said who the person is. */
    private Instant provenAt;

    protected SignInSession() {}

    /** Begins a session; the device is a short description such as "Firefox, Linux". */
    public SignInSession(Secret secret, Account account, String device, Instant now) {
        this.id = SignInSessionId.next();
        this.secretHash = secret.hash();
        this.account = account;
        this.device = device == null ? "" : device.substring(0, Math.min(device.length(), MAX_DEVICE_LENGTH));
        this.createdAt = now;
        this.lastSeenAt = now;
        this.provenAt = now;
    }

    /**
     * Begins a session for somebody whom only the provider of an employer named. It opens the pages of that employer, and
     * nothing that is the person's own, until they prove that they are the person.
     */
    public static SignInSession byProvider(Secret secret, Account account, String device, Instant now) {
        SignInSession session = new SignInSession(secret, account, device, now);
        session.provenAt = null;
        return session;
    }

    /** Whether the person proved who they are to us, and not only to the provider of an employer. */
    public boolean isOwn() {
        return provenAt != null;
    }

    /** The person proved a second factor: the sign-in is complete, and the proof is fresh. */
    public void prove(SecondFactor factor, Instant now) {
        secondFactor = factor;
        provenAt = now;
    }

    /** The person entered the password again. */
    public void proveAgain(Instant now) {
        provenAt = now;
    }

    /** Whether the person gave a fresh proof. */
    public boolean isFreshlyProven(Instant now) {
        return provenAt != null && provenAt.plus(PROOF_LASTS).isAfter(now);
    }

    /** Ends the session; ending it twice changes nothing. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public boolean isOpen(Instant now) {
        return endedAt == null
                && createdAt.plus(MAX_AGE).isAfter(now)
                && lastSeenAt.plus(MAX_IDLE).isAfter(now);
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

    /** The factor that was proven in addition to the password. */
    public Optional<SecondFactor> getSecondFactor() {
        return Optional.ofNullable(secondFactor);
    }
}
