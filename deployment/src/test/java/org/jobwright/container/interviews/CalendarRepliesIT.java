package org.jobwright.container.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Await;
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

/** From the invitation in a calendar to its answer by mail, with a real SMTP and IMAP server. */
@ContainerTest
class CalendarRepliesIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    private MailServer mails;
    private InterviewId interview;
    private String candidate;
    private String member;

    @BeforeEach
    void bothSidesHaveAnEntry() throws Exception {
        mails = new MailServer();
        Candidacy ada = fixture.begin();
        ada.invite(ada.id());
        interview = fixture.told(fixture.soon(), ada.opening().recruiter());
        candidate = text("select a.email from interview i join account a on a.id = i.candidate_id where i.id = ?");
        member = text("select a.email from interview_panel_member p join account a on a.id = p.account_id"
                + " where p.interview_id = ?");
    }

    @AfterEach
    void noMailbox() {
        mails.close();
    }

    @Test
    void aCandidateWhoDeclinesInTheirCalendarReadsThatTheTimeStands() throws Exception {
        String invited = entry(candidate);
        assertTrue(invited.contains("RSVP=TRUE"), "somebody reads the answer");
        String uid = uid(invited);
        String stranger = "stranger-" + UUID.randomUUID() + "@test.example";
        harbour.person(stranger, "A Stranger", Language.EN);
        mails.deliver(reply(stranger, uid, 0, "DECLINED", "080000"));
        mails.deliver(reply("nobody@test.example", uid, 0, "DECLINED", "080000"));
        mails.deliver(reply(candidate, "0" + uid, 0, "DECLINED", "080000"));
        mails.deliver(reply(candidate, uid, 1, "DECLINED", "080000"));
        mails.deliver(reply(candidate, uid, 0, "DELEGATED", "080000"));
        mails.awaitTaken();
        assertEquals(0, rows.count("from interview where id = ? and candidate_response is not null", id()));

        MimeMessage declined = reply(candidate, uid, 0, "DECLINED", "080100");
        mails.deliver(declined);
        mails.deliver(declined);
        mails.deliver(reply(candidate, uid, 0, "ACCEPTED", "080000"));
        mails.awaitTaken();
        assertEquals("DECLINED", text("select candidate_response from interview where id = ?"));
        assertEquals("SCHEDULED", text("select state from interview where id = ?"), "senders can be forged");
        assertEquals(List.of("INTERVIEW_RESPONSE", "INTERVIEW_STANDS"), told());
        Await.until(() -> mails.to(candidate, "Still agreed").isPresent());

        mails.deliver(reply(candidate, uid, 0, "TENTATIVE", "080200"));
        mails.deliver(reply(candidate, uid, 0, "DECLINED", "080300"));
        mails.awaitTaken();
        assertEquals("DECLINED", text("select candidate_response from interview where id = ?"));
        assertEquals(List.of("INTERVIEW_RESPONSE", "INTERVIEW_STANDS"), told(), "once is enough");
        assertEquals(
                "DECLINED", fixture.one(interview).candidateResponse().said().name());
    }

    @Test
    void aMemberOfThePanelAnswersWithTheirCalendar() throws Exception {
        String uid = uid(entry(member));
        mails.deliver(reply(member, uid, 0, "TENTATIVE", "080000"));
        mails.awaitTaken();
        assertEquals("TENTATIVE", text("select response from interview_panel_member where interview_id = ?"));
        mails.deliver(reply(member, uid, 0, "DECLINED", "080100"));
        mails.deliver(reply(member, uid, 0, "ACCEPTED", "080030"));
        mails.awaitTaken();
        assertEquals("DECLINED", text("select response from interview_panel_member where interview_id = ?"));
        assertEquals(0, rows.count("from interview where id = ? and candidate_response is not null", id()));
    }

    @Test
    void aCalendarThatWouldFillTheMemoryIsNoAnswer() throws Exception {
        String uid = uid(entry(candidate));
        mails.deliver(MailServer.calendar(
                candidate,
                "REPLY",
                text(uid, 0, "DECLINED", "080000")
                        .replace(
                                "BEGIN:VEVENT",
                                String.join(
                                        "\r\n",
                                        "BEGIN:VTIMEZONE",
                                        "TZID:X",
                                        "BEGIN:STANDARD",
                                        "DTSTART:19700101T000000",
                                        "TZOFFSETFROM:+0000",
                                        "TZOFFSETTO:+0100",
                                        "RRULE:FREQ=SECONDLY",
                                        "END:STANDARD",
                                        "END:VTIMEZONE",
                                        "BEGIN:VEVENT"))
                        .replace("DTSTART:20270608", "DTSTART;TZID=X:20270608")));
        mails.awaitTaken();
        assertEquals(0, rows.count("from interview where id = ? and candidate_response is not null", id()));
    }

    /** The entry in the mail that came to an address. */
    private String entry(String address) throws Exception {
        Await.until(() -> invitation(address) != null);
        MimeMultipart mixed = (MimeMultipart) invitation(address).getContent();
        MimeMultipart parts = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertTrue(parts.getBodyPart(2).getContentType().contains("method=REQUEST"));
        try (var calendar = parts.getBodyPart(2).getInputStream()) {
            return new String(calendar.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        }
    }

    private static String uid(String entry) {
        return entry.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow()
                .substring("UID:".length());
    }

    private MimeMessage invitation(String address) throws Exception {
        for (MimeMessage mail : mails.sent()) {
            if (mail.getAllRecipients()[0].toString().equals(address)
                    && mail.getContent() instanceof MimeMultipart parts
                    && parts.getContentType().startsWith("multipart/mixed")) {
                return mail;
            }
        }
        return null;
    }

    private List<String> told() throws Exception {
        return rows.texts(
                "select kind from outbox_message where subject_id = ? and kind in"
                        + " ('INTERVIEW_RESPONSE', 'INTERVIEW_STANDS', 'INTERVIEW_CANCELLED') order by kind",
                id());
    }

    private UUID id() {
        return interview.value();
    }

    private String text(String sql) throws Exception {
        return rows.texts(sql, id()).getFirst();
    }

    private static MimeMessage reply(String from, String uid, int sequence, String said, String time) throws Exception {
        return MailServer.calendar(from, "REPLY", text(uid, sequence, said, time));
    }

    private static String text(String uid, int sequence, String said, String time) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//Some//Calendar//EN",
                "VERSION:2.0",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "SEQUENCE:" + sequence,
                "DTSTAMP:20260601T" + time + "Z",
                "DTSTART:20270608T103000Z",
                "ATTENDEE;PARTSTAT=" + said + ":mailto:someone@test.example",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }
}
