package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRun;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Records the progress of imports, each step in its own transaction. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ImportRunService {

    @Inject
    private ImportRunRepository runs;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Records the start of an import. */
    public ImportRunId begin(@Valid StartImport command) {
        guard.requireRecruiter(command.organization());
        ImportRun run = new ImportRun(command.organization(), caller.person(), command.fileName(), clock.instant());
        runs.add(run);
        return run.getId();
    }

    /** Records the progress. */
    public void progress(ImportRunId id, int total, ImportReport soFar) {
        get(id).progress(total, soFar, clock.instant());
    }

    /** Records that all records were read. */
    public void finish(ImportRunId id, ImportReport all) {
        get(id).finish(all, clock.instant());
    }

    /** Records that the file could not be read to its end. */
    public void fail(ImportRunId id, ImportReport soFar) {
        get(id).fail(soFar, clock.instant());
    }

    /** The current progress. */
    public ImportProgress find(ImportRunId id) {
        return progressOf(get(id));
    }

    /** The imports of an organization, the latest first. */
    public List<ImportProgress> latest(OrganizationId organization) {
        guard.requireRecruiter(organization);
        return runs.latest(organization).stream().map(this::progressOf).toList();
    }

    /**
     * Begins to undo an import.
     *
     * @return its postings
     */
    public List<JobPostingId> beginUndo(ImportRunId id) {
        get(id).beginUndo(caller.person(), clock.instant());
        return runs.postings(id);
    }

    /** Records that so many of its postings were withdrawn. */
    public void finishUndo(ImportRunId id, int withdrawn) {
        get(id).undone(withdrawn, clock.instant());
    }

    private ImportProgress progressOf(ImportRun run) {
        Instant now = clock.instant();
        return new ImportProgress(
                run.getId(),
                run.getFileName(),
                run.getStartedAt(),
                run.getState(),
                run.getTotal(),
                run.getReport(),
                run.isStopped(now),
                run.isUndoable(now));
    }

    private ImportRun get(ImportRunId id) {
        ImportRun run = runs.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(run.getOrganization());
        return run;
    }
}
