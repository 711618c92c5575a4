package org.jobwright.services.moderation.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.shared.failures.NotFound;

@ApplicationScoped
class MessageReportRepository {

    @PersistenceContext
    private EntityManager entityManager;

    MessageReport get(MessageReportId id) {
        MessageReport found = entityManager.find(MessageReport.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    void add(MessageReport report) {
        entityManager.persist(report);
    }
}
