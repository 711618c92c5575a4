package org.jobwright.services.moderation.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

@ApplicationScoped
class StatementExportQueries {

    @PersistenceContext
    private EntityManager entityManager;

    /** Statements of a time, oldest first. */
    Page<StatementRow> rows(Instant from, Instant before, PageRequest page) {
        return Page.of(
                entityManager
                        .createQuery("""
                                select new org.jobwright.services.moderation.statements.StatementRow(
                                  s.id, s.restriction, s.scope, s.duration, s.source, s.automatedDetection, s.detected,
                                  s.automatedDecision, s.groundKind, s.ground, s.sentAt)
                                from StatementOfReasons s
                                where s.sentAt >= :from and s.sentAt < :before
                                order by s.sentAt, s.id.value
                                """, StatementRow.class)
                        .setParameter("from", from)
                        .setParameter("before", before)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList(),
                page,
                () -> count(from, before));
    }

    private long count(Instant from, Instant before) {
        return entityManager
                .createQuery(
                        "select count(s) from StatementOfReasons s where s.sentAt >= :from and s.sentAt < :before",
                        Long.class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
    }
}
