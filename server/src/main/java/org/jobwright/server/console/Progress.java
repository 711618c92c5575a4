package org.jobwright.server.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Reports progress to the person at the terminal, each line with the time since the command was given. */
public final class Progress {
    private static final int BAR_WIDTH = 30;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(7);
    private static final boolean AT_TERMINAL = isTerminal(Path.of("/proc/self/fd/1"));

    private final PrintStream out;
    /** Empty for people at a terminal. */
    private final Optional<ObjectMapper> json;

    private final long start;
    private String lastStep = "";
    private long lastLine;
    private boolean drawing;
    private volatile boolean repeating;

    public Progress(PrintStream out, Duration already) {
        this(out, already, false);
    }

    /** With {@code asLog}, each line is an object like those in the logs of the server. */
    public Progress(PrintStream out, Duration already, boolean asLog) {
        this.out = out;
        this.json = asLog ? Optional.of(new ObjectMapper()) : Optional.empty();
        this.start = System.nanoTime() - already.toNanos();
    }

    public synchronized void step(String what) {
        lastStep = what;
        say(json.isPresent() ? what : at() + what);
    }

    /** A line without time, for text to be read or copied. */
    public synchronized void say(String line) {
        lastLine = System.nanoTime();
        if (drawing) {
            out.println();
            drawing = false;
        }
        out.println(json.map(mapper -> logged(mapper, line)).orElse(line));
    }

    private static String logged(ObjectMapper mapper, String line) {
        return mapper.createObjectNode()
                .put("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("level", "INFO")
                .put("loggerName", "org.jobwright.launcher")
                .put("message", line)
                .toString();
    }

    /** From now on a step that takes long is repeated every few seconds. */
    public void repeatSteps() {
        repeating = true;
        Thread.ofPlatform().daemon().name("progress").start(() -> {
            while (repeating) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                repeatAfter(LONGEST_SILENCE);
            }
        });
    }

    public synchronized void stopRepeating() {
        repeating = false;
    }

    synchronized void repeatAfter(Duration silence) {
        if (repeating && System.nanoTime() - lastLine >= silence.toNanos()) {
            step(lastStep);
        }
    }

    /** One line that is redrawn until the work is done; in a file or a mail of cron only the last one is of use. */
    public synchronized void bar(String what, long done, long total) {
        if (!AT_TERMINAL && done < total) {
            return;
        }
        out.print((AT_TERMINAL ? "\r" : "") + at() + what + " " + drawBar(done, total) + " " + done + " of " + total);
        drawing = done < total;
        if (!drawing) {
            out.println();
        }
        out.flush();
    }

    /** Java does not say it reliably before version 22; a system without this file is taken for one with a terminal. */
    private static boolean isTerminal(Path output) {
        try {
            return !Files.isSymbolicLink(output)
                    || Files.readSymbolicLink(output).toString().matches("/dev/(?:pts/\\d+|tty.*|console)");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String at() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%6.1f s  ", seconds);
    }

    static String drawBar(long done, long total) {
        int filled = total <= 0 ? BAR_WIDTH : (int) (BAR_WIDTH * Math.min(done, total) / total);
        return "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "]";
    }
}
