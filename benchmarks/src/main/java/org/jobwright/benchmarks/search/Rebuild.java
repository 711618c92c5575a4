package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.jobwright.benchmarks.InstanceFolder;

/** The product's own command that rebuilds the whole index; it returns when everything can be found. */
final class Rebuild {

    private Rebuild() {}

    /** Documents per second. */
    static double run(InstanceFolder instance, int postings) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process command = new ProcessBuilder(
                        "./jobwright",
                        "search",
                        "rebuild",
                        "--data",
                        instance.folder().toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        if (command.waitFor() != 0) {
            throw new IllegalStateException("The index could not be recreated");
        }
        return postings / ((System.nanoTime() - start) / 1e9);
    }
}
