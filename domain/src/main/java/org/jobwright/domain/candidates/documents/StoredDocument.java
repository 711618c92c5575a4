package org.jobwright.domain.candidates.documents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A file that someone handed in: a CV, a certificate, a portfolio.
 *
 * <p>It is accepted by {@code DocumentPolicy}, its bytes are safe in the document store, and then this row is written. At
 * first it may belong to nobody: a visitor attached it to an application that is not sent yet. Sending claims it for the
 * person who sends. Its text is extracted later, in the background and in a process of its own; when that does not work
 * the document stays as good as before, only without text.
 */
@Entity
@Table(name = "stored_document")
public class StoredDocument extends AggregateRoot<DocumentId> {

    public static final int MAX_NAME = 150;
    private static final int MAX_TRIES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(2);

    @EmbeddedId
    private DocumentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private AccountId owner;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private int size;
    private String sha256;
    private String storageKey;
    private Instant storedAt;

    @Enumerated(EnumType.STRING)
    private ExtractionState extraction;

    private int extractionTries;
    private Instant nextTryAt;
    private String text;

    @Enumerated(EnumType.STRING)
    private ScanState scan = ScanState.UNCHECKED;

    protected StoredDocument() {}

    /** A file whose bytes are already in the store under {@code storageKey}; {@code owner} may be null. */
    public StoredDocument(
            AccountId owner,
            String fileName,
            DocumentType type,
            int size,
            String sha256,
            String storageKey,
            Instant now) {
        this.id = DocumentId.next();
        this.owner = owner;
        this.fileName = displayName(fileName);
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
        this.storageKey = storageKey;
        this.storedAt = now;
        this.extraction = ExtractionState.PENDING;
        this.nextTryAt = now;
    }

    /** What is shown of the client's name for a file: its last part, without characters that could mislead. */
    public static String displayName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String visible =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "").strip();
        if (visible.length() <= MAX_NAME) {
            return visible;
        }
        int dot = visible.lastIndexOf('.');
        String extension = dot > visible.length() - 6 ? visible.substring(dot) : "";
        int end = MAX_NAME - extension.length();
        boolean splitsCharacter = Character.isHighSurrogate(visible.charAt(end - 1));
        return visible.substring(0, splitsCharacter ? end - 1 : end) + extension;
    }

    /** Makes it the document of the person who uses it; nobody else can after that. */
    public void claim(AccountId person) {
        if (owner != null && !owner.equals(person)) {
            throw new NotAllowed();
        }
        owner = person;
    }

    /** Nobody gets it, and nobody reads it, before a virus scanner has said that it is clean. */
    public void awaitScan() {
        scan = ScanState.PENDING;
    }

    /** The virus scanner has answered. What is infected is not read either, so its text is not waited for. */
    public void scanned(boolean clean) {
        scan = clean ? ScanState.CLEAN : ScanState.INFECTED;
        if (!clean) {
            extractionRefused();
        }
    }

    /** The virus scanner did not answer; others have their turn before this one is shown again. */
    public void scanFailed(Instant now) {
        nextTryAt = now.plus(PAUSE);
    }

    /** Throws when the file may not be handed out, to whomever. */
    public void requireHandedOut() {
        switch (scan) {
            case PENDING -> throw new RuleViolation("candidates.document.not-scanned-yet");
            case INFECTED -> throw new RuleViolation("candidates.document.infected");
            case UNCHECKED, CLEAN -> {
                // as far as anybody knows, it does no harm
            }
        }
    }

    /** One more try begins; if nothing is heard of it, the next one may begin after the lease. */
    public void startExtraction(Instant now) {
        extractionTries++;
        nextTryAt = now.plus(LEASE);
    }

    /** The text was extracted. */
    public void extracted(String extractedText) {
        text = extractedText;
        extraction = ExtractionState.DONE;
    }

    /** The extraction did not end well; tried again later, but not for ever. */
    public void extractionFailed(Instant now) {
        if (extractionTries >= MAX_TRIES) {
            extraction = ExtractionState.FAILED;
        } else {
            nextTryAt = now.plus(PAUSE.multipliedBy(extractionTries));
        }
    }

    /** The machine could not begin with it, which is no fault of the document and no try. */
    public void extractionNotTried(Instant now) {
        extractionTries--;
        nextTryAt = now.plus(PAUSE);
    }

    /** It was given up and gets one more try: what was in its way may be gone. */
    public void takeUpExtraction(Instant now) {
        if (extraction == ExtractionState.FAILED) {
            extraction = ExtractionState.PENDING;
            extractionTries = MAX_TRIES - 1;
            nextTryAt = now;
        }
    }

    /** The extraction says that this is no such file. */
    public void extractionRefused() {
        extraction = ExtractionState.REFUSED;
    }

    @Override
    public DocumentId getId() {
        return id;
    }

    public AccountId getOwner() {
        return owner;
    }

    public String getFileName() {
        return fileName;
    }

    public DocumentType getType() {
        return type;
    }

    public int getSize() {
        return size;
    }

    public String getStorageKey() {
        return storageKey;
    }

    public Instant getStoredAt() {
        return storedAt;
    }

    public ExtractionState getExtraction() {
        return extraction;
    }

    public ScanState getScan() {
        return scan;
    }

    public Instant getNextTryAt() {
        return nextTryAt;
    }

    public String getText() {
        return text;
    }
}
