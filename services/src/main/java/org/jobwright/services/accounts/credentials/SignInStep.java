package org.jobwright.services.accounts.credentials;

/** What is left to do after the password. */
public enum SignInStep {
    /** Nothing: the person is signed in. */
    ENTER,
    /** Prove a second factor that the person has. */
    PROVE_FACTOR,
    /** Set up a second factor, because the person's role or organization requires one. */
    SET_UP_FACTOR
}
