package org.jobwright.services.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.DocumentPolicy;
import org.jobwright.domain.candidates.DocumentStored;
import org.jobwright.domain.candidates.DocumentType;
import org.jobwright.domain.candidates.StoredDocument;
import org.jobwright.domain.shared.NotFound;

/** Stored files, for services that have already asked whether the caller may. */
@ApplicationScoped
public class Documents {

    @Inject
    private DocumentRepository documents;

    @Inject
    private DocumentStore store;

    @Inject
    private VirusScanner scanner;

    @Inject
    private Clock clock;

    @Inject
    private Event<DocumentStored> stored;

    /**
     * Takes in a file, for an owner or for nobody yet (null).
     *
     * @throws org.jobwright.domain.shared.RuleViolation when {@link DocumentPolicy} refuses it; nothing is stored then
     */
    public DocumentSummary take(UploadedFile file, AccountId owner) {
        byte[] content = file.content();
        DocumentType type = DocumentPolicy.check(file.fileName(), content);
        Instant now = clock.instant();
        StoredDocument document = new StoredDocument(
                owner, file.fileName(), type, content.length, sha256(content), store.put(content), now);
        if (scanner.isThere()) {
            document.awaitScan();
        }
        documents.add(document);
        stored.fire(new DocumentStored(document.getId(), now));
        return DocumentSummary.of(document);
    }

    /** Makes a file that belongs to nobody the file of a person. */
    public void claim(DocumentId id, AccountId person) {
        documents.lock(id).orElseThrow(NotFound::new).claim(person);
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(id).flatMap(documents::find);
    }

    /**
     * A file with its bytes.
     *
     * @throws org.jobwright.domain.shared.RuleViolation when a virus scanner has not called it clean
     */
    public DocumentFile open(StoredDocument document) {
        document.requireHandedOut();
        return new DocumentFile(document.getFileName(), document.getType(), store.get(document.getStorageKey()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
