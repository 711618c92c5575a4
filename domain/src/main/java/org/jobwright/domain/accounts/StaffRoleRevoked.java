package org.jobwright.domain.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** An administrator revoked a person's staff role. */
public record StaffRoleRevoked(AccountId account, StaffRole role, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
