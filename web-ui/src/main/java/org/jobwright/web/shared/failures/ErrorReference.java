package org.jobwright.web.shared.failures;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jobwright.services.shared.logging.FailureCause;
import org.jobwright.services.shared.logging.LogField;
import org.jobwright.services.shared.security.LogBudget;

/** A short code that the person sees and the log contains, so that a report leads to its cause. */
public final class ErrorReference {

    private static final Logger LOG = Logger.getLogger(ErrorReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    // No letters or digits that look alike.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int MOST_CAUSES = 1_000;
    private static final LogBudget BUDGET = new LogBudget(30);

    /** The errors last logged in full, by cause. */
    private static final Map<String, Logged> LOGGED = new ConcurrentHashMap<>();

    private record Logged(String code, long at) {}

    private ErrorReference() {}

    /**
     * Logs the failure under a new reference, such as {@code 7F3K-22QX}, and returns it. In full once a minute per
     * cause, otherwise in one line; and with a limit per address and minute, after which the reference of an earlier
     * failure with the same cause is returned.
     */
    public static String log(String where, Throwable failure) {
        String cause = FailureCause.of(failure);
        Logged before = LOGGED.get(cause);
        LogBudget.Verdict verdict = before == null ? LogBudget.Verdict.WRITE : BUDGET.count("error");
        if (verdict == LogBudget.Verdict.LEAVE_OUT) {
            return before.code();
        }
        String code = next();
        boolean atLength = before == null || System.nanoTime() - before.at() > AGAIN_AFTER.toNanos();
        LogField.REFERENCE.during(
                code, () -> LogField.EVENT.during("error", () -> tell(code, where, failure, atLength ? null : before)));
        if (verdict == LogBudget.Verdict.SAY_SO) {
            LOG.warn("More errors from this address are suppressed for a while");
        }
        if (atLength) {
            remember(cause, new Logged(code, System.nanoTime()));
        }
        return code;
    }

    /** The short form omits the message, which may contain input. */
    private static void tell(String code, String where, Throwable failure, Logged before) {
        if (before == null) {
            LOG.errorf(failure, "Error %s at %s", code, where);
        } else {
            LOG.errorf("Error %s at %s: same cause as %s, logged in full there", code, where, before.code());
        }
    }

    private static void remember(String cause, Logged logged) {
        if (LOGGED.size() > MOST_CAUSES) {
            LOGGED.clear();
        }
        LOGGED.put(cause, logged);
    }

    private static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
