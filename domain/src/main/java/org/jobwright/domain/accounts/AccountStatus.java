package org.jobwright.domain.accounts;

/** The states of an account, and the transitions between them. */
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
