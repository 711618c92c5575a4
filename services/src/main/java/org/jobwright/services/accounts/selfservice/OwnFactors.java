package org.jobwright.services.accounts.selfservice;

import java.io.Serializable;
import java.time.Instant;

/**
 * What protects the caller's account in addition to the password.
 *
 * @param appSince when the authenticator app was set up; null without one
 * @param appUsed when a code of it was last accepted; null without one
 * @param passkeys how many passkeys there are
 * @param codesLeft how many recovery codes can still be used
 * @param asked whether the caller's role or an organization requires a second factor
 */
public record OwnFactors(Instant appSince, Instant appUsed, int passkeys, int codesLeft, boolean asked)
        implements Serializable {

    public boolean hasApp() {
        return appSince != null;
    }

    /** Whether there is a factor that a recovery code can replace. */
    public boolean hasAny() {
        return hasApp() || passkeys > 0;
    }
}
