package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.requisitions.RequisitionId;

/** Which files are with which requisition; the caller has already checked access. */
@ApplicationScoped
class RequisitionFileRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** In the order in which they were added. */
    List<RequisitionFile> of(RequisitionId requisition) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select d.id, d.file_name, d.size, d.scan, f.added_at
                        from requisition_file f join stored_document d on d.id = f.document_id
                        where f.requisition_id = :requisition order by f.added_at, d.id""", Tuple.class)
                .setParameter("requisition", requisition.value(), UUID.class)
                .addScalar("id", UUID.class)
                .addScalar("file_name", String.class)
                .addScalar("size", Integer.class)
                .addScalar("scan", String.class)
                .addScalar("added_at", Instant.class)
                .getResultStream()
                .map(row -> new RequisitionFile(
                        new DocumentId(row.get("id", UUID.class)),
                        row.get("file_name", String.class),
                        row.get("size", Integer.class),
                        ScanState.valueOf(row.get("scan", String.class)),
                        row.get("added_at", Instant.class)))
                .toList();
    }

    boolean has(RequisitionId requisition, DocumentId file) {
        return !entityManager
                .createNativeQuery(
                        "select 1 from requisition_file"
                                + " where requisition_id = :requisition and document_id = :document",
                        Integer.class)
                .setParameter("requisition", requisition.value())
                .setParameter("document", file.value())
                .getResultList()
                .isEmpty();
    }

    int count(RequisitionId requisition) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from requisition_file where requisition_id = :requisition")
                        .setParameter("requisition", requisition.value())
                        .getSingleResult())
                .intValue();
    }

    void add(RequisitionId requisition, DocumentId file, Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into requisition_file (document_id, requisition_id, added_at)"
                        + " values (:document, :requisition, :now)")
                .setParameter("document", file.value())
                .setParameter("requisition", requisition.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Nothing else refers to it; false if it was removed before. */
    boolean remove(RequisitionId requisition, DocumentId file) {
        return entityManager
                        .createNativeQuery("delete from stored_document where id in (select f.document_id"
                                + " from requisition_file f"
                                + " where f.requisition_id = :requisition and f.document_id = :document)")
                        .setParameter("requisition", requisition.value())
                        .setParameter("document", file.value())
                        .executeUpdate()
                == 1;
    }
}
