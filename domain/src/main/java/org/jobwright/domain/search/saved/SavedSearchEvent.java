package org.jobwright.domain.search.saved;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a saved search. */
public sealed interface SavedSearchEvent extends DomainEvent {

    SavedSearchId search();

    @Override
    default Subject subject() {
        return new Subject("SavedSearch", search().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case SearchSaved ignored -> "SearchSaved";
            case AlertsSwitched ignored -> "AlertsSwitched";
            case SavedSearchRemoved ignored -> "SavedSearchRemoved";
        };
    }

    /** A person saved a search with a mail frequency; also fired when a removed search is restored. */
    record SearchSaved(SavedSearchId search, AccountId account, AlertFrequency frequency, Instant at)
            implements SavedSearchEvent {}

    /** A person changed how often they want mails: in the workspace, or by the link in a mail. */
    record AlertsSwitched(SavedSearchId search, AccountId account, AlertFrequency frequency, Instant at)
            implements SavedSearchEvent {}

    /** A person removed a saved search. */
    record SavedSearchRemoved(SavedSearchId search, AccountId account, Instant at) implements SavedSearchEvent {}
}
