package org.jobwright.services.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;

/** Applications that are over: jobwright_retention is the one set that the run, employers and candidates read. */
@ApplicationScoped
class RetentionRepository {

    private static final String KEPT =
            "select application_id, organization_id, candidate_id, purge_on, on_request, step"
                    + " from jobwright_retention(:today, null, null, :application)";

    /**
     * An employer still reads an application while it has time to say what its team wrote, and for a week after the
     * candidate was told that the time is over; not for longer because it was suspended meanwhile.
     */
    private static final String DUE = """
            select t.application_id from jobwright_retention(:today, null, null, null, :beyond, :upto) t
            where t.step is not null and (t.step <> 'QUARANTINE' or not exists (select from notes_request r
              where r.application_id = t.application_id and r.state = 'WAITING' and r.due_on + 7 >= :today
                and (r.asked_at at time zone 'UTC')::date + 120 >= :today))
            order by t.step, t.application_id""";

    private static final String PREVIEW = """
            select a.reference, a.posting_title, t.quarantine_on, t.purge_on, a.quarantined_on is not null,
              a.deletion_asked_on is not null, t.held_until
            from jobwright_retention(:today, :employer, null, null) t join job_application a on a.id = t.application_id
            where t.deletes and t.purge_on <= :until
            order by t.purge_on, a.reference""";

    private static final String OWN = """
            select a.reference, a.posting_title, o.display_name, t.quarantine_on, t.purge_on, a.quarantined_on,
              a.deletion_asked_on, t.held_until, t.on_request, t.deletes
            from jobwright_retention(:today, null, :person, null) t
              join job_application a on a.id = t.application_id join hiring_organization o on o.id = t.organization_id
            where t.ended_on is not null
            order by t.purge_on, a.reference""";

    private static final String DELETED =
            "select organization, posting_title, deleted_on, cause from deleted_application"
                    + " where account_id = :person order by deleted_on desc, id";

    private static final String ANNOUNCED = """
            select t.organization_id, count(*) from jobwright_retention(:today, null, null, null, :beyond, :upto) t
            where t.held_until is null and t.deletes and t.purge_on > :today
              and exists (select from job_application a where a.id = t.application_id and a.deletion_announced_on is not null)
            group by t.organization_id""";

    private static final String LAST_OF_PORTION = "select jobwright_retention_portion(:beyond, :size)";

    private static final String KEEP_PLACES = "select jobwright_retention_keeps_places(:today, :beyond, :upto)";

    private static final String LOCK = "select id from job_application where id = :application for update skip locked";

    private static final String ANNOUNCE = """
            update job_application set version = version + 1, deletion_announced_on = :today
            where id in (select application_id from jobwright_retention(:today, :employer, :person, null)
              where step = 'ANNOUNCE')""";

    private static final String QUARANTINE =
            "update job_application set version = version + 1, quarantined_on = :today where id = :application";

    /** What was announced stays so, if it is not taken back as well. */
    private static final String TAKE_BACK = """
            update job_application set version = version + 1, quarantined_on = null, deletion_announced_on = (
              select case when t.announce_on <= :today then deletion_announced_on end
              from jobwright_retention(:today, null, null, :application) t)
            where id = :application""";

    private static final String NOTE = "select cast(jobwright_note_deletion(:application, :today) as text)";

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether the clock goes on as clocks do, so that something may be deleted; notes that it was asked. */
    boolean begins(LocalDate today) {
        return query("select jobwright_retention_begins(:today)", Boolean.class)
                .setParameter("today", today, LocalDate.class)
                .getSingleResult();
    }

    /** The next applications that are over, at most {@code size}, after another one; null for the first. */
    RetentionPortion portion(UUID beyond, int size) {
        return new RetentionPortion(
                beyond,
                query(LAST_OF_PORTION, UUID.class)
                        .setParameter("beyond", beyond, UUID.class)
                        .setParameter("size", size)
                        .getSingleResult());
    }

    /** Keeps the places of those that are over, and returns the number without a readable country. */
    int keepPlaces(RetentionPortion portion, LocalDate today) {
        return portion(KEEP_PLACES, Integer.class, portion, today).getSingleResult();
    }

    /** All of a portion for which something is due. */
    List<JobApplicationId> due(RetentionPortion portion, LocalDate today) {
        return portion(DUE, UUID.class, portion, today)
                .getResultStream()
                .map(JobApplicationId::new)
                .toList();
    }

