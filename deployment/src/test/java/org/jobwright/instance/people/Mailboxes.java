package org.jobwright.instance.people;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;

/** A real mail server, and what people find in their mailboxes. */
public final class Mailboxes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MILLIS_A_LOOK = 250;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public Mailboxes() {
        server.start();
    }

    /** For {@code JOBWRIGHT_SMTP_URL}. */
    public String url() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=jobs@example.org";
    }

    /** Waits for a mail to this person whose subject contains these words. */
    public MimeMessage mail(String recipient, String subject) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<MimeMessage> found = found(recipient, subject);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(MILLIS_A_LOOK);
        }
        throw new AssertionError("no mail about “" + subject + "” for " + recipient + ", only " + subjects());
    }

    /** Whether any mail so far contains these words. */
    public boolean mention(String words) {
        return Arrays.stream(server.getReceivedMessages())
                .anyMatch(mail -> GreenMailUtil.getWholeMessage(mail).contains(words));
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private Optional<MimeMessage> found(String recipient, String subject) throws MessagingException {
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(recipient)
                    && mail.getSubject().contains(subject)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    /** The first address in a mail's text that contains this. */
    public static String link(MimeMessage mail, String part) throws Exception {
        Matcher link =
                Pattern.compile("https?://\\S*" + Pattern.quote(part) + "\\S*").matcher(text(mail.getContent()));
        if (!link.find()) {
            throw new AssertionError("no link to " + part + " in “" + mail.getSubject() + "”");
        }
        return link.group();
    }

    /** The event in the calendar part of a mail; read by another library than the one that wrote it. */
    public static Map<String, String> event(MimeMessage mail) throws Exception {
        String calendar = part(mail.getContent(), "text/calendar").orElseThrow();
        return new CalendarBuilder()
                        .build(new StringReader(calendar))
                        .getComponents("VEVENT")
                        .getFirst()
                        .getPropertyList()
                        .getAll()
                        .stream()
                        .collect(Collectors.toMap(Property::getName, Property::getValue, (first, next) -> first));
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof String text
                ? text
                : part(content, "text/plain").orElseThrow();
    }

    private static Optional<String> part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                Optional<String> found = part.isMimeType(type)
                        ? Optional.of(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        : part.isMimeType("multipart/*") ? part(part.getContent(), type) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
    }
}
