package org.jobwright.domain.signon;

/** Why a provider could not be used. */
public enum ProviderProblem {
    /** Its name leads into a network that is not public, or its documents name such an address. */
    ADDRESS_REFUSED,
    /** It did not answer, or too late. */
    NOT_REACHED,
    /** What is at the address is no OpenID provider. */
    NOT_A_PROVIDER,
    /** Its documents name another issuer. */
    OTHER_ISSUER,
    /** It publishes no key with which we can check what it says. */
    NO_KEYS,
    /** It does not know the client, or the secret is wrong. */
    CLIENT_REFUSED
}
