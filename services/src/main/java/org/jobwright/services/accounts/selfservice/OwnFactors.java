package org.jobwright.services.accounts.selfservice;

import java.io.Serializable;
import java.time.Instant;

/**
 * What protects the caller's account beside the password.
 *
 * @param appSince when the authenticator app was set up; null without one
 * @param appUsed when a code of it was taken last; null without one
 * @param passkeys how many passkeys there are
 * @param codesLeft how many recovery codes can still be used
 * @param asked whether the caller's role or an organization asks for a second factor
 */
public record OwnFactors(Instant appSince, Instant appUsed, int passkeys, int codesLeft, boolean asked)
        implements Serializable {

    public boolean hasApp() {
        return appSince != null;
    }

    /** Whether there is anything that a recovery code can stand for. */
    public boolean hasAny() {
        return hasApp() || passkeys > 0;
    }
}
