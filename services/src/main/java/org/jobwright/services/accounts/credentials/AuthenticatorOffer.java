package org.jobwright.services.accounts.credentials;

import java.io.Serializable;

/**
 * A seed for an authenticator app, before it counts.
 *
 * @param address the content of the picture for the app ({@code otpauth://})
 * @param secret the same seed for typing, in base 32
 */
public record AuthenticatorOffer(String address, String secret) implements Serializable {

    /** Without the seed, so that it never reaches a log. */
    @Override
    public String toString() {
        return "AuthenticatorOffer";
    }
}
