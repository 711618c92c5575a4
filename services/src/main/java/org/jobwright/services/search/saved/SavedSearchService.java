package org.jobwright.services.search.saved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.search.saved.SavedSearchEvent.AlertsSwitched;
import org.jobwright.domain.search.saved.SavedSearchEvent.SavedSearchRemoved;
import org.jobwright.domain.search.saved.SavedSearchEvent.SearchSaved;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.search.query.SearchInterest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Manages the caller's searches. Mornings are in the server's time zone, as everywhere on the site. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class SavedSearchService {

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private SearchInterest interest;

    @Inject
    private Event<DomainEvent> events;

    /** Saves a search; if one with the same jobs exists, it only gets the new frequency. */
    public SavedSearchId save(@Valid SaveSearch command) {
        AccountId owner = caller.person();
        long others = searches.lockAndCount(owner);
        return searches.find(owner, command.search())
                .map(same -> {
                    tell(same.getId(), command.frequency());
                    return same.getId();
                })
                .orElseGet(() -> add(owner, command, others));
    }

    private SavedSearchId add(AccountId owner, SaveSearch command, long others) {
        Instant now = clock.instant();
        SavedSearch search = new SavedSearch(
                owner, command.name(), command.search(), command.frequency(), others, now, ZoneId.systemDefault());
        searches.add(search);
        interest.followed(command.search(), owner);
        events.fire(new SearchSaved(search.getId(), owner, search.getFrequency(), now));
        return search.getId();
    }

    /** Renames one of the caller's searches. */
    public void rename(SavedSearchId id, String name) {
        searches.lock(caller.person(), id).rename(name);
    }

    /** Changes how often the caller is mailed. */
    public void tell(SavedSearchId id, AlertFrequency frequency) {
        SavedSearch search = searches.lock(caller.person(), id);
        Instant now = clock.instant();
        if (search.getFrequency() != frequency) {
            search.tell(frequency, now, ZoneId.systemDefault());
            events.fire(new AlertsSwitched(id, search.getAccount(), frequency, now));
        }
    }

    /** Removes it from the list; doing it twice changes nothing. */
    public void remove(SavedSearchId id) {
        SavedSearch search = lockAlsoRemoved(id);
        Instant now = clock.instant();
        if (!search.isRemoved()) {
            search.remove(now);
            events.fire(new SavedSearchRemoved(id, search.getAccount(), now));
        }
    }

    /** Restores what was just removed. */
    public void restore(SavedSearchId id) {
        long others = searches.lockAndCount(caller.person());
        SavedSearch search = lockAlsoRemoved(id);
        Instant now = clock.instant();
        if (search.isRemoved()) {
            search.restore(others, now, ZoneId.systemDefault());
            events.fire(new SearchSaved(id, search.getAccount(), search.getFrequency(), now));
        }
    }

    private SavedSearch lockAlsoRemoved(SavedSearchId id) {
        return searches.lockAlsoRemoved(caller.person(), id).orElseThrow(NotFound::new);
    }
}
