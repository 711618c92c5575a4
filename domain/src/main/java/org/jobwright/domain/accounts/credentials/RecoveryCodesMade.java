package org.jobwright.domain.accounts.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * A person got a list of recovery codes.
 *
 * @param again whether it replaces an earlier list
 */
public record RecoveryCodesMade(AccountId account, boolean again, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
