package org.jobwright.services.interviews.busy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.busy.BusyCalendar;
import org.jobwright.domain.interviews.busy.BusyTime;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.RowLocks;

/** Loads and stores the addresses of own calendars, and busy times. */
@ApplicationScoped
class BusyCalendarRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<BusyCalendar> find(AccountId account) {
        return Optional.ofNullable(entityManager.find(BusyCalendar.class, account));
    }

    void add(BusyCalendar calendar) {
        entityManager.persist(calendar);
    }

    void remove(BusyCalendar calendar) {
        entityManager.remove(calendar);
    }

    /** Those to read now that no other node reads, of people who can sign in. */
    List<BusyCalendar> lockDue(Instant now, int most) {
        return entityManager
                .createQuery("""
                        select c from BusyCalendar c where c.nextTryAt <= :now
                        and exists (select 1 from Account a where a.id = c.account and a.status = ACTIVE)
                        order by c.nextTryAt""", BusyCalendar.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultList();
    }

    /** Replaces what is known of a person. */
    void replace(AccountId account, List<BusyTime> times) {
        entityManager
                .createNativeQuery("delete from busy_time where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        times.forEach(time -> entityManager
                .createNativeQuery(
                        "insert into busy_time (account_id, starts_at, ends_at) values (:account, :starts, :ends)")
                .setParameter("account", account.value())
                .setParameter("starts", time.from().atOffset(ZoneOffset.UTC))
                .setParameter("ends", time.until().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    /** When members have something in their own calendars in a span of time, the earliest first. */
    List<BusyColleague> busy(OrganizationId organization, Collection<AccountId> members, Instant from, Instant until) {
        return spans(
                "select member, starts, ends from jobwright_busy_elsewhere(:organization,"
                        + " cast(:members as uuid[]), cast(:from as timestamptz), cast(:until as timestamptz))",
                organization,
                members,
                from,
                until);
    }

    /** When members are in interviews of the organization, the earliest first. */
    List<BusyColleague> held(OrganizationId organization, Collection<AccountId> members, Instant from, Instant until) {
        return spans(
                "select member, starts, ends from jobwright_held_in_interviews(:organization,"
                        + " cast(:members as uuid[]), cast(:from as timestamptz), cast(:until as timestamptz))",
                organization,
                members,
                from,
                until);
    }

    private List<BusyColleague> spans(
            String query, OrganizationId organization, Collection<AccountId> members, Instant from, Instant until) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(query, Tuple.class)
                .setParameter("organization", organization.value(), UUID.class)
                .setParameter("members", members.stream().map(AccountId::value).toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("until", until)
                .addScalar("member", UUID.class)
                .addScalar("starts", Instant.class)
                .addScalar("ends", Instant.class)
                .getResultStream()
                .map(row -> new BusyColleague(
                        new AccountId(row.get("member", UUID.class)),
                        new BusyTime(row.get("starts", Instant.class), row.get("ends", Instant.class))))
                .toList();
    }
}
