package org.jobwright.web.notifications;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.InterviewFacts;
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

    /** About an interview in Berlin, on 8 December 2026. */
    static MessageFacts interview(InterviewFacts.Calendar calendar, String person, String variant) {
        InterviewTime time = InterviewTime.at(LocalDateTime.parse("2026-12-08T14:00"), "Europe/Berlin", null, 45);
        InterviewTime before = InterviewTime.at(LocalDateTime.parse("2026-12-07T09:00"), "Europe/Berlin", null, 45);
        return FACTS.aboutApplication(new ApplicationFacts("A-2B3C4D5F", null, null))
                .aboutInterview(new InterviewFacts(
                        "0193-5f@jobs.example.org",
                        1,
                        calendar,
                        new Appointment(
                                InterviewKind.VIDEO,
                                "First talk",
                                time,
                                "",
                                "https://meet.example.org/abc",
                                person.isEmpty() ? "Bring your papers." : ""),
                        new Appointment(InterviewKind.ON_SITE, "First talk", before, "Pier 4", "", ""),
                        person,
                        variant,
                        Instant.parse("2026-11-24T09:00:00Z")));
    }

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
