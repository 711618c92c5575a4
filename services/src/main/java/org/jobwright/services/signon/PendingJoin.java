package org.jobwright.services.signon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.shared.security.KeyedSeal;

/**
 * What a provider said about a person whose address has an account, kept by their browser until they have signed in their
 * own way. It is sealed, and opens only in the browser that came back from the provider.
 */
record PendingJoin(
        UUID organization,
        String issuer,
        String subject,
        String email,
        List<String> groups,
        String subjectHash,
        String sidHash,
        long until) {

    private static final Duration KEPT = Duration.ofMinutes(15);

    PendingJoin {
        groups = groups == null ? List.of() : List.copyOf(groups); // an empty list is left out of the text
    }

    static PendingJoin of(ProvedIdentity identity, List<String> groups, Instant now) {
        return new PendingJoin(
                identity.organization().value(),
                identity.issuer(),
                identity.subject(),
                identity.email().orElseThrow().value(),
                groups,
                identity.subjectHash(),
                identity.sidHash(),
                now.plus(KEPT).getEpochSecond());
    }

    String sealed(String browser) {
        return KeyedSeal.seal(Json.write(this).getBytes(StandardCharsets.UTF_8), new Secret(browser).hash());
    }

    /** Empty if it is too old, or was sealed for another browser. */
    static Optional<PendingJoin> open(String sealed, String browser, Instant now) {
        try {
            String text = new String(KeyedSeal.open(sealed, new Secret(browser).hash()), StandardCharsets.UTF_8);
            return Optional.of(Json.read(text, PendingJoin.class))
                    .filter(pending -> now.getEpochSecond() < pending.until());
        } catch (RuntimeException malformed) {
            return Optional.empty(); // a cookie can be anything
        }
    }
}
