package org.jobwright.services.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import org.jobwright.domain.accounts.Role;

/** How much is waiting, read from indexes of pending rows; parked work, and mails held in quiet hours, are not counted. */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
public class BacklogQueries {

    private static final String BACKLOG = """
            select m.pending, m.oldest, d.dead, i.changes, i.lag, t.texts, s.unscanned, l.unsealed
            from (select count(*) as pending, extract(epoch from now() - min(occurred_at)) as oldest
                from outbox_message where state = 'PENDING'
                  and (attempts > 0 or next_attempt_at < now() + interval '1 minute')) m,
              (select count(*) as dead from outbox_message where state = 'DEAD') d,
              (select count(*) as changes, extract(epoch from now() - min(noted_at)) as lag
                from posting_index_change where attempts < 5) i,
              (select waiting_texts() as texts) t,
              (select extract(epoch from now() - oldest_unscanned()) as unscanned) s,
              (select extract(epoch from now() - (select written_at from audit_line order by id limit 1)) as unsealed) l""";

    @PersistenceContext
    private EntityManager entityManager;

    /** All of it at this moment. */
    public Backlog backlog() {
        Tuple row =
                (Tuple) entityManager.createNativeQuery(BACKLOG, Tuple.class).getSingleResult();
        return new Backlog(
                number(row, 0),
                seconds(row, 1),
                number(row, 2),
                number(row, 3),
                seconds(row, 4),
                number(row, 5),
                seconds(row, 6),
                seconds(row, 7));
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }

    private static Duration seconds(Tuple row, int column) {
        Number seconds = row.get(column, Number.class);
        return seconds == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, (long) (seconds.doubleValue() * 1000)));
    }
}
