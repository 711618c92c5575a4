package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.Quote;
import org.jobwright.domain.moderation.reports.QuotedMessage;
import org.jobwright.domain.moderation.reports.ReportedMessage;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.copies.MessageExcerpt;
import org.jobwright.services.messages.copies.MessageExcerpts;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.contact.ContactCopies;
import org.jobwright.services.talent.contact.ContactCopy;

/** Accepts a report of a message, or of a request for contact, from those who read it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MessageReportService {

    @Inject
    private MessageExcerpts excerpts;

    @Inject
    private ContactCopies contacts;

    @Inject
    private MessageReportRepository reports;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Reports a message, which stays as it is. What a moderator will read is copied now. */
    public void report(@Valid @NotNull ReportMessage command) {
        MessageExcerpt excerpt = excerpts.upTo(command.application(), command.message(), Quote.BEFORE);
        Instant now = clock.instant();
        MessageReport report =
                new MessageReport(about(excerpt), caller.person(), command.reason(), command.text(), now);
        limit.require(Limit.MESSAGE_REPORT, caller.person());
        reports.add(report);
        events.fire(report.reported(now));
    }

    /**
     * Reports what an employer wrote when it asked the caller, who may answer it nevertheless.
     *
     * @throws RuleViolation {@code moderation.report.contact.open} if a moderator has not answered a report of it yet
     */
    public void reportContact(@Valid @NotNull ReportContact command) {
        ContactCopy copy = contacts.of(command.request());
        reports.hold(command.request(), caller.person());
        if (reports.isOpen(command.request(), caller.person())) {
            throw new RuleViolation("moderation.report.contact.open");
        }
        Instant now = clock.instant();
        MessageReport report = new MessageReport(about(copy), caller.person(), command.reason(), command.text(), now);
        limit.require(Limit.MESSAGE_REPORT, caller.person());
        reports.add(report);
        events.fire(report.reported(now));
    }

    private static ReportedMessage about(ContactCopy copy) {
        return new ReportedMessage(
                null,
                null,
                copy.request(),
                copy.name(),
                copy.organization(),
                copy.sender(),
                new Quote(List.of(
                        new QuotedMessage(MessageSide.EMPLOYER, copy.name(), copy.at(), copy.text(), List.of()))));
    }

    private static ReportedMessage about(MessageExcerpt excerpt) {
        return new ReportedMessage(
                excerpt.last().id(),
                excerpt.application().getReference(),
                null,
                excerpt.application().getPostingTitle(),
                excerpt.application().getOrganization(),
                excerpt.last().author(),
                new Quote(excerpt.lines().stream()
                        .map(MessageReportService::quoted)
                        .toList()));
    }

    private static QuotedMessage quoted(MessageLine line) {
        return new QuotedMessage(
                line.side(),
                line.name(),
                line.at(),
                line.body(),
                line.files().stream().map(MessageFile::name).toList());
    }
}
