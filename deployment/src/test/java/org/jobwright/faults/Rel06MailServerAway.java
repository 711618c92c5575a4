package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;
import org.jobwright.server.InstanceDatabase;

/**
 * The mail server is down, slow, defers, hangs up in the middle of a mail, and refuses. Applying does not notice; due
 * mails are sent soon after the mail server is back, oldest first; refused ones are dead-lettered and visible to the
 * administrator.
 */
final class Rel06MailServerAway implements Fault {
    private static final int TIMES = 5;
    private static final int APPLICATIONS = 12;
    private static final double ACKNOWLEDGED = 2;
    private static final Duration DRAINED = Duration.ofMinutes(2);
    private static final int DROPPED = 3;

    private final List<String> results = new ArrayList<>();
    private List<String> jobs;
    private Iterator<Submitter> candidates;

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        candidates = trial.join("candidate", TIMES).iterator();
        jobs = Applicants.jobsWithOneQuestion(trial.data()).subList(0, APPLICATIONS);
        trial.letMailsLeave();

        away(trial);
        tryWith(trial, "slow", new MailSink.Manner() {
            @Override
            public String recipient(String address) {
                pause(Duration.ofMillis(500));
                return "250 2.1.5 OK";
            }
        });
        tryWith(trial, "puts off", new MailSink.Manner() {
            @Override
            public String recipient(String address) {
                return "451 4.3.0 Try again later";
            }
        });
        var dropped = new AtomicInteger();
        tryWith(trial, "hangs up after " + DROPPED + " mails", new MailSink.Manner() {
            @Override
            public MailSink.Reply mail(String messageId) {
                return dropped.incrementAndGet() <= DROPPED ? MailSink.Reply.NO_WORD : MailSink.Reply.TAKEN;
            }
        });
        refuses(trial);
        trial.verify();
        return String.join("; ", results) + "; every invariant holds";
    }

    /** Many more mails than one batch wait, and none of them has used up an attempt when the server is back. */
    private void away(Trial trial) throws Exception {
        trial.mails().close();
        double slowest = apply(trial);
        pause(Duration.ofSeconds(35)); // so that it was tried, postponed and tried again
        long waiting = pending(trial);
        assertTrue(waiting >= APPLICATIONS, "only " + waiting + " mails wait");
        assertEquals(0, trial.count("outbox_message where state = 'PENDING' and attempts > 0"), "attempts are used up");
        int before = trial.history().ask(Recorded::mails).size();
        trial.mails().open();
        results.add(drained(trial, "away", slowest, waiting));
        assertOldestFirst(trial, before);
    }

    private void tryWith(Trial trial, String what, MailSink.Manner manner) throws Exception {
        trial.mails().behave(manner);
        double slowest = apply(trial);
        pause(Duration.ofSeconds(5));
        long waiting = pending(trial);
        trial.mails().behave(MailSink.Manner.GOOD);
        results.add(drained(trial, what, slowest, waiting));
    }

    private void refuses(Trial trial) throws Exception {
        trial.mails().behave(new MailSink.Manner() {
            @Override
            public String recipient(String address) {
                return "550 5.1.1 No such mailbox";
            }
        });
        double slowest = apply(trial);
        Trial.await(DRAINED, "mails that are refused wait", () -> pending(trial) == 0);
        trial.mails().behave(MailSink.Manner.GOOD);
        long dead = trial.count("outbox_message where state = 'DEAD' and last_error like '550%'");
        assertTrue(dead >= APPLICATIONS, dead + " are dead");
        results.add(String.format(
                Locale.ROOT, "refuses: acknowledged within %.2f s, %d dead with what was said", slowest, dead));
    }

    /** Returns the longest time until an application was acknowledged. */
    private double apply(Trial trial) throws Exception {
        Submitter candidate = candidates.next();
        candidate.signIn();
        double slowest = 0;
        for (String job : jobs) {
            int before = trial.history().ask(Recorded::acknowledged);
            long begun = System.nanoTime();
            Crowd.apply(trial, candidate, job, DraftToken.next().value());
            slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e9);
            assertEquals(before + 1, trial.history().ask(Recorded::acknowledged), "not acknowledged");
        }
        assertTrue(slowest < ACKNOWLEDGED, "applying took " + slowest + " s");
        return slowest;
    }

    private static String drained(Trial trial, String what, double slowest, long waiting) {
        long begun = System.nanoTime();
        Trial.await(DRAINED, "mails still wait after " + what, () -> pending(trial) == 0);
        return String.format(
                Locale.ROOT,
                "%s: acknowledged within %.2f s, %d mails left within %.0f s",
                what,
                slowest,
                waiting,
                (System.nanoTime() - begun) / 1e9);
    }

    private static long pending(Trial trial) throws SQLException {
        return trial.count("outbox_message where state = 'PENDING'");
    }

    private static void assertOldestFirst(Trial trial, int before) throws SQLException {
        Map<String, Long> occurred = new HashMap<>();
        try (Connection connection = InstanceDatabase.connect(trial.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, (extract(epoch from occurred_at) * 1000000)::bigint from outbox_message")) {
            while (row.next()) {
                occurred.put(row.getString(1), row.getLong(2));
            }
        }
        List<Recorded.Arrived> all = trial.history().ask(Recorded::mails);
        List<Long> order = all.subList(before, all.size()).stream()
                .map(mail -> occurred.get(
                        mail.messageId().substring(1, mail.messageId().indexOf('@'))))
                .toList();
        assertEquals(order.stream().sorted().toList(), order, "the oldest first");
    }

    /** A mail server takes its time. */
    private static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
