package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingClosed;
import org.jobwright.domain.jobs.JobPostingFilled;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.JobPostingPaused;
import org.jobwright.domain.jobs.JobPostingRecalled;
import org.jobwright.domain.jobs.JobPostingRenewed;
import org.jobwright.domain.jobs.JobPostingRestored;
import org.jobwright.domain.jobs.JobPostingResumed;
import org.jobwright.domain.jobs.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingWithdrawn;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.caller.Caller;

/** Submits postings and manages them once they are public. Owners and recruiters of the organization only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class JobPostingService {

    @Inject
    private PostingAccess access;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> happened;

    /** Submits the latest draft for review, if {@link AdvertPolicy} finds it complete. */
    public void submit(@Valid SubmitJobPosting command) {
        JobPosting posting = access.forRecruiter(command.posting());
        posting.requireVersion(command.seenVersion());
        AdvertPolicy.requireComplete(posting.latest().getAdvert(), LocalDate.now(clock));
        Instant now = clock.instant();
        posting.submitForReview(caller.person(), now);
        happened.fire(new JobPostingSubmitted(
                posting.getId(), posting.getOrganization(), posting.latest().getNumber(), now));
    }

    /** Recalls a submission to continue writing. */
    public void recall(JobPostingId id) {
        step(id, JobPosting::recall, JobPostingRecalled::new);
    }

    /** Takes a public posting off the list for a while. */
    public void pause(JobPostingId id) {
        step(id, JobPosting::pause, JobPostingPaused::new);
    }

    /** Makes a paused posting public again. */
    public void resume(JobPostingId id) {
        step(id, JobPosting::resume, JobPostingResumed::new);
    }

    /** Ends a posting without a hire. */
    public void close(JobPostingId id) {
        step(id, JobPosting::close, JobPostingClosed::new);
    }

    /** Ends a posting because someone was hired. */
    public void fill(JobPostingId id) {
        step(id, JobPosting::fill, JobPostingFilled::new);
    }

    /** Withdraws a posting; permanently once it was public. */
    public void withdraw(JobPostingId id) {
        step(id, JobPosting::withdraw, JobPostingWithdrawn::new);
    }

    /** Restores a posting that was withdrawn before it was public, as a draft. */
    public void restore(JobPostingId id) {
        step(id, JobPosting::restore, JobPostingRestored::new);
    }

    /** Gives a posting a later last day; one that ended becomes public again. */
    public void renew(@Valid RenewJobPosting command) {
        step(
                command.posting(),
                (posting, by, now) -> posting.renew(command.lastDay(), by, now),
                JobPostingRenewed::new);
    }

    private void step(JobPostingId id, Step step, Outcome outcome) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        step.take(posting, caller.person(), now);
        happened.fire(outcome.of(id, posting.getOrganization(), now));
    }

    private interface Step {
        void take(JobPosting posting, AccountId by, Instant now);
    }

    private interface Outcome {
        DomainEvent of(JobPostingId posting, OrganizationId organization, Instant at);
    }
}
