package org.jobwright.demo;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Demo content was loaded; its newest person represents all of it in the audit log. */
public record DemoContentLoaded(AccountId newcomer, Instant at) implements DomainEvent {

    @Override
    public String action() {
        return "DemoContentLoaded";
    }

    @Override
    public Subject subject() {
        return new Subject("Account", newcomer.value());
    }
}
