package org.jobwright.web.jobs.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.jobs.site.PostingContent;

/**
 * The data of the page of a job that is not open: over, or paused and perhaps open again.
 *
 * @param title the job's title; empty when a moderator stopped the advert
 * @param status where it stands
 * @param endedAt when it closed; empty when that is not for the public
 * @param employer the name of who hires; null when confidential
 * @param pay that it offered; null with the title empty
 * @param similar jobs that are open
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

    /** By its employer; the page is there, and says so. */
    public boolean paused() {
        return status == PostingStatus.PAUSED;
    }
}
