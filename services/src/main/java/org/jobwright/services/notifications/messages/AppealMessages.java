package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealDecided;
import org.jobwright.domain.moderation.appeals.AppealEvent.AppealLodged;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Tells the person who appealed that the appeal arrived. The answer goes to the owners and recruiters of the
 * organization, or to the suspended person; of a report only to the person who reported, never to the employer.
 */
@ApplicationScoped
class AppealMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void lodged(@Observes AppealLodged event) {
        messenger.tell(
                MessageKind.APPEAL_RECEIVED,
                event,
                event.report() == null ? person(event.lodgedBy()) : notifier(event.report()),
                event.report() == null
                        ? about(event.statement(), event.organization(), "")
                        : about(event.report(), ""));
    }

    void decided(@Observes AppealDecided event) {
        messenger.tell(
                MessageKind.APPEAL_DECIDED,
                event,
                readers(event),
                (event.report() == null
                                ? about(event.statement(), event.organization(), outcome(event))
                                : about(event.report(), event.outcome().name()))
                        .saying(event.reason()));
    }

    private static String outcome(AppealDecided event) {
        return event.withoutEffect()
                ? DecisionFacts.WITHOUT_EFFECT
                : event.outcome().name();
    }

    private List<Recipient> readers(AppealDecided event) {
        if (event.report() != null) {
            return notifier(event.report());
        }
        return event.organization() == null ? person(event.lodgedBy()) : facts.recruiters(event.organization());
    }

    private List<Recipient> notifier(PostingReportId report) {
        return facts.postingReport(report).getProvedNotifier().map(Recipient::of).stream()
                .toList();
    }

    private List<Recipient> person(AccountId id) {
        return Optional.ofNullable(id).flatMap(facts::account).stream().toList();
    }

    /** With the advert, of which they may have reported several; the link of the mail with the decision stays theirs. */
    private MessageFacts about(PostingReportId report, String outcome) {
        return facts.publicPosting(facts.postingReport(report).getPosting()).stating(DecisionFacts.ofReport(outcome));
    }

    /** Members open the decision after signing in; suspended people and notifiers have the link of the first mail. */
    private MessageFacts about(StatementId statement, OrganizationId organization, String outcome) {
        return statement == null || organization == null
                ? MessageFacts.NONE.stating(DecisionFacts.answered("", outcome))
                : MessageFacts.NONE
                        .aboutOrganization(facts.organizationName(organization))
                        .stating(DecisionFacts.answered(statement.toString(), outcome));
    }
}
