package org.jobwright.web.notifications;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTransportTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static MimeMessage sent(OutgoingMail mail) throws Exception {
        SmtpServer server =
                SmtpServer.of(URI.create("smtp://127.0.0.1:" + SERVER.getSmtp().getPort() + "?from=jobs@example.org"));
        try (MailTransport transport = MailTransport.connect(server)) {
            transport.send(mail);
        }
        return SERVER.getReceivedMessages()[SERVER.getReceivedMessages().length - 1];
    }

    @Test
    void aMailHasATextAndAnHtmlPart() throws Exception {
        MimeMessage received = sent(Mails.of(MessageKind.PASSWORD_RESET, Language.DE, Mails.FACTS));
        Multipart parts = (Multipart) received.getContent();
        assertEquals("Neues Passwort festlegen", received.getSubject());
        assertEquals(2, parts.getCount());
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
    }

    @Test
    void aMailAboutAnInterviewAsksTheCalendarInAPartAndInAFile() throws Exception {
        OutgoingMail mail =
                Mails.of(MessageKind.INTERVIEW_CHANGED, Language.EN, Mails.interview(Calendar.REQUEST, "", ""));
        MimeMessage received = sent(mail);
        assertTrue(received.isMimeType("multipart/mixed"), received.getContentType());
        Multipart parts = (Multipart) received.getContent();
        Multipart alternative = (Multipart) parts.getBodyPart(0).getContent();
        assertTrue(parts.getBodyPart(0).isMimeType("multipart/alternative"));
        assertEquals(3, alternative.getCount());
        BodyPart calendar = alternative.getBodyPart(2);
        assertEquals("text/calendar; charset=UTF-8; method=REQUEST", calendar.getContentType());
        assertEquals("base64", calendar.getHeader("Content-Transfer-Encoding")[0]);
        assertTrue(parts.getBodyPart(1).isMimeType("application/ics"));
        assertEquals("invite.ics", parts.getBodyPart(1).getFileName());
        String entry = text(calendar);
        assertEquals(entry, text(parts.getBodyPart(1)));
        assertEquals(
                entry,
                text(((Multipart) ((Multipart) sent(mail).getContent())
                                .getBodyPart(0)
                                .getContent())
                        .getBodyPart(2)),
                "a second attempt is equal");
        VEvent event = Biweekly.parse(entry).first().getEvents().getFirst();
        assertEquals("0193-5f@jobs.example.org", event.getUid().getValue());
        assertEquals(1, event.getSequence().getValue());
        assertEquals("https://meet.example.org/abc", event.getLocation().getValue());
        assertEquals("ada@example.org", event.getAttendees().getFirst().getEmail());
    }

    @ParameterizedTest
    @CsvSource({"PANEL_LEFT, LEAVE, false", "PANEL_CANCELLED, CANCEL, true", "INTERVIEW_CANCELLED, CANCEL, true"})
    void whatDoesNotTakePlaceIsTakenOutOfTheCalendar(MessageKind kind, Calendar calendar, boolean cancelled)
            throws Exception {
        MimeMessage received = sent(Mails.of(kind, Language.DE, Mails.interview(calendar, "A. M.", "")));
        Multipart alternative =
                (Multipart) ((Multipart) received.getContent()).getBodyPart(0).getContent();
        assertEquals(
                "text/calendar; charset=UTF-8; method=CANCEL",
                alternative.getBodyPart(2).getContentType());
        String entry = text(alternative.getBodyPart(2));
        assertTrue(entry.contains("\r\nMETHOD:CANCEL\r\n"), entry);
        assertEquals(cancelled, entry.contains("\r\nSTATUS:CANCELLED\r\n"), entry);
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theMessageIdIsTheSameAtEachAttempt() throws Exception {
        OutgoingMail mail = Mails.of(MessageKind.PASSWORD_CHANGED, Language.EN, Mails.FACTS);
        String first = sent(mail).getMessageID();
        assertEquals(first, sent(mail).getMessageID());
        assertTrue(first.contains(mail.id().toString()));
    }

    @Test
    @Tag("SEC-09")
    void aTitleWithLineBreaksAddsNeitherHeaderNorRecipient() throws Exception {
        MimeMessage received = sent(Mails.of(
                MessageKind.POSTING_PUBLISHED,
                Language.EN,
                Mails.FACTS.aboutPosting("x\r\nBcc: eve@example.org", "JW-1")));
        assertEquals(1, received.getAllRecipients().length);
        assertArrayEquals(null, received.getHeader("Bcc"));
    }

    @Test
    void aMailAboutNewJobsHasOneClickUnsubscribe() throws Exception {
        MimeMessage received = sent(Mails.of(MessageKind.JOBS_FOUND, Language.EN, JobsFoundMailTest.facts(1)));
        assertEquals(
                "<http://localhost:8080/alerts/unsubscribe?token=s3cret&lang=en>",
                received.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", received.getHeader("List-Unsubscribe-Post", null));
    }

    @Test
    void aMailThatCanBeSwitchedOffNamesThePageThatDoesIt() throws Exception {
        MimeMessage received = sent(Mails.of(MessageKind.APPLICATION_ARRIVED, Language.EN, Mails.FACTS));
        assertEquals(
                "<http://localhost:8080/app/account?mails=APPLICATION_ARRIVED>",
                received.getHeader("List-Unsubscribe", null));
        assertArrayEquals(null, received.getHeader("List-Unsubscribe-Post"), "it asks for a sign-in first");
    }

    @Test
    void aMandatoryMailCannotBeUnsubscribedFrom() throws Exception {
        assertArrayEquals(
                null,
                sent(Mails.of(MessageKind.PASSWORD_RESET, Language.EN, Mails.FACTS))
                        .getHeader("List-Unsubscribe"));
    }
}
