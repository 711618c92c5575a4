package org.jobwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live heap of the server, after a full collection. */
public final class ServerHeap {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K|total reserved \\d+K.*used (\\d+)K");

    private static final double STILL = 0.2;
    private static final int MOST_LOOKS = 20;
    private static final long MILLIS_BETWEEN_LOOKS = 5_000;

    private final String pid;

    public ServerHeap(InstanceFolder instance) {
        this.pid = instance.serverPid();
    }

    /** As soon as it no longer changes by a few kilobytes a window: closed windows and caches go a little later. */
    public double settledMegabytes() throws IOException, InterruptedException {
        double last = megabytes();
        for (int look = 0; look < MOST_LOOKS; look++) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            double now = megabytes();
            if (Math.abs(now - last) < STILL) {
                return now;
            }
            last = now;
        }
        return last;
    }

    public double megabytes() throws IOException, InterruptedException {
        ask("GC.run");
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1) == null ? used.group(2) : used.group(1));
        }
        return sum / 1024;
    }

    private String ask(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), pid, command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
