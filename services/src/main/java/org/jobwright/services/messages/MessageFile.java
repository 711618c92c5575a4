package org.jobwright.services.messages;

import java.io.Serializable;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;

/** A file of a message, or of a draft. */
public record MessageFile(DocumentId id, String name, long size, ScanState scan) implements Serializable {

    MessageFile called(String other) {
        return new MessageFile(id, other, size, scan);
    }

    /** Whether it may be handed out. */
    public boolean isHandedOut() {
        return scan == ScanState.UNCHECKED || scan == ScanState.CLEAN;
    }
}
