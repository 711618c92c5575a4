package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.InterviewReminder;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.ReminderKind;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.lists.AgreedInterviews;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores interviews. */
@ApplicationScoped
class InterviewRepository implements AgreedInterviews {

    /** Nothing is sent in the name of a stopped employer. */
    private static final String EMPLOYER_RUNS = " and exists (select 1 from HiringOrganization o"
            + " where o.id = i.organization and o.status not in (SUSPENDED, BLOCKED))";

    private static final String WAITING = "i.state in (PLANNED, PROPOSED) and i.tellAt is not null";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    void add(Interview interview) {
        entityManager.persist(interview);
    }

    Optional<Interview> find(InterviewId id) {
        return Optional.ofNullable(entityManager.find(Interview.class, id));
    }

    Optional<Interview> find(InterviewReference reference) {
        return entityManager
                .createQuery("select i from Interview i where i.reference = :reference", Interview.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All of an application, the latest first. */
    List<Interview> of(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select distinct i from Interview i left join fetch i.panel where i.application = :application"
                                + " order by i.appointment.time.startsAt desc, i.id.value desc",
                        Interview.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** What both sides know of, also if there is no time yet. */
    List<Interview> known(JobApplicationId application) {
        return of(application).stream().filter(Interview::isKnownEver).toList();
    }

    /** Those with a time that both sides know of. */
    List<Interview> announced(JobApplicationId application) {
        return of(application).stream()
                .filter(interview -> interview.getAnnounced() != null)
                .toList();
    }

    @Override
    public Map<JobApplicationId, Instant> nextOf(List<JobApplicationId> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("""
                        select i.application, min(i.appointment.time.startsAt) from Interview i
                        where i.application in :applications and i.state in (SCHEDULED, RESCHEDULING)
                          and i.appointment.time.endsAt > :now
                        group by i.application""", Tuple.class)
                .setParameter("applications", applications)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, JobApplicationId.class), row -> row.get(1, Instant.class)));
    }

    long count(JobApplicationId application) {
        return entityManager
                .createQuery("select count(i) from Interview i where i.application = :application", Long.class)
                .setParameter("application", application)
                .getSingleResult();
    }

    /** Drafts that wait for the decision to invite, locked. */
    List<Interview> lockPlanned(JobApplicationId application) {
        return lock(application, "i.state = PLANNED and i.tellAt is null");
    }

    /** Those that have no agreed time and wait to be told, locked. */
    List<Interview> lockWaiting(JobApplicationId application) {
        return lock(application, WAITING);
    }

    /** The same, without those that somebody else is working on. */
    List<Interview> lockFreeWaiting(JobApplicationId application) {
        return locking(application, WAITING)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }

    /** Agreed ones that have not begun, and those with times to choose from; locked. */
    List<Interview> lockToCome(JobApplicationId application, Instant now) {
        return lock(application, "i.state in (PROPOSED, SCHEDULED, RESCHEDULING)").stream()
                .filter(interview -> !interview.isPast(now))
                .toList();
    }

    private List<Interview> lock(JobApplicationId application, String which) {
        return locking(application, which).getResultList();
    }

