package org.jobwright.web.messages;

import jakarta.mail.internet.HeaderTokenizer;
import jakarta.mail.internet.HeaderTokenizer.Token;
import jakarta.mail.internet.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operator's own mail server found out about the sender of a mail (RFC 8601). Everybody can write such a field
 * into a mail, but only that server writes one above all others: only the topmost counts, and only under its name.
 */
final class AuthenticationResults {

    private static final int MOST_CHARACTERS = 10_000;

    private AuthenticationResults() {}

    /**
     * Whether the server says that the mail is not from the domain of its sender (DMARC). Nothing is claimed where it says
     * nothing, or something that cannot be read.
     *
     * @param fields all fields {@code Authentication-Results} of the mail, the topmost first
     * @param server the authserv-id of the operator's mail server
     */
    static boolean denySender(String[] fields, String server) {
        if (fields == null || fields.length == 0 || fields[0].length() > MOST_CHARACTERS) {
            return false;
        }
        try {
            List<List<String>> parts = parts(fields[0]);
            return !parts.getFirst().isEmpty()
                    && parts.getFirst().getFirst().equalsIgnoreCase(server)
                    && parts.stream().skip(1).anyMatch(AuthenticationResults::isFailure);
        } catch (ParseException malformed) {
            return false;
        }
    }

    /** The tokens between semicolons, without comments: the name of the server, then a result each. */
    private static List<List<String>> parts(String field) throws ParseException {
        HeaderTokenizer tokens = new HeaderTokenizer(field, HeaderTokenizer.MIME);
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        parts.add(part);
        for (Token token = tokens.next(); token.getType() != Token.EOF; token = tokens.next()) {
            if (token.getType() == ';') {
                part = new ArrayList<>();
                parts.add(part);
            } else {
                part.add(token.getValue());
            }
        }
        return parts;
    }

    /** {@code dmarc=fail} or {@code dmarc/1=fail}, whatever follows. */
    private static boolean isFailure(List<String> result) {
        int equals = result.indexOf("=");
        return equals > 0
                && equals + 1 < result.size()
                && result.getFirst().equalsIgnoreCase("dmarc")
                && result.get(equals + 1).equalsIgnoreCase("fail");
    }
}
