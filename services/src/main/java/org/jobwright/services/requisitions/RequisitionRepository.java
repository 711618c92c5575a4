package org.jobwright.services.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.requisitions.FlowTemplate;
import org.jobwright.domain.requisitions.FlowTemplateId;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;

/** Loads and stores requisitions, which postings are for them, and flow templates. */
@ApplicationScoped
class RequisitionRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Requisition requisition) {
        entityManager.persist(requisition);
    }

    /** Hires and votes wait for each other. */
    Optional<Requisition> lock(RequisitionId id) {
        return Optional.ofNullable(entityManager.find(Requisition.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same for those that an organization has of some; who locks several of them gets them in the same order. */
    void lock(OrganizationId organization, Set<RequisitionReference> references) {
        if (!references.isEmpty()) {
            entityManager
                    .createQuery(
                            "select r from Requisition r where r.organization = :organization"
                                    + " and r.reference in :references order by r.id.value",
                            Requisition.class)
                    .setParameter("organization", organization)
                    .setParameter("references", references)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    Optional<Requisition> find(RequisitionId id) {
        return Optional.ofNullable(entityManager.find(Requisition.class, id));
    }

    Optional<Requisition> find(RequisitionReference reference) {
        return entityManager
                .createQuery("select r from Requisition r where r.reference = :reference", Requisition.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    long countDrafts(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select count(r) from Requisition r where r.organization = :organization and r.state = :draft",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("draft", RequisitionState.DRAFT)
                .getSingleResult();
    }

    /** A reference that people can read out, never reused. */
    String nextReference(Instant now) {
        return (String) entityManager
                .createNativeQuery("select requisition_next_reference(:year)", String.class)
                .setParameter("year", now.atZone(ZoneOffset.UTC).getYear())
                .getSingleResult();
    }

    /** For which requisition a posting was submitted. */
    @SuppressWarnings("unchecked")
    Optional<RequisitionId> of(JobPostingId posting) {
        return entityManager
                .createNativeQuery(
                        "select requisition_id from requisition_posting where posting_id = :posting", UUID.class)
                .setParameter("posting", posting.value())
                .getResultStream()
                .findFirst()
                .map(id -> new RequisitionId((UUID) id));
    }

    void link(JobPostingId posting, RequisitionId requisition) {
        entityManager
                .createNativeQuery("""
                        insert into requisition_posting (posting_id, requisition_id) values (:posting, :requisition)
                        on conflict on constraint pk_requisition_posting
                          do update set requisition_id = excluded.requisition_id""")
                .setParameter("posting", posting.value())
                .setParameter("requisition", requisition.value())
                .executeUpdate();
    }

    /** Opens the opening again that an application filled, unless the person is still hired, and came. */
    boolean reopen(UUID application) {
        return (boolean) entityManager
                .createNativeQuery("select jobwright_reopen_opening(:application)", Boolean.class)
                .setParameter("application", application)
                .getSingleResult();
    }

    /** In the order in which they are tried. */
    List<FlowTemplate> templates(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select t from FlowTemplate t where t.organization = :organization"
                                + " order by t.position, t.id.value",
                        FlowTemplate.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    Optional<FlowTemplate> template(FlowTemplateId id) {
        return Optional.ofNullable(entityManager.find(FlowTemplate.class, id));
    }

    void add(FlowTemplate template) {
        entityManager.persist(template);
    }

    void remove(FlowTemplate template) {
        entityManager.remove(template);
    }
}
