package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jobwright.faults.history.Finding;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;

/** People who work at two nodes while something happens to these, and what they noticed of it. */
final class PeopleAtWork {
    private static final PrintStream OUT = System.out;
    private static final long SEED = 20261130;

    private final TwoNodes nodes;
    private final int people;

    /** One of them types into a form, the others apply to jobs. */
    PeopleAtWork(TwoNodes nodes, int people) {
        this.nodes = nodes;
        this.people = people;
    }

    /**
     * Fails if somebody had to sign in again, if a typed text was lost, or if something acknowledged was lost or doubled.
     *
     * @param happening returns what happened, in a few words
     */
    void noticeNothing(Duration time, Callable<String> happening) throws Exception {
        List<String> applicants;
        List<String> jobs;
        try (Connection connection = nodes.connect()) {
            applicants = Applicants.join(connection, "worker", people - 1);
            jobs = Applicants.jobsWithOneQuestion(connection);
        }
        OUT.println("TWO-NODES both nodes answer; " + people + " people begin");
        try (Typing typing = new Typing(nodes.site())) {
            var applying = new Applying(nodes.site(), nodes.history(), applicants, jobs, SEED);
            CompletableFuture<String> happened = CompletableFuture.supplyAsync(() -> call(happening));
            typing.until(System.nanoTime() + time.toNanos());
            String what = happened.join();
            applying.end();
            report(what, typing, applying);
        }
    }

    private static String call(Callable<String> happening) {
        try {
            return happening.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void report(String what, Typing typing, Applying applying) throws Exception {
        boolean saved = typing.isSaved();
        List<Finding> findings = nodes.verify();
        OUT.printf(
                Locale.ROOT,
                "TWO-NODES %s, %d people (load %.0f): %d applications acknowledged, %d forms sent again"
                        + " (at most %.1f s until the answer), %d signed out, %d given up; %d texts typed,"
                        + " %d lost (at most %.1f s), %d times put back, %s%n",
                what,
                people,
                TwoNodes.load(),
                nodes.history().<Integer>ask(Recorded::acknowledged),
                applying.sentAgain(),
                applying.longestSeconds(),
                applying.signedOut(),
                applying.givenUp(),
                typing.typed(),
                typing.lost(),
                typing.longestSeconds(),
                typing.loadedAnew(),
                saved ? "all saved" : "NOT ALL SAVED");
        findings.forEach(finding -> OUT.println("TWO-NODES " + finding));
        assertAll(
                () -> assertEquals(
                        List.of(),
                        findings.stream().filter(finding -> !finding.holds()).toList()),
                () -> assertEquals(0, applying.signedOut(), "people had to sign in again"),
                () -> assertEquals(0, applying.givenUp(), "people gave up"),
                () -> assertEquals(0, typing.lost(), "typed texts were lost"),
                () -> assertTrue(saved, "the server forgot what was typed"),
                () -> assertEquals(List.of(), nodes.lostSessions()));
    }
}
