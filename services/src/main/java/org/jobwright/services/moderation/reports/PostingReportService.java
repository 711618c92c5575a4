package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReported;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Accepts anyone's report of a public advert. */
@Stateless
@PermitAll
public class PostingReportService {

    @Inject
    private PostingReportRepository reports;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Reports an open advert, which stays as it is until a moderator decides. */
    public void report(@Valid @NotNull ReportPosting command) {
        PostingContent posting = postings.published(command.reference())
                .filter(PostingContent::open)
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        PostingReport report = new PostingReport(
                posting.id(), posting.organization(), posting.version(), command.reason(), command.text(), now);
        limit.require(Limit.REPORT, command.address());
        reports.add(report);
        events.fire(new PostingReported(report.getId(), posting.id(), posting.organization(), now));
    }
}
