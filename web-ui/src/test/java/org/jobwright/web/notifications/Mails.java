package org.jobwright.web.notifications;

import java.time.Instant;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.notifications.outbox.OutgoingMail;

/** Mails to test with. */
final class Mails {

    static final MessageFacts FACTS = MessageFacts.NONE
            .to("Ada")
            .aboutOrganization("Harbour Rail")
            .aboutPosting("Signalling Technician", "JW-2026-000042")
            .withToken("s3cret")
            .inviting("Ada Example", "RECRUITER");

    private Mails() {}

    static OutgoingMail of(MessageKind kind, Language language, MessageFacts facts) {
        return new OutgoingMail(
                OutboxMessageId.next(),
                kind,
                new EmailAddress("ada@example.org"),
                language,
                facts,
                Instant.parse("2026-11-24T09:00:00Z"));
    }
}
