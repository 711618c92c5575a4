package org.jobwright.services.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.TooManyRequests;

/**
 * Hashes passwords with PBKDF2 at the strength that OWASP names. The parameters are part of each hash, so older ones can
 * be checked, and made stronger at the next sign-in. Hashing is slow on purpose: at most two run at once and few wait,
 * so that a flood of sign-ins takes neither the processors nor the database connections from everybody else.
 */
@ApplicationScoped
class PasswordHasher {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int AT_ONCE = 2;
    private static final int MAY_WAIT = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Inject
    private Pbkdf2PasswordHash hash;

    private String nobodysHash;

    @PostConstruct
    void useStrongParameters() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                Integer.toString(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32"));
        nobodysHash = hash.generate(Secret.next().value().toCharArray());
    }

    String hash(String password) {
        return inTurn(() -> hash.generate(password.toCharArray()));
    }

    boolean verify(String password, String hashed) {
        return inTurn(() -> hash.verify(password.toCharArray(), hashed));
    }

    /** Takes as long as a check: an unknown address must not answer faster. */
    void verifyNobody(String password) {
        verify(password, nobodysHash);
    }

    /** Made with weaker parameters than today's. */
    boolean isWeak(String hashed) {
        String[] parts = hashed.split(":", -1);
        return !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < ITERATIONS;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (turns.getQueueLength() >= MAY_WAIT || !turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
