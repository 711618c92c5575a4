package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.moderation.reports.Notifier;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReported;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
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

    /**
     * Reports an open advert, which stays as it is until a moderator decides. Someone who leaves an address gets a receipt;
     * nothing else is mailed to an address that nobody has proved. If it had as many receipts as it may have in a day, or its
     * owner wants none, the report is like one without a name, and nothing else tells: others must not learn that somebody
     * reports from there.
     */
    public void report(@Valid @NotNull ReportPosting command) {
        PostingContent posting = postings.published(command.reference())
                .filter(PostingContent::open)
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        PostingReport report = new PostingReport(
                posting.id(),
                posting.organization(),
                posting.version(),
                command.reason(),
                command.text(),
                command.answer().goodFaith(),
                now);
        Optional<Notifier> given = notifier(command.answer());
        limit.require(Limit.REPORT, command.address());
        Optional<Notifier> notifier = given.filter(this::mayBeMailed);
        PostingReported reported = report.reported(notifier, now);
        reports.add(report);
        events.fire(reported);
    }

    private boolean mayBeMailed(Notifier notifier) {
        try {
            limit.require(Limit.REPORT_MAIL, notifier.email());
            return !reports.isNeverMailed(notifier.email());
        } catch (TooManyRequests enough) {
            return false;
        }
    }

    private static Optional<Notifier> notifier(ReportPosting.Answer answer) {
        if (answer.email().isBlank()) {
            if (!answer.name().isBlank()) {
                throw new InvalidInput(FieldProblem.of("email", "moderation.report.email.for-name"));
            }
            return Optional.empty();
        }
        return Optional.of(new Notifier(answer.name(), address(answer.email()), answer.language()));
    }

    private static EmailAddress address(String typed) {
        try {
            return new EmailAddress(typed);
        } catch (RuleViolation malformed) {
            throw new InvalidInput(FieldProblem.of("email", malformed.getCode()));
        }
    }
}
