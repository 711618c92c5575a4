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
 * An uploaded file: a CV, a certificate, a portfolio.
 *
 * <p>It is accepted by {@code DocumentPolicy}, its bytes are safe in the document store, and then this row is written.
 * At first it may have no owner: a visitor attached it to an application that is not sent yet. Sending claims it for
 * the sender. Its text is extracted later, in the background and in a separate process; if that fails the document is
 * still as good as before, only without text.
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

    /** The displayed file name: the last part of the client's name, without misleading characters. */
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

    /** Gives the document to the person who uses it; nobody else can claim it afterwards. */
    public void claim(AccountId person) {
        if (owner != null && !owner.equals(person)) {
            throw new NotAllowed();
        }
        owner = person;
    }

    /** Keeps it from being handed out or read until a virus scanner has found it clean. */
    public void awaitScan() {
        scan = ScanState.PENDING;
    }

    /** The virus scanner has answered. An infected document is never read, so its text is not extracted. */
    public void scanned(boolean clean) {
        scan = clean ? ScanState.CLEAN : ScanState.INFECTED;
        if (!clean) {
            extractionRefused();
        }
    }

    /** The virus scanner did not answer; other documents are scanned before this one is tried again. */
    public void scanFailed(Instant now) {
        nextTryAt = now.plus(PAUSE);
    }

    /** Throws if the file must not be handed out. */
    public void requireHandedOut() {
        switch (scan) {
            case PENDING -> throw new RuleViolation("candidates.document.not-scanned-yet");
            case INFECTED -> throw new RuleViolation("candidates.document.infected");
            case UNCHECKED, CLEAN -> {
                // as far as we know, it does no harm
            }
        }
    }

    /** Whether the file may be handed out. */
    public boolean isHandedOut() {
        return scan == ScanState.UNCHECKED || scan == ScanState.CLEAN;
    }

    /** Starts another try; if it never reports back, the next one may start after the lease. */
    public void startExtraction(Instant now) {
        extractionTries++;
        nextTryAt = now.plus(LEASE);
    }

    /** The text was extracted. */
    public void extracted(String extractedText) {
        text = extractedText;
        extraction = ExtractionState.DONE;
    }

    /** The extraction failed; it is retried, but not forever. */
    public void extractionFailed(Instant now) {
        if (extractionTries >= MAX_TRIES) {
            extraction = ExtractionState.FAILED;
        } else {
            nextTryAt = now.plus(PAUSE.multipliedBy(extractionTries));
        }
    }

    /** The machine could not start the extraction; the document is not to blame, so it is not counted as a try. */
    public void extractionNotTried(Instant now) {
        extractionTries--;
        nextTryAt = now.plus(PAUSE);
    }

    /** Gives a failed extraction one more try, because the cause may be gone. */
    public void takeUpExtraction(Instant now) {
        if (extraction == ExtractionState.FAILED) {
            extraction = ExtractionState.PENDING;
            extractionTries = MAX_TRIES - 1;
            nextTryAt = now;
        }
    }

    /** The file is not of the kind that it claims to be. */
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

    public String getSha256() {
        return sha256;
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
