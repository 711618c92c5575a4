package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRun;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Records the progress of imports, each step in its own transaction. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ImportRunService {

    @PersistenceContext
    private EntityManager entityManager;

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
        entityManager.persist(run);
        return run.getId();
    }

    /** Records the progress. */
    public void progress(ImportRunId id, int total, ImportReport soFar) {
        get(id).progress(total, soFar);
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
        ImportRun run = get(id);
        return new ImportProgress(id, run.getFileName(), run.getState(), run.getTotal(), run.getReport());
    }

    private ImportRun get(ImportRunId id) {
        ImportRun run =
                Optional.ofNullable(entityManager.find(ImportRun.class, id)).orElseThrow(NotFound::new);
        guard.requireRecruiter(run.getOrganization());
        return run;
    }
}
