package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.team.OrganizedInterviews;

/** Passes the interviews of a member who leaves on to those who read the applications. */
@ApplicationScoped
class OrganizerHandover implements OrganizedInterviews {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private PanelChoices panels;

    @Inject
    private Event<DomainEvent> events;

    @Override
    public void passOn(
            OrganizationId organization,
            AccountId member,
            AccountId successor,
            Function<JobPostingId, AccountId> lead,
            Instant now) {
        for (Interview interview : interviews.lockOrganizedBy(member, organization)) {
            JobApplication application =
                    applications.find(interview.getApplication()).orElseThrow();
            Set<AccountId> possible = panels.readersOf(application);
            Stream.of(successor, lead.apply(application.getPosting()))
                    .filter(next -> next != null && !next.equals(member) && possible.contains(next))
                    .findFirst()
                    .ifPresent(next -> events.fire(interview.handOver(next, now)));
        }
    }
}
