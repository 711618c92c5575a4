package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.caller.CallingSession;

/**
 * Processes a file in the background, as the person who started it; some records at a time have a transaction. If the
 * organization requires its provider, what they could enter when they started it stays open to the import.
 */
@Stateless
@RolesAllowed(Role.PERSON)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int RECORDS_TOGETHER = 100;

    @Inject
    private ImportRunService runs;

    @Inject
    private ImportedPostingService postings;

    @Inject
    private CallingSession calling;

    @Inject
    private Clock clock;

    /** Reads the file to its end and deletes it. */
    @Asynchronous
    public void run(ImportRunId run, StartImport command) {
        calling.beginImport(run.value());
        new Work(run, command).toTheEnd();
    }

    /** Withdraws the postings of an import that is undone. */
    @Asynchronous
    public void undo(ImportRunId run, OrganizationId organization, List<JobPostingId> imported) {
        calling.beginImport(run.value());
        int withdrawn = 0;
        for (JobPostingId posting : imported) {
            try {
                withdrawn += postings.undo(organization, posting) ? 1 : 0;
            } catch (RuleViolation refused) {
                LOG.debugf(refused, "posting %s stays", posting);
            }
        }
        runs.finishUndo(run, withdrawn);
    }

    /** The import of one file. */
    private final class Work {

        private final ImportRunId run;
        private final StartImport command;
        private final List<ImportedPosting> next = new ArrayList<>();
        private ImportReport report = ImportReport.EMPTY;
        private int total;

        Work(ImportRunId run, StartImport command) {
            this.run = run;
            this.command = command;
        }

        void toTheEnd() {
            try {
                PostingFile file = new PostingFile(command.file(), command.fileName());
                LastDays lastDays = new LastDays(LocalDate.now(clock), command.moveDates());
                total = file.survey(lastDays);
                runs.progress(run, total, report);
                file.read(lastDays, this::take);
                takeNext();
                runs.finish(run, report);
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "import %s stopped after %d records", run, report.processed());
                runs.fail(run, report);
            } finally {
                delete();
            }
        }

        private void take(ImportedPosting record) {
            next.add(record);
            if (next.size() == RECORDS_TOGETHER) {
                takeNext();
                runs.progress(run, total, report);
            }
        }

        private void takeNext() {
            together().forEach(line -> report = report.plus(line));
            next.clear();
        }

        /** One that fails does not block the others: then each is taken alone. */
        private List<ImportReport.Line> together() {
            try {
                return next.isEmpty() ? List.of() : postings.take(command.organization(), run, next, command.drafts());
            } catch (RuleViolation oneIsRefused) {
                LOG.debugf(oneIsRefused, "import %s takes the next %d records one by one", run, next.size());
            } catch (RuntimeException oneFails) {
                LOG.warnf(oneFails, "import %s takes the next %d records one by one", run, next.size());
            }
            return next.stream().map(this::alone).toList();
        }

        private ImportReport.Line alone(ImportedPosting record) {
            try {
                return postings.take(command.organization(), run, List.of(record), command.drafts())
                        .getFirst();
            } catch (InvalidInput incomplete) {
                List<String> missing = incomplete.getProblems().stream()
                        .map(ImportReport.Refusal::reason)
                        .toList();
                return command.drafts() && record.isAdvert()
                        ? drafted(record, missing)
                        : record.became(Result.REFUSED, missing);
            } catch (RuleViolation refusal) {
                return record.became(Result.REFUSED, List.of(refusal.getCode()));
            }
        }

        private ImportReport.Line drafted(ImportedPosting record, List<String> missing) {
            try {
                return postings.draft(command.organization(), run, record)
                        ? record.became(Result.DRAFTED, missing)
                        : record.became(Result.REPEATED, List.of());
            } catch (RuleViolation refusal) {
                return record.became(Result.REFUSED, List.of(refusal.getCode()));
            }
        }

        private void delete() {
            try {
                Files.deleteIfExists(command.file());
            } catch (IOException e) {
                LOG.warnf(e, "cannot delete %s", command.file());
            }
        }
    }
}
