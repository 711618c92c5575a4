package org.jobwright.domain.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** Someone requested a password reset; only they know the token. */
public record PasswordResetRequested(AccountId account, String resetToken, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
