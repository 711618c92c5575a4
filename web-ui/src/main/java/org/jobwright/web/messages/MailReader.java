package org.jobwright.web.messages;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.messages.ReplyToken;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.messages.ReceivedMail;
import org.jobwright.web.shared.http.ReplyMailbox;

/** Reads a mail from the mailbox: who sent it to whom, its text and its files. */
final class MailReader {

    /** A whole mail, which is in memory while it is read. Its files are encoded, so they are smaller than elsewhere. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = org.jobwright.domain.messages.Message.MOST_FILES;
    private static final int MOST_TEXT = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<UploadedFile> files = new ArrayList<>();
    private int parts;

    private MailReader() {}

    /** By the size that the mailbox states, before any of the mail itself is fetched. */
    static boolean isTooLarge(Message mail) throws MessagingException {
        return mail.getSize() > MOST_BYTES;
    }

    /**
     * Reads a mail. One that is too large has neither text nor files then.
     *
     * @param known whether an address was given out; text and files of other mails are not read
     */
    static ReceivedMail read(Message mail, ReplyMailbox mailbox, Predicate<ReplyToken> known)
            throws MessagingException, IOException {
        MailReader reader = new MailReader();
        boolean automatic = isAutomatic(mail);
        Optional<ReplyToken> token = token(mail, mailbox);
        if (!automatic && !isTooLarge(mail) && token.filter(known).isPresent()) {
            reader.part(mail, 0);
        }
        return new ReceivedMail(
                id(mail),
                sender(mail),
                token,
                automatic,
                isDoubtful(mail),
                reader.text.toString(),
                reader.html.toString(),
                reader.files);
    }

    /** RFC 3834 and what came before it: out-of-office notes, lists and bounces; answering them would begin a loop. */
    private static boolean isAutomatic(Message mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT);
        String precedence = header(mail, "Precedence").toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || Stream.of("bulk", "list", "junk", "auto_reply").anyMatch(precedence::startsWith)
                || !header(mail, "X-Autoreply").isEmpty()
                || !header(mail, "X-Autorespond").isEmpty()
                || header(mail, "X-Auto-Response-Suppress").equalsIgnoreCase("All")
                || header(mail, "Return-Path").equals("<>");
    }

    private static boolean isDoubtful(Message mail) throws MessagingException {
        String server = ReplyMailbox.authservId();
        return !server.isBlank() && AuthenticationResults.denySender(mail.getHeader("Authentication-Results"), server);
    }

    private static String header(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String id(Message mail) throws MessagingException {
        String id = header(mail, "Message-ID");
        return id.isEmpty() ? mail.getSentDate() + " " + sender(mail) + " " + mail.getSize() : id;
    }

    static String sender(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? address.getAddress()
                : "";
    }

    private static Optional<ReplyToken> token(Message mail, ReplyMailbox mailbox) throws MessagingException {
        Stream<String> addresses =
                Stream.concat(recipients(mail), Stream.of(header(mail, "Delivered-To"), header(mail, "X-Original-To")));
        return addresses.flatMap(address -> mailbox.token(address).stream()).findFirst();
    }

    private static Stream<String> recipients(Message mail) throws MessagingException {
        Address[] all = mail.getAllRecipients();
        return Stream.of(all == null ? new Address[0] : all)
                .filter(InternetAddress.class::isInstance)
                .map(address -> ((InternetAddress) address).getAddress());
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new IOException("too many parts");
        }
        String name = part.getFileName();
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                part(one, depth + 1);
            }
        } else if (name != null) {
            file(MimeUtility.decodeText(name), part);
        } else if (part.isMimeType("text/html")) {
            append(html, part);
        } else if (part.isMimeType("text/*")) {
            append(text, part);
        }
    }

    /** A picture in the text, such as a logo in a signature, is no file of the sender's. */
    private void file(String name, Part part) throws MessagingException, IOException {
        boolean isPicture = Part.INLINE.equalsIgnoreCase(part.getDisposition()) && part.isMimeType("image/*");
        if (isPicture || files.size() > MOST_FILES) {
            return;
        }
        try (InputStream content = part.getInputStream()) {
            files.add(new UploadedFile(name, content.readNBytes(DocumentPolicy.MAX_BYTES + 1)));
        }
    }

    private static void append(StringBuilder whole, Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof String content) {
            whole.append(content, 0, Math.min(content.length(), Math.max(0, MOST_TEXT - whole.length())));
        }
    }
}
