package org.jobwright.web.notifications;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;

/** Extracts from a failure what the mail server replied, and whether it refused permanently. */
final class SmtpRefusal {

    // Jakarta Mail has no field for the reply code; its messages begin with the server's reply.
    private static final Pattern PERMANENT = Pattern.compile("^5\\d\\d[ -]");

    private SmtpRefusal() {}

    /** Whether one of the chained failures is a reply 5xx (RFC 5321, 4.2.1): retrying is useless. */
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

    /** The mail server's reply: the last of the chained failures; the first only says that there are some. */
    static String reply(Exception failure) {
        Exception link = failure;
        while (link instanceof MessagingException refusal && refusal.getNextException() != null) {
            link = refusal.getNextException();
        }
        return link.getMessage();
    }
}