    /** Every portion was looked at. */
    void ends(LocalDate today, int unreadable) {
        query("select cast(jobwright_retention_ends(:today, :unreadable) as text)", String.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("unreadable", unreadable)
                .getSingleResult();
    }

    /** Whether this run tells the owners, and not that of another node. */
    boolean reminds(LocalDate today) {
        return query("select jobwright_retention_reminds(:today)", Boolean.class)
                .setParameter("today", today, LocalDate.class)
                .getSingleResult();
    }

    /** How many applications of a portion each employer will lose soon. */
    Map<OrganizationId, Integer> announced(RetentionPortion portion, LocalDate today) {
        return portion(ANNOUNCED, Tuple.class, portion, today)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new OrganizationId(row.get(0, UUID.class)),
                        row -> row.get(1, Number.class).intValue()));
    }

    /** False if another node is at it. */
    boolean lock(JobApplicationId application) {
        return !query(LOCK, UUID.class)
                .setParameter("application", application.value(), UUID.class)
                .getResultList()
                .isEmpty();
    }

    Optional<KeptApplication> find(JobApplicationId application, LocalDate today) {
        return query(KEPT, Tuple.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("application", application.value(), UUID.class)
                .getResultStream()
                .map(RetentionRepository::read)
                .findFirst();
    }

    /** The applications of a person that are over, the first to go first. */
    List<OwnRetention> ofPerson(AccountId person, LocalDate today) {
        return query(OWN, Tuple.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("person", person.value(), UUID.class)
                .getResultStream()
                .map(row -> new OwnRetention(
                        ApplicationReference.read(row.get(0, String.class)).orElseThrow(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        day(row, 3),
                        day(row, 4),
                        day(row, 5),
                        day(row, 6),
                        day(row, 7),
                        day(row, 8),
                        Boolean.TRUE.equals(row.get(9, Boolean.class))))
                .toList();
    }

    /** What a person is told of applications that are gone, the latest first. */
    List<DeletedApplication> deleted(AccountId person, int most) {
        return query(DELETED, Tuple.class)
                .setParameter("person", person.value(), UUID.class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new DeletedApplication(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        day(row, 2),
                        row.get(3, String.class).equals("ASKED")))
                .toList();
    }

    /** What an employer will lose until a day, the first to go first; what is held is among it. */
    RetentionPreview preview(OrganizationId organization, LocalDate today, LocalDate until, int most) {
        List<PlannedDeletion> all = query(PREVIEW, Tuple.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("employer", organization.value(), UUID.class)
                .setParameter("until", until, LocalDate.class)
                .getResultStream()
                .map(row -> new PlannedDeletion(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        day(row, 2),
                        day(row, 3),
                        row.get(4, Boolean.class),
                        row.get(5, Boolean.class),
                        day(row, 6)))
                .toList();
        return new RetentionPreview(all.stream().limit(most).toList(), all.size());
    }

    private static KeptApplication read(Tuple row) {
        String step = row.get(5, String.class);
        return new KeptApplication(
                new JobApplicationId(row.get(0, UUID.class)),
                new OrganizationId(row.get(1, UUID.class)),
                new AccountId(row.get(2, UUID.class)),
                day(row, 3),
                day(row, 4),
                step == null ? null : RetentionStep.valueOf(step));
    }

    private static LocalDate day(Tuple row, int column) {
        return row.get(column) instanceof java.sql.Date day ? day.toLocalDate() : row.get(column, LocalDate.class);
    }

    /** Whatever of a person's is to be announced by one employer. */
    void announce(KeptApplication kept, LocalDate today) {
        query(ANNOUNCE, Object.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("employer", kept.organization().value(), UUID.class)
                .setParameter("person", kept.candidate().value(), UUID.class)
                .executeUpdate();
    }

    void quarantine(JobApplicationId application, LocalDate today) {
        query(QUARANTINE, Object.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("application", application.value(), UUID.class)
                .executeUpdate();
    }

    void takeBack(JobApplicationId application, LocalDate today) {
        query(TAKE_BACK, Object.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("application", application.value(), UUID.class)
                .executeUpdate();
    }

    /** The candidate will see that there was one. */
    void noteDeletion(JobApplicationId application, LocalDate today) {
        query(NOTE, String.class)
                .setParameter("today", today, LocalDate.class)
                .setParameter("application", application.value(), UUID.class)
                .getSingleResult();
    }

    private <T> NativeQuery<T> portion(String sql, Class<T> type, RetentionPortion portion, LocalDate today) {
        return query(sql, type)
                .setParameter("today", today, LocalDate.class)
                .setParameter("beyond", portion.beyond(), UUID.class)
                .setParameter("upto", portion.last(), UUID.class);
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, type);
    }
}
