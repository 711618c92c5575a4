package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * SIGTERM while eight candidates apply and visitors read, within five seconds at random. Nobody gets half an answer: what was
 * asked before is answered, and what comes later is refused in words that say when to come back, or not accepted. So a new version
 * or a restart of the machine costs nobody anything.
 */
@Tag("slow")
class StopIT {
    private static final long SEED = 20261201;
    private static final int STOPS = 2;
    private static final int CANDIDATES = 8;
    private static final int LATEST_STOP = 5_000;

    /** After that the service manager kills what is left: {@code TimeoutStopSec} of the package. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final long AT_THE_END = TimeUnit.SECONDS.toNanos(1);

    @Test
    void aStopLosesNothing() throws Exception {
        Trial trial = new Trial("stop", SEED);
        try {
            System.out.println(happen(trial, Trial.rounds(STOPS)));
            trial.forget();
        } finally {
            trial.close();
        }
    }

    private static String happen(Trial trial, int rounds) throws Exception {
        trial.start();
        if (isRecording()) {
            trial.stop();
            trial.start();
        }
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        var stops = new ArrayList<Double>();
        var visits = new ArrayList<Visits.Visit>();
        int again = 0;
        for (int round = 1; round <= rounds; round++) {
            stops.add(stopWhileTheyApply(trial, round, jobs, visits).toMillis() / 1000.0);
            trial.start();
            assertEquals(0, trial.count("pg_prepared_xacts"), "transactions are left in doubt");
            again += Crowd.sendAgain(trial);
            Crowd.askAgain(trial, CANDIDATES);
            trial.letMailsLeave();
            trial.verify();
            assertEquals(
                    trial.history().<Integer>ask(recorded -> recorded.mails().size()),
                    trial.history().<Long>ask(StopIT::differentMails).intValue(),
                    "without a crash no mail comes twice");
        }
        return String.format(
                Locale.ROOT,
                "SIGTERM: %d stops within %.1f s at most, %,d acknowledged, 0 lost, %d sent again, %,d mails, each once; of %,d"
                        + " pages %s",
                rounds,
                stops.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                trial.history().<Integer>ask(Recorded::acknowledged),
                again,
                trial.history().<Integer>ask(recorded -> recorded.mails().size()),
                visits.size(),
                Visits.statuses(visits));
    }

    /** The first end of a server records what makes later starts faster, and takes longer, where it may write that. */
    private static boolean isRecording() throws IOException {
        try (DirectoryStream<Path> recorded =
                Files.newDirectoryStream(Build.SERVER.resolve("wildfly"), "start-*.aot")) {
            return !recorded.iterator().hasNext();
        }
    }

    private static Duration stopWhileTheyApply(Trial trial, int round, List<String> jobs, List<Visits.Visit> visited)
            throws Exception {
        Crowd crowd = Crowd.untilItFails(trial, trial.join("stop-" + round, CANDIDATES), jobs);
        Strangers strangers =
                Strangers.begin(trial, trial.join("stranger-" + round, 1).getFirst());
        try (Visits visits = Visits.begin(trial, 2, "/jobs", "/", jobs.getFirst())) {
            // The random moment is the point of the trial.
            TimeUnit.MILLISECONDS.sleep(trial.random().nextInt(LATEST_STOP));
            crowd.stop();
            long asked = System.nanoTime();
            Duration took = trial.stop();
            assertTrue(took.compareTo(BOUND) < 0, "it stops after " + took);
            crowd.awaitEnd();
            strangers.end();
            List<Visits.Visit> all = visits.all();
            long closed = lastAnswer(all);
            assertEquals(
                    List.of(),
                    all.stream().filter(visit -> !isClean(visit, asked, closed)).toList(),
                    "half an answer");
            visited.addAll(all);
            return took;
        }
    }

    private static long lastAnswer(List<Visits.Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.status() != Visits.NO_ANSWER)
                .mapToLong(Visits.Visit::ended)
                .max()
                .orElseThrow();
    }

    /**
     * What was asked before the signal is answered. Of what comes later, some is not accepted any more; just before that, a server
     * that has ended its application refuses without a word.
     */
    private static boolean isClean(Visits.Visit visit, long asked, long closed) {
        boolean refused =
                visit.status() == Visits.NO_ANSWER || visit.status() == 503 && visit.ended() > closed - AT_THE_END;
        return visit.orderly() || visit.begun() > asked && refused;
    }

    private static long differentMails(Recorded recorded) {
        return recorded.mails().stream()
                .map(Recorded.Arrived::messageId)
                .distinct()
                .count();
    }
}
