package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.reports.PostingReportEvent;
import org.jobwright.domain.moderation.reports.PostingReportEvent.NotifierForgotten;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportDismissed;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReportUpheld;
import org.jobwright.domain.moderation.reports.PostingReportEvent.PostingReported;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;

/**
 * Tells the person who reported an advert and left an address that the report arrived and, once the address is proved,
 * what came of it. Nothing that somebody typed is in the first mail, also not the title of the advert.
 */
@ApplicationScoped
class PostingReportMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void reported(@Observes PostingReported event) {
        event.link().ifPresent(link -> facts.postingReport(event.report())
                .getNotifier()
                .map(Recipient::unproved)
                .ifPresent(reader -> messenger.tell(
                        MessageKind.REPORT_RECEIVED,
                        event,
                        reader,
                        facts.referenceOf(event.posting()).withToken(link.value()))));
    }

    /** The mails that were sent to them go, too. */
    void forgotten(@Observes NotifierForgotten event) {
        messenger.forget(event.report().value(), MessageKind.REPORT_RECEIVED, MessageKind.REPORT_DECIDED);
    }

    void dismissed(@Observes PostingReportDismissed event) {
        event.link().ifPresent(link -> decided(event, event.posting(), link, dismissal(event)));
    }

    /** With a warning before further reports of this address wait, and when they do. */
    private static String dismissal(PostingReportDismissed event) {
        return switch (event.outcome()) {
            case NOTHING -> ReportState.DISMISSED.name();
            case WARNED -> "DISMISSED_WARNED";
            case WAITING -> "DISMISSED_WAITING";
        };
    }

    void upheld(@Observes PostingReportUpheld event) {
        event.link().ifPresent(link -> decided(event, event.posting(), link, ReportState.UPHELD.name()));
    }

    private void decided(PostingReportEvent event, JobPostingId posting, Secret link, String outcome) {
        facts.postingReport(event.report())
                .getProvedNotifier()
                .map(Recipient::of)
                .ifPresent(reader -> messenger.tell(
                        MessageKind.REPORT_DECIDED,
                        event,
                        reader,
                        about(posting, link).stating(DecisionFacts.answered("", outcome))));
    }

    private MessageFacts about(JobPostingId posting, Secret link) {
        return facts.publicPosting(posting).withToken(link.value());
    }
}
