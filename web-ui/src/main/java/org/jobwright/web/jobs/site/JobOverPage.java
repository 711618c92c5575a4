package org.jobwright.web.jobs.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.jobs.site.PostingContent;

/**
 * The data of the page of a job that is not open: ended, or paused.
 *
 * @param title the job's title; empty if a moderator blocked the advert
 * @param status its status
 * @param endedAt when it ended; empty if that is not public
 * @param employer the name of the employer; null if confidential
 * @param pay that it offered; null if the title is empty
 * @param similar open jobs
 */
public record JobOverPage(
        String title,
        PostingStatus status,
        Optional<Instant> endedAt,
        String employer,
        SalaryRange pay,
        List<JobPostingSummary> similar) {

    static JobOverPage of(PostingContent posting, List<JobPostingSummary> similar) {
        boolean stopped = posting.status() == PostingStatus.BLOCKED;
        return new JobOverPage(
                stopped ? "" : posting.advert().title(),
                posting.status(),
                endOf(posting),
                posting.employer().map(PostingContent.Employer::name).orElse(null),
                stopped ? null : posting.advert().pay().baseSalary(),
                similar);
    }

    private static Optional<Instant> endOf(PostingContent posting) {
        return switch (posting.status()) {
            case FILLED, CLOSED -> Optional.of(posting.changedAt());
            case EXPIRED -> Optional.of(posting.validThrough());
            default -> Optional.empty();
        };
    }

    /** Paused by its employer; the page exists, and says so. */
    public boolean paused() {
        return status == PostingStatus.PAUSED;
    }
}
