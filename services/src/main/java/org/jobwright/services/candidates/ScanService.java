package org.jobwright.services.candidates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.shared.SecurityLog;

/** Which documents wait for the virus scanner, and what it said: short transactions around {@link ScanTimer}. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ScanService {

    private static final int AT_ONCE = 100;

    private DocumentRepository documents;

    /** For the container. */
    public ScanService() {}

    @Inject
    ScanService(DocumentRepository documents) {
        this.documents = documents;
    }

    /** The oldest that wait. Two nodes may scan the same one, which does no harm. */
    public List<ExtractionTask> waiting() {
        return documents.findToScan(AT_ONCE).stream()
                .map(document -> new ExtractionTask(document.getId(), document.getStorageKey()))
                .toList();
    }

    /** Keeps the answer; a document without one goes on waiting. */
    public void record(DocumentId id, boolean clean) {
        documents.lock(id).ifPresent(document -> document.scanned(clean));
        if (!clean) {
            SecurityLog.warn("document.infected", "document", id.toString());
        }
    }
}
