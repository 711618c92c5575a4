package org.jobwright.domain.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** Someone asked for an account; the token proves the address and is known to nobody else. */
public record AccountRegistered(AccountId account, String confirmationToken, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
