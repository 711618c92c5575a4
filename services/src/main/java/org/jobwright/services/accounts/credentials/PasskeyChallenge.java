package org.jobwright.services.accounts.credentials;

/**
 * What a browser is asked to sign, or to create a passkey for.
 *
 * @param ticket returned with the response; valid once, for five minutes and in this browser
 * @param options for {@code navigator.credentials}, as JSON (WebAuthn 3, section 5.1.9 and 5.1.10)
 */
public record PasskeyChallenge(String ticket, String options) {}
