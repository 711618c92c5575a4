package org.jobwright.domain.candidates.documents;

import java.time.Instant;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.DomainEvent;

/** A file was stored; its text still has to be extracted. */
public record DocumentStored(DocumentId document, Instant at) implements DomainEvent {

    @Override
    public String action() {
        return "DocumentStored";
    }

    @Override
    public Subject subject() {
        return new Subject("StoredDocument", document.value());
    }
}
