package org.jobwright.domain.accounts.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.shared.DomainEvent;

/** A person set up a second factor, or replaced an app or key. */
public record SecondFactorAdded(AccountId account, SecondFactor factor, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
