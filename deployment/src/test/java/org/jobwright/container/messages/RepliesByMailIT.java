package org.jobwright.container.messages;

import static org.jobwright.container.messages.MailedConversation.QUESTION;
import static org.jobwright.container.messages.MailedConversation.alone;
import static org.jobwright.container.messages.MailedConversation.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.candidates.documents.ScanService;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a mail about a message to the reply in the conversation, with a real SMTP and IMAP server. */
@ContainerTest
class RepliesByMailIT {

    @Inject
    private MailedConversation conversation;

    @Inject
    private Harbour harbour;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private ScanService scans;

    @Inject
    private Rows rows;

    private static final String AUTHSERV_ID = "jobwright.inbound.authserv-id";

    private MailServer mails;
    private AccountId candidate;
    private String email;

    @BeforeEach
    void aMailboxForReplies() throws Exception {
        mails = new MailServer();
        conversation.begin(mails);
        candidate = conversation.candidate();
        email = conversation.email();
    }

    @AfterEach
    void noMailbox() {
        mails.close();
    }

    @Test
    void aReplyByMailIsAMessageAndWhatHasNoPlaceIsAnsweredOnce() throws Exception {
        MimeMessage mail = conversation.asked();
        String replyTo = mail.getReplyTo()[0].toString();
        assertTrue(replyTo.matches("replies\\+[0-9a-f]{32}@jobs\\.example"), replyTo);
        String quoted = "\r\n\r\nOn 27 Nov, Jobwright wrote:\r\n> " + text(mail).replace("\n", "\n> ");
        assertTrue(quoted.contains("> ##-- Reply above this line --##"), quoted);

        String stranger = "stranger-" + UUID.randomUUID() + "@test.example";
        harbour.person(stranger, "A Stranger", Language.EN);
        mails.deliver(reply(email, replyTo, "I am on holiday." + quoted, "Auto-Submitted", "auto-replied"));
        mails.deliver(reply(email, replyTo, "A newsletter", "Precedence", "bulk"));
        mails.deliver(reply(stranger, replyTo, "I am not Ada.", "X-Test", "1"));
        mails.deliver(reply(stranger, replyTo, "I am still not Ada.", "X-Test", "1"));
        String victim = "victim-" + UUID.randomUUID() + "@test.example";
        harbour.person(victim, "A Victim", Language.EN);
        mails.deliver(reply(victim, "replies+" + "0".repeat(32) + "@jobs.example", "Forged", "X-Test", "1"));
        mails.deliver(reply(email, replyTo, "word ".repeat(1_800) + quoted, "X-Test", "1"));
        MimeMessage answer = reply(email, replyTo, "Monday is fine." + quoted, "X-Test", "1");
        mails.deliver(answer);
        mails.deliver(answer); // the same mail twice

        mails.awaitTaken();
        assertEquals(List.of(QUESTION, "Monday is fine."), conversation.bodies(candidate));
        MessageLine written = conversation.lines(candidate).getLast();
        assertEquals(MessageSide.CANDIDATE, written.side());
        assertEquals(
                List.of("map.txt"),
                written.files().stream().map(file -> file.name()).toList());
        assertTrue(written.isWaiting());
        assertFalse(written.quoting(), "our mail was cut off");
        assertEquals(List.of(QUESTION), conversation.bodies(conversation.recruiter()));
        Await.until(() -> mails.to(stranger, "not delivered").isPresent()
                && mails.to(email, "not delivered").isPresent());
        assertTrue(mails.to(victim, "not delivered").isEmpty());
        assertEquals(
                2,
                mails.sent().stream()
                        .filter(one -> GreenMailUtil.getWholeMessage(one).contains("This reply was not delivered"))
                        .filter(one -> GreenMailUtil.getHeaders(one).contains(stranger)
                                || GreenMailUtil.getHeaders(one).contains(email))
                        .count());
    }

    /** Else two machines would tell each other for ever that nothing was delivered. */
    @Test
    void aMailWithoutAReturnPathIsNotAnswered() throws Exception {
        String replyTo = conversation.replyTo();
        String machine = "machine-" + UUID.randomUUID() + "@test.example";
        String stranger = "stranger-" + UUID.randomUUID() + "@test.example";
        harbour.person(machine, "A Machine", Language.EN);
        harbour.person(stranger, "A Stranger", Language.EN);
        mails.deliver(reply(email, replyTo, "Your mail could not be delivered.", "Return-Path", "<>"));
        mails.deliver(reply(machine, replyTo, "Your mail could not be delivered.", "Return-Path", "<>"));
        mails.deliver(reply(stranger, replyTo, "I am not Ada.", "Return-Path", "<" + stranger + ">"));
        mails.isLookedInto();
        Await.until(() -> mails.to(stranger, "not delivered").isPresent());
        assertTrue(mails.to(machine, "not delivered").isEmpty());
        assertTrue(mails.to(email, "not delivered").isEmpty());
        assertEquals(List.of(QUESTION), conversation.bodies(candidate));
    }

