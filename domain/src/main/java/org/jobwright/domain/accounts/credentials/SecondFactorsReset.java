package org.jobwright.domain.accounts.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Staff or the operator reset all second factors of a person who lost them, and all sessions ended. */
public record SecondFactorsReset(AccountId account, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
