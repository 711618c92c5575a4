package org.jobwright.services.accounts.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.credentials.AuthenticatorSeed;
import org.jobwright.services.shared.security.KeyedSeal;

/** Encrypts the seeds of authenticator apps, bound to the account: a copy of the database alone produces no codes. */
@ApplicationScoped
class SeedVault {

    String seal(AuthenticatorSeed seed, AccountId account) {
        return KeyedSeal.seal(seed.bytes(), account);
    }

    /**
     * Decrypts a seed.
     *
     * @throws IllegalStateException if it was encrypted with another key, or for another account
     */
    AuthenticatorSeed open(String sealed, AccountId account) {
        return new AuthenticatorSeed(KeyedSeal.open(sealed, account));
    }
}
