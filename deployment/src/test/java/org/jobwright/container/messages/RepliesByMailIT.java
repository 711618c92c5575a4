package org.jobwright.container.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.candidates.documents.ScanService;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.SendMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a mail about a message to the reply in the conversation, with a real SMTP and IMAP server. */
@ContainerTest
class RepliesByMailIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries queries;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private ScanService scans;

    @Inject
    private Rows rows;

    private MailServer mails;
    private Opening opening;
    private AccountId candidate;
    private String email;
    private ApplicationReference application;

    @BeforeEach
    void aMailboxForReplies() throws Exception {
        mails = new MailServer();
        opening = harbour.opening();
        email = "ada-" + UUID.randomUUID() + "@test.example";
        candidate = harbour.person(email, "Ada M\u00fcller", Language.EN);
        application = harbour.apply(opening, candidate, "Ada");
    }

    @AfterEach
    void noMailbox() {
        mails.close();
    }

    @Test
    void aReplyByMailIsAMessageAndWhatHasNoPlaceIsAnsweredOnce() throws Exception {
        Callers.asPerson(
                opening.recruiter(),
                () -> conversations.send(new SendMessage(application, "Can you come on Monday?", 0)));
        tellOfIt();
        Await.until(() -> mails.to(email, "wrote to you").isPresent());
        MimeMessage mail = mails.to(email, "wrote to you").orElseThrow();
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
        assertEquals(List.of("Can you come on Monday?", "Monday is fine."), bodies(candidate));
        MessageLine written = Callers.asPerson(candidate, () -> queries.conversation(application))
                .messages()
                .getLast();
        assertEquals(MessageSide.CANDIDATE, written.side());
        assertEquals(
                List.of("map.txt"),
                written.files().stream().map(file -> file.name()).toList());
        assertTrue(written.isWaiting());
        assertFalse(written.quoting(), "our mail was cut off");
        assertEquals(List.of("Can you come on Monday?"), bodies(opening.recruiter()));
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
        String replyTo = askedAboutMonday();
        String machine = "machine-" + UUID.randomUUID() + "@test.example";
        String stranger = "stranger-" + UUID.randomUUID() + "@test.example";
        harbour.person(machine, "A Machine", Language.EN);
        harbour.person(stranger, "A Stranger", Language.EN);
        mails.deliver(reply(email, replyTo, "Your mail could not be delivered.", "Return-Path", "<>"));
        mails.deliver(reply(machine, replyTo, "Your mail could not be delivered.", "Return-Path", "<>"));
        mails.deliver(reply(stranger, replyTo, "I am not Ada.", "Return-Path", "<" + stranger + ">"));
        Await.until(() -> mails.to(stranger, "not delivered").isPresent());
        assertTrue(mails.to(machine, "not delivered").isEmpty());
        assertTrue(mails.to(email, "not delivered").isEmpty());
        assertEquals(List.of("Can you come on Monday?"), bodies(candidate));
    }

    @Test
    void aReplyWithAFileThatIsNotScannedOrIsInfectedWaits() throws Exception {
        String replyTo = askedAboutMonday();
        System.setProperty("jobwright.clamd", "127.0.0.1:1");
        try {
            mails.deliver(reply(email, replyTo, "Monday is fine.", "X-Test", "1"));
            Await.until(() -> bodies(candidate).size() == 2);
        } finally {
            System.clearProperty("jobwright.clamd");
        }
        tellOfIt();
        assertEquals(ScanState.PENDING, sentFile().scan());
        assertEquals(List.of("Can you come on Monday?"), bodies(opening.recruiter()));
        DocumentId file = sentFile().id();
        Callers.asSystem(() -> scans.record(file, false));
        tellOfIt();
        assertEquals(ScanState.INFECTED, sentFile().scan(), "the candidate sees why it waits");
        assertEquals(List.of("Can you come on Monday?"), bodies(opening.recruiter()));
        Callers.asSystem(() -> scans.record(file, true));
        tellOfIt();
        assertEquals(List.of("Can you come on Monday?", "Monday is fine."), bodies(opening.recruiter()));
    }

    private MessageFile sentFile() throws Exception {
        return Callers.asPerson(candidate, () -> queries.conversation(application))
                .messages()
                .getLast()
                .files()
                .getFirst();
    }

    /** The address to which the candidate replies. */
    private String askedAboutMonday() throws Exception {
        Callers.asPerson(
                opening.recruiter(),
                () -> conversations.send(new SendMessage(application, "Can you come on Monday?", 0)));
        tellOfIt();
        Await.until(() -> mails.to(email, "wrote to you").isPresent());
        return mails.to(email, "wrote to you").orElseThrow().getReplyTo()[0].toString();
    }

    @Test
    void aReplyInHtmlAloneIsRead() throws Exception {
        String replyTo = askedAboutMonday();
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(email);
        mail.setRecipients(Message.RecipientType.TO, replyTo);
        mail.setSubject("Re: a message");
        mail.setText("<p>Monday <b>is</b> fine.</p>", StandardCharsets.UTF_8.name(), "html");
        mail.saveChanges();
        mails.deliver(mail);

        Await.until(() -> bodies(candidate).size() == 2);
        assertEquals("Monday is fine.", bodies(candidate).getLast());
    }

    @Test
    void aSuspendedCandidateDoesNotWriteByMailEither() throws Exception {
        String replyTo = askedAboutMonday();
        rows.change("update account set status = 'SUSPENDED' where id = ?", candidate.value());
        mails.deliver(reply(email, replyTo, "Monday is fine.", "X-Test", "1"));
        mails.awaitTaken();
        assertEquals(List.of("Can you come on Monday?"), bodies(opening.recruiter()));
        assertEquals(0, rows.count("from message where author_id = ?", candidate.value()));
    }

    private static MimeMessage reply(String from, String to, String text, String header, String value)
            throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, to);
        mail.setSubject("Re: a message");
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setText("The way to the depot", StandardCharsets.UTF_8.name());
        file.setFileName("map.txt");
        mail.setContent(new MimeMultipart(words, file));
        mail.setHeader(header, value);
        mail.saveChanges();
        return mail;
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private List<String> bodies(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> queries.conversation(application)).messages().stream()
                .map(MessageLine::body)
                .toList();
    }

    /** As if four minutes had passed. */
    private void tellOfIt() throws Exception {
        rows.change("update message set deliver_at = now() where state = 'WAITING'");
        Callers.asSystem(() -> {
            for (MessageId due : delivery.due()) {
                delivery.deliver(due);
            }
        });
        rows.change("update message set delivered_at = delivered_at - interval '2 minutes' where not mailed");
        Callers.asSystem(() -> delivery.unmailed(MessageSide.CANDIDATE)
                .forEach(conversation -> delivery.mail(conversation, MessageSide.CANDIDATE)));
    }
}
