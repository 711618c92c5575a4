package org.jobwright.services.figures.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.domain.shared.Json;

/** Adds to the counts of days. */
@ApplicationScoped
class TrafficRepository {

    /** The form in which the database accepts them. */
    private record Row(UUID posting, String day, String source, UUID account, long views, long visitors, long starts) {}

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * In one statement, which adds to what other nodes wrote. Ids that are no posting are left out, and so are members of
     * the employer. In order, so that two nodes never wait for each other.
     */
    void add(Map<TrafficKey, TrafficCounts> counted) {
        List<Row> rows = counted.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList();
        entityManager
                .createNativeQuery("""
                        insert into posting_day as d (posting_id, day, source, views, visitors, starts)
                          select c.posting, c.day, coalesce(c.source, ''), sum(c.views), sum(c.visitors), sum(c.starts)
                            from jsonb_to_recordset(cast(:rows as jsonb)) as c (posting uuid, day date, source text,
                                account uuid, views bigint, visitors bigint, starts bigint)
                              join job_posting p on p.id = c.posting
                            where not exists (select from organization_membership m
                              where m.organization_id = p.organization_id and m.account_id = c.account
                                and m.ended_at is null)
                            group by 1, 2, 3 order by 1, 2, 3
                          on conflict on constraint pk_posting_day do update
                            set views = d.views + excluded.views, visitors = d.visitors + excluded.visitors,
                              starts = d.starts + excluded.starts""")
                .setParameter("rows", Json.write(rows))
                .executeUpdate();
    }

    private static Row row(TrafficKey key, TrafficCounts counts) {
        return new Row(
                key.posting(),
                key.day().toString(),
                key.source(),
                key.account() == null ? null : key.account().value(),
                counts.views(),
                counts.visitors(),
                counts.starts());
    }
}
