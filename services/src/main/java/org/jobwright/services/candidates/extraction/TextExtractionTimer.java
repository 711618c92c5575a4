package org.jobwright.services.candidates.extraction;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.candidates.documents.DocumentStore;
import org.jobwright.services.candidates.documents.DocumentStoreAway;
import org.jobwright.services.candidates.documents.ExtractionTask;
import org.jobwright.services.candidates.documents.PageMaker;

/** Extracts the text of new documents, one after the other, outside any transaction, and has their pages drawn. */
@Singleton
@RunAs(Role.SYSTEM)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextExtractionTimer {

    private static final Logger LOG = Logger.getLogger(TextExtractionTimer.class);

    private final AtomicBoolean extracting = new AtomicBoolean();

    @Inject
    private ExtractionService extractions;

    @Inject
    private ExtractionProcess process;

    @Inject
    private DocumentStore store;

    @Inject
    private PageMaker pages;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void extractWaiting() {
        if (process.isAvailable() && extracting.compareAndSet(false, true)) {
            try {
                extractAll();
            } finally {
                extracting.set(false);
            }
        }
    }

    private void extractAll() {
        Optional<ExtractionTask> task = extractions.claimNext();
        while (task.isPresent() && extract(task.orElseThrow())) {
            task = extractions.claimNext();
        }
    }

    /** Also while texts are being extracted, which may take all night. */
    @Schedule(hour = "4", minute = "7", persistent = false)
    void takeUpAgain() {
        extractions.takeUpAgain();
    }

    /**
     * A document whose bytes or text make any of this fail counts as tried, and the next one follows. Returns false if
     * this machine could not even start, or the store of documents does not answer: then no document is to blame.
     */
    private boolean extract(ExtractionTask task) {
        try {
            extractions.record(task.document(), process.read(store.get(task.storageKey())));
            pages.askLater(task.storageKey());
        } catch (IOException | DocumentStoreAway machine) {
            LOG.warnf("No text can be extracted on this machine now: %s", machine);
            extractions.release(task.document());
            return false;
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The text of document %s could not be extracted", task.document());
            extractions.record(task.document(), ExtractedText.FAILED);
        }
        return true;
    }
}
