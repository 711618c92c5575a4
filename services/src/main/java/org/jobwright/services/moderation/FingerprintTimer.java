package org.jobwright.services.moderation;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.ModerationCaseId;

/**
 * Fills in missing fingerprints every hour, a batch in a transaction, as after a restart with an older database. Every
 * night, and after that, open cases are compared with all of them.
 */
@Singleton
@RunAs(Role.SYSTEM)
public class FingerprintTimer {

    private static final int MOST_BATCHES = 5_000;

    private static final ModerationCaseId BEFORE_ALL = new ModerationCaseId(new UUID(0, 0));

    @Inject
    private FingerprintService fingerprints;

    @Schedule(hour = "*", minute = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void fill() {
        int batches = 0;
        while (batches < MOST_BATCHES && fingerprints.fill() > 0) {
            batches++;
        }
        if (batches > 0) {
            compareOpen();
        }
    }

    @Schedule(hour = "4", minute = "33", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void compareOpen() {
        Optional<ModerationCaseId> last = fingerprints.compareOpen(BEFORE_ALL);
        while (last.isPresent()) {
            last = fingerprints.compareOpen(last.get());
        }
    }
}
