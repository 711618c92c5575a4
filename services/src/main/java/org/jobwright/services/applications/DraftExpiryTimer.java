package org.jobwright.services.applications;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.candidates.DocumentSweepService;

/** Cleans up once an hour: first the rows, then the bytes that no row knows. */
@Singleton
@RunAs(Role.SYSTEM)
public class DraftExpiryTimer {

    @Inject
    private DraftExpiryService drafts;

    @Inject
    private DocumentSweepService files;

    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void cleanUp() {
        drafts.forget();
        files.sweep();
    }
}
