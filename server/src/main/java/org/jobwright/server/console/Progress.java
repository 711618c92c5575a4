package org.jobwright.server.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Reports progress to the person at the terminal, each line with the time since the command was given. */
public final class Progress {
    private static final int BAR_WIDTH = 30;

    private final PrintStream out;
    private final long start;

    public Progress(PrintStream out, Duration already) {
        this.out = out;
        this.start = System.nanoTime() - already.toNanos();
    }

    public void step(String what) {
        out.println(at() + what);
    }

    /** A line without time, for text to be read or copied. */
    public void say(String line) {
        out.println(line);
    }

    /** One line that is redrawn until the work is done. */
    public void bar(String what, long done, long total) {
        out.print("\r" + at() + what + " " + drawBar(done, total) + " " + done + " of " + total);
        if (done >= total) {
            out.println();
        }
        out.flush();
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
