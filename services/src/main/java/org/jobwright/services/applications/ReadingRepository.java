package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.candidates.DocumentId;

/** Who at the employer opened what in an application, or exported it: one row per person and thing, with the first and last time. */
@ApplicationScoped
public class ReadingRepository {

    private static final String AGAIN =
            " on conflict on constraint uq_application_reading do update set last_at = excluded.last_at";

    @PersistenceContext
    private EntityManager entityManager;

    public void opened(JobApplicationId application, AccountId reader, Instant now) {
        entityManager
                .createNativeQuery("insert into application_reading (application_id, reader_id, first_at, last_at)"
                        + " values (:application, :reader, :now, :now)" + AGAIN)
                .setParameter("application", application.value())
                .setParameter("reader", reader.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A list with these applications went into a file. */
    public void exported(List<ApplicationReference> applications, AccountId reader, Instant now) {
        if (applications.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(
                        "insert into application_reading (application_id, reader_id, exported, first_at, last_at)"
                                + " select a.id, :reader, true, :now, :now from job_application a where a.reference in (:applications)"
                                + AGAIN)
                .setParameter(
                        "applications",
                        applications.stream().map(ApplicationReference::value).toList())
                .setParameter("reader", reader.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A file counts for each application that it came with. */
    void opened(DocumentId document, List<JobApplicationId> carriers, AccountId reader, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into application_reading (application_id, reader_id, document_id, file_name, first_at, last_at)"
                                + " select a.id, :reader, d.id, d.file_name, :now, :now"
                                + " from job_application a join stored_document d on d.id = :document where a.id in (:carriers)"
                                + AGAIN)
                .setParameter("document", document.value())
                .setParameter(
                        "carriers",
                        carriers.stream().map(JobApplicationId::value).toList())
                .setParameter("reader", reader.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Latest first; before readings were recorded, the first one is in the timeline. */
    public List<Reading> of(JobApplicationId application) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.display_name, r.file_name, r.exported, min(r.first_at) as first_at, max(r.last_at) as last_at
                        from (select reader_id, document_id, file_name, exported, first_at, last_at from application_reading
                            where application_id = :application
                          union all select actor_id, null, null, false, at, at from timeline_entry
                            where application_id = :application and status = 'VIEWED') r
                          join account p on p.id = r.reader_id
                        group by p.id, p.display_name, r.document_id, r.file_name, r.exported order by last_at desc, p.display_name""", Tuple.class)
                .setParameter("application", application.value(), UUID.class)
                .addScalar("display_name", String.class)
                .addScalar("file_name", String.class)
                .addScalar("exported", Boolean.class)
                .addScalar("first_at", Instant.class)
                .addScalar("last_at", Instant.class)
                .getResultStream()
                .map(row -> new Reading(
                        row.get("display_name", String.class),
                        row.get("file_name", String.class),
                        row.get("exported", Boolean.class),
                        row.get("first_at", Instant.class),
                        row.get("last_at", Instant.class)))
                .toList();
    }
}
