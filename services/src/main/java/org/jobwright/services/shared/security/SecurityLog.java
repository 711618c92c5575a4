package org.jobwright.services.shared.security;

import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jobwright.services.shared.logging.LogField;

/**
 * Security events for anyone who watches the log: one JSON line each, with the event, the account if known, and the
 * client address. Ids only: an e-mail address appears as the first characters of its hash, which is enough to see that
 * someone tries the same address again and again. Nothing here can make a command fail.
 */
public final class SecurityLog {

    private static final Logger LOG = Logger.getLogger("org.jobwright.security");

    private static final String ADDRESS = "address";
    private static final ThreadLocal<String> CLIENT = new ThreadLocal<>();

    /** Per kind and address: more than a person causes, less than fills a disk. */
    private static final LogBudget BUDGET = new LogBudget(120);

    private static final int SHORTENED = 12;
    private static final int LONGEST = 200;

    private SecurityLog() {}

    /**
     * Sets the client address of this thread's requests, until {@link #end}.
     *
     * @param network whose requests are counted together
     */
    public static void begin(String address, String network) {
        MDC.put(ADDRESS, clean(address));
        CLIENT.set(network);
    }

    /** The network whose requests are counted together; null for background work. */
    static String client() {
        return CLIENT.get();
    }

    /** The request has ended; the thread serves others. */
    public static void end() {
        MDC.remove(ADDRESS);
        CLIENT.remove();
    }

    /** Something succeeded. */
    public static void tell(String event, String... facts) {
        write(Logger.Level.INFO, event, facts);
    }

    /**
     * Something was refused.
     *
     * @param event such as {@code sign-in.refused}
     * @param facts name, value, name, value
     */
    public static void warn(String event, String... facts) {
        write(Logger.Level.WARN, event, facts);
    }

    /** A pseudonym for something that must not be in the log: always the same for the same thing. */
    public static String pseudonym(String hash) {
        return hash.substring(0, SHORTENED);
    }

    private static void write(Logger.Level level, String event, String... facts) {
        switch (BUDGET.count(event)) {
            case WRITE -> LogField.EVENT.during(event, () -> log(level, event, facts));
            case SAY_SO -> LogField.EVENT.during("events.left-out", () -> log(level, "events.left-out", "of", event));
            case LEAVE_OUT -> {
                // Counted all the same.
            }
        }
        announce(event, facts);
    }

    private static void log(Logger.Level level, String event, String... facts) {
        List<String> names = new ArrayList<>();
        StringBuilder message = new StringBuilder(event);
        for (int i = 0; i + 1 < facts.length; i += 2) {
            String value = clean(facts[i + 1]);
            names.add(facts[i]);
            MDC.put(facts[i], value);
            message.append(' ').append(facts[i]).append('=').append(value);
        }
        try {
            LOG.log(level, message);
        } finally {
            names.forEach(MDC::remove);
        }
    }

    // Counting must not break what is counted, and outside the container nobody counts.
    private static void announce(String event, String... facts) {
        String limit = facts.length == 2 && facts[0].equals("limit") ? facts[1] : "";
        String network = client() == null ? "" : LimitKey.widest(client());
        try {
            CDI.current().getBeanManager().getEvent().fire(new SecurityEvent(event, limit, network));
        } catch (RuntimeException uncounted) {
            LOG.debug("not counted", uncounted);
        }
    }

    /** Removes anything that ends a line or hides what follows, whatever reads the log. */
    private static String clean(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(character -> isPlain(character) ? character : '_')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
