package org.jobwright.services.accounts.credentials;

/** What is left to do after the password. */
public enum SignInStep {
    /** Nothing: the person is signed in. */
    ENTER,
    /** To prove a second factor that the person has. */
    PROVE_FACTOR,
    /** To set one up, because the person's role or organization asks for one. */
    SET_UP_FACTOR
}
