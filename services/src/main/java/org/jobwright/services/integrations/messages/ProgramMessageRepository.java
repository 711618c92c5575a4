package org.jobwright.services.integrations.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageState;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.messages.MessageLine;

/** Reads messages as the employer sees them: its own, and those of the candidate that were delivered. */
@ApplicationScoped
class ProgramMessageRepository {

    private static final String LINES = """
            select cast(s.system_identifier as text) as cluster, cast(m.changed_xid as text) as transaction, m.id, m.side,
              m.author_id, coalesce(m.program, p.display_name) as name, m.body, m.state, m.created_at, m.deliver_at,
              m.delivered_at, m.read_at, m.quoting, m.unconfirmed
            from message m
              join conversation c on c.id = m.conversation_id
              join account p on p.id = m.author_id
              cross join pg_control_system() s
            where c.application_id = :application and (m.side = 'EMPLOYER' or m.state = 'DELIVERED')\s""";

    /** Only transactions that ended before the oldest that still runs: nothing can come before them any more. */
    private static final String CHANGED = """
             and m.changed_xid < pg_snapshot_xmin(pg_current_snapshot())
              and (m.changed_xid, m.id) > (cast(cast(:transaction as text) as xid8), :id)
            order by m.changed_xid, m.id
            limit :most""";

    private static final String ONE = " and m.id = :id and m.side = 'EMPLOYER'";

    @PersistenceContext
    private EntityManager entityManager;

    /** What changed after a place, in the order of the changes. */
    @SuppressWarnings("unchecked")
    List<ProgramMessage> changedAfter(JobApplicationId application, ChangePlace place, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery(LINES + CHANGED, Tuple.class)
                .setParameter("application", application.value())
                .setParameter("transaction", place.transaction().toString())
                .setParameter("id", place.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(ProgramMessageRepository::message).toList();
    }

    /** One that the employer wrote. */
    @SuppressWarnings("unchecked")
    Optional<ProgramMessage> own(JobApplicationId application, MessageId id) {
        List<Tuple> rows = entityManager
                .createNativeQuery(LINES + ONE, Tuple.class)
                .setParameter("application", application.value())
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().map(ProgramMessageRepository::message).findFirst();
    }

    private static ProgramMessage message(Tuple row) {
        return new ProgramMessage(
                new ChangePlace(
                        row.get(0, String.class), new BigInteger(row.get(1, String.class)), row.get(2, UUID.class)),
                new MessageLine(
                        new MessageId(row.get(2, UUID.class)),
                        MessageSide.valueOf(row.get(3, String.class)),
                        new AccountId(row.get(4, UUID.class)),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        MessageState.valueOf(row.get(7, String.class)),
                        row.get(8, Instant.class),
                        row.get(9, Instant.class),
                        row.get(10, Instant.class),
                        row.get(11, Instant.class),
                        row.get(12, Boolean.class),
                        row.get(13, Boolean.class)));
    }
}
