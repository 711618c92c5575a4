package org.jobwright.services.demo;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Demo content was loaded; its newest person represents all of it in the audit log. */
public record DemoContentLoaded(AccountId newcomer, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "Account";
    }

    @Override
    public UUID subjectId() {
        return newcomer.value();
    }
}
