package org.jobwright.services.candidates.extraction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.services.candidates.documents.DocumentRepository;
import org.jobwright.services.candidates.documents.ExtractionTask;

/** Which documents to read, and the results: short transactions around the long work of {@link TextExtractionTimer}. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ExtractionService {

    @Inject
    private DocumentRepository documents;

    @Inject
    private Clock clock;

    /** Claims the next document for one try. If this node dies meanwhile, another takes it after the lease. */
    public Optional<ExtractionTask> claimNext() {
        Instant now = clock.instant();
        Optional<StoredDocument> next = documents.lockNextToExtract(now);
        next.ifPresent(document -> document.startExtraction(now));
        return next.map(document -> new ExtractionTask(document.getId(), document.getStorageKey()));
    }

    /** Returns a document whose extraction this machine could not start. */
    public void release(DocumentId id) {
        documents.lock(id).ifPresent(document -> document.extractionNotTried(clock.instant()));
    }

    /** Retries documents whose extraction failed for good, because the cause may be gone. */
    public void takeUpAgain() {
        Instant now = clock.instant();
        documents.findGivenUp().forEach(document -> document.takeUpExtraction(now));
    }

    /** Stores the result of one try. */
    public void record(DocumentId id, ExtractedText result) {
        documents.lock(id).ifPresent(document -> {
            switch (result.outcome()) {
                case DONE -> document.extracted(result.text());
                case REFUSED -> document.extractionRefused();
                case FAILED -> document.extractionFailed(clock.instant());
            }
        });
    }
}
