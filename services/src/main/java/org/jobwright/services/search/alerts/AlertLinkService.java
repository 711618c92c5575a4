package org.jobwright.services.search.alerts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.search.alerts.JobAlert;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.search.saved.SavedSearchEvent.AlertsSwitched;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.search.saved.SavedSearchRepository;
import org.jobwright.services.shared.caller.DatabaseCaller;

/**
 * The link in a mail about new jobs, for anyone who has it, signed in or not: it was sent only to the owner of the
 * search, and can do nothing but switch that search's mails off and on.
 */
@Stateless
@PermitAll
public class AlertLinkService {

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private AlertRepository alerts;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The search of a link; empty if there is no such link, or the search was removed. */
    public Optional<LinkedSearch> search(String token) {
        return lock(token).map(AlertLinkService::linked);
    }

    /**
     * Changes the frequency; doing it twice changes nothing.
     *
     * @return the search as it was before; empty if there is no such link, or the search was removed
     */
    public Optional<LinkedSearch> tell(String token, AlertFrequency frequency) {
        return lock(token).map(search -> {
            LinkedSearch before = linked(search);
            Instant now = clock.instant();
            if (search.getFrequency() != frequency) {
                search.tell(frequency, now, ZoneId.systemDefault());
                events.fire(new AlertsSwitched(search.getId(), search.getAccount(), frequency, now));
            }
            return before;
        });
    }

    private Optional<SavedSearch> lock(String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        Optional<JobAlert> alert = alerts.find(secret);
        alert.map(JobAlert::getAccount).ifPresent(database::actAs);
        return alert.flatMap(mail -> searches.lockAlsoRemoved(mail.getAccount(), mail.getSearch()))
                .filter(search -> !search.isRemoved());
    }

    private static LinkedSearch linked(SavedSearch search) {
        return new LinkedSearch(search.getName(), search.getSearch(), search.getFrequency());
    }
}
