package org.jobwright.services.search.index;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Writes changes noted by the database to the index. A note is removed in the transaction that writes its posting,
 * after the index has it safely; if either fails, both are repeated.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PostingIndexService {

    public static final int MOST_ATTEMPTS = 5;

    private static final String ONE_WRITER = "posting index";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private PostingIndexWriter writer;

    @Inject
    private KnownRoles roles;

    /** Creates the index if there is none, and has an empty one filled. */
    public void prepare() {
        SearchSession search = Search.session(entityManager);
        search.schemaManager(JobPosting.class).createIfMissing();
        long documents =
                search.search(JobPosting.class).where(f -> f.matchAll()).fetchTotalHitCount();
        if (documents == 0 && isSomethingForgotten()) {
            rebuild();
        }
    }

    /** Unless an earlier start had everything noted. */
    private boolean isSomethingForgotten() {
        return count("select count(*) from job_posting p where p.public_version is not null and not exists"
                        + " (select from posting_index_change c where c.job_posting_id = p.id and c.attempts < "
                        + MOST_ATTEMPTS + ")")
                > 0;
    }

    /** Notes every posting as changed; returns how many. Meanwhile the index serves what it has. */
    public long rebuild() {
        return count("select posting_index_note_all()");
    }

    /** Notes the adverts that expired in that time. */
    public long noteEnded(Instant since, Instant until) {
        return ((Number) entityManager
                        .createNativeQuery("select posting_index_note_ended(:since, :until)")
                        .setParameter("since", since.atOffset(ZoneOffset.UTC))
                        .setParameter("until", until.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    /** How many noted changes are not written yet. */
    public long waiting() {
        return count("select count(*) from posting_index_change where attempts < " + MOST_ATTEMPTS);
    }

    /** Whether the index responds; an external engine may be down. */
    public boolean isReachable() {
        try {
            Search.session(entityManager)
                    .search(JobPosting.class)
                    .where(f -> f.matchNone())
                    .fetchTotalHitCount();
            return true;
        } catch (SearchException down) {
            return false;
        }
    }

    /**
     * Postpones a change that could not be written on its own: for a minute, then five times longer each time. A disk
     * that is full for two hours makes no change fail for good.
     */
    public void putOff(long note) {
        entityManager
                .createNativeQuery("update posting_index_change set attempts = attempts + 1,"
                        + " next_try_at = now() + interval '1 minute' * power(5, attempts) where id = :note")
                .setParameter("note", note)
                .executeUpdate();
    }

    /** Retries parked changes. */
    public void takeUpAgain() {
        entityManager
                .createNativeQuery(
                        "update posting_index_change set attempts = 0, next_try_at = now() where attempts > 0")
                .executeUpdate();
    }

    /** The next changes to write, up to a limit. */
    @SuppressWarnings("unchecked")
    public List<Long> next(int most) {
        return entityManager
                .createNativeQuery(
                        // Newest first: someone who edits during a rebuild does not wait for all of it.
                        "select id from posting_index_change where attempts < " + MOST_ATTEMPTS
                                + " and next_try_at <= now() order by attempts, id desc limit :most",
                        Long.class)
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Writes changes. One node at a time, or the older of two states of a posting could be written last.
     *
     * @return how many were written; fewer if another node was faster, 0 also while it still writes
     */
    @SuppressWarnings("unchecked")
    public int write(List<Long> changes) {
        if (!lock.tryHold(ONE_WRITER)) {
            return 0;
        }
        // A join instead of "in": with outdated statistics the database compares a long list row by row.
        List<Tuple> notes = entityManager
                .createNativeQuery(
                        "select c.id, c.job_posting_id from posting_index_change c"
                                + " join unnest(:changes) as n(id) on c.id = n.id order by c.id desc",
                        Tuple.class)
                .setParameter("changes", changes.toArray(Long[]::new))
                .getResultList();
        if (notes.isEmpty()) {
            return 0;
        }
        // Another node may have published a guide, and noted these postings because of it.
        roles.refresh();
        writer.write(notes.stream()
                .map(note -> new JobPostingId(note.get(1, UUID.class)))
                .distinct()
                .toList());
        entityManager
                .createNativeQuery("delete from posting_index_change c using unnest(:notes) as n(id) where c.id = n.id")
                .setParameter("notes", notes.stream().map(note -> note.get(0)).toArray(Long[]::new))
                .executeUpdate();
        // Writing a posting now also settles its parked changes.
        entityManager
                .createNativeQuery("delete from posting_index_change c using unnest(:written) as w(id)"
                        + " where c.job_posting_id = w.id and c.attempts >= " + MOST_ATTEMPTS)
                .setParameter("written", notes.stream().map(note -> note.get(1)).toArray(UUID[]::new))
                .executeUpdate();
        return notes.size();
    }

    private long count(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