    /** The right address, but not from the server of its domain, as the mail server found out. */
    @Test
    void aForgedSenderIsMarked() throws Exception {
        String replyTo = conversation.replyTo();
        String failed = "mx.jobs.example; spf=pass smtp.mailfrom=evil.example;\r\n dmarc=fail header.from=test.example";
        mails.deliver(reply(email, replyTo, "Before the setting.", "Authentication-Results", failed));
        mails.awaitTaken();
        System.setProperty(AUTHSERV_ID, "mx.jobs.example");
        try {
            mails.deliver(reply(email, replyTo, "Forged.", "Authentication-Results", failed));
            mails.awaitTaken();
        } finally {
            System.clearProperty(AUTHSERV_ID);
        }
        List<MessageLine> lines = conversation.lines(candidate);
        assertEquals(List.of(QUESTION, "Before the setting.", "Forged."), conversation.bodies(candidate));
        assertEquals(
                List.of(false, false, true),
                lines.stream().map(MessageLine::unconfirmed).toList());

        conversation.deliver();
        Callers.asSystem(() ->
                delivery.unmailed(MessageSide.EMPLOYER).forEach(unread -> delivery.mail(unread, MessageSide.EMPLOYER)));
        assertEquals(
                List.of("Forged."),
                conversation.lines(conversation.recruiter()).stream()
                        .filter(MessageLine::unconfirmed)
                        .map(MessageLine::body)
                        .toList());
        assertEquals(
                List.of(""),
                rows.texts(
                        "select coalesce(m.facts ->> 'words', '') from outbox_message m join account a on a.email = m.recipient"
                                + " where a.id = ? and m.kind = 'MESSAGE_ARRIVED'",
                        conversation.recruiter().value()),
                "no mail has its text");
    }

    @Test
    void aReplyWithAFileThatIsNotScannedOrIsInfectedWaits() throws Exception {
        String replyTo = conversation.replyTo();
        System.setProperty("jobwright.clamd", "127.0.0.1:1");
        try {
            mails.deliver(reply(email, replyTo, "Monday is fine.", "X-Test", "1"));
            mails.isLookedInto();
            Await.until(() -> conversation.bodies(candidate).size() == 2);
        } finally {
            System.clearProperty("jobwright.clamd");
        }
        conversation.deliver();
        assertEquals(ScanState.PENDING, sentFile().scan());
        assertEquals(List.of(QUESTION), conversation.bodies(conversation.recruiter()));
        DocumentId file = sentFile().id();
        Callers.asSystem(() -> scans.record(file, false));
        conversation.deliver();
        assertEquals(ScanState.INFECTED, sentFile().scan(), "the candidate sees why it waits");
        assertEquals(List.of(QUESTION), conversation.bodies(conversation.recruiter()));
        Callers.asSystem(() -> scans.record(file, true));
        conversation.deliver();
        assertEquals(List.of(QUESTION, "Monday is fine."), conversation.bodies(conversation.recruiter()));
    }

    private MessageFile sentFile() throws Exception {
        return conversation.lines(candidate).getLast().files().getFirst();
    }

    @Test
    void aReplyInHtmlAloneIsRead() throws Exception {
        String replyTo = conversation.replyTo();
        mails.deliver(alone(email, replyTo, "<p>Monday <b>is</b> fine.</p>", "html"));

        mails.isLookedInto();
        Await.until(() -> conversation.bodies(candidate).size() == 2);
        assertEquals("Monday is fine.", conversation.bodies(candidate).getLast());
    }

    @Test
    void aSuspendedCandidateDoesNotWriteByMailEither() throws Exception {
        String replyTo = conversation.replyTo();
        rows.change("update account set status = 'SUSPENDED' where id = ?", candidate.value());
        mails.deliver(reply(email, replyTo, "Monday is fine.", "X-Test", "1"));
        mails.awaitTaken();
        assertEquals(List.of(QUESTION), conversation.bodies(conversation.recruiter()));
        assertEquals(0, rows.count("from message where author_id = ?", candidate.value()));
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}
