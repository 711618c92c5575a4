package org.jobwright.domain.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** A person got a new list of recovery codes; the one before is void. */
public record RecoveryCodesMade(AccountId account, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
