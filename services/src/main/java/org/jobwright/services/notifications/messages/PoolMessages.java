package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.search.alerts.AlertedJobs;
import org.jobwright.domain.talent.PoolEvent.PoolAsked;
import org.jobwright.domain.talent.PoolEvent.PoolEnding;
import org.jobwright.domain.talent.PoolEvent.PoolInvited;
import org.jobwright.domain.talent.PoolEvent.PoolLeft;

/** Mails and notices about talent pools. */
@ApplicationScoped
class PoolMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void asked(@Observes PoolAsked event) {
        MessageFacts message = MessageFacts.NONE
                .aboutOrganization(facts.organizationName(event.organization()))
                .withToken(event.secret().value());
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.POOL_ASKED, event, person, message));
    }

    /** With the job and its pay as the advert says it. */
    void invited(@Observes PoolInvited event) {
        MessageFacts message = MessageFacts.NONE
                .aboutOrganization(facts.organizationName(event.organization()))
                .aboutPosting(event.job().title(), event.job().reference())
                .telling(AlertedJobs.of("", List.of(event.job())))
                .saying(event.why())
                .withToken(event.secret().value());
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.POOL_INVITATION, event, person, message));
    }

    void ending(@Observes PoolEnding event) {
        MessageFacts message = MessageFacts.NONE
                .aboutOrganization(facts.organizationName(event.organization()))
                .aboutApplication(new ApplicationFacts("", null, null)
                        .deletedOn(LocalDate.ofInstant(event.until(), ZoneOffset.UTC)))
                .withToken(event.secret().value());
        facts.account(event.account())
                .ifPresent(person -> messenger.tell(MessageKind.CONSENT_ENDS, event, person, message));
    }

    /** To the employer without a name: a no need not be explained to anyone. The person reads what is kept now. */
    void left(@Observes PoolLeft event) {
        if (event.kept()) {
            MessageFacts message = MessageFacts.NONE.aboutOrganization(facts.organizationName(event.organization()));
            messenger.tell(MessageKind.CONSENT_WITHDRAWN, event, facts.recruiters(event.organization()), message);
            facts.account(event.account())
                    .ifPresent(person -> messenger.tell(MessageKind.POOL_LEFT, event, person, message));
        }
    }
}
