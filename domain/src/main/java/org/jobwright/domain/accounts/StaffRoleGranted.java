package org.jobwright.domain.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** An administrator granted a person a staff role. */
public record StaffRoleGranted(AccountId account, StaffRole role, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return account.value();
    }
}
