package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jobwright.instance.Applicants;
import org.junit.jupiter.api.Test;

/**
 * People work at two nodes, of which one is killed every few minutes and started again. Not part of the usual tests: {@code
 * deployment/two-nodes} runs it.
 */
class KilledNodes {
    private static final PrintStream OUT = System.out;
    private static final long SEED = 20261130;
    private static final int MINUTES = Integer.getInteger("jobwright.nodes.minutes", 6);
    private static final int BETWEEN = Integer.getInteger("jobwright.nodes.between", 2);
    private static final int PEOPLE = Integer.getInteger("jobwright.nodes.people", 10);

    @Test
    void nobodyNoticesThatANodeIsKilled() throws Exception {
        try (TwoNodes nodes = new TwoNodes()) {
            nodes.start();
            List<String> people;
            List<String> jobs;
            try (Connection connection = nodes.connect()) {
                people = Applicants.join(connection, "worker", PEOPLE - 1);
                jobs = Applicants.jobsWithOneQuestion(connection);
            }
            OUT.println("TWO-NODES both nodes answer; " + PEOPLE + " people begin");
            try (Typing typing = new Typing(nodes.site())) {
                var applying = new Applying(nodes.site(), people, jobs, SEED);
                CompletableFuture<Integer> kills = CompletableFuture.supplyAsync(() -> kill(nodes));
                typing.until(System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos());
                int killed = kills.join();
                applying.end();
                report(nodes, typing, applying, killed);
            }
        }
    }

    /** One after the other; each is back before the other one goes. */
    private static int kill(TwoNodes nodes) {
        int killed = 0;
        try {
            for (int minute = BETWEEN; minute <= MINUTES; minute += BETWEEN) {
                TimeUnit.MINUTES.sleep(BETWEEN);
                String node = TwoNodes.NAMES.get(killed % TwoNodes.NAMES.size());
                nodes.kill(node);
                killed++;
                long begun = System.nanoTime();
                nodes.startNode(node);
                OUT.printf(
                        Locale.ROOT,
                        "TWO-NODES %s was killed, and is back after %.0f s%n",
                        node,
                        (System.nanoTime() - begun) / 1e9);
            }
            return killed;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(TwoNodes nodes, Typing typing, Applying applying, int killed) throws Exception {
        long rows =
                count(nodes, "job_application j join account a on a.id = j.candidate_id where a.email like 'worker-%'");
        boolean saved = typing.isSaved();
        OUT.printf(
                Locale.ROOT,
                "TWO-NODES %d kills, %d people, %d applications acknowledged, %d stored, %d sent again (at most %.1f s"
                        + " until the answer), %d signed out, %d given up; %d texts typed, %d lost (at most %.1f s)%n",
                killed,
                PEOPLE,
                applying.acknowledged().size(),
                rows,
                applying.sentAgain(),
                applying.longestSeconds(),
                applying.signedOut(),
                applying.givenUp(),
                typing.typed(),
                typing.lost(),
                typing.longestSeconds());
        assertAll(
                () -> assertEquals(
                        applying.acknowledged().size(),
                        new HashSet<>(applying.acknowledged().values()).size()),
                () -> assertEquals(applying.acknowledged().size(), rows, "applications stored"),
                () -> assertEquals(0, applying.signedOut(), "people had to sign in again"),
                () -> assertEquals(0, applying.givenUp(), "people gave up"),
                () -> assertEquals(0, typing.lost(), "typed texts were lost"),
                () -> assertTrue(saved, "the server forgot what was typed"),
                () -> assertEquals(List.of(), nodes.lostSessions()));
    }

    private static long count(TwoNodes nodes, String from) throws SQLException {
        try (Connection connection = nodes.connect();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
