package org.jobwright.domain.accounts.passwords;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** The password of an account was changed or reset; all its other sessions ended. */
public record PasswordChanged(AccountId account, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
