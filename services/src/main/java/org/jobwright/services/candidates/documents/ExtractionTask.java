package org.jobwright.services.candidates.documents;

import org.jobwright.domain.candidates.DocumentId;

/** A document to be read, and where its bytes are. */
public record ExtractionTask(DocumentId document, String storageKey) {}
