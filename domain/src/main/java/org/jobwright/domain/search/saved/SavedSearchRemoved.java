package org.jobwright.domain.search.saved;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** A person removed a saved search. */
public record SavedSearchRemoved(SavedSearchId search, AccountId account, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "SavedSearch";
    }

    @Override
    public UUID subjectId() {
        return search.value();
    }
}
