package org.jobwright.services.candidates.documents;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ExtractionState;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.candidates.files.DocumentType;

/** What a page shows of a stored file. */
public record DocumentSummary(
        DocumentId id, String fileName, DocumentType type, int size, Instant storedAt, ExtractionState extraction)
        implements Serializable {

    /** The same without anything that names its owner. */
    public DocumentSummary called(String name) {
        return new DocumentSummary(id, name, type, size, storedAt, extraction);
    }

    public static DocumentSummary of(StoredDocument document) {
        return new DocumentSummary(
                document.getId(),
                document.getFileName(),
                document.getType(),
                document.getSize(),
                document.getStoredAt(),
                document.getExtraction());
    }
}
