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
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.caller.CallingSession;

/**
 * Processes a file in the background, as the person who started it; every record has its own transaction. If the
 * organization requires its provider, what they could enter when they started it stays open to the import.
 */
@Stateless
@RolesAllowed(Role.PERSON)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int RECORDS_PER_REPORT = 50;

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
                runs.finish(run, report);
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "import %s stopped after %d records", run, report.processed());
                runs.fail(run, report);
            } finally {
                delete();
            }
        }

        private void take(ImportedPosting record) {
            report = report(record);
            if (report.processed() % RECORDS_PER_REPORT == 0) {
                runs.progress(run, total, report);
            }
        }

        private ImportReport report(ImportedPosting record) {
            if (!record.refusals().isEmpty()) {
                return command.drafts() && record.isAdvert()
                        ? drafted(record, record.refusals())
                        : refused(record, record.refusals());
            }
            try {
                return postings.take(command.organization(), run, record)
                        ? report.plusTaken(record.number(), record.advert().title(), record.adjustments())
                        : repeated(record);
            } catch (InvalidInput incomplete) {
                List<String> missing = incomplete.getProblems().stream()
                        .map(ImportReport.Refusal::reason)
                        .toList();
                return command.drafts() && record.isAdvert() ? drafted(record, missing) : refused(record, missing);
            } catch (RuleViolation refusal) {
                return refused(record, List.of(refusal.getCode()));
            }
        }

        private ImportReport drafted(ImportedPosting record, List<String> missing) {
            try {
                return postings.draft(command.organization(), run, record)
                        ? report.plusDrafted(record.number(), record.advert().title(), missing)
                        : repeated(record);
            } catch (RuleViolation refusal) {
                return refused(record, List.of(refusal.getCode()));
            }
        }

        private ImportReport repeated(ImportedPosting record) {
            return report.plusRepeated(record.number(), record.advert().title());
        }

        private ImportReport refused(ImportedPosting record, List<String> reasons) {
            return report.plusRefused(
                    new ImportReport.Refusal(record.number(), record.advert().title(), reasons));
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
