package org.jobwright.domain.search.saved;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** A person keeps a search and wants to hear of it so often; also after it was removed and restored. */
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
