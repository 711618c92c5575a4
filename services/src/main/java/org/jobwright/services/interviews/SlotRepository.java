package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewLink;
import org.jobwright.domain.interviews.Slot;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.interviews.SlotSet;
import org.jobwright.domain.interviews.SlotSetId;
import org.jobwright.domain.jobs.JobPostingId;

/** Loads and stores offered times and the links to them. */
@ApplicationScoped
class SlotRepository {

    private static final int MOST_SHARED = 20;

    @PersistenceContext
    private EntityManager entityManager;

    void add(SlotSet set) {
        entityManager.persist(set);
    }

    void add(InterviewLink link) {
        entityManager.persist(link);
    }

    Optional<SlotSet> find(SlotSetId id) {
        return Optional.ofNullable(entityManager.find(SlotSet.class, id));
    }

    Optional<InterviewLink> link(Secret secret) {
        return Optional.ofNullable(entityManager.find(InterviewLink.class, secret.hash()));
    }

    /** Held until the end of the transaction: who comes later sees what is left. */
    Optional<Slot> lock(SlotId id) {
        return Optional.ofNullable(entityManager.find(Slot.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Interview lock(InterviewId id) {
        return entityManager.find(Interview.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which seats of a slot others have. */
    List<Integer> taken(Slot slot, Interview but) {
        return entityManager
                .createQuery(
                        "select i.offer.seat from Interview i where i.offer.slot = :slot and i <> :but", Integer.class)
                .setParameter("slot", slot)
                .setParameter("but", but)
                .getResultList();
    }

    /** The offered times that an interview can take: with a free seat, and nobody of its panel in another interview. */
    List<Slot> free(Interview interview, Instant now) {
        SlotSet set = interview.getOffer().getOffered();
        return entityManager
                .createQuery("""
                        select s from Slot s where s.set = :set and s.time.startsAt > :earliest
                          and (select count(i) from Interview i where i.offer.slot = s and i <> :interview) < s.seats
                          and not exists (select m from PanelMember m, PanelMember o
                            where m.interview = :interview and m.doubleBooked = false
                              and o.key.account = m.key.account and o.interview <> m.interview
                              and o.sessionId <> s.id.value
                              and (o.busyFrom < s.time.endsAt and o.busyUntil > s.time.startsAt
                                or o.toldFrom < s.time.endsAt and o.toldUntil > s.time.startsAt))
                        order by s.time.startsAt""", Slot.class)
                .setParameter("set", set)
                .setParameter("interview", interview)
                .setParameter("earliest", set.earliest(now))
                .getResultList();
    }

    /** Open times that candidates of a posting were offered, the latest first. */
    List<SharedTimes> shared(JobPostingId posting, Instant now) {
        return entityManager
                .createQuery("""
                        select s.id, max(i.appointment.title), s.answerBy from Interview i
                          join i.offer.offered s join JobApplication a on a.id = i.application
                        where a.posting = :posting and s.answerBy > :now
                        group by s.id, s.answerBy order by s.answerBy desc""", Tuple.class)
                .setParameter("posting", posting)
                .setParameter("now", now)
                .setMaxResults(MOST_SHARED)
                .getResultStream()
                .map(row -> shared(row.get(0, SlotSetId.class), row.get(1, String.class), row.get(2, Instant.class)))
                .toList();
    }

    private SharedTimes shared(SlotSetId id, String title, Instant answerBy) {
        return new SharedTimes(id, title, find(id).orElseThrow().getSlots().size(), answerBy);
    }

    /** Whether a set was offered to somebody who applied for a posting. */
    boolean isOfferedFor(JobPostingId posting, SlotSetId set) {
        return entityManager
                        .createQuery(
                                "select count(i) from Interview i join JobApplication a on a.id = i.application"
                                        + " where a.posting = :posting and i.offer.offered.id = :set",
                                Long.class)
                        .setParameter("posting", posting)
                        .setParameter("set", set)
                        .getSingleResult()
                > 0;
    }

    /** Offers that can be answered for less than a time, were made earlier than that, and were not reminded of. */
    List<InterviewId> unchosen(Duration before, Instant now, int most) {
        return entityManager
                .createQuery("""
                        select i.id from Interview i join i.offer.offered s left join i.offer.slot taken
                        where i.state in (PROPOSED, RESCHEDULING) and i.offer.offerRemindedAt is null
                          and s.answerBy > :now and s.answerBy <= :soon
                          and i.offer.offeredAt < :offered
                          and (taken is null or taken.set <> s)
                          and exists (select o from HiringOrganization o
                            where o.id = i.organization and o.status not in (SUSPENDED, BLOCKED))
                        order by s.answerBy""", InterviewId.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(before))
                .setParameter("offered", now.minus(before))
                .setMaxResults(most)
                .getResultList();
    }
}
