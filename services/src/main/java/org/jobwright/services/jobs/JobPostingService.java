package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;

/** Submits postings and manages them once they are public. Owners and recruiters of the organization only, and its
 * programs. */
@Stateless
@RolesAllowed(Role.PERSON)
public class JobPostingService {

    @Inject
    private PostingAccess access;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingEnding ending;

    @Inject
    private PostingLaw law;

    @Inject
    @Any
    private Instance<SubmissionGuard> guards;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Submits the latest draft for review, if {@link AdvertPolicy} finds it complete, no law of its places forbids it, and it
     * is permitted.
     */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public void submit(@Valid SubmitJobPosting command) {
        JobPosting posting = access.forRecruiter(command.posting());
        posting.requireVersion(command.seenVersion());
        JobAdvert advert = posting.latest().getAdvert();
        LawReview laws = law.review(posting.getOrganization(), advert);
        laws.with(AdvertPolicy.reviewWithoutWording(advert, LocalDate.now(clock)))
                .requireComplete();
        guards.forEach(guard -> guard.requirePermitted(posting));
        events.fire(posting.submitForReview(caller.author(), clock.instant()));
        law.keep(posting.latest(), laws);
    }

    /** Recalls a submission to continue writing. */
    public void recall(JobPostingId id) {
        step(id, JobPosting::recall);
    }

    /** Takes a public posting off the list for a while. */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public void pause(JobPostingId id) {
        step(id, JobPosting::pause);
    }

    /**
     * Makes a paused posting public again, unless its text breaks a law that has begun since. The standing posting, which
     * no moderator reads, needs a verified organization again.
     */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public void resume(JobPostingId id) {
        JobPosting posting = access.forRecruiter(id);
        if (posting.isGeneral()) {
            postings.requireVerified(posting.getOrganization());
        }
        JobPostingEvent resumed = posting.resume(caller.author(), clock.instant());
        law.requireMet(posting);
        events.fire(resumed);
    }

    /** Ends a posting without a hire. */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public void close(JobPostingId id) {
        end(id, PostingStatus.CLOSED);
    }

    /** Ends a posting because someone was hired. */
    public void fill(JobPostingId id) {
        end(id, PostingStatus.FILLED);
    }

    /** Withdraws a posting; permanently once it was public. */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public void withdraw(JobPostingId id) {
        end(id, PostingStatus.WITHDRAWN);
    }

    /** Restores a posting that was withdrawn before it was public, as a draft. */
    public void restore(JobPostingId id) {
        step(id, JobPosting::restore);
    }

    /**
     * Gives a posting a later last day; one that ended becomes public again. Refused if a law has begun since that its text
     * does not meet: then it is edited first.
     */
    @RolesAllowed({Role.PERSON, Role.POSTINGS_WRITE})
    public void renew(@Valid RenewJobPosting command) {
        JobPosting posting = access.forRecruiter(command.posting());
        if (posting.getStatus(clock.instant()).isOver()) {
            guards.forEach(guard -> guard.requireReopened(posting));
        }
        JobPostingEvent renewed = posting.renew(command.lastDay(), caller.author(), clock.instant());
        PostingVersion version = posting.publicVersion().orElseThrow(NotFound::new);
        LawReview laws = law.review(posting.getOrganization(), version.getAdvert());
        InvalidInput.throwIfAny(laws.problems().stream()
                .map(problem -> new FieldProblem("opening.validThrough", problem.code(), problem.arguments()))
                .toList());
        events.fire(renewed);
        law.keep(version, laws);
    }

    /** Refused while someone in it has no answer: closing out answers them. */
    private void end(JobPostingId id, PostingStatus how) {
        ending.end(access.forRecruiter(id), how, caller.author(), clock.instant());
    }

    private void step(JobPostingId id, Step step) {
        events.fire(step.take(access.forRecruiter(id), caller.author(), clock.instant()));
    }

    private interface Step {
        JobPostingEvent take(JobPosting posting, AccountId by, Instant now);
    }
}
