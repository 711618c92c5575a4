package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/**
 * Who was erased, outside the database and by id only: {@code DATA/erasures.log}, one line for each. A restored backup
 * knows these people again, and forgets them by it before it is used.
 */
@ApplicationScoped
class ErasureLog {

    /** Notes that an account is deleted; it is on the disk afterwards. */
    void add(AccountId account, Instant at) {
        write("ACCOUNT", account, at);
    }

    /** An account is kept after all, whatever was noted before. */
    void keep(AccountId account, Instant at) {
        write("KEPT", account, at);
    }

    /** A line of its own, also after one that was torn. */
    private static void write(String what, AccountId account, Instant at) {
        try {
            Files.writeString(
                    file(),
                    "\n" + at + " " + what + " " + account + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note an erasure", e);
        }
    }

    private static Path file() {
        return Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log");
    }
}
