package org.jobwright.domain.accounts;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The states of an account, and the transitions between them. */
public enum AccountStatus implements Status<AccountStatus> {
    /** Registered; the e-mail address is not confirmed yet. */
    UNCONFIRMED,
    /** May sign in. */
    ACTIVE,
    /** Cannot sign in until staff restores it. */
    SUSPENDED;

    /** The table of transitions. */
    @Override
    public Set<AccountStatus> next() {
        return switch (this) {
            case UNCONFIRMED -> EnumSet.of(ACTIVE, SUSPENDED);
            case ACTIVE -> EnumSet.of(SUSPENDED);
            case SUSPENDED -> EnumSet.of(ACTIVE, UNCONFIRMED);
        };
    }
}
