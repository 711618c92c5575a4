package org.jobwright.services.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.jobwright.domain.accounts.Role;

/** Deletes every night what is over, batch by batch. On several nodes each does it, which is harmless. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordCleanupTimer {

    @Inject
    private RecordCleanup cleanup;

    @Schedule(hour = "3", minute = "37", persistent = false)
    public void run() {
        untilNothingIsLeft(cleanup::removeUnconfirmedAccounts);
        untilNothingIsLeft(cleanup::removeMails);
        untilNothingIsLeft(cleanup::removeNotices);
        untilNothingIsLeft(cleanup::forgetLinks);
    }

    private static void untilNothingIsLeft(IntSupplier batch) {
        int done;
        do {
            done = batch.getAsInt();
        } while (done == RecordCleanup.BATCH);
    }
}
