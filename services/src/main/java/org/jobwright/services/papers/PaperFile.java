package org.jobwright.services.papers;

import java.io.Serializable;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;

/** A file that a candidate added to what they were asked for. */
public record PaperFile(DocumentId id, String name, long size, ScanState scan) implements Serializable {

    PaperFile called(String other) {
        return new PaperFile(id, other, size, scan);
    }

    /** Whether the employer may open it: a virus scanner found it clean, or there is none. */
    public boolean isHandedOut() {
        return scan == ScanState.UNCHECKED || scan == ScanState.CLEAN;
    }
}
