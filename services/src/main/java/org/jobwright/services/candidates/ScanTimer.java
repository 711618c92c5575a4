package org.jobwright.services.candidates;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Shows new documents to the virus scanner, outside of any transaction. */
@Singleton
@RunAs(Role.SYSTEM)
public class ScanTimer {

    private static final Logger LOG = Logger.getLogger(ScanTimer.class);

    @Inject
    private ScanService scans;

    @Inject
    private VirusScanner scanner;

    @Inject
    private DocumentStore store;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void scanWhatWaits() {
        if (!scanner.isThere()) {
            return;
        }
        for (ExtractionTask task : scans.waiting()) {
            try {
                scans.record(task.document(), scanner.isClean(store.get(task.storageKey())));
            } catch (IOException | RuntimeException noAnswer) {
                // It stays where nobody gets it, and is shown again.
                LOG.warnf("Document %s is not scanned yet: %s", task.document(), noAnswer.toString());
            }
        }
    }
}
