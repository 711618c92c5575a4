package org.jobwright.instance.people;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.codec.binary.Base32;
import org.jobwright.domain.accounts.credentials.AuthenticatorSeed;

/** An authenticator app into which someone typed the secret of a page. */
public final class Telephone {
    private static final Duration TYPING = Duration.ofSeconds(5);

    private final AuthenticatorSeed seed;
    private long lastStep;

    public Telephone(String secret) {
        seed = new AuthenticatorSeed(new Base32().decode(secret.replace(" ", "")));
        // One step early is accepted as well, so that three codes can be used one after the other without waiting.
        lastStep = AuthenticatorSeed.step(Instant.now()) - 2;
    }

    /** An unused code that is valid for long enough to be typed. */
    public String nextCode() {
        while (next(Instant.now()) < next(Instant.now().plus(TYPING))) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        lastStep = next(Instant.now());
        return lastCode();
    }

    private long next(Instant now) {
        return Math.max(lastStep + 1, AuthenticatorSeed.step(now) - 1);
    }

    /** The code used last. */
    public String lastCode() {
        return seed.code(lastStep);
    }
}
