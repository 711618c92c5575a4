package org.jobwright.container.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.container.messages.MailServer;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A candidate proposes another time with their own calendar; a real IMAP server has the mail. */
@ContainerTest
class CalendarCounterIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    private MailServer mails;
    private InterviewId interview;
    private String email;
    private String uid;

    @BeforeEach
    void anInterviewIsAgreed() throws Exception {
        mails = new MailServer();
        Candidacy ada = fixture.begin();
        ada.invite(ada.id());
        interview = fixture.told(fixture.soon(), ada.opening().recruiter());
        uid = text("select uid from interview where id = ?");
        email = text("select a.email from interview i join account a on a.id = i.candidate_id where i.id = ?");
    }

    @AfterEach
    void noMailbox() {
        mails.close();
    }

    @Test
    void anotherTimeIsShownAsAskedForAndTheAgreedTimeStands() throws Exception {
        String start = text("select starts_at::text from interview where id = ?");
        String stranger = "stranger-" + UUID.randomUUID() + "@test.example";
        harbour.person(stranger, "A Stranger", Language.EN);
        mails.deliver(mail(stranger, counter(uid, 0, "Not Ada.")));
        mails.deliver(mail(email, counter("0" + uid, 0, "Another entry.")));
        mails.deliver(mail(email, counter(uid, 7, "A time that nobody told.")));
        mails.deliver(mail(email, "BEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\nthis is no calendar"));
        mails.awaitTaken();
        assertEquals("SCHEDULED", text("select state from interview where id = ?"));

        MimeMessage proposal = mail(email, counter(uid, 0, "I have a class until ten."));
        mails.deliver(proposal);
        mails.deliver(proposal);
        mails.awaitTaken();
        assertEquals("RESCHEDULING", text("select state from interview where id = ?"));
        assertEquals(start, text("select starts_at::text from interview where id = ?"), "the agreed time stands");
        assertEquals("I have a class until ten.", text("select wish from interview where id = ?"));
        String windows = text("select wish_windows::text from interview where id = ?");
        for (String part : List.of("2027-06-08", "10:30", "11:15", "Etc/UTC")) {
            assertTrue(windows.contains(part), windows);
        }
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'INTERVIEW_RESPONSE' and subject_id = ?", interview.value()),
                "the organizer is told once");
    }

    private String text(String sql) throws Exception {
        return rows.texts(sql, interview.value()).getFirst();
    }

    private static String counter(String uid, int sequence, String words) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//Some//Calendar//EN",
                "VERSION:2.0",
                "METHOD:COUNTER",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "SEQUENCE:" + sequence,
                "DTSTAMP:20270601T080000Z",
                "DTSTART:20270608T103000Z",
                "DTEND:20270608T111500Z",
                "COMMENT:" + words,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    private static MimeMessage mail(String from, String calendar) throws Exception {
        return MailServer.calendar(from, "COUNTER", calendar);
    }
}
