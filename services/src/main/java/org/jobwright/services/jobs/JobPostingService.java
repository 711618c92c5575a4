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
import org.jobwright.domain.jobs.JobPostingEvent;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.caller.Caller;

/** Submits postings and manages them once they are public. Owners and recruiters of the organization only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class JobPostingService {

    @Inject
    private PostingAccess access;

    @Inject
    private PostingEnding ending;

    @Inject
    private SubmissionGuard permitted;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Submits the latest draft for review, if {@link AdvertPolicy} finds it complete and it is permitted. */
    public void submit(@Valid SubmitJobPosting command) {
        JobPosting posting = access.forRecruiter(command.posting());
        posting.requireVersion(command.seenVersion());
        AdvertPolicy.requireComplete(posting.latest().getAdvert(), LocalDate.now(clock));
        permitted.requirePermitted(posting);
        events.fire(posting.submitForReview(caller.person(), clock.instant()));
    }

    /** Recalls a submission to continue writing. */
    public void recall(JobPostingId id) {
        step(id, JobPosting::recall);
    }

    /** Takes a public posting off the list for a while. */
    public void pause(JobPostingId id) {
        step(id, JobPosting::pause);
    }

    /** Makes a paused posting public again. */
    public void resume(JobPostingId id) {
        step(id, JobPosting::resume);
    }

    /** Ends a posting without a hire. */
    public void close(JobPostingId id) {
        end(id, PostingStatus.CLOSED);
    }

    /** Ends a posting because someone was hired. */
    public void fill(JobPostingId id) {
        end(id, PostingStatus.FILLED);
    }

    /** Withdraws a posting; permanently once it was public. */
    public void withdraw(JobPostingId id) {
        end(id, PostingStatus.WITHDRAWN);
    }

    /** Restores a posting that was withdrawn before it was public, as a draft. */
    public void restore(JobPostingId id) {
        step(id, JobPosting::restore);
    }

    /** Gives a posting a later last day; one that ended becomes public again. */
    public void renew(@Valid RenewJobPosting command) {
        step(command.posting(), (posting, by, now) -> posting.renew(command.lastDay(), by, now));
    }

    /** Refused while someone in it has no answer: closing out answers them. */
    private void end(JobPostingId id, PostingStatus how) {
        ending.end(access.forRecruiter(id), how, caller.person(), clock.instant());
    }

    private void step(JobPostingId id, Step step) {
        events.fire(step.take(access.forRecruiter(id), caller.person(), clock.instant()));
    }

    private interface Step {
        JobPostingEvent take(JobPosting posting, AccountId by, Instant now);
    }
}
