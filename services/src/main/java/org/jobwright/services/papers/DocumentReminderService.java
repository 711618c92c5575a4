package org.jobwright.services.papers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.OrganizationRepository;

/** Reminds candidates of documents that employers wait for. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DocumentReminderService {

    /** What has waited for longer is not asked for again: nobody is surprised by a mail about something old. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

    private static final int BATCH = 200;

    @Inject
    private DocumentRequestRepository requests;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Requests that have waited for the candidate for three days, the oldest first. */
    public List<DocumentRequestId> due() {
        Instant now = clock.instant();
        return requests.toRemind(now.minus(FORGOTTEN_AFTER), now.minus(DocumentRequest.REMINDED_AFTER), BATCH);
    }

    /**
     * Reminds once of all that is due in the same application; not of what came meanwhile, nor for an employer who is
     * stopped.
     */
    public void remind(@NotNull DocumentRequestId id) {
        Instant now = clock.instant();
        List<DocumentRequest> due = requests.applicationOf(id).map(requests::lock).orElse(List.of()).stream()
                .filter(request -> request.isReminderDue(now, FORGOTTEN_AFTER))
                .filter(request -> organizations.isRunning(request.getOrganization()))
                .toList();
        int together = due.size();
        for (DocumentRequest request : due) {
            events.fire(request.remind(together, now));
            together = 0;
        }
    }
}
