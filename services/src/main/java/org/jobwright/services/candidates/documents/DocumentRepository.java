package org.jobwright.services.candidates.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ExtractionState;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.services.shared.RowLocks;

@ApplicationScoped
public class DocumentRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(StoredDocument document) {
        entityManager.persist(document);
    }

    Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(entityManager.find(StoredDocument.class, id));
    }

    /**
     * Its current state, locked until the end of the transaction: claiming a file and storing its text must not refuse
     * each other.
     */
    public Optional<StoredDocument> lock(DocumentId id) {
        Optional<StoredDocument> document = find(id);
        document.ifPresent(found -> entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return document;
    }

    /** The next document whose text is to be extracted and that no other node is processing. */
    public Optional<StoredDocument> lockNextToExtract(Instant now) {
        return entityManager
                .createQuery("""
                        select d from StoredDocument d
                        where d.extraction = :pending and d.nextTryAt <= :now
                        and d.scan in (:handedOut)
                        order by d.nextTryAt""", StoredDocument.class)
                .setParameter("pending", ExtractionState.PENDING)
                .setParameter("now", now)
                .setParameter("handedOut", List.of(ScanState.UNCHECKED, ScanState.CLEAN))
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** Those of a person, the newest first, without their texts. */
    List<DocumentSummary> newestOf(AccountId owner, int most) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.candidates.documents.DocumentSummary(
                            d.id, d.fileName, d.type, d.size, d.storedAt, d.extraction)
                        from StoredDocument d where d.owner = :owner
                        order by d.storedAt desc, d.id""", DocumentSummary.class)
                .setParameter("owner", owner)
                .setMaxResults(most)
                .getResultList();
    }

    /** Documents whose extraction failed for good. */
    public List<StoredDocument> findGivenUp() {
        return entityManager
                .createQuery("select d from StoredDocument d where d.extraction = :failed", StoredDocument.class)
                .setParameter("failed", ExtractionState.FAILED)
                .getResultList();
    }

    /** Documents to be scanned for viruses, longest waiting first. */
    List<StoredDocument> findToScan(Instant now, int limit) {
        return entityManager
                .createQuery("""
                        select d from StoredDocument d
                        where d.scan = :pending and d.nextTryAt <= :now
                        order by d.nextTryAt""", StoredDocument.class)
                .setParameter("pending", ScanState.PENDING)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    boolean hasAny() {
        return isFound(entityManager.createQuery("select 1 from StoredDocument d", Integer.class));
    }

    /** Whether a person was erased from this database. */
    boolean hasErased() {
        return isFound(entityManager
                .createQuery("select 1 from Account a where a.id = :nobody", Integer.class)
                .setParameter("nobody", AccountId.NOBODY));
    }

    private static boolean isFound(TypedQuery<Integer> query) {
        return !query.setMaxResults(1).getResultList().isEmpty();
    }

    List<String> existingKeys(Collection<String> keys) {
        return entityManager
                .createQuery("select d.storageKey from StoredDocument d where d.storageKey in :keys", String.class)
                .setParameter("keys", keys)
                .getResultList();
    }
}
