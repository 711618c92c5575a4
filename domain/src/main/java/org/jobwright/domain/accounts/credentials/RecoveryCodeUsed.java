package org.jobwright.domain.accounts.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** A recovery code let a person in. */
public record RecoveryCodeUsed(AccountId account, int left, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
