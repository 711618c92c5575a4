package org.jobwright.instance;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.jobwright.domain.accounts.AuthenticatorSeed;

/** An authenticator app into which somebody typed the secret that a page shows. */
final class Telephone {
    private final AuthenticatorSeed seed;
    private long lastStep;

    Telephone(String secret) {
        seed = new AuthenticatorSeed(new Base32().decode(secret.replace(" ", "")));
        // One step early is taken as well, so that three codes can be used one after the other without waiting.
        lastStep = AuthenticatorSeed.step(Instant.now()) - 2;
    }

    /** A code that was not used yet. */
    String nextCode() {
        lastStep = Math.max(lastStep + 1, AuthenticatorSeed.step(Instant.now()) - 1);
        return lastCode();
    }

    /** The code that was used last. */
    String lastCode() {
        return seed.code(lastStep);
    }
}
