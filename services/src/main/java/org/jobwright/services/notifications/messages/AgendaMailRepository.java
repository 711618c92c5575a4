package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.notifications.MessageKind;

/** Who sits in panels within a time, and whether they had their mail of the morning. */
@ApplicationScoped
class AgendaMailRepository {

    /** Nothing is sent in the name of a stopped employer, nor to somebody who may not sign in, nor who does not come. */
    private static final String TO_COME = """
             from PanelMember m join m.interview i join Account a on a.id = m.key.account
              join HiringOrganization o on o.id = i.organization
            where i.state in (SCHEDULED, RESCHEDULING) and i.appointment.time.startsAt > :from
              and i.appointment.time.startsAt < :until and a.status = ACTIVE
              and o.status not in (SUSPENDED, BLOCKED) and m.response <> DECLINED""";

    /** Between two mornings, wherever somebody is. */
    private static final Duration APART = Duration.ofHours(18);

    @PersistenceContext
    private EntityManager entityManager;

    List<AccountId> members(Instant from, Instant until) {
        return entityManager
                .createQuery("select distinct m.key.account" + TO_COME, AccountId.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** Those in whose panel a member sits, in the order of time. */
    List<Interview> interviews(AccountId member, Instant from, Instant until) {
        return entityManager
                .createQuery(
                        "select i" + TO_COME + " and m.key.account = :member"
                                + " order by i.appointment.time.startsAt, i.id.value",
                        Interview.class)
                .setParameter("member", member)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** Whether they had that of a morning, also if it was another hour: they travel, or their interviews are far apart. */
    boolean isMailed(AccountId member, Instant morning) {
        return entityManager
                        .createQuery(
                                "select count(m) from OutboxMessage m where m.subjectId = :member"
                                        + " and m.kind = :kind and m.occurredAt > :before",
                                Long.class)
                        .setParameter("member", member.value())
                        .setParameter("kind", MessageKind.PANEL_AGENDA)
                        .setParameter("before", morning.minus(APART))
                        .getSingleResult()
                > 0;
    }
}
