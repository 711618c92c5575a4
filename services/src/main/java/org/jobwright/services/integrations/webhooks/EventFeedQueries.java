package org.jobwright.services.integrations.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.changes.ChangeRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/** What happened in the organization of a program in the last 30 days, for those that cannot be called. */
@Stateless
@RolesAllowed(Role.EVENTS_READ)
public class EventFeedQueries {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private WebhookMessageRepository messages;

    @Inject
    private ChangeRepository changes;

    @Inject
    private Caller caller;

    /** The messages after a place, in the order in which they were written. */
    public List<EventLine> after(@NotNull ChangePlace place, int most) {
        OrganizationId organization =
                caller.program().map(Program::organization).orElseThrow(NotAllowed::new);
        guard.requireWorking(organization);
        changes.requireKnown(place);
        return messages.after(organization, place, Math.clamp(most, 1, PageRequest.MAX_SIZE));
    }
}
