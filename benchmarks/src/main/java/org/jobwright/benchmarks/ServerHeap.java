package org.jobwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live heap of the server, after a full collection. */
public final class ServerHeap {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K|total reserved \\d+K.*used (\\d+)K");

    private final String pid;

    public ServerHeap(InstanceFolder instance) {
        this.pid = instance.serverPid();
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
