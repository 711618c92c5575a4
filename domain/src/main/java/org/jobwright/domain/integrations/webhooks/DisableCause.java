package org.jobwright.domain.integrations.webhooks;

/** Why we no longer send to an address. */
public enum DisableCause {
    /** It answered 410: it does not want any more. */
    GONE,
    /** Nothing arrived there for days. */
    FAILING
}
