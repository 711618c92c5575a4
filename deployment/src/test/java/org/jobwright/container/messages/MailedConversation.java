package org.jobwright.container.messages;

import jakarta.enterprise.context.Dependent;
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
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.SendMessage;

/** Ada has applied, and the recruiter asks her whether she can come on Monday. */
@Dependent
public class MailedConversation {

    static final String QUESTION = "Can you come on Monday?";

    @Inject
    private Harbour harbour;

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries queries;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private Rows rows;

    private MailServer mails;
    private Opening opening;
    private AccountId candidate;
    private String email;
    private ApplicationReference application;

    void begin(MailServer server) throws Exception {
        mails = server;
        opening = harbour.opening();
        email = "ada-" + UUID.randomUUID() + "@test.example";
        candidate = harbour.person(email, "Ada M\u00fcller", Language.EN);
        application = harbour.apply(opening, candidate, "Ada");
    }

    AccountId candidate() {
        return candidate;
    }

    AccountId recruiter() {
        return opening.recruiter();
    }

    /** Ada's address. */
    String email() {
        return email;
    }

    /** The recruiter asks; the mail that Ada gets. */
    MimeMessage asked() throws Exception {
        Callers.asPerson(recruiter(), () -> conversations.send(new SendMessage(application, QUESTION, 0)));
        deliver();
        Await.until(() -> mails.to(email, "wrote to you").isPresent());
        return mails.to(email, "wrote to you").orElseThrow();
    }

    /** The same, and the address to which Ada replies. */
    String replyTo() throws Exception {
        return asked().getReplyTo()[0].toString();
    }

    /** Delivers what waits, and mails it, as if four minutes had passed. */
    void deliver() throws Exception {
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

    List<MessageLine> lines(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> queries.conversation(application)).messages();
    }

    List<String> bodies(AccountId reader) throws Exception {
        return lines(reader).stream().map(MessageLine::body).toList();
    }

    /** A reply with a file, and with a header. */
    static MimeMessage reply(String from, String to, String text, String header, String value) throws Exception {
        MimeMessage mail = empty(from, to);
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

    /** A reply of one part, which is text of this kind. */
    static MimeMessage alone(String from, String to, String text, String kind) throws Exception {
        MimeMessage mail = empty(from, to);
        mail.setText(text, StandardCharsets.UTF_8.name(), kind);
        mail.saveChanges();
        return mail;
    }

    private static MimeMessage empty(String from, String to) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, to);
        mail.setSubject("Re: a message");
        return mail;
    }
}
