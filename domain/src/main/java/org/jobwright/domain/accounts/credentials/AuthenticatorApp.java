package org.jobwright.domain.accounts.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * The app that shows a person's one-time codes. A seed is {@linkplain #offer offered} first, and counts once the person
 * has {@linkplain #confirm confirmed} it with a code from the app; until then the previous one counts, so that a new
 * phone replaces an old one without a gap.
 *
 * <p>When the first app is set up, the password alone is enough to get there. So an offer belongs to the session that
 * showed it: someone else who knows the password sees another seed, not the one that the person is about to confirm.
 *
 * <p>Each code is accepted once: the time step of the last one is stored, and only later ones are checked. Seeds are
 * encrypted by the caller; what is stored here is useless to anyone who reads the database.
 */
@Entity
@Table(name = "authenticator_app")
public class AuthenticatorApp extends AggregateRoot<AccountId> {

    /** Clocks differ, and typing takes a while: the previous code and the next one are accepted too. */
    private static final int TOLERATED_STEPS = 1;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String sealedSeed;

    private String offeredSeed;

    private Instant offeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offered_to"))
    private SignInSessionId offeredTo;

    private Instant confirmedAt;

    private Instant lastUsedAt;

    private long lastStep;

    protected AuthenticatorApp() {}

    public AuthenticatorApp(AccountId account) {
        this.account = account;
    }

    /** Shows a person a new seed in a session; it does not count yet. An earlier offer becomes void. */
    public void offer(String sealed, SignInSessionId session, Instant now) {
        offeredSeed = sealed;
        offeredTo = session;
        offeredAt = now;
    }

    /** Withdraws the seed on offer. */
    public void withdrawOffer() {
        offeredSeed = null;
        offeredTo = null;
        offeredAt = null;
    }

    /** Whether a seed is on offer in a session since an instant. */
    public boolean hasOfferSince(SignInSessionId session, Instant earliest) {
        return session.equals(offeredTo) && offeredAt.isAfter(earliest);
    }

    /** Confirms the offered seed with a code from the person's app; from now on the seed counts. */
    public boolean confirm(AuthenticatorSeed offered, String code, Instant now) {
        long step = stepOf(offered, code, now, -1);
        if (step < 0) {
            return false;
        }
        sealedSeed = offeredSeed;
        withdrawOffer();
        confirmedAt = now;
        use(step, now);
        return true;
    }

    /** Accepts a code, once. */
    public boolean accept(AuthenticatorSeed seed, String code, Instant now) {
        long step = stepOf(seed, code, now, lastStep);
        if (step < 0) {
            return false;
        }
        use(step, now);
        return true;
    }

    private void use(long step, Instant now) {
        lastStep = step;
        lastUsedAt = now;
    }

    /** The time step of a code, later than another step; negative if no current step matches. */
    private static long stepOf(AuthenticatorSeed seed, String code, Instant now, long after) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long present = AuthenticatorSeed.step(now);
        long found = -1;
        for (long step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
            byte[] expected = seed.code(step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, given) && step > after && found < 0) {
                found = step;
            }
        }
        return found;
    }

    /** Whether its codes are accepted; an app that was only offered a seed is not confirmed. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Override
    public AccountId getId() {
        return account;
    }

    /** The seed that counts, encrypted. */
    public Optional<String> getSealedSeed() {
        return Optional.ofNullable(sealedSeed);
    }

    /** The seed being set up in this session, encrypted; seeds shown to other sessions are ignored. */
    public Optional<String> seedOfferedTo(SignInSessionId session) {
        return Optional.ofNullable(offeredSeed).filter(seed -> session.equals(offeredTo));
    }

    public Instant getConfirmedAt() {
        return confirmedAt;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
