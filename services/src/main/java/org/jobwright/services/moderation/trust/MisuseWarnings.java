package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.moderation.statements.Restriction;
import org.jobwright.domain.moderation.statements.StatementEvent.ReasonsStated;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationWarning;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.moderation.BlockedAdvertRepository;
import org.jobwright.services.organizations.OrganizationRepository;

/**
 * Warns an employer in the transaction in which its second advert is blocked, before a third is a reason to suspend it. The
 * reason of the block is that of the warning.
 */
@ApplicationScoped
class MisuseWarnings {

    private static final int LONGEST = 1000;

    @Inject
    private BlockedAdvertRepository blocked;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Event<DomainEvent> events;

    void stated(@Observes ReasonsStated event) {
        Restriction restriction = event.restriction().restriction();
        if (event.posting() == null || restriction != Restriction.BLOCKED && restriction != Restriction.REMOVED) {
            return;
        }
        HiringOrganization organization = organizations.lock(event.organization());
        boolean warned = organization
                .getWarning()
                .filter(warning -> warning.counts(event.at()))
                .isPresent();
        if (!warned
                && organization.getStatus().isPublic()
                && blocked.of(event.organization(), event.at()).callForWarning()) {
            events.fire(organization.warn(
                    cut(event.reasons().explanation()), OrganizationWarning.WarningSource.RULE, event.at()));
        }
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }
}
