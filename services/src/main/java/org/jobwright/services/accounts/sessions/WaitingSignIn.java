package org.jobwright.services.accounts.sessions;

import java.util.Set;
import org.jobwright.domain.accounts.SecondFactor;

/**
 * A sign-in that has passed the password only.
 *
 * @param factors what the person can prove; nothing where one has to be set up first
 */
public record WaitingSignIn(Set<SecondFactor> factors) {

    public WaitingSignIn {
        factors = Set.copyOf(factors);
    }

    public boolean mustSetUp() {
        return factors.isEmpty();
    }
}
