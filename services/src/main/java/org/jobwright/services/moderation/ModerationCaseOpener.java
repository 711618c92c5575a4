package org.jobwright.services.moderation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEnded;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRecalled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.shared.caller.Together;

/**
 * Opens a case when a version is submitted, and ends it when the employer recalls the version or withdraws the posting.
 */
@ApplicationScoped
class ModerationCaseOpener {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private SimilarAdverts similar;

    @Inject
    private Together together;

    /** Before the other observers: of two submissions at once, the second fails because the version has a case. */
    void open(@Observes @Priority(Interceptor.Priority.APPLICATION) JobPostingSubmitted submitted) {
        together.handle(ModerationCaseOpener.class, submitted, this::open);
    }

    private void open(List<JobPostingSubmitted> submissions) {
        Map<JobPostingId, ModerationCase> latest = cases.latestOf(
                submissions.stream().map(JobPostingSubmitted::posting).toList());
        List<SimilarAdverts.Submission> opened = new ArrayList<>();
        for (JobPostingSubmitted submitted : submissions) {
            ModerationCase one = ModerationCase.open(
                    submitted.posting(),
                    submitted.organization(),
                    submitted.version(),
                    Optional.ofNullable(latest.get(submitted.posting())),
                    submitted.at());
            cases.add(one);
            JobPosting posting = postings.find(submitted.posting()).orElseThrow(NotFound::new);
            opened.add(new SimilarAdverts.Submission(one, posting.latest().getAdvert()));
        }
        similar.compare(opened);
    }

    void recalled(@Observes JobPostingRecalled recalled) {
        withdraw(recalled.posting(), recalled.at());
    }

    void ended(@Observes JobPostingEnded ended) {
        withdraw(ended.posting(), ended.at());
    }

    private void withdraw(JobPostingId posting, Instant now) {
        cases.latestOf(posting)
                .filter(latest -> latest.getState() != ModerationCaseState.DECIDED)
                .ifPresent(open -> open.withdraw(now));
    }
}
