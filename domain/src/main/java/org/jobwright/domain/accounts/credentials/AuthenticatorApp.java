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
 * The app in which a person's one-time codes appear. A seed is {@linkplain #offer offered} first, and counts once the
 * person has {@linkplain #confirm confirmed} it by a code that the app made of it; until then the one before counts, so
 * that a new telephone takes the place of an old one without a gap.
 *
 * <p>Where an app is set up before anybody has one, the password alone leads there. So an offer belongs to the session that
 * it was shown in: who knows the password too reads another seed, not the one that the person is about to confirm.
 *
 * <p>Each code is taken once: the step of time of the last one is kept, and only later ones are looked at. Seeds are
 * sealed outside; what is stored here is useless to anyone who reads the database.
 */
@Entity
@Table(name = "authenticator_app")
public class AuthenticatorApp extends AggregateRoot<AccountId> {

    /** Clocks differ, and typing takes a while: the code before and the one after are taken too. */
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

    /** Shows a person a new seed in a session, which does not count yet. An offer that was made before is void. */
    public void offer(String sealed, SignInSessionId session, Instant now) {
        offeredSeed = sealed;
        offeredTo = session;
        offeredAt = now;
    }

    /** No seed is on offer any more. */
    public void withdrawOffer() {
        offeredSeed = null;
        offeredTo = null;
        offeredAt = null;
    }

    /** Whether a seed is on offer in a session since an instant. */
    public boolean hasOfferSince(SignInSessionId session, Instant earliest) {
        return session.equals(offeredTo) && offeredAt.isAfter(earliest);
    }

    /** The person's app made a code of the seed that was offered: from now on it counts. */
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

    /** Takes a code, once. */
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

    /** The step of time after another one to which a code belongs; negative if there is none near now. */
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

    /** Whether codes of it are taken; an app that was only offered a seed is none yet. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Override
    public AccountId getId() {
        return account;
    }

    /** The seed that counts, sealed. */
    public Optional<String> getSealedSeed() {
        return Optional.ofNullable(sealedSeed);
    }

    /** The seed that is being set up in a session, sealed; what was shown to another one is nothing here. */
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
