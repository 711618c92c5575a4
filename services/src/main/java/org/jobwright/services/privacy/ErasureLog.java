package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Inject
    private Clock clock;

    private final ErasureLogFile file = new ErasureLogFile();

    /** A line of the file. */
    record Line(Instant at, String what, UUID id) {

        /** Empty for what is none, such as the rest of one that was torn. */
        static Optional<Line> read(String line) {
            String[] parts = line.split(" ", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Line(Instant.parse(parts[0]), parts[1], UUID.fromString(parts[2])))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException torn) {
                return Optional.empty();
            }
        }

        boolean isKept() {
            return what.equals(KEPT);
        }

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
        ErasureLogFile.write(line.toString());
    }

    /** An account is kept after all, whatever was noted before. */
    void keep(AccountId account, Instant at) {
        ErasureLogFile.write(new Line(at, KEPT, account.value()).toString());
    }

    /** Applications are kept after all: the run that noted their erasure failed. */
    public void keep(Collection<JobApplicationId> applications, Instant at) {
        ErasureLogFile.write(applications.stream()
                .map(one -> new Line(at, KEPT, one.value()).toString())
                .collect(Collectors.joining()));
    }

    /** Notes what other nodes erased. */
    void complete() {
        Instant now = clock.instant();
        file.complete(erasures.noted(file.since(now)), now);
    }
}
