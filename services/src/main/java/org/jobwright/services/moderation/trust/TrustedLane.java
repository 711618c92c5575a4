package org.jobwright.services.moderation.trust;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.lane.TrustedSubmission;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.TrustedPublication;
import org.jobwright.services.moderation.ModerationCaseRepository;
import org.jobwright.services.moderation.OpenFindings;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.caller.Together;

/**
 * Approves and publishes submissions of trusted organizations in their own transaction, unless a finding is serious. The
 * system decides, not the person who submits: they neither learn what is found nor whether a moderator reads it later.
 */
@ApplicationScoped
class TrustedLane {

    @Inject
    private TrustedPublication publication;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private OpenFindings open;

    @Inject
    private PublishedBeforeRepository before;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Together together;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    /** After the case was opened and the audit log noted the submission, and before anyone is told of it. */
    void decide(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) JobPostingSubmitted submitted) {
        if (publication.isTrusted(submitted.organization())) {
            together.handle(TrustedLane.class, submitted, all -> all.forEach(this::decideTrusted));
        }
    }

    private void decideTrusted(JobPostingSubmitted submitted) {
        ModerationCase opened = cases.latestOf(submitted.posting()).orElseThrow(NotFound::new);
        TrustedSubmission submission = read(opened);
        if (submission.mayBePublic()) {
            events.fire(opened.approveTrusted(submission.review(), submitted.at()));
            publication.publish(submitted.posting(), submitted.version(), submitted.at());
        }
    }

    /** Whether a person stopped this text or one like it, or somebody reported what it replaces. */
    private boolean isStopped(JobPosting posting, ModerationCase opened) {
        return posting.isHeld()
                || opened.getSubmission() > 1
                || cases.wasRecalled(posting.getId())
                || database.asSystem(
                        caller, () -> cases.isReported(posting.getId()) || cases.isCopyOfUnapproved(opened));
    }

    private TrustedSubmission read(ModerationCase opened) {
        JobPosting posting = postings.find(opened.getPosting()).orElseThrow(NotFound::new);
        List<Finding> findings = database.asSystem(caller, () -> open.of(opened));
        return new TrustedSubmission(
                posting.latest().getAdvert(),
                before.of(posting),
                findings,
                isStopped(posting, opened),
                cases.toBeReviewed(posting.getId()).stream().findFirst().flatMap(ModerationCase::getReviewReason),
                ReviewSample.isDrawn(posting.latest().getId()));
    }
}
