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

    /** Notes an account; it is on the disk afterwards. */
    void add(AccountId account, Instant at) {
        try {
            Files.writeString(
                    file(),
                    at + " ACCOUNT " + account + "\n",
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
