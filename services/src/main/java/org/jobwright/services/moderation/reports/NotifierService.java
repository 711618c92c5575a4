package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** What the person who reported an advert does by the link of the receipt, without signing in. */
@Stateless
@PermitAll
public class NotifierService {

    @Inject
    private PostingReportRepository reports;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Proves the address: from now on the decision is mailed to it. */
    public void prove(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        reports.find(secret).orElseThrow(NotFound::new).prove(clock.instant());
    }

    /** Deletes the name and the address of this report. Does nothing the second time. */
    public void forget(@NotNull String token) {
        forget(token, false);
    }

    /**
     * Deletes the name and the address, for somebody who did not report: a stranger typed it, and for a year no receipt is
     * mailed to it. Also after {@link #forget}; of an address that was proved, the same as that.
     */
    public void disown(@NotNull String token) {
        forget(token, true);
    }

    private void forget(String token, boolean disowned) {
        Secret secret = new Secret(token);
        database.show(secret);
        PostingReport report = reports.find(secret).orElseThrow(NotFound::new);
        database.asSystem(caller, () -> {
            String hash = report.getNotifier()
                    .map(typed -> PostingReportRepository.hash(typed.email()))
                    .orElse(null);
            report.forgetNotifier(hash, clock.instant()).ifPresent(events::fire);
            if (disowned) {
                report.takeDeletedHash().ifPresent(unproved -> reports.neverMail(unproved, clock.instant()));
            }
            return report.getState();
        });
    }
}
