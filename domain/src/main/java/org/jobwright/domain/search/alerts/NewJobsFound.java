package org.jobwright.domain.search.alerts;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.domain.shared.DomainEvent;

/** A saved search found jobs that its owner has not been notified of; the token is that of the mail's link. */
public record NewJobsFound(SavedSearchId search, AccountId account, AlertedJobs found, String token, Instant at)
        implements DomainEvent {

    @Override
    public String action() {
        return "NewJobsFound";
    }

    @Override
    public Subject subject() {
        return new Subject("SavedSearch", search.value());
    }
}
