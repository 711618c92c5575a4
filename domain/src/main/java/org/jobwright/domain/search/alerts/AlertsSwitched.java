package org.jobwright.domain.search.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.domain.shared.DomainEvent;

/** A person changed how often they want mails: in the workspace, or by the link in a mail. */
public record AlertsSwitched(SavedSearchId search, AccountId account, AlertFrequency frequency, Instant at)
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
