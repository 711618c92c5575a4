package org.jobwright.services.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.DocumentRequestId;

/** Loads and stores what employers asked for, with its files; the caller has already checked access. */
@ApplicationScoped
class DocumentRequestRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(DocumentRequest request) {
        entityManager.persist(request);
    }

    Optional<DocumentRequest> find(DocumentRequestId id) {
        return Optional.ofNullable(entityManager.find(DocumentRequest.class, id));
    }

    Optional<JobApplicationId> applicationOf(DocumentRequestId id) {
        return entityManager
                .createQuery("select r.application from DocumentRequest r where r.id = :id", JobApplicationId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Held until the end of the transaction: of two files at once the second is counted after the first. */
    void lock(DocumentRequest request) {
        entityManager.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    List<DocumentRequest> of(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select r from DocumentRequest r where r.application = :application"
                                + " order by r.askedAt desc, r.id.value",
                        DocumentRequest.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** Those of an application as they are once other commands are through, which wait then. */
    List<DocumentRequest> lock(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select r from DocumentRequest r where r.application = :application order by r.id",
                        DocumentRequest.class)
                .setParameter("application", application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The files of all requests of an application that the caller sees, in the order in which they were added. */
    Map<UUID, List<PaperFile>> files(JobApplicationId application) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select f.request_id as request, d.id, d.file_name, d.size, d.scan
                        from document_request_file f join document_request r on r.id = f.request_id
                          join stored_document d on d.id = f.document_id
                        where r.application_id = :application order by f.added_at, d.id""", Tuple.class)
                .setParameter("application", application.value(), UUID.class)
                .addScalar("request", UUID.class)
                .addScalar("id", UUID.class)
                .addScalar("file_name", String.class)
                .addScalar("size", Integer.class)
                .addScalar("scan", String.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("request", UUID.class),
                        Collectors.mapping(
                                row -> new PaperFile(
                                        new DocumentId(row.get("id", UUID.class)),
                                        row.get("file_name", String.class),
                                        row.get("size", Integer.class),
                                        ScanState.valueOf(row.get("scan", String.class))),
                                Collectors.toList())));
    }

    /** Those that wait for the candidate since a time between these, with nobody reminded, the oldest first. */
    List<DocumentRequestId> toRemind(Instant after, Instant before, int most) {
        return entityManager
                .createQuery(
                        "select r.id from DocumentRequest r where r.state in (ASKED, RETURNED) and r.remindedAt is null"
                                + " and r.stateAt between :after and :before order by r.stateAt, r.id.value",
                        DocumentRequestId.class)
                .setParameter("after", after)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    int countFiles(DocumentRequest request) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from document_request_file where request_id = :request")
                        .setParameter("request", request.getId().value())
                        .getSingleResult())
                .intValue();
    }

    void addFile(DocumentRequest request, DocumentId document, Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into document_request_file (document_id, request_id, added_at)"
                        + " values (:document, :request, :now)")
                .setParameter("document", document.value())
                .setParameter("request", request.getId().value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes a file for good; nothing else refers to it. */
    void removeFile(DocumentRequest request, DocumentId document) {
        entityManager
                .createNativeQuery("delete from stored_document where id in (select f.document_id"
                        + " from document_request_file f where f.document_id = :document and f.request_id = :request)")
                .setParameter("document", document.value())
                .setParameter("request", request.getId().value())
                .executeUpdate();
    }

    /** The request that a file was sent for. */
    Optional<DocumentRequest> of(DocumentId document) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select request_id from document_request_file where document_id = :document", UUID.class)
                .setParameter("document", document.value(), UUID.class)
                .uniqueResultOptional()
                .flatMap(id -> find(new DocumentRequestId(id)));
    }
}
