package org.jobwright.services.figures.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.apply.DraftPart;
import org.jobwright.domain.jobs.JobPostingId;

/** Reads the traffic of postings whose figures the caller may see; the caller of these methods has checked that. */
@ApplicationScoped
public class PostingTrafficRepository {

    /** The latest weeks that a chart shows. */
    private static final int MOST_WEEKS = 53;

    /** Parts of one form; there are 30 questions at most, and reworded ones. */
    private static final int MOST_PARTS = 60;

    @PersistenceContext
    private EntityManager entityManager;

    /** By where the visitors came from, as it is stored. */
    public Map<String, Traffic> bySource(Collection<JobPostingId> postings, LocalDate since) {
        Map<String, Traffic> sources = new HashMap<>();
        for (Tuple row : rows(entityManager.createNativeQuery("""
                        select source, sum(views) as views, sum(visitors) as visitors, sum(starts) as starts
                          from posting_day
                          where posting_id = any(cast(:postings as uuid[])) and day >= cast(:since as date)
                          group by source""", Tuple.class), postings, since)) {
            sources.put(row.get("source", String.class), traffic(row));
        }
        return sources;
    }

    /** Week by week, the earliest first; a week without a visit is left out. */
    public List<TrafficWeek> byWeek(Collection<JobPostingId> postings, LocalDate since) {
        return rows(entityManager.createNativeQuery("""
                        select to_char(date_trunc('week', day), 'YYYY-MM-DD') as monday, sum(views) as views,
                            sum(visitors) as visitors, sum(starts) as starts
                          from posting_day
                          where posting_id = any(cast(:postings as uuid[])) and day >= cast(:since as date)
                          group by 1 order by 1 desc""", Tuple.class).setMaxResults(MOST_WEEKS), postings, since)
                .reversed()
                .stream()
                .map(row -> new TrafficWeek(LocalDate.parse(row.get("monday", String.class)), traffic(row)))
                .toList();
    }

    /** Where people stopped, in the order of the form; questions are told apart only for a single posting. */
    public List<DropOff> dropOff(Collection<JobPostingId> postings, LocalDate since) {
        return rows(entityManager.createNativeQuery("""
                        select part, case when cardinality(cast(:postings as uuid[])) = 1 then question else '' end as asked,
                            sum(drafts) as drafts
                          from posting_drop_off
                          where posting_id = any(cast(:postings as uuid[])) and day >= cast(:since as date)
                          group by 1, 2
                          order by array_position(array['CONTACT', 'CV', 'LETTER', 'QUESTION', 'CONSENT'], part),
                            drafts desc, asked""", Tuple.class).setMaxResults(MOST_PARTS), postings, since)
                .stream()
                .map(row -> new DropOff(
                        DraftPart.valueOf(row.get("part", String.class)),
                        row.get("asked", String.class),
                        count(row, "drafts")))
                .toList();
    }

    private static Traffic traffic(Tuple row) {
        return new Traffic(count(row, "views"), count(row, "visitors"), count(row, "starts"));
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query, Collection<JobPostingId> postings, LocalDate since) {
        return query.setParameter("postings", array(postings))
                .setParameter("since", since.toString())
                .getResultList();
    }

    /** The ids as PostgreSQL writes an array. */
    public static String array(Collection<JobPostingId> postings) {
        return postings.stream().map(JobPostingId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
