package org.jobwright.domain.accounts;

/** Where an account stands, and where it may go from there. */
public enum AccountStatus {
    /** Registered; the e-mail address is not confirmed yet. */
    UNCONFIRMED,
    /** May sign in. */
    ACTIVE,
    /** Cannot sign in until staff restores it. */
    SUSPENDED;

    /** The table of transitions. */
    public boolean mayBecome(AccountStatus next) {
        return switch (this) {
            case UNCONFIRMED -> next == ACTIVE || next == SUSPENDED;
            case ACTIVE -> next == SUSPENDED;
            case SUSPENDED -> next == ACTIVE || next == UNCONFIRMED;
        };
    }
}
