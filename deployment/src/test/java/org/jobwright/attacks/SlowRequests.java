package org.jobwright.attacks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four hundred clients that never finish: slow headers, slow bodies, slow readers. Everyone else is served. */
@ExtendWith(Product.class)
class SlowRequests {
    private static final int CONNECTIONS = 400;
    private static final int SECONDS = 60;
    private static final long MOST_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 200;

    @Test
    void everyoneElseIsServedMeanwhileAndAfterwards(Instance instance) throws Exception {
        Tool.require("slowhttptest");
        var findings = new Findings("slow");
        Caller visitor = Caller.anonymous(instance);
        visitor.get("/jobs");
        attack("headers", "/jobs", List.of("-H", "-i", "5"), instance, visitor, findings);
        attack("bodies", "/login", List.of("-B", "-i", "5", "-s", "8192", "-t", "POST"), instance, visitor, findings);
        // The maximum of a message: a client that is not signed in must not hold a thread.
        attack(
                "messages to a workspace",
                "/app/?v-r=uidl",
                List.of("-B", "-i", "5", "-s", "262144", "-t", "POST"),
                instance,
                visitor,
                findings);
        attack(
                "readers",
                "/jobs",
                List.of("-X", "-w", "1", "-y", "16", "-n", "5", "-z", "8", "-k", "3"),
                instance,
                visitor,
                findings);
        findings.close();
    }

    private static void attack(
            String name, String path, List<String> way, Instance instance, Caller visitor, Findings findings)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("slowhttptest"));
        command.addAll(way);
        command.addAll(List.of(
                "-c",
                Integer.toString(CONNECTIONS),
                "-r",
                "200",
                "-l",
                Integer.toString(SECONDS),
                "-p",
                "5",
                "-u",
                instance.address(path).toString()));
        Process attackers = Tool.start("slowhttptest " + name, command, Map.of());
        List<Long> waited = new ArrayList<>();
        while (!attackers.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            waited.add(waitFor(visitor, findings, "during slow " + name));
        }
        long during = quantile(waited);
        List<Long> afterwards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            afterwards.add(waitFor(visitor, findings, "after slow " + name));
        }
        findings.note(String.format(
                "%d slow %s: p95 %d ms in %d tries, %d ms afterwards",
                CONNECTIONS, name, during, waited.size(), quantile(afterwards)));
        findings.foundUnless(waited.size() > 20, "slow " + name + " did not last: " + Tool.log("slowhttptest " + name));
        findings.foundUnless(during < MOST_MILLIS, "p95 of " + during + " ms during slow " + name);
        findings.foundUnless(quantile(afterwards) < MOST_MILLIS, "no recovery from slow " + name);
    }

    private static long waitFor(Caller visitor, Findings findings, String when) throws Exception {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = visitor.get("/jobs");
            findings.foundUnless(answer.statusCode() == 200, answer.statusCode() + " " + when);
        } catch (java.io.IOException noAnswer) {
            findings.found("no answer " + when + ": " + noAnswer);
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static long quantile(List<Long> waited) {
        List<Long> sorted = new ArrayList<>(waited);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.95));
    }
}
