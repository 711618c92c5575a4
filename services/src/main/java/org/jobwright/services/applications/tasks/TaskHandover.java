package org.jobwright.services.applications.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.access.ApplicationReaderRepository;

/** Passes the open tasks of a member who leaves on to those who read the applications. */
@ApplicationScoped
public class TaskHandover {

    @Inject
    private TaskRepository tasks;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Each task goes to the successor, else to the lead of the posting. One that neither of them may read keeps its
     * owner, and owners find it among those without one.
     *
     * @param successor null for nobody
     * @param lead who leads a posting; null for nobody
     */
    public void passOn(
            OrganizationId organization,
            AccountId member,
            AccountId successor,
            Function<JobPostingId, AccountId> lead,
            Instant now) {
        for (ApplicationTask task : tasks.of(member, organization)) {
            Set<AccountId> possible = readers.of(task.getApplication()).keySet();
            Stream.of(successor, lead.apply(task.getApplication().getPosting()))
                    .filter(next -> next != null && !next.equals(member) && possible.contains(next))
                    .findFirst()
                    .ifPresent(next -> events.fire(task.passTo(next, now)));
        }
    }
}
