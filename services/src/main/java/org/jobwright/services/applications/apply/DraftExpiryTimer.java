package org.jobwright.services.applications.apply;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.candidates.documents.DocumentSweepService;
import org.jobwright.services.shared.background.BackgroundRuns;

/** Cleans up once an hour: first the rows, then the bytes without a row. A failure does not block the rest. */
@Singleton
@RunAs(Role.SYSTEM)
public class DraftExpiryTimer {

    @Inject
    private DraftExpiryService drafts;

    @Inject
    private DocumentSweepService files;

    @Inject
    private BackgroundRuns runs;

    @ExcludeDefaultInterceptors
    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void cleanUp() {
        runs.tryTo("DraftExpiryService.forgetDrafts", drafts::forgetDrafts);
        runs.tryTo("DraftExpiryService.forgetDocuments", drafts::forgetDocuments);
        runs.tryTo("DocumentSweepService.sweep", files::sweep);
    }
}
