package org.jobwright.services.candidates.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.shared.security.SecurityLog;

/** Which documents wait for the virus scanner, and its results: short transactions around {@link ScanTimer}. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ScanService {

    private static final int AT_ONCE = 100;

    private DocumentRepository documents;

    private Clock clock;

    /** For the container. */
    public ScanService() {}

    @Inject
    ScanService(DocumentRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** The longest waiting ones. Two nodes may scan the same one, which does no harm. */
    public List<ExtractionTask> waiting() {
        return documents.findToScan(clock.instant(), AT_ONCE).stream()
                .map(document -> new ExtractionTask(document.getId(), document.getStorageKey()))
                .toList();
    }

    /** There was no response; the document goes to the end of the queue. */
    public void putOff(DocumentId id) {
        documents.lock(id).ifPresent(document -> document.scanFailed(clock.instant()));
    }

    /** Stores the result; a document without one keeps waiting. */
    public void record(DocumentId id, boolean clean) {
        documents.lock(id).ifPresent(document -> document.scanned(clean));
        if (!clean) {
            SecurityLog.warn("document.infected", "document", id.toString());
        }
    }
}
