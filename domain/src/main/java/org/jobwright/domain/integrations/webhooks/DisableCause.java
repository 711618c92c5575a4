package org.jobwright.domain.integrations.webhooks;

/** Why we no longer send to an address. */
public enum DisableCause {
    /** It answered 410: it does not want any more. */
    GONE,
    /** Nothing arrived there for days. */
    FAILING,
    /** The person who named it, or resumed it last, is no owner any more: they may know its secret, and where it leads. */
    OWNER_LEFT
}
