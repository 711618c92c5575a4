package org.jobwright.services.accounts.sessions;

import java.util.Set;
import org.jobwright.domain.accounts.SecondFactor;

/**
 * A sign-in that has only passed the password.
 *
 * @param factors the person's second factors; empty if one must be set up first
 */
public record WaitingSignIn(Set<SecondFactor> factors) {

    public WaitingSignIn {
        factors = Set.copyOf(factors);
    }

    public boolean mustSetUp() {
        return factors.isEmpty();
    }
}
