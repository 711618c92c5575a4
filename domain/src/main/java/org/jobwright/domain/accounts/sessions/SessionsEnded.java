package org.jobwright.domain.accounts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** An administrator ended sessions of a person. */
public record SessionsEnded(AccountId account, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
