package org.jobwright.container.messages;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jobwright.container.Await;
import org.jobwright.container.operations.Timers;

/** A real SMTP and IMAP server: the product sends its mails to it, and takes replies from a mailbox there. */
public final class MailServer implements AutoCloseable {

    private static final String SMTP = "jobwright.smtp.url";
    private static final String INBOUND = "jobwright.inbound.url";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    private final GreenMailUser mailbox;
    private final ImapTap tap;

    public MailServer() {
        server.start();
        mailbox = server.setUser("replies@jobs.example", "replies", "secret");
        tap = new ImapTap(server.getImap().getPort());
        System.setProperty(SMTP, "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=jobs@jobs.example");
        System.setProperty(INBOUND, "imap://replies:secret@127.0.0.1:" + tap.port() + "/INBOX?to=replies@jobs.example");
    }

    /** Through which the product reads the mailbox. */
    public ImapTap tap() {
        return tap;
    }

    /** Somebody sends a mail to the mailbox. */
    public void deliver(MimeMessage mail) {
        mailbox.deliver(mail);
    }

    /** Has the product look into the mailbox, as it would within fifteen seconds. */
    public void isLookedInto() throws IOException {
        Timers.run(Integer.getInteger("jboss.management.http.port"), "web-ui.war", "ReplyTimer");
    }

    /** Waits until the product has taken all that was delivered. */
    public void awaitTaken() throws Exception {
        isLookedInto();
        Await.until(() -> waiting() == 0);
    }

    /** How many mails are in the mailbox. */
    public int waiting() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
    }

    /** What the product sent. */
    public List<MimeMessage> sent() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** A mail that the product sent to an address, with these words in its subject. */
    public Optional<MimeMessage> to(String address, String subject) {
        return sent().stream()
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address)
                        && GreenMailUtil.getHeaders(mail).contains(subject))
                .findFirst();
    }

    /** A mail in which a calendar answers, as calendars send it. */
    public static MimeMessage calendar(String from, String method, String text) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("replies@jobs.example"));
        mail.setSubject("An answer");
        MimeBodyPart words = new MimeBodyPart();
        words.setText("See the calendar.");
        MimeBodyPart entry = new MimeBodyPart();
        entry.setDataHandler(
                new DataHandler(new ByteArrayDataSource(text, "text/calendar; charset=UTF-8; method=" + method)));
        mail.setContent(new MimeMultipart("alternative", words, entry));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    @Override
    public void close() {
        System.clearProperty(SMTP);
        System.clearProperty(INBOUND);
        tap.close();
        server.stop();
    }
}
