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

/** Which text is wanted, and what came of it: short transactions around the long work of {@link TextExtractionTimer}. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ExtractionService {

    @Inject
    private DocumentRepository documents;

    @Inject
    private Clock clock;

    /** Takes the next document for one try. Should this node die meanwhile, another takes it after the lease. */
    public Optional<ExtractionTask> claimNext() {
        Instant now = clock.instant();
        Optional<StoredDocument> next = documents.lockNextToExtract(now);
        next.ifPresent(document -> document.startExtraction(now));
        return next.map(document -> new ExtractionTask(document.getId(), document.getStorageKey()));
    }

    /** Gives back a document with which this machine could not begin. */
    public void release(DocumentId id) {
        documents.lock(id).ifPresent(document -> document.extractionNotTried(clock.instant()));
    }

    /** Has documents tried once more that were given up: what was in their way may be gone. */
    public void takeUpAgain() {
        Instant now = clock.instant();
        documents.findGivenUp().forEach(document -> document.takeUpExtraction(now));
    }

    /** Keeps what one try came to. */
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
