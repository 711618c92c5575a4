package org.jobwright.services.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * The access log: which member of an employer saw what of whom, and when. The database adds the rows, leaves out what is
 * their own or withdrawn, and what they saw in the ten minutes before.
 */
@ApplicationScoped
public class AccessLogRepository {

    /** How something was read: signed in, or by the secret of a calendar or of a program. */
    public static final String SESSION = "SESSION";

    public static final String TOKEN = "TOKEN";

    /** As many as a page shows. */
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entityManager;

    /** A member saw a part of these applications. */
    public void saw(Collection<JobApplicationId> applications, AccessPart part, AccountId reader, Instant now) {
        saw(applications, part, null, reader, now);
    }

    /** A member opened a file. It counts for each application that it came with. */
    void opened(
            DocumentId document,
            Collection<JobApplicationId> carriers,
            AccessPart part,
            AccountId reader,
            Instant now) {
        saw(carriers, part, document, reader, now);
    }

    /** A list with these applications went into a file. */
    public void exported(List<ApplicationReference> applications, AccountId reader, Instant now) {
        if (!applications.isEmpty()) {
            saw(ids(applications), AccessPart.EXPORT, null, reader, now);
        }
    }

    /** A stage says who hidden applicants are; who knew before learns nothing. */
    public void learnedWho(Collection<JobApplicationId> applications, AccountId reader, Instant now) {
        Set<UUID> known = new HashSet<>(entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct application_id from access_entry
                        where actor_id = :reader and part = 'UNMASKED'
                          and (via = 'TOKEN') = coalesce(jobwright_is_program(), false)
                          and application_id = any (cast(:applications as uuid[]))""", UUID.class)
                .setParameter("reader", reader.value(), UUID.class)
                .setParameter(
                        "applications",
                        applications.stream()
                                .map(id -> id.value().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .getResultList());
        List<JobApplicationId> learned =
                applications.stream().filter(id -> !known.contains(id.value())).toList();
        if (!learned.isEmpty()) {
            saw(learned, AccessPart.UNMASKED, null, reader, now);
        }
    }

    /**
     * A person saw names in a list.
     *
     * @param posting whose applicants it lists; null for more than one
     * @param via how they read it
     */
    public void listed(JobPostingId posting, AccountId reader, String via, Instant now) {
        entityManager
                .createNativeQuery(
                        "select cast(jobwright_saw_list(cast(:posting as uuid), :reader, :via, :now) as text)")
                .setParameter("posting", posting == null ? null : posting.toString())
                .setParameter("reader", reader.value())
                .setParameter("via", via)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    Optional<JobApplicationId> application(ApplicationReference reference) {
        return ids(List.of(reference)).stream().findFirst();
    }

    private List<JobApplicationId> ids(List<ApplicationReference> references) {
        return entityManager
                .createQuery(
                        "select a.id from JobApplication a where a.reference in :references", JobApplicationId.class)
                .setParameter("references", references)
                .getResultList();
    }

    private void saw(
            Collection<JobApplicationId> applications,
            AccessPart part,
            DocumentId document,
            AccountId reader,
            Instant now) {
        entityManager
                .createNativeQuery("select cast(jobwright_saw(cast(:applications as uuid[]), :part,"
                        + " cast(:document as uuid), :reader, :now) as text)")
                .setParameter(
                        "applications",
                        applications.stream()
                                .map(id -> id.value().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .setParameter("part", part.name())
                .setParameter(
                        "document", document == null ? null : document.value().toString())
                .setParameter("reader", reader.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /**
     * Latest first; readings from before there was a log are in the timeline. A stage that reveals a hidden applicant
     * is listed once the applicant is hidden again; earlier it would tell how far they got.
     */
    public List<Reading> of(JobApplicationId application) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.display_name, r.role, r.part, r.via, coalesce(r.file_name, u.reason) as file_name, r.at
                        from (select actor_id, role, part, via, file_name, at from access_entry
                            where application_id = :application and part <> 'NOTES'
                          union all select t.actor_id, null, 'APPLICATION', 'SESSION', null, t.at from timeline_entry t
                            where t.application_id = :application and t.status = 'VIEWED' and not exists (
                              select from access_entry e where e.application_id = :application and e.actor_id = t.actor_id)) r
                          join account p on p.id = r.actor_id
                          left join unmasking u on u.application_id = :application and u.member_id = r.actor_id
                            and r.part = 'UNMASKED' and r.via = 'SESSION'
                        where r.part <> 'UNMASKED' or u.id is not null or exists (select from job_application a
                          where a.id = :application and a.blind_until is not null)
                        order by r.at desc, p.display_name, r.part""", Tuple.class)
                .setParameter("application", application.value(), UUID.class)
                .addScalar("display_name", String.class)
                .addScalar("role", String.class)
                .addScalar("part", String.class)
                .addScalar("via", String.class)
                .addScalar("file_name", String.class)
                .addScalar("at", Instant.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(AccessLogRepository::reading)
                .toList();
    }

    /**
     * What members of any employer saw of a person's applications; the latest first. That the team wrote something, and who
     * read it, is the team's.
     */
    public List<ApplicationReading> ofPerson(AccountId person) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.display_name, e.role, e.part, e.via, coalesce(e.file_name, u.reason) as file_name, e.at, a.reference, a.posting_title,
                          o.display_name as organization
                        from access_entry e join account p on p.id = e.actor_id
                          join job_application a on a.id = e.application_id
                          join hiring_organization o on o.id = e.organization_id
                          left join unmasking u on u.application_id = e.application_id and u.member_id = e.actor_id
                            and e.part = 'UNMASKED' and e.via = 'SESSION'
                        where e.person_id = :person and e.part <> 'NOTES'
                          and (e.part <> 'UNMASKED' or u.id is not null or a.blind_until is not null)
                        order by e.at desc, e.id desc""", Tuple.class)
                .setParameter("person", person.value(), UUID.class)
                .addScalar("display_name", String.class)
                .addScalar("role", String.class)
                .addScalar("part", String.class)
                .addScalar("via", String.class)
                .addScalar("file_name", String.class)
                .addScalar("at", Instant.class)
                .addScalar("reference", String.class)
                .addScalar("posting_title", String.class)
                .addScalar("organization", String.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new ApplicationReading(
                        ApplicationReference.read(row.get("reference", String.class))
                                .orElseThrow(),
                        row.get("posting_title", String.class),
                        row.get("organization", String.class),
                        reading(row)))
                .toList();
    }

    private static Reading reading(Tuple row) {
        String role = row.get("role", String.class);
        return new Reading(
                row.get("display_name", String.class),
                role == null ? null : OrganizationRole.valueOf(role),
                AccessPart.valueOf(row.get("part", String.class)),
                row.get("file_name", String.class),
                TOKEN.equals(row.get("via", String.class)),
                row.get("at", Instant.class));
    }
}
