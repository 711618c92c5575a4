package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * Who and what was erased, outside the database and by id only: {@code DATA/erasures.log}, one line for each. A restored backup
 * knows them again, and forgets them by it before it is used. Each node has such a file; what another one erased is added from
 * the database.
 */
@ApplicationScoped
public class ErasureLog {

    private static final String ACCOUNT = "ACCOUNT";
    private static final String APPLICATION = "APPLICATION";
    private static final String KEPT = "KEPT";

    @Inject
    private ErasureRepository erasures;

    /** A line of the file. */
    record Line(Instant at, String what, UUID id) {

        /** On a line of its own, also after one that was torn. */
        @Override
        public String toString() {
            return "\n" + at + " " + what + " " + id + "\n";
        }
    }

    /** Notes that an application is erased, because its time is over or its candidate wants that. */
    public void add(JobApplicationId application, Instant at) {
        note(new Line(at, APPLICATION, application.value()));
    }

    /** Notes that an account is deleted; it is on the disk afterwards. */
    void add(AccountId account, Instant at) {
        note(new Line(at, ACCOUNT, account.value()));
    }

    private void note(Line line) {
        erasures.note(line.what(), line.id(), line.at());
        write(line.toString());
    }

    /** An account is kept after all, whatever was noted before. */
    void keep(AccountId account, Instant at) {
        write(new Line(at, KEPT, account.value()).toString());
    }

    /** Applications are kept after all: the run that noted their erasure failed. */
    public void keep(Collection<JobApplicationId> applications, Instant at) {
        write(applications.stream()
                .map(one -> new Line(at, KEPT, one.value()).toString())
                .collect(Collectors.joining()));
    }

    /** Notes what other nodes erased. */
    void complete() {
        Set<String> known = known();
        write(erasures.noted()
                .filter(line -> !known.contains(line.id().toString()))
                .map(Line::toString)
                .collect(Collectors.joining()));
    }

    /** The ids that a restore from this node would erase. */
    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        if (Files.exists(file())) {
            try (Stream<String> lines = Files.lines(file())) {
                lines.map(line -> line.split(" ", -1))
                        .filter(line -> line.length == 3)
                        .forEach(line -> {
                            if (line[1].equals(KEPT)) {
                                known.remove(line[2]);
                            } else {
                                known.add(line[2]);
                            }
                        });
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read what was erased", e);
            }
        }
        return known;
    }

    private static void write(String lines) {
        if (lines.isEmpty()) {
            return;
        }
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
