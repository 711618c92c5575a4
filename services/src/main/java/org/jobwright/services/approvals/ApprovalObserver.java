package org.jobwright.services.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.shared.DomainEvent;

/** Who left the organization can no longer approve; nothing is approved or refused by that. */
@ApplicationScoped
class ApprovalObserver {

    @Inject
    private ApprovalRepository flows;

    @Inject
    private Event<DomainEvent> events;

    void left(@Observes MemberRemoved event) {
        flows.asking(event.account(), event.organization()).stream()
                .flatMap(id -> flows.lock(id).stream())
                .forEach(flow -> flow.leave(event.account(), event.at()).forEach(events::fire));
    }
}
