package org.jobwright.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live heap of an instance's server, after a full collection. */
public final class ServerMemory {
    private static final Pattern USED = Pattern.compile("total reserved \\d+K.*used (\\d+)K|total \\d+K, used (\\d+)K");

    private ServerMemory() {}

    public static double heapMegabytes(Instance instance) throws IOException, InterruptedException {
        ask(instance, "GC.run");
        ask(instance, "GC.run");
        Matcher used = USED.matcher(ask(instance, "GC.heap_info"));
        double kilobytes = 0;
        while (used.find()) {
            kilobytes += Double.parseDouble(used.group(1) == null ? used.group(2) : used.group(1));
        }
        return kilobytes / 1024;
    }

    private static String ask(Instance instance, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(
                        jcmd.toString(), Long.toString(instance.server().pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
