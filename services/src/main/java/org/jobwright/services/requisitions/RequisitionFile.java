package org.jobwright.services.requisitions;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;

/** A file with a requisition. */
public record RequisitionFile(DocumentId id, String name, int size, ScanState scan, Instant addedAt)
        implements Serializable {

    /** Whether it can be opened: a virus scanner found it clean, or there is none. */
    public boolean isHandedOut() {
        return scan == ScanState.UNCHECKED || scan == ScanState.CLEAN;
    }
}
