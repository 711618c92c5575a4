package org.jobwright.services.candidates.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.DocumentStored;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.NotFound;

/** Stored files, for services that have already checked access. */
@ApplicationScoped
public class Documents {

    @Inject
    private DocumentRepository documents;

    @Inject
    private DocumentStore store;

    @Inject
    private PageStore pages;

    @Inject
    private PageMaker maker;

    @Inject
    private VirusScanner scanner;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Stores a file, for an owner or without one yet (null).
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation if {@link DocumentPolicy} refuses it; then nothing is
     *     stored
     */
    public DocumentSummary take(UploadedFile file, AccountId owner) {
        byte[] content = file.content();
        DocumentType type = DocumentPolicy.check(file.fileName(), content);
        Instant now = clock.instant();
        StoredDocument document = new StoredDocument(
                owner, file.fileName(), type, content.length, Sha256.hex(content), store.put(content), now);
        if (scanner.isThere()) {
            document.awaitScan();
        }
        documents.add(document);
        events.fire(new DocumentStored(document.getId(), now));
        return DocumentSummary.of(document);
    }

    /** Gives a file without an owner to a person. */
    public void claim(DocumentId id, AccountId person) {
        documents.lock(id).orElseThrow(NotFound::new).claim(person);
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(id).flatMap(documents::find);
    }

    /** The files of a person, the newest first. */
    public List<DocumentSummary> newestOf(AccountId owner, int most) {
        return documents.newestOf(owner, most);
    }

    /**
     * A file with its bytes.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation if a virus scanner has not found it clean
     */
    public DocumentFile open(StoredDocument document) {
        document.requireHandedOut();
        return new DocumentFile(document.getFileName(), document.getType(), store.get(document.getStorageKey()));
    }

    /**
     * The pages of a file; empty while they are being drawn.
     *
     * @param again whether to draw them anew if they were not drawn in time
     * @throws org.jobwright.domain.shared.failures.RuleViolation if a virus scanner has not found it clean
     */
    public Optional<DrawnPages> pages(StoredDocument document, boolean again) {
        document.requireHandedOut();
        if (again) {
            maker.tryAgain(document.getStorageKey());
        }
        return prepare(document) ? pages.find(document.getStorageKey()) : Optional.of(DrawnPages.NONE);
    }

    /** The picture of a page, counted from 1; a PNG or a JPEG. */
    public Optional<byte[]> picture(StoredDocument document, int page) {
        document.requireHandedOut();
        return pages.picture(document.getStorageKey(), page);
    }

    /** Has the pages of a file drawn, unless they are there; false if it never has any. */
    public boolean prepare(StoredDocument document) {
        return document.getType() == DocumentType.PDF && document.isHandedOut() && maker.ask(document.getStorageKey());
    }
}
