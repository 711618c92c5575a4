package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.Identifier;

/**
 * Who and what was erased, outside the database and by id only: {@code DATA/erasures.log}, one line for each. A restored backup
 * knows them again, and forgets them by it before it is used.
 */
@ApplicationScoped
public class ErasureLog {

    /** Notes that an application is erased, because its time is over or its candidate wants that. */
    public void add(JobApplicationId application, Instant at) {
        write("APPLICATION", application, at);
    }

    /** Notes that an account is deleted; it is on the disk afterwards. */
    void add(AccountId account, Instant at) {
        write("ACCOUNT", account, at);
    }

    /** An account is kept after all, whatever was noted before. */
    void keep(AccountId account, Instant at) {
        write("KEPT", account, at);
    }

    /** Applications are kept after all: the run that noted their erasure failed. */
    public void keep(Collection<JobApplicationId> applications, Instant at) {
        if (!applications.isEmpty()) {
            write(applications.stream().map(one -> line("KEPT", one, at)).collect(Collectors.joining()));
        }
    }

    private static void write(String what, Identifier subject, Instant at) {
        write(line(what, subject, at));
    }

    /** A line of its own, also after one that was torn. */
    private static String line(String what, Identifier subject, Instant at) {
        return "\n" + at + " " + what + " " + subject + "\n";
    }

    private static void write(String lines) {
        try {
            Files.writeString(
                    file(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note an erasure", e);
        }
    }

    private static Path file() {
        return Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log");
    }
}
