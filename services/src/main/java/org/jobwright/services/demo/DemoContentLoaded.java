package org.jobwright.services.demo;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Demo content was loaded; the newest of its people stands for all of it in the audit record. */
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
