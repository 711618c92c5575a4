package org.jobwright.services.search;

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
import org.jobwright.services.insights.KnownRoles;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Writes into the index what the database has noted as changed. A note is removed in the transaction in which its
 * posting was written, after the index has it safe; if either fails, both are done again.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PostingIndexService {

    static final int MOST_ATTEMPTS = 5;

    private static final String ONE_WRITER = "posting index";

    /** The latest first: whoever edits while everything is written anew does not wait for all of it. */
    private static final String NEXT = " from posting_index_change where attempts < " + MOST_ATTEMPTS
            + " and next_try_at <= now() order by attempts, id desc limit :most";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private PostingIndexWriter writer;

    @Inject
    private KnownRoles roles;

    /** Makes the index if there is none, and has an empty one filled. */
    public void prepare() {
        SearchSession search = Search.session(entityManager);
        search.schemaManager(JobPosting.class).createIfMissing();
        long documents =
                search.search(JobPosting.class).where(f -> f.matchAll()).fetchTotalHitCount();
        if (documents == 0 && waiting() == 0) {
            rebuild();
        }
    }

    /** Notes every posting as changed; returns how many. The index answers meanwhile with what it has. */
    public long rebuild() {
        return count("select posting_index_note_all()");
    }

    /** Notes the adverts whose last day ended in that time. */
    public long noteEnded(Instant since, Instant until) {
        return ((Number) entityManager
                        .createNativeQuery("select posting_index_note_ended(:since, :until)")
                        .setParameter("since", since.atOffset(ZoneOffset.UTC))
                        .setParameter("until", until.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    /** How many changes are noted and not written yet. */
    public long waiting() {
        return count("select count(*) from posting_index_change where attempts < " + MOST_ATTEMPTS);
    }

    /** Whether the index answers at all; an engine outside may be down. */
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
     * Puts the change that would be next off, because it could not be written: for a minute, then for five times as long
     * each time. A disk that is full for two hours makes nobody give up.
     */
    public void putOff() {
        entityManager
                .createNativeQuery("update posting_index_change set attempts = attempts + 1,"
                        + " next_try_at = now() + interval '1 minute' * power(5, attempts) where id in (select id"
                        + NEXT
                        + ")")
                .setParameter("most", 1)
                .executeUpdate();
    }

    /** Has changes tried again that were given up. */
    public void takeUpAgain() {
        entityManager
                .createNativeQuery(
                        "update posting_index_change set attempts = 0, next_try_at = now() where attempts > 0")
                .executeUpdate();
    }

    /**
     * Writes the next changes. One node at a time does it, or the older of two states of a posting could be written last.
     *
     * @param most how many notes to take
     * @return how many were taken; 0 also while another node writes
     */
    @SuppressWarnings("unchecked")
    public int writeNext(int most) {
        if (!lock.tryHold(ONE_WRITER)) {
            return 0;
        }
        List<Tuple> notes = entityManager
                .createNativeQuery("select id, job_posting_id" + NEXT, Tuple.class)
                .setParameter("most", most)
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
        // Joined, not "in": the database compares a long list with row after row while it knows the table as it was
        // before.
        entityManager
                .createNativeQuery("delete from posting_index_change c using unnest(:notes) as n(id) where c.id = n.id")
                .setParameter("notes", notes.stream().map(note -> note.get(0)).toArray(Long[]::new))
                .executeUpdate();
        // What was given up before is made good by what was written now.
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
