package org.jobwright.services.jobs.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;

/** Imports files of postings into an organization, in the background. Owners and recruiters only. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PostingImport {

    @Inject
    private ImportRunService runs;

    @Inject
    private ImportPreviewService previews;

    @Inject
    private ImportWorker worker;

    /** Starts an import and returns at once. No transaction: the worker must find the new run. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportRunId start(StartImport command) {
        ImportRunId run = runs.begin(command);
        worker.run(run, command);
        return run;
    }

    /** The same for a file that was uploaded: it may have so many records only, and so many a day. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportRunId startUploaded(StartImport command) {
        previews.admit(command);
        return start(command);
    }

    /** Withdraws what an import brought, as far as nobody has worked on it; returns at once. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void undo(OrganizationId organization, ImportRunId run) {
        worker.undo(run, organization, runs.beginUndo(run));
    }

    /** The progress of an import. */
    public ImportProgress progress(ImportRunId run) {
        return runs.find(run);
    }
}
