package org.jobwright.services.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingDrafted;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Together;

/** Drafts and submits postings that come as a whole, by the rules of the form, many of them with few statements. */
@ApplicationScoped
public class NewPostings {

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingLaw law;

    @Inject
    @Any
    private Instance<SubmissionGuard> guards;

    @Inject
    private Together together;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** An advert, and what the laws of its places and the rules of the form say about it. */
    public record Checked(JobAdvert advert, LawReview laws, List<FieldProblem> problems) {}

    /**
     * A posting to begin.
     *
     * @param identifier recognizes its record, so that it is not imported twice
     * @param submitted whether it is submitted at once; it is complete then
     */
    public record Imported(ImportRunId run, String identifier, Checked advert, boolean submitted) {}

    /** What is missing before an advert can be submitted. */
    public Checked check(OrganizationId organization, JobAdvert advert) {
        LocalDate today = LocalDate.now(clock);
        JobAdvert ending = AdvertPolicy.withUsualEnd(advert, today);
        LawReview laws = law.review(organization, ending);
        return new Checked(
                ending,
                laws,
                laws.with(AdvertPolicy.reviewWithoutWording(ending, today)).problems());
    }

    /** Begins postings, all or none. A {@link SubmissionGuard} may refuse one. */
    public void add(OrganizationId organization, List<Imported> adverts) {
        if (adverts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Iterator<String> references =
                postings.nextReferences(adverts.size(), now).iterator();
        Map<UUID, LawReview> reviews = new HashMap<>();
        List<JobAdvert> submitted = adverts.stream()
                .filter(Imported::submitted)
                .map(one -> one.advert().advert())
                .toList();
        guards.forEach(guard -> guard.prepare(organization, submitted));
        together.change(() -> adverts.forEach(one -> {
            JobPosting posting = add(organization, one, references.next(), now);
            if (one.submitted()) {
                reviews.put(posting.latest().getId(), one.advert().laws());
            }
        }));
        if (!reviews.isEmpty()) {
            law.keep(reviews);
        }
    }

    /** It is stored once, as it is in the end. */
    private JobPosting add(OrganizationId organization, Imported one, String reference, Instant now) {
        JobPosting posting =
                JobPosting.draft(reference, organization, one.advert().advert(), caller.author(), now);
        posting.cameFrom(one.run(), one.identifier());
        JobPostingSubmitted submitted = one.submitted() ? posting.submitForReview(caller.author(), now) : null;
        postings.add(posting);
        events.fire(new JobPostingDrafted(posting.getId(), organization, now));
        if (submitted != null) {
            guards.forEach(guard -> guard.requirePermitted(posting));
            events.fire(submitted);
        }
        return posting;
    }
}
