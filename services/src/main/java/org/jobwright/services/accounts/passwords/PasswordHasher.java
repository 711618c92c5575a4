package org.jobwright.services.accounts.passwords;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.failures.TooManyRequests;

/**
 * Hashes passwords with Argon2id at the strength that OWASP recommends. The parameters are part of each hash, so older
 * ones can be verified, and strengthened at the next sign-in. Only a few hashes are computed at once ({@link
 * HashingTurns}), so that a flood of sign-ins exhausts neither processors nor memory nor database connections.
 */
@ApplicationScoped
public class PasswordHasher {

    /** Half of the processors, and one turn more than the one reserved for known browsers. */
    static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    /** Half of the server's threads (4-web.cli). */
    private static final int MAY_WAIT = 64;

    /** Waiting inside a transaction keeps a database connection from others. */
    private static final int MAY_WAIT_WITH_CONNECTION = 8;

    private static final PasswordHash NOBODY = Argon2Hash.of(Secret.next().value());

    private final HashingTurns turns = new HashingTurns(AT_ONCE);

    public String hash(String password) {
        return turns.inTurn(MAY_WAIT_WITH_CONNECTION, () -> hashNow(password));
    }

    /** {@link #hash} for a person who has a session or a mailed link, whom a crowd of strangers cannot block. */
    public String hashKnown(String account, String password) {
        return turns.inKnownTurn(account, MAY_WAIT_WITH_CONNECTION, () -> hashNow(password));
    }

    /** Verifies the password of a person who has a session or a mailed link. */
    boolean verifyKnown(String account, String password, String hashed) {
        return turns.inKnownTurn(account, MAY_WAIT_WITH_CONNECTION, () -> verifyNow(password, hashed));
    }

    /** {@link #hash} for a caller that holds the turn. */
    public String hashNow(String password) {
        return Argon2Hash.of(password).toString();
    }

    /** {@link #verifyKnown} for a caller that holds the turn. */
    public boolean verifyNow(String password, String hashed) {
        return PasswordHash.parse(hashed).matches(password);
    }

    /** Takes as long as {@link #verifyNow}: an unknown address must not be answered faster. */
    public void verifyNobodyNow(String password) {
        NOBODY.matches(password);
    }

    /** How many strangers are waiting. */
    int waiting() {
        return turns.waiting();
    }

    public boolean isWeak(String hashed) {
        return PasswordHash.parse(hashed).isWeak();
    }

    /**
     * Runs work that hashes one password, when it is its turn; for callers outside transactions.
     *
     * @throws TooManyRequests if too many are waiting already
     */
    public <T> T inTurn(Supplier<T> work) {
        return turns.inTurn(MAY_WAIT, work);
    }

    /** {@link #inTurn} for a person whose browser is known. */
    public <T> T inKnownTurn(String account, Supplier<T> work) {
        return turns.inKnownTurn(account, MAY_WAIT, work);
    }
}
