package org.jobwright.services.candidates.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sandboxes the process that reads untrusted files. At best it is alone in its own namespaces, without network, without
 * the machine's other processes and with an empty directory in place of the product's data, so that even a compromised
 * reader finds no password, no other CV and nobody to talk to. What a system does not support is left out, down to the
 * limits that Java itself enforces; a process always starts with an empty environment.
 */
final class Confinement {

    private static final Logger LOG = Logger.getLogger(Confinement.class);

    static final int SECONDS_OF_COMPUTING = 20;
    static final long MAX_FILE = 64L * 1024 * 1024;
    private static final int SECONDS_TO_ASK = 10;

    /** Everything inside dies with the first process, and that one with its parent. */
    private static final List<String> ALONE =
            List.of("unshare", "-r", "-n", "-m", "-i", "-p", "-f", "--kill-child", "--mount-proc", "--");

    private static final List<String> ALONE_WITH_OLD_PROC =
            List.of("unshare", "-r", "-n", "-m", "-i", "-p", "-f", "--kill-child", "--");
    private static final List<List<String>> WITHOUT_NETWORK =
            List.of(List.of("unshare", "-r", "-n", "--"), List.of("unshare", "-n", "--"));

    private static final String HIDE =
            "mount -t tmpfs -o size=64m,mode=700 tmpfs \"$1\" && cd \"$1\" && shift && exec \"$@\"";

    /**
     * In its namespaces the first process could do anything, even reveal the hidden data; so it gives up these
     * capabilities. Where that does not work, a second namespace inside the first has capabilities of its own, but none
     * over the first.
     */
    private static final List<List<String>> WITHOUT_POWERS = List.of(
            List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs", "--"),
            List.of("unshare", "-r", "-m", "--"));

    /** The number of processes is limited per user, so it is no lower than a server next to it needs. */
    private static final List<String> LIMITS = List.of(
            "prlimit",
            "--cpu=" + SECONDS_OF_COMPUTING,
            "--fsize=" + MAX_FILE,
            "--as=" + 2L * 1024 * 1024 * 1024,
            "--core=0",
            "--nofile=256",
            "--nproc=1024");

    /** Requests take precedence. */
    private static final List<String> POLITE = List.of("nice", "-n", "10");

    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2");

    private final List<String> prefix;
    private final boolean hidesData;

    private Confinement(List<String> prefix, boolean hidesData) {
        this.prefix = prefix;
        this.hidesData = hidesData;
    }

    /** The strongest sandbox that this system supports; {@code needed} are files that must be readable inside. */
    static Confinement strongest(Path data, List<Path> needed) {
        List<String> alone =
                firstThatWorks(Stream.of(ALONE, ALONE_WITH_OLD_PROC).map(around -> hiding(around, data)), needed);
        boolean hides = !alone.isEmpty();
        List<String> around = hides ? alone : firstThatWorks(WITHOUT_NETWORK.stream(), needed);
        List<String> inside = new ArrayList<>();
        inside.addAll(firstThatWorks(WITHOUT_POWERS.stream(), around, needed));
        inside.addAll(firstThatWorks(Stream.of(LIMITS), needed));
        inside.addAll(firstThatWorks(Stream.of(POLITE), needed));
        Confinement found =
                new Confinement(Stream.concat(around.stream(), inside.stream()).toList(), hides);
        LOG.log(
                hides ? Logger.Level.INFO : Logger.Level.WARN,
                "Documents are read " + (around.isEmpty() ? "with" : "without") + " network, "
                        + (hides ? "without" : "with") + " sight of the data directory, "
                        + (inside.contains("prlimit") ? "with" : "without") + " limits of the system.");
        return found;
    }

    /** Whether the data directory inside is an empty one, usable for temporary files. */
    boolean hidesData() {
        return hidesData;
    }

    /** A process ready to start; its working directory is {@code directory} unless the data directory is hidden. */
    ProcessBuilder process(List<String> command, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(prefix.stream(), command.stream()).toList());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        return builder.directory(hidesData ? new File("/") : directory.toFile());
    }

    private static List<String> hiding(List<String> around, Path data) {
        return Stream.concat(around.stream(), Stream.of("/bin/sh", "-c", HIDE, "sh", data.toString()))
                .toList();
    }

    private static List<String> firstThatWorks(Stream<List<String>> prefixes, List<Path> needed) {
        return firstThatWorks(prefixes, List.of(), needed);
    }

    private static List<String> firstThatWorks(Stream<List<String>> prefixes, List<String> around, List<Path> needed) {
        return prefixes.filter(prefix -> works(around, prefix, needed))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean works(List<String> around, List<String> prefix, List<Path> needed) {
        List<String> command = new ArrayList<>(around);
        command.addAll(prefix);
        command.addAll(List.of("/bin/sh", "-c", "for f; do test -r \"$f\" || exit 1; done", "sh"));
        needed.forEach(file -> command.add(file.toString()));
        try {
            Process process = new Confinement(command, false)
                    .process(List.of(), Path.of("/"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(SECONDS_TO_ASK, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
