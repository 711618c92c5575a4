package org.jobwright.domain.integrations.webhooks;

/** Why an attempt failed. */
public enum DeliveryProblem {
    /** The name has no address. */
    UNKNOWN_HOST,
    /** It has one that is not public; we did not connect. */
    ADDRESS_REFUSED,
    /** Nobody listens, or the connection broke. */
    CONNECTION,
    /** The certificate or the encryption is not accepted. */
    TLS,
    /** No answer in time. */
    TIMEOUT,
    /** The answer is not HTTP, or its head is too large. */
    MALFORMED,
    /** It wants us to go to another address, which we do not. */
    REDIRECT,
    /** It answered 410. */
    GONE,
    /** It answered with any other status that is no success. */
    REFUSED,
    /** Our own fault. */
    INTERNAL
}
