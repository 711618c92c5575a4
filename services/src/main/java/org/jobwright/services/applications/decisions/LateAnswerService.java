package org.jobwright.services.applications.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerBecameLate;
import org.jobwright.domain.applications.decisions.AnswersOverdue;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * Notifies candidates that a promised answer is late, once each, and reminds recruiters, once for all that became late
 * together. No candidate has to find out alone.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class LateAnswerService {

    private static final int MOST_POSTINGS = 10_000;
    private static final int MOST_APPLICANTS = 1_000;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Postings with overdue answers whose applicants have not been notified; at most 10,000. */
    public List<JobPostingId> due() {
        return applications.findPostingsWithLateAnswers(clock.instant(), MOST_POSTINGS);
    }

    /**
     * Notifies the applicants of a posting, at most 1,000. The employer is reminded of those without a proposed
     * decision.
     */
    public void tell(JobPostingId posting) {
        Instant now = clock.instant();
        List<JobApplication> overdue = applications.lockLate(posting, now, MOST_APPLICANTS).stream()
                .filter(application -> application.notifyLate(now))
                .toList();
        overdue.forEach(application -> events.fire(new AnswerBecameLate(
                application.getId(), posting, application.getOrganization(), application.getCandidate(), now)));
        List<JobApplication> undecided =
                overdue.stream().filter(one -> one.getDecision() == null).toList();
        if (!undecided.isEmpty()) {
            Set<AccountId> candidates =
                    undecided.stream().map(JobApplication::getCandidate).collect(Collectors.toSet());
            events.fire(new AnswersOverdue(posting, undecided.getFirst().getOrganization(), candidates, now));
        }
    }
}
