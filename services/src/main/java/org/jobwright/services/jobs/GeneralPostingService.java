package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingDrafted;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

/**
 * Lets people apply to an organization without an advert, and no longer. Who has applied is answered like everybody
 * else. Owners and recruiters of the organization only.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class GeneralPostingService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether people can apply without an advert. */
    public GeneralPosting state(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        Optional<JobPosting> found = postings.general(organization);
        return new GeneralPosting(
                found.map(JobPosting::getReference).orElse(""),
                found.filter(posting -> posting.isOpen(clock.instant())).isPresent(),
                found.filter(JobPosting::isHeld).isPresent(),
                postings.statusOf(organization).isVerified());
    }

    /**
     * Lets people apply without an advert. Only a verified organization may: no moderator reads anything first.
     *
     * @param language in which the posting is named
     */
    public void open(@NotNull OrganizationId organization, @NotNull Language language) {
        guard.requireRecruiter(organization);
        postings.requireVerified(organization);
        lock.hold("general posting " + organization);
        Instant now = clock.instant();
        if (postings.isGeneralStopped(organization)) {
            throw new RuleViolation("jobs.general.stopped");
        }
        Optional<JobPosting> found = postings.general(organization);
        if (found.isEmpty()) {
            begin(organization, language, now);
        } else if (found.get().getStatus(now) == PostingStatus.PAUSED) {
            events.fire(found.get().resume(caller.person(), now));
        }
    }

    /** Takes no more of them; who applied already is not affected. */
    public void close(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        Instant now = clock.instant();
        postings.general(organization)
                .filter(posting -> posting.isOpen(now))
                .ifPresent(posting -> events.fire(posting.pause(caller.person(), now)));
    }

    private void begin(OrganizationId organization, Language language, Instant now) {
        JobPosting posting =
                JobPosting.general(postings.nextReference(now), organization, language, caller.person(), now);
        postings.add(posting);
        events.fire(new JobPostingDrafted(posting.getId(), organization, now));
        events.fire(posting.openGeneral(now));
    }
}
