package org.jobwright.services.signon;

import java.util.List;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.services.signon.oidc.ProviderQuestion;

/**
 * One trip to a provider: what it stands for, and what is needed to talk to the provider.
 *
 * @param text the state as the browser carries it
 * @param secondFactor whether the organization demands a second factor
 */
record SignOnTrip(
        SignOnState state, String text, ProviderQuestion question, ProviderSettings settings, boolean secondFactor) {

    /** What the provider is asked to be sure of: by which values of {@code acr} a second factor counts. */
    List<String> acrValues() {
        return secondFactor && settings.secondFactorAccepted() ? settings.acrValues() : List.of();
    }

    /** Without secrets, so that they never reach a log. */
    @Override
    public String toString() {
        return "SignOnTrip";
    }
}
