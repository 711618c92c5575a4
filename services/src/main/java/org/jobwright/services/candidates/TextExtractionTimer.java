package org.jobwright.services.candidates;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;

/** Extracts the text of new documents, one after the other, outside of any transaction. */
@Singleton
@RunAs(Role.SYSTEM)
public class TextExtractionTimer {

    @Inject
    private ExtractionService extractions;

    @Inject
    private ExtractionProcess process;

    @Inject
    private DocumentStore store;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void extractWhatWaits() {
        if (!process.isAvailable()) {
            return;
        }
        for (Optional<ExtractionTask> task = extractions.claimNext();
                task.isPresent();
                task = extractions.claimNext()) {
            ExtractionTask next = task.orElseThrow();
            extractions.record(next.document(), process.read(store.get(next.storageKey())));
        }
    }
}
