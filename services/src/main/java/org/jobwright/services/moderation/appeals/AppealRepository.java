package org.jobwright.services.moderation.appeals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.shared.failures.NotFound;

/** Loads and stores appeals. */
@ApplicationScoped
class AppealRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Appeal appeal) {
        entityManager.persist(appeal);
    }

    /** Holds the row, so that the second of two simultaneous answers finds the first one. */
    Appeal lock(AppealId id) {
        return Optional.ofNullable(entityManager.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    Optional<Appeal> of(PostingReportId report) {
        return entityManager
                .createQuery("select a from Appeal a where a.report = :report", Appeal.class)
                .setParameter("report", report)
                .getResultStream()
                .findFirst();
    }

    Optional<Appeal> of(StatementId statement) {
        return entityManager
                .createQuery("select a from Appeal a where a.statement = :statement", Appeal.class)
                .setParameter("statement", statement)
                .getResultStream()
                .findFirst();
    }
}
