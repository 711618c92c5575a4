package org.jobwright.faults.nodes;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The link between two nodes is cut for a minute while people work at both. Not part of the usual tests: {@code
 * deployment/two-nodes cut} runs it, in a network of its own.
 */
class CutNodes {
    private static final PrintStream OUT = System.out;
    private static final int PEOPLE = Integer.getInteger("jobwright.nodes.people", 10);
    private static final Duration CUT = Duration.ofSeconds(60);
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final Duration ALL = Duration.ofMinutes(4);

    @Test
    void bothNodesServeWhileTheirLinkIsCut() throws Exception {
        try (TwoNodes nodes = new TwoNodes()) {
            nodes.start();
            new PeopleAtWork(nodes, PEOPLE).noticeNothing(ALL, () -> cut(nodes));
        }
    }

    private static String cut(TwoNodes nodes) throws Exception {
        // People work for a while before, during and after it.
        TimeUnit.MILLISECONDS.sleep(BEFORE.toMillis());
        nodes.cutLink();
        TimeUnit.MILLISECONDS.sleep(CUT.toMillis());
        long mended = System.nanoTime();
        nodes.mendLink();
        OUT.printf(
                Locale.ROOT,
                "TWO-NODES the link was cut for %d s; the nodes found each other again after %.0f s%n",
                CUT.toSeconds(),
                (System.nanoTime() - mended) / 1e9);
        return "link cut once";
    }
}
