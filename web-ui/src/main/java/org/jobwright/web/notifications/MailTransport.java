package org.jobwright.web.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.jobwright.web.shared.calendar.CalendarEntry;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.http.ReplyMailbox;

/** One connection to the mail server, for several mails. */
final class MailTransport implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailTransport.class);

    private final SmtpServer server;
    private final Session session;
    private final Transport transport;

    private MailTransport(SmtpServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    static MailTransport connect(SmtpServer server) throws MessagingException {
        Session session = Session.getInstance(server.session());
        var transport = new MailTransport(server, session, session.getTransport());
        transport.connectAgain();
        return transport;
    }

    /** A server may hang up after a mail that it rejects; the next one then needs a new connection. */
    void connectAgain() throws MessagingException {
        if (transport.isConnected()) {
            return;
        }
        if (server.hasLogin()) {
            transport.connect(server.user(), server.password());
        } else {
            transport.connect();
        }
    }

    /** Returns once the server has accepted the mail. */
    void send(OutgoingMail mail) throws MessagingException {
        MimeMessage message = message(mail);
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        WrittenMail written = MailWriter.write(mail);
        String id = "<" + mail.id() + "@" + URI.create(BaseUrl.get()).getHost() + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same for each attempt, so that a mail sent twice can be recognized as one.
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(sender());
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.recipient().value(), true));
        if (MailWriter.isReplyTo(mail)) {
            Optional<ReplyMailbox> mailbox = ReplyMailbox.configured();
            if (mailbox.isPresent()) {
                message.setReplyTo(new InternetAddress[] {
                    new InternetAddress(
                            mailbox.orElseThrow().address(mail.facts().token()), true)
                });
            }
        }
        message.setSubject(written.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.occurredAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().tag());
        if (!written.stop().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + written.stop() + ">");
        }
        if (written.oneClick()) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(parts(written));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(server.from(), "Jobwright", StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always supported", e);
        }
    }

    private static Multipart parts(WrittenMail written) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(written.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(written.html(), StandardCharsets.UTF_8.name(), "html");
        if (written.calendar().isEmpty()) {
            return new MimeMultipart("alternative", text, html);
        }
        byte[] calendar = CalendarEntry.text(written.calendar()).getBytes(StandardCharsets.UTF_8);
        // Some programs read only the alternative part, others only the file.
        MimeBodyPart alternative = new MimeBodyPart();
        alternative.setContent(new MimeMultipart(
                "alternative",
                text,
                html,
                calendar(
                        calendar,
                        "text/calendar; charset=UTF-8; method="
                                + written.calendar().getFirst().method())));
        MimeBodyPart file = calendar(calendar, "application/ics; name=\"invite.ics\"");
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", alternative, file);
    }

    private static MimeBodyPart calendar(byte[] content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mails are with the server, however the connection ended", e);
        }
    }
}
