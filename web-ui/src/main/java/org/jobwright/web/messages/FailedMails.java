package org.jobwright.web.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mails that could not be taken. Each is tried again after one, two, four and eight minutes, after those that have not
 * failed; then it is given up. Known only to this node, until it ends.
 */
final class FailedMails {

    static final int MOST_ATTEMPTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private record Failure(int attempts, Instant again) {}

    private static final Failure NONE = new Failure(0, Instant.MIN);

    private final Map<MailId, Failure> failures = new HashMap<>();

    /**
     * The mails to try now, in their order, those that failed last. What does not wait any more is forgotten.
     *
     * @param waiting all mails that are in the mailbox
     */
    List<MailId> due(List<MailId> waiting, Instant now) {
        failures.keySet().retainAll(waiting);
        return waiting.stream()
                .filter(mail -> !of(mail).again().isAfter(now))
                .sorted(Comparator.comparingInt(mail -> of(mail).attempts()))
                .toList();
    }

    /** Notes that a mail failed; false if it is to be given up. Until then it is known, however often it fails. */
    boolean failed(MailId mail, Instant now) {
        int attempts = of(mail).attempts() + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_ATTEMPTS) - 1);
        failures.put(mail, new Failure(attempts, now.plus(pause)));
        return attempts < MOST_ATTEMPTS;
    }

    private Failure of(MailId mail) {
        return failures.getOrDefault(mail, NONE);
    }
}
