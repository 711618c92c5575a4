package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;

/**
 * PostgreSQL goes down under a running server while candidates apply and visitors read pages: fast, immediately, and by
 * {@code kill -9}. The launcher restarts it, and the server's pool recovers without a restart of the server.
 */
final class Rel03RestartedDatabase implements Fault {
    private static final List<String> WAYS = List.of("INT", "QUIT", "KILL");
    private static final int ROUNDS = 5;
    private static final int CANDIDATES = 4;
    private static final Duration HEALED = Duration.ofSeconds(10);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        long server = trial.instance().server().pid();
        double slowest = 0;
        int bad = 0;
        int visited = 0;
        int rounds = Trial.rounds(ROUNDS);
        for (int round = 0; round < rounds; round++) {
            Crowd crowd = Crowd.whateverHappens(trial, trial.join("round-" + round, CANDIDATES), jobs);
            try (Visits visits = Visits.begin(trial, 2, "/jobs", "/", jobs.getFirst())) {
                TimeUnit.MILLISECONDS.sleep(
                        1000 + trial.random().nextInt(2000)); // the random moment is the point of the trial
                long down = System.nanoTime();
                double healed = bringDown(trial, WAYS.get(round % WAYS.size()), visits, down);
                TimeUnit.MILLISECONDS.sleep(AFTERWARDS.toMillis()); // nothing may fail in this time
                crowd.stop();
                crowd.awaitEnd();
                List<Visits.Visit> all = visits.all();
                assertEquals(
                        List.of(),
                        all.stream()
                                .filter(visit -> !visit.good())
                                .filter(visit -> visit.ended() < down || visit.begun() > down + healed * 1e9)
                                .toList(),
                        "errors outside the window");
                slowest = Math.max(slowest, healed);
                bad += (int) all.stream().filter(visit -> !visit.good()).count();
                visited += all.size();
            }
        }
        assertEquals(server, trial.instance().server().pid(), "the server was started again");
        int again = Crowd.sendAgain(trial);
        trial.letMailsLeave();
        trial.verify();
        return String.format(
                Locale.ROOT,
                "%d restarts of PostgreSQL: %d applications acknowledged, %d sent again, %d of %d pages failed, all until"
                        + " %.1f s after it went down; every invariant holds",
                rounds,
                trial.history().ask(Recorded::acknowledged),
                again,
                bad,
                visited,
                slowest);
    }

    /** Returns the seconds until pages responded again. */
    private static double bringDown(Trial trial, String signal, Visits visits, long down)
            throws IOException, InterruptedException {
        ProcessHandle before = trial.instance().database();
        trial.history().down("SIG" + signal + " to PostgreSQL");
        new ProcessBuilder("kill", "-" + signal, Long.toString(before.pid()))
                .start()
                .waitFor();
        Trial.await(Duration.ofSeconds(60), "PostgreSQL does not end", () -> !before.isAlive());
        Trial.await(Duration.ofSeconds(60), "no page is there again", () -> {
            List<Visits.Visit> since = visits.between(down, Long.MAX_VALUE);
            return since.size() > 10
                    && since.subList(since.size() - 10, since.size()).stream().allMatch(Visits.Visit::good);
        });
        double healed = Visits.lastBad(visits.between(down, Long.MAX_VALUE), down) + 0.001;
        assertTrue(healed < HEALED.toSeconds(), "pages fail for " + healed + " s");
        trial.history().ready(Duration.ofMillis((long) (healed * 1000)), HEALED);
        return healed;
    }
}
