package org.jobwright.services.accounts.credentials;

import java.io.Serializable;

/**
 * A seed for an authenticator app, before it counts.
 *
 * @param address what the picture shows to the app ({@code otpauth://})
 * @param secret the same seed to be typed, in base 32
 */
public record AuthenticatorOffer(String address, String secret) implements Serializable {

    /** Without the seed, so that it reaches no log. */
    @Override
    public String toString() {
        return "AuthenticatorOffer";
    }
}
