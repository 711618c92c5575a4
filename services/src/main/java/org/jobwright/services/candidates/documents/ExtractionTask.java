package org.jobwright.services.candidates.documents;

import org.jobwright.domain.candidates.DocumentId;

/** A document whose text is to be extracted, and where its bytes are. */
public record ExtractionTask(DocumentId document, String storageKey) {}
