package org.jobwright.services.integrations.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.ErasureEvent.ApplicationErased;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.shared.caller.Caller;

/** Writes a message for each event that programs hear of, in its transaction: it exists exactly if the event happened. */
@ApplicationScoped
class WebhookObserver {

    @Inject
    private WebhookMessageRepository messages;

    @Inject
    private Caller caller;

    private record Asked(OrganizationId organization, WebhookType type) {}

    void write(@Observes DomainEvent event) {
        WebhookNewsReader.read(event).filter(this::isHeard).ifPresent(news -> messages.subject(news)
                .ifPresent(subject -> {
                    UUID id = Identifiers.next();
                    messages.write(
                            id, news, WebhookBody.of(id, news, subject, reference(event)), subject.application());
                }));
    }

    private boolean isHeard(WebhookNews news) {
        return caller.once(
                new Asked(news.organization(), news.type()),
                () -> messages.isHeard(news.organization(), news.type(), news.at()));
    }

    private static String reference(DomainEvent event) {
        return event instanceof ApplicationErased erased ? erased.reference() : null;
    }
}
