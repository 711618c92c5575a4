package org.jobwright.services.privacy.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.privacy.notes.NotesRequestId;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.access.ReadableApplications;

/** Loads and stores requests for the team's notes, and what the team wrote. */
@ApplicationScoped
class NotesRequestRepository {

    private static final String WRITTEN = """
            select w.day, m.role, w.text, w.scorecard
            from (
              select (n.at at time zone 'UTC')::date as day, n.at, n.author_id, n.text, null as scorecard
                from application_note n where n.application_id = :application and n.visibility = 'TEAM'
              union all
              select (c.submitted_at at time zone 'UTC')::date, c.submitted_at, s.author_id, null, c.content::text
                from scorecard_assignment s join submitted_scorecard c on c.assignment_id = s.id and c.number = s.submitted
                where s.application_id = :application) w
              left join organization_membership m on m.account_id = w.author_id and m.organization_id = :organization
                and m.ended_at is null
            order by w.at""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(NotesRequest request) {
        entityManager.persist(request);
        entityManager.flush(); // its unique constraint refuses a second one
    }

    /** The latest about an application. */
    Optional<NotesRequest> latest(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select r from NotesRequest r where r.application = :application order by r.askedAt desc",
                        NotesRequest.class)
                .setParameter("application", application)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In which language a candidate reads. */
    Language language(AccountId candidate) {
        return entityManager
                .createQuery("select a.language from Account a where a.id = :candidate", Language.class)
                .setParameter("candidate", candidate)
                .getSingleResult();
    }

    /** The one that waits for an answer. */
    Optional<NotesRequest> waiting(JobApplicationId application) {
        return open(application).getResultStream().findFirst();
    }

    /** The same; two who answer at once wait for each other. */
    Optional<NotesRequest> lockWaiting(JobApplicationId application) {
        return open(application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<NotesRequest> open(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select r from NotesRequest r where r.application = :application and r.state = WAITING",
                        NotesRequest.class)
                .setParameter("application", application);
    }

    Optional<NotesRequest> lock(NotesRequestId id) {
        return Optional.ofNullable(entityManager.find(NotesRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an employer has not answered yet, about some applications, the first to be due first. */
    List<WaitingNotes> waiting(OrganizationId organization, ReadableApplications readable, int most) {
        return readable.bind(entityManager.createQuery(
                        "select a.reference, a.postingTitle, r.askedAt, r.dueOn"
                                + " from NotesRequest r join JobApplication a on a.id = r.application"
                                + " where r.organization = :organization and r.state = WAITING and "
                                + readable.condition() + " order by r.dueOn, r.askedAt",
                        Tuple.class))
                .setParameter("organization", organization)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new WaitingNotes(
                        row.get(0, ApplicationReference.class),
                        row.get(1, String.class),
                        row.get(2, Instant.class),
                        row.get(3, LocalDate.class)))
                .toList();
    }

    /** How many of them there are. */
    long countWaiting(OrganizationId organization, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery(
                        "select count(r) from NotesRequest r join JobApplication a on a.id = r.application"
                                + " where r.organization = :organization and r.state = WAITING and "
                                + readable.condition(),
                        Long.class))
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /**
     * Those of which the owners or the candidate have to be told something. Owners are reminded only of what they can
     * open. The candidate is told that the time is over, unless the application was hidden before the last day.
     *
     * @param reminded the last days of those that are reminded for the first time, for the second time, and so on
     */
    List<NotesRequestId> due(LocalDate today, List<LocalDate> reminded, int most) {
        return entityManager
                .createQuery("""
                        select r.id from NotesRequest r join JobApplication a on a.id = r.application
                        where r.state = WAITING and r.overdueAt is null
                          and exists (select 1 from HiringOrganization o
                            where o.id = r.organization and o.status not in (SUSPENDED, BLOCKED))
                          and (r.dueOn < :today and (a.quarantinedOn is null or a.quarantinedOn > r.dueOn)
                            or a.quarantinedOn is null and (r.dueOn <= :first and r.reminders < 1
                              or r.dueOn <= :second and r.reminders < 2))
                        order by r.dueOn, r.id.value""", NotesRequestId.class)
                .setParameter("today", today)
                .setParameter("first", reminded.getFirst())
                .setParameter("second", reminded.getLast())
                .setMaxResults(most)
                .getResultList();
    }

    /** The days of suspended employers begin again each day, as none of their members reads applications. */
    void postpone(LocalDate dueOn) {
        entityManager.createQuery("""
                        update NotesRequest r set r.dueOn = :dueOn, r.reminders = 0, r.version = r.version + 1
                        where r.state = WAITING and r.overdueAt is null and r.dueOn < :dueOn
                          and exists (select 1 from HiringOrganization o
                            where o.id = r.organization and o.status = SUSPENDED)""").setParameter("dueOn", dueOn).executeUpdate();
    }

    /** What the team wrote about an applicant, the oldest first. */
    List<TeamNote> written(JobApplication application) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(WRITTEN, Tuple.class)
                .setParameter("application", application.getId().value(), UUID.class)
                .setParameter("organization", application.getOrganization().value(), UUID.class)
                .addScalar("day", LocalDate.class)
                .addScalar("role", String.class)
                .addScalar("text", String.class)
                .addScalar("scorecard", String.class)
                .getResultStream()
                .map(NotesRequestRepository::note)
                .toList();
    }

    /** Those who work or worked for an employer, with what stands in a note instead; without the applicant. */
    Map<String, String> mentions(JobApplication application) {
        return entityManager
                .createQuery("""
                        select p.displayName, m.role, m.endedAt
                        from OrganizationMembership m join Account p on p.id = m.account
                        where m.organization.id = :organization and m.account <> :candidate""", Tuple.class)
                .setParameter("organization", application.getOrganization())
                .setParameter("candidate", application.getCandidate())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> TeamNote.mention(row.get(2) == null ? row.get(1, OrganizationRole.class) : null),
                        (one, other) -> one.equals(TeamNote.mention(null)) ? other : one));
    }

    private static TeamNote note(Tuple row) {
        String role = row.get(1, String.class);
        String scorecard = row.get(3, String.class);
        return new TeamNote(
                row.get(0, LocalDate.class),
                role == null ? null : OrganizationRole.valueOf(role),
                row.get(2, String.class),
                scorecard == null ? null : Json.read(scorecard, TeamScorecard.class));
    }
}
