package org.jobwright.web.messages;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The calendar part of a mail, as far as it is one that a person sent. */
final class CalendarMail {

    private static final int MOST_PARTS = 20;
    private static final int DEEPEST = 4;
    private static final int MOST_BYTES = 100_000;

    private int parts;

    private CalendarMail() {}

    /** The first one as text; empty if there is none, or it is longer than an answer can be. */
    static Optional<String> of(Part mail) throws MessagingException, IOException {
        return new CalendarMail().find(mail, 0);
    }

    private Optional<String> find(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            return Optional.empty();
        }
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            return text(part);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                Optional<String> found = find(one, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
