package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.AdvertPolicy;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingClosed;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.JobPostingPaused;
import org.jobwright.domain.jobs.JobPostingRecalled;
import org.jobwright.domain.jobs.JobPostingRenewed;
import org.jobwright.domain.jobs.JobPostingResumed;
import org.jobwright.domain.jobs.JobPostingSubmitted;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.Caller;

/** Hands postings in and runs them once they are public. Owners and recruiters of the organization only. */
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

    /** Hands the latest draft in for review, if {@link AdvertPolicy} finds it complete. */
    public void submit(@Valid SubmitJobPosting command) {
        JobPosting posting = access.forRecruiter(command.posting());
        posting.requireVersion(command.seenVersion());
        AdvertPolicy.requireComplete(posting.latest().getAdvert(), LocalDate.now(clock));
        Instant now = clock.instant();
        posting.submitForReview(caller.person(), now);
        happened.fire(new JobPostingSubmitted(
                posting.getId(), posting.getOrganization(), posting.latest().getNumber(), now));
    }

    /** Takes a submission back to go on writing. */
    public void recall(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        posting.recall(caller.person(), now);
        happened.fire(new JobPostingRecalled(id, posting.getOrganization(), now));
    }

    /** Takes a public posting off the list for a while. */
    public void pause(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        posting.pause(caller.person(), now);
        happened.fire(new JobPostingPaused(id, posting.getOrganization(), now));
    }

    /** Makes a paused posting public again. */
    public void resume(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        posting.resume(caller.person(), now);
        happened.fire(new JobPostingResumed(id, posting.getOrganization(), now));
    }

    /** Ends a posting without a hire. */
    public void close(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        posting.close(caller.person(), now);
        happened.fire(new JobPostingClosed(id, posting.getOrganization(), now));
    }

    /** Ends a posting because someone was hired. */
    public void fill(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        posting.fill(caller.person(), now);
        happened.fire(new JobPostingClosed(id, posting.getOrganization(), now));
    }

    /** Gives a posting up for good. */
    public void withdraw(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        Instant now = clock.instant();
        posting.withdraw(caller.person(), now);
        happened.fire(new JobPostingClosed(id, posting.getOrganization(), now));
    }

    /** Gives a posting a later last day; one that ended is public again. */
    public void renew(@Valid RenewJobPosting command) {
        JobPosting posting = access.forRecruiter(command.posting());
        Instant now = clock.instant();
        posting.renew(command.lastDay(), caller.person(), now);
        happened.fire(new JobPostingRenewed(posting.getId(), posting.getOrganization(), now));
    }
}
