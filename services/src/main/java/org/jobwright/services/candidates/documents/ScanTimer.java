package org.jobwright.services.candidates.documents;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Sends new documents to the virus scanner, outside any transaction. */
@Singleton
@RunAs(Role.SYSTEM)
public class ScanTimer {

    private static final Logger LOG = Logger.getLogger(ScanTimer.class);

    private ScanService scans;
    private VirusScanner scanner;
    private DocumentStore store;

    /** For the container. */
    public ScanTimer() {}

    @Inject
    ScanTimer(ScanService scans, VirusScanner scanner, DocumentStore store) {
        this.scans = scans;
        this.scanner = scanner;
        this.store = store;
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void scanWaiting() {
        if (!scanner.isThere()) {
            return;
        }
        List<ExtractionTask> waiting = scans.waiting();
        try {
            for (ExtractionTask task : waiting) {
                scan(task);
            }
        } catch (IOException away) {
            // All of them stay inaccessible.
            LOG.warnf("The virus scanner does not answer; documents are waiting: %s", away.toString());
        }
    }

    /**
     * A document that makes this fail goes to the end of the queue, in case it is the reason why the scanner does not
     * respond.
     */
    private void scan(ExtractionTask task) throws IOException {
        try {
            scans.record(task.document(), scanner.isClean(store.get(task.storageKey())));
        } catch (ProtocolException | RuntimeException ofThisOne) {
            scans.putOff(task.document());
            LOG.warnf("Document %s is not scanned yet: %s", task.document(), ofThisOne.toString());
        } catch (IOException away) {
            scans.putOff(task.document());
            throw away;
        }
    }
}
