package org.jobwright.domain.search.saved;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** A person saved a search with a mail frequency; also fired when a removed search is restored. */
public record SearchSaved(SavedSearchId search, AccountId account, AlertFrequency frequency, Instant at)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "SavedSearch";
    }

    @Override
    public UUID subjectId() {
        return search.value();
    }
}
