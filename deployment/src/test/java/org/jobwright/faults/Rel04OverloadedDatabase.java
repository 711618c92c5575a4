package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.server.InstanceDatabase;

/**
 * PostgreSQL has no connection left; then the tables of public pages are locked; then those for applying, while
 * candidates pile up. Pages load or say when to come back, the server stays alive, and everything recovers after the
 * fault.
 */
final class Rel04OverloadedDatabase implements Fault {
    private static final int VISITORS = 12;
    private static final int CANDIDATES = 24;
    private static final double FAST = 2;
    private static final Duration HELD = Duration.ofSeconds(12);
    private static final Duration RECOVERED = Duration.ofSeconds(10);
    private static final int MORE_THAN_THERE_ARE = 200;

    private final List<String> results = new ArrayList<>();

    /** Disturbs the database until it is closed. */
    private interface Trouble {
        AutoCloseable begin() throws SQLException;
    }

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        tryWith(trial, "no connection left", jobs, () -> allConnections(trial));
        tryWith(trial, "postings locked", jobs, () -> locked(trial, "job_posting"));
        Crowd crowd = Crowd.whateverHappens(trial, trial.join("candidate", CANDIDATES), jobs);
        tryWith(trial, CANDIDATES + " apply and applications are locked", jobs, () -> locked(trial, "job_application"));
        crowd.stop();
        crowd.awaitEnd();
        int again = Crowd.sendAgain(trial);
        trial.letMailsLeave();
        trial.verify();
        return String.join("; ", results)
                + String.format(
                        Locale.ROOT,
                        "; health always live; %d applications acknowledged, %d sent again; every invariant holds",
                        trial.history().ask(Recorded::acknowledged),
                        again);
    }

    private void tryWith(Trial trial, String what, List<String> jobs, Trouble trouble) throws Exception {
        try (Visits visits = Visits.begin(trial, VISITORS, "/jobs", "/", jobs.getFirst());
                Visits health = Visits.ofHealth(trial)) {
            Trial.await(
                    Duration.ofSeconds(30),
                    "no page is there",
                    () -> visits.all().size() > VISITORS);
            long begun = System.nanoTime();
            AutoCloseable held = trouble.begin();
            try {
                TimeUnit.MILLISECONDS.sleep(HELD.toMillis());
            } finally {
                held.close();
            }
            long over = System.nanoTime();
            Trial.await(Duration.ofSeconds(60), "pages are not there again", () -> {
                List<Visits.Visit> since = visits.between(over, Long.MAX_VALUE);
                return since.size() > 3 * VISITORS
                        && since.subList(since.size() - 2 * VISITORS, since.size()).stream()
                                .allMatch(Visits.Visit::good);
            });
            List<Visits.Visit> during = visits.between(begun, Long.MAX_VALUE);
            List<Visits.Visit> good = during.stream().filter(Visits.Visit::good).toList();
            double recovered = Visits.lastBad(visits.between(begun, Long.MAX_VALUE), over);
            String figures = String.format(
                    Locale.ROOT,
                    "%s: pages %s, those that came p95 %.2f s, the last failed %.1f s after it was over",
                    what,
                    Visits.statuses(during),
                    Visits.p95(good),
                    recovered);
            results.add(figures);
            assertEquals(
                    List.of(), during.stream().filter(visit -> !visit.orderly()).toList(), figures);
            assertTrue(Visits.p95(good) < FAST || good.size() < during.size() / 2, figures);
            assertTrue(recovered < RECOVERED.toSeconds(), figures);
            assertEquals(
                    List.of(),
                    health.all().stream()
                            .filter(visit -> !visit.good() || visit.seconds() > FAST)
                            .toList(),
                    "health, " + figures);
        }
    }

    private static AutoCloseable allConnections(Trial trial) {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < MORE_THAN_THERE_ARE; i++) {
                taken.add(InstanceDatabase.connect(trial.data()));
            }
        } catch (SQLException noneLeft) {
            return () -> {
                for (Connection connection : taken) {
                    connection.close();
                }
            };
        }
        throw new AssertionError("there are more than " + MORE_THAN_THERE_ARE + " connections");
    }

    private static AutoCloseable locked(Trial trial, String table) throws SQLException {
        Connection holder = InstanceDatabase.connect(trial.data());
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return holder;
    }
}
