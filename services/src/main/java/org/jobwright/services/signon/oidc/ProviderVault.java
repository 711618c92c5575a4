package org.jobwright.services.signon.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.signon.IdentityProviderId;
import org.jobwright.services.shared.security.KeyedSeal;

/** Encrypts the secrets by which providers know us, each bound to its provider: a copy of the database opens none. */
@ApplicationScoped
public class ProviderVault {

    /** Encrypts a secret. */
    public String seal(String secret, IdentityProviderId provider) {
        return KeyedSeal.seal(secret.getBytes(StandardCharsets.UTF_8), provider);
    }

    /**
     * Decrypts a secret.
     *
     * @throws IllegalStateException if it was encrypted with another key, or for another provider
     */
    public String open(String sealed, IdentityProviderId provider) {
        return new String(KeyedSeal.open(sealed, provider), StandardCharsets.UTF_8);
    }
}
