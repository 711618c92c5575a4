package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReportUpheld;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportUpheld;
import org.jobwright.domain.moderation.statements.StatementEvent.ReasonsStated;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationTrustEnded;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.TrustEnd;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;

/**
 * Ends the trust in an organization in the transaction of what shows that it is not deserved, and has its latest adverts
 * read that nobody read.
 */
@ApplicationScoped
class TrustLoss {

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private UnreadRepository unread;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    void upheld(@Observes PostingReportUpheld event) {
        end(event.organization(), TrustEnd.REPORT_UPHELD, event.at());
    }

    /** A report of what a candidate wrote says nothing about the employer. */
    void upheld(@Observes MessageReportUpheld event) {
        if (unread.isByEmployer(event.report())) {
            end(event.organization(), TrustEnd.REPORT_UPHELD, event.at());
        }
    }

    /** Once the reasons are written, to which the end of trust refers. */
    void stated(@Observes ReasonsStated event) {
        switch (event.restriction().restriction()) {
            case BLOCKED, REMOVED ->
                organizations
                        .lock(event.organization())
                        .endTrust(TrustEnd.ADVERT_BLOCKED, event.statement().value(), event.at())
                        .ifPresent(events::fire);
            case SENT_BACK, SUSPENDED -> {}
        }
    }

    /** Waits for submissions that are on their way, so that none of them is left out. */
    private void end(OrganizationId organization, TrustEnd cause, Instant now) {
        organizations.lock(organization).endTrust(cause, now).ifPresent(events::fire);
    }

    /** By the system: an owner who gives up a domain decides nothing about the adverts. */
    void ended(@Observes OrganizationTrustEnded event) {
        organizations.lock(event.organization());
        database.asSystem(caller, () -> unread.queue(event.organization(), event.at()));
    }
}
