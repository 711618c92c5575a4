package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.imports.ImportRunId;

/** Imports files of postings into an organization, in the background. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PostingImport {

    @Inject
    private ImportRunService runs;

    @Inject
    private ImportWorker worker;

    /** Starts an import and returns at once. No transaction: the worker must find the new run. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportRunId start(StartImport command) {
        ImportRunId run = runs.begin(command);
        worker.run(run, command);
        return run;
    }

    /** The progress of an import. */
    public ImportProgress progress(ImportRunId run) {
        return runs.find(run);
    }
}
