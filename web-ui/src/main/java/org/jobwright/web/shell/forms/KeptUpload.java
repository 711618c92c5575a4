package org.jobwright.web.shell.forms;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An uploaded file between its preview and what is done with it. It lies on this machine and not in the window, which may be
 * kept by two nodes; on another one it has to be chosen again.
 */
public class KeptUpload implements Serializable {

    private final int most;
    private String path;
    private String name = "";

    /**
     * Keeps nothing yet.
     *
     * @param most bytes
     */
    public KeptUpload(int most) {
        this.most = most;
    }

    /** Keeps a file instead of the one before. */
    public void keep(String fileName, byte[] content) {
        forget();
        if (content.length > most) {
            throw new RuleViolation("shared.import.too-large");
        }
        try {
            Path copy = Files.createTempFile("jobwright-import-", "");
            path = copy.toString();
            Files.write(copy, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        name = fileName;
    }

    /** Whether there is one. */
    public boolean isThere() {
        return path != null;
    }

    /** Where it is. */
    public Path file() {
        return Path.of(path);
    }

    /** What it was called. */
    public String name() {
        return name;
    }

    /** Somebody else deletes it. */
    public void handOver() {
        path = null;
    }

    /** Deletes it. */
    public void forget() {
        if (path != null) {
            try {
                Files.deleteIfExists(Path.of(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            path = null;
        }
    }
}
