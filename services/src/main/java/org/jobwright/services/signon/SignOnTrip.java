package org.jobwright.services.signon;

import org.jobwright.services.signon.oidc.ProviderQuestion;

/**
 * One trip to a provider: what it stands for, and what is needed to talk to the provider.
 *
 * @param text the state as the browser carries it
 */
record SignOnTrip(SignOnState state, String text, ProviderQuestion question, String groupClaim) {

    /** Without secrets, so that they never reach a log. */
    @Override
    public String toString() {
        return "SignOnTrip";
    }
}
