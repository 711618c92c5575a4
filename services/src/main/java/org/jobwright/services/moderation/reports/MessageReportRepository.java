package org.jobwright.services.moderation.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.services.shared.AdvisoryLock;

@ApplicationScoped
class MessageReportRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

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

    /** Until the end of the transaction, the person reports this request nowhere else. */
    void hold(ContactRequestId request, AccountId reporter) {
        lock.hold("contact report " + request + " " + reporter);
    }

    /** Whether a report of the person waits for a moderator. */
    boolean isOpen(ContactRequestId request, AccountId reporter) {
        return entityManager
                        .createQuery("""
                                select count(r) from MessageReport r
                                where r.contact = :request and r.reporter = :reporter and r.state = OPEN""", Long.class)
                        .setParameter("request", request)
                        .setParameter("reporter", reporter)
                        .getSingleResult()
                > 0;
    }
}
