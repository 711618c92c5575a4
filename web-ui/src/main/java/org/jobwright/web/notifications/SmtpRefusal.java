package org.jobwright.web.notifications;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;

/** Reads from a failure what the mail server replied, and whether it refused for good. */
final class SmtpRefusal {

    // Jakarta Mail has no field for the reply code; its failures begin with the reply of the server.
    private static final Pattern PERMANENT = Pattern.compile("^5\\d\\d[ -]");

    private SmtpRefusal() {}

    /** One of the chained failures is a reply 5xx (RFC 5321, 4.2.1): trying again is no use. */
    static boolean isPermanent(Exception failure) {
        Exception link = failure;
        while (link instanceof MessagingException refusal) {
            if (refusal.getMessage() != null
                    && PERMANENT.matcher(refusal.getMessage()).find()) {
                return true;
            }
            link = refusal.getNextException();
        }
        return false;
    }

    /** What the mail server said: the last of the chained failures; the first only says that there are some. */
    static String reply(Exception failure) {
        Exception link = failure;
        while (link instanceof MessagingException refusal && refusal.getNextException() != null) {
            link = refusal.getNextException();
        }
        return link.getMessage();
    }
}
