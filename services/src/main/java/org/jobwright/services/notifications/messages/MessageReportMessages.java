package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageAuthorWarned;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReportDismissed;
import org.jobwright.domain.moderation.reports.MessageReportEvent.MessageReportUpheld;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.shared.DomainEvent;

/**
 * Messages about reports of messages: to who reported what came of it, and to the warned author the moderator's words,
 * without anything that tells in which conversation a message was reported.
 */
@ApplicationScoped
class MessageReportMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void dismissed(@Observes MessageReportDismissed event) {
        tellReporter(MessageKind.MESSAGE_REPORT_DISMISSED, event, event.report());
    }

    void upheld(@Observes MessageReportUpheld event) {
        tellReporter(MessageKind.MESSAGE_REPORT_UPHELD, event, event.report());
    }

    void warned(@Observes MessageAuthorWarned event) {
        MessageReport report = facts.messageReport(event.report());
        Map<AccountId, Recipient> recipients = new LinkedHashMap<>();
        MessageFacts message =
                MessageFacts.NONE.saying(report.getDecisionReason().orElse(""));
        facts.account(report.getAuthor()).ifPresent(author -> recipients.put(report.getAuthor(), author));
        if (report.getSide() == MessageSide.EMPLOYER) {
            message = message.aboutOrganization(facts.organizationName(report.getOrganization()));
            facts.owners(report.getOrganization())
                    .forEach(owner -> owner.account().ifPresent(account -> recipients.putIfAbsent(account, owner)));
        }
        messenger.tell(MessageKind.MESSAGE_WARNED, event, recipients.values(), message);
    }

    private void tellReporter(MessageKind kind, DomainEvent event, MessageReportId id) {
        MessageReport report = facts.messageReport(id);
        MessageFacts about = MessageFacts.NONE.aboutPosting(report.getPostingTitle(), "");
        MessageFacts message = report.getApplication()
                .map(application -> about.aboutApplication(new ApplicationFacts(application.value(), null, null)))
                .orElse(about);
        facts.account(report.getReporter()).ifPresent(reporter -> messenger.tell(kind, event, reporter, message));
    }
}
