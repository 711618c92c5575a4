package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.Turns;

/**
 * What an import would do, by the rules of the import, without doing it. Owners and recruiters only. A file is read outside
 * of any transaction, so that large ones keep no connection to the database.
 */
@Stateless
@RolesAllowed(Role.PERSON)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportPreviewService {

    /** A file that is uploaded may have so many bytes once it is unpacked. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    /** Checking one against the laws of its places takes about a millisecond. */
    private static final int MOST_CHECKED = 300;

    /** Checked in one transaction; no more of a file than this is in memory. */
    private static final int CHECKED_TOGETHER = 50;

    private static final int SHOWN = 10;
    private static final int PROBLEMS_SHOWN = 20;

    /** Files that are read at the same time. Reading one takes a second or less. */
    private static final Turns TURNS = new Turns(4, Duration.ofSeconds(10), "jobs.import.busy");

    private static final Logger LOG = Logger.getLogger(ImportPreviewService.class);

    @Inject
    private ImportCheckService checks;

    @Inject
    private Clock clock;

    /**
     * Reads the whole file, and checks its first records.
     *
     * @throws RuleViolation if it is none that can be imported
     */
    public ImportPreview preview(@Valid StartImport command) {
        checks.requirePreview(command.organization());
        return TURNS.take(new Look(command)::toTheEnd);
    }

    /** Counts the records of a file before they are imported, and refuses too many. */
    public void admit(@Valid StartImport command) {
        checks.requireImport(command.organization());
        int records = TURNS.take(() -> read(command, file -> count(file, new LastDays(LocalDate.now(clock), false))));
        checks.count(command.organization(), records);
    }

    private static int count(PostingFile file, LastDays lastDays) throws IOException {
        int records = file.survey(lastDays, ImportReport.MAX_LINES);
        if (records == 0) {
            throw new RuleViolation("jobs.import.empty");
        }
        return records;
    }

    private static <T> T read(StartImport command, Reading<T> reading) {
        if (!Files.exists(command.file())) {
            throw new RuleViolation("jobs.import.file-gone");
        }
        try {
            return reading.of(new PostingFile(command.file(), command.fileName(), MOST_BYTES));
        } catch (IOException broken) {
            LOG.debug("a file to import cannot be read", broken);
            throw new RuleViolation("jobs.import.broken-file");
        }
    }

    private interface Reading<T> {
        T of(PostingFile file) throws IOException;
    }

    /** A look at one file. */
    private final class Look {

        private final StartImport command;
        private final OrganizationId organization;
        private final LocalDate today = LocalDate.now(clock);
        private final List<ImportedPosting> next = new ArrayList<>();
        private final List<ImportPreview.Line> lines = new ArrayList<>();
        private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
        private int checked;
        private int problems;

        Look(StartImport command) {
            this.command = command;
            this.organization = command.organization();
        }

        ImportPreview toTheEnd() {
            return read(command, this::look);
        }

        private ImportPreview look(PostingFile file) throws IOException {
            LastDays lastDays = new LastDays(today, command.moveDates());
            int total = count(file, lastDays);
            file.read(lastDays, MOST_CHECKED, this::take);
            check();
            return new ImportPreview(
                    total,
                    checked,
                    counts.getOrDefault(Result.SUBMITTED, 0),
                    counts.getOrDefault(Result.DRAFTED, 0),
                    counts.getOrDefault(Result.REPEATED, 0),
                    counts.getOrDefault(Result.REFUSED, 0),
                    file.columns(),
                    lines);
        }

        private void take(ImportedPosting record) {
            next.add(record);
            if (next.size() == CHECKED_TOGETHER) {
                check();
            }
        }

        private void check() {
            checks.check(organization, next).forEach(this::note);
            next.clear();
        }

        private void note(ImportPreview.Line line) {
            checked++;
            counts.merge(line.result(), 1, Integer::sum);
            boolean problem = line.result() == Result.DRAFTED || line.result() == Result.REFUSED;
            if (checked <= SHOWN || problem && problems < PROBLEMS_SHOWN) {
                problems += problem ? 1 : 0;
                lines.add(line);
            }
        }
    }
}
