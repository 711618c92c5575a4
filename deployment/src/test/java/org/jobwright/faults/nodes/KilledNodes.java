package org.jobwright.faults.nodes;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * People work at two nodes, of which one is killed every few minutes and started again. Not part of the usual tests: {@code
 * deployment/two-nodes} runs it.
 */
class KilledNodes {
    private static final PrintStream OUT = System.out;
    private static final int MINUTES = Integer.getInteger("jobwright.nodes.minutes", 6);
    private static final int BETWEEN = Integer.getInteger("jobwright.nodes.between", 2);
    private static final int PEOPLE = Integer.getInteger("jobwright.nodes.people", 10);

    @Test
    void nobodyNoticesThatANodeIsKilled() throws Exception {
        try (TwoNodes nodes = new TwoNodes()) {
            nodes.start();
            new PeopleAtWork(nodes, PEOPLE).noticeNothing(Duration.ofMinutes(MINUTES), () -> kill(nodes));
        }
    }

    /** One after the other; each is back before the other one goes. */
    private static String kill(TwoNodes nodes) throws Exception {
        int killed = 0;
        long start = System.nanoTime();
        for (int minute = BETWEEN; minute + BETWEEN <= MINUTES; minute += BETWEEN) {
            TimeUnit.NANOSECONDS.sleep(start + Duration.ofMinutes(minute).toNanos() - System.nanoTime());
            String node = TwoNodes.NAMES.get(killed % TwoNodes.NAMES.size());
            nodes.kill(node);
            killed++;
            long begun = System.nanoTime();
            nodes.startNode(node);
            OUT.printf(
                    Locale.ROOT,
                    "TWO-NODES %s was killed, and is back after %.0f s (load %.0f)%n",
                    node,
                    (System.nanoTime() - begun) / 1e9,
                    TwoNodes.load());
        }
        return killed + " kills";
    }
}
