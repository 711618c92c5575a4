package org.jobwright.web.shared;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jobwright.services.shared.LogField;

/** A short code that the person sees and the log holds, so that a report leads to its cause. */
public final class ErrorReference {

    private static final Logger LOG = Logger.getLogger(ErrorReference.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    // No letters or digits that look alike.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ErrorReference() {}

    /** Logs the failure under a new reference, such as {@code 7F3K-22QX}, and returns it. */
    public static String log(String where, Throwable failure) {
        String code = next();
        LogField.REFERENCE.during(
                code,
                () -> LogField.EVENT.during(
                        "error", () -> LOG.log(Level.SEVERE, "Error " + code + " at " + where, failure)));
        return code;
    }

    private static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