    private TypedQuery<Interview> locking(JobApplicationId application, String which) {
        return entityManager
                .createQuery(
                        "select i from Interview i where i.application = :application and " + which
                                + " order by i.id.value",
                        Interview.class)
                .setParameter("application", application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Drafts end silently. The database does it: a candidate who withdraws sees none. */
    @SuppressWarnings("unchecked")
    List<InterviewId> dropPlanned(JobApplicationId application, Instant now) {
        entityManager.flush();
        List<UUID> dropped = entityManager
                .createNativeQuery("select jobwright_drop_planned_interviews(:application, :now)", UUID.class)
                .setParameter("application", application.value())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return dropped.stream().map(InterviewId::new).toList();
    }

    /** Which of these members are in another interview then. */
    @SuppressWarnings("unchecked")
    List<AccountId> busy(
            OrganizationId organization, Collection<AccountId> members, InterviewTime time, InterviewId but) {
        List<UUID> busy = entityManager
                .createNativeQuery("select jobwright_busy(:organization, :members, :from, :until, :but)", UUID.class)
                .setParameter("organization", organization.value())
                .setParameter("members", members.stream().map(AccountId::value).toArray(UUID[]::new))
                .setParameter("from", time.startsAt().atOffset(ZoneOffset.UTC))
                .setParameter("until", time.endsAt().atOffset(ZoneOffset.UTC))
                .setParameter("but", but == null ? new UUID(0, 0) : but.value())
                .getResultList();
        return busy.stream().map(AccountId::new).toList();
    }

    /** The names of accounts. */
    Map<AccountId, String> names(Collection<AccountId> accounts) {
        return entityManager
                .createQuery("select a.id, a.displayName from Account a where a.id in :accounts", Tuple.class)
                .setParameter("accounts", accounts)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, AccountId.class), row -> row.get(1, String.class)));
    }

    String organizationName(OrganizationId organization) {
        return entityManager
                .createQuery("select o.displayName from HiringOrganization o where o.id = :id", String.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /** Those to come in whose panel a member is, in an organization; locked. */
    List<Interview> lockOfMember(AccountId member, OrganizationId organization, Instant now) {
        return entityManager
                .createQuery("""
                        select i from Interview i where i.organization = :organization
                          and (i.state in (PLANNED, PROPOSED, RESCHEDULING)
                            or i.state = SCHEDULED and i.appointment.time.startsAt > :now)
                          and exists (select m from PanelMember m where m.interview = i and m.key.account = :member)
                        order by i.id.value""", Interview.class)
                .setParameter("member", member)
                .setParameter("organization", organization)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of which a member of an organization is the organizer, and that are not over; locked. */
    List<Interview> lockOrganizedBy(AccountId member, OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select i from Interview i where i.organization = :organization and i.organizer = :member
                          and i.state in (PLANNED, PROPOSED, SCHEDULED, RESCHEDULING)
                        order by i.id.value""", Interview.class)
                .setParameter("member", member)
                .setParameter("organization", organization)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Takes an application away from those whom a panel brought and who sit in none any more; says from whom. The database
     * does it: a candidate who declines an offer sees no panel.
     */
    @SuppressWarnings("unchecked")
    List<AccountId> dismiss(JobApplicationId application) {
        entityManager.flush();
        List<UUID> dismissed = entityManager
                .createNativeQuery("select jobwright_dismiss_panel(:application)", UUID.class)
                .setParameter("application", application.value())
                .getResultList();
        return dismissed.stream().map(AccountId::new).toList();
    }

    /** Those with a change to be told now, longest due first. */
    List<InterviewId> untold(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select i.id from Interview i where i.tellAt <= :now" + EMPLOYER_RUNS + " order by i.tellAt",
                        InterviewId.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Agreed ones that begin before a moment, without this reminder of the agreed time. */
    List<InterviewId> unreminded(ReminderKind kind, Instant now, int most) {
        return entityManager
                .createQuery(
                        "select i.id from Interview i where i.state in (SCHEDULED, RESCHEDULING)"
                                + " and i.appointment.time.startsAt > :late and i.appointment.time.startsAt <= :before"
                                + " and i.agreedAt + coalesce(:hours, 1) hour < i.appointment.time.startsAt"
                                + " and not exists (select r from InterviewReminder r where r.key.interview = i.id"
                                + " and r.key.kind = :kind and r.key.sequence = i.sequence)" + EMPLOYER_RUNS
                                + " order by i.appointment.time.startsAt",
                        InterviewId.class)
                .setParameter("kind", kind)
                .setParameter("late", now.plus(kind.until()))
                .setParameter("before", now.plus(kind.before()))
                .setParameter("hours", (int) kind.before().toHours())
                .setMaxResults(most)
                .getResultList();
    }

    /** False if somebody was reminded of this before. */
    boolean remind(InterviewReminder.Key key, Instant now) {
        if (entityManager.find(InterviewReminder.class, key) != null) {
            return false;
        }
        entityManager.persist(new InterviewReminder(key, now));
        return true;
    }

    /** An interview that no other node is working on. */
    Optional<Interview> lockFree(InterviewId id) {
        return entityManager
                .createQuery("select i from Interview i where i.id = :id", Interview.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }
}
