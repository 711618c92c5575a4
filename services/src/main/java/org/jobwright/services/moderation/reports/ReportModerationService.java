package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.caller.Caller;

/** A moderator's decisions about reports. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ReportModerationService {

    @Inject
    private PostingReportRepository reports;

    @Inject
    private MessageReportRepository messages;

    @Inject
    private LiveAdvertService adverts;

    @Inject
    private OrganizationService organizations;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Dismisses the report; the reason stays with it. */
    public void dismiss(PostingReportId id, String reason) {
        PostingReport report = reports.get(id);
        conflict.requireNone(report.getOrganization());
        Instant now = clock.instant();
        events.fire(report.dismiss(caller.person(), reason, reports.unfounded(report, now), now));
    }

    /** Agrees with the report, and leaves the advert as it is. */
    public void uphold(PostingReportId id, String reason) {
        events.fire(upheld(reports.get(id), reason, clock.instant()));
    }

    /**
     * Agrees with all reports of a posting and blocks it.
     *
     * @param reason is sent to the employer
     */
    public void block(JobPostingId posting, String reason, @NotNull Ground ground) {
        Instant now = clock.instant();
        List<PostingReport> open = reports.openOf(posting);
        if (open.isEmpty()) {
            throw new RuleViolation("moderation.report.decided");
        }
        List<DomainEvent> upheld =
                open.stream().map(report -> upheld(report, reason, now)).toList();
        adverts.takeDown(posting, reason, ground);
        upheld.forEach(events::fire); // after the block, whose reasons end the trust in the employer
    }

    /** Dismisses the report of a message; the reason stays with it. */
    public void dismiss(MessageReportId id, String reason) {
        events.fire(reported(id).dismiss(caller.person(), reason, clock.instant()));
    }

    /** Agrees with the report of a message, and does nothing else. */
    public void uphold(MessageReportId id, String reason) {
        events.fire(reported(id).uphold(caller.person(), reason, clock.instant()));
    }

    /**
     * Agrees with the report of a message and warns its author.
     *
     * @param reason is sent to the author, of an employer's message also to the owners; it must not tell who reported
     */
    public void warn(MessageReportId id, String reason) {
        MessageReport report = reported(id);
        Instant now = clock.instant();
        events.fire(report.uphold(caller.person(), reason, now));
        events.fire(report.warn(now));
    }

    /**
     * Agrees with the report of an employer's message and hides the employer and its adverts until it is restored.
     *
     * @param reason is sent to the owners; it must not tell who reported
     * @param danger why it cannot wait for a warning; empty after one
     */
    public void stopEmployer(MessageReportId id, String reason, @NotNull Ground ground, @NotNull String danger) {
        MessageReport report = reported(id);
        if (report.getSide() != MessageSide.EMPLOYER) {
            throw new NotFound();
        }
        DomainEvent upheld = report.uphold(caller.person(), reason, clock.instant());
        organizations.suspend(report.getOrganization(), reason, ground, danger);
        events.fire(upheld); // after the suspension, whose reasons end the trust in the employer
    }

    private MessageReport reported(MessageReportId id) {
        MessageReport report = messages.get(id);
        conflict.requireNone(report.getOrganization());
        if (report.concerns(caller.person())) {
            throw new RuleViolation("organizations.conflict");
        }
        return report;
    }

    private DomainEvent upheld(PostingReport report, String reason, Instant now) {
        conflict.requireNone(report.getOrganization());
        return report.uphold(caller.person(), reason, now);
    }
}
