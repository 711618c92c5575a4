package org.jobwright.services.applications.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;

/** Stores receipts. The database keeps one for each application, and only the hash of earlier and erased ones. */
@ApplicationScoped
public class ReceiptRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The current receipt of an application; empty if none was issued yet. */
    Optional<Receipt> find(JobApplicationId application) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select r.sha256, r.content from application_receipt r where r.application_id = :application",
                        Tuple.class)
                .setParameter("application", application.value(), UUID.class)
                .getResultStream()
                .map(row -> new Receipt(row.get("sha256", String.class), row.get("content", String.class)))
                .findFirst();
    }

    /** The hash of the receipt; null if none was issued yet. */
    public String hashOf(JobApplicationId application) {
        return find(application).map(Receipt::sha256).orElse(null);
    }

    /**
     * For how many months after its end an application is kept that is sent now; null if the employer deletes nothing, or
     * its country cannot be read.
     */
    public Integer keptMonths(JobPostingId posting, int version) {
        return (Integer) entityManager
                .createNativeQuery("select jobwright_kept_months(:posting, :version)", Integer.class)
                .setParameter("posting", posting.value())
                .setParameter("version", version)
                .getSingleResult();
    }

    /** Replaces the receipt of an application. */
    void keep(JobApplicationId application, Receipt receipt, LocalDate day) {
        entityManager.flush(); // the application may be new
        entityManager
                .createNativeQuery(
                        "select cast(jobwright_issue_receipt(:application, :sha256, :content, :day) as text)")
                .setParameter("application", application.value())
                .setParameter("sha256", receipt.sha256())
                .setParameter("content", receipt.json())
                .setParameter("day", day)
                .getSingleResult();
    }

    /** The day on which a receipt with this hash was issued; empty if none was. */
    Optional<LocalDate> issuedOn(String sha256) {
        return Optional.ofNullable((LocalDate) entityManager
                .createNativeQuery("select jobwright_receipt_issued_on(:sha256)", LocalDate.class)
                .setParameter("sha256", sha256)
                .getSingleResult());
    }
}
