package org.jobwright.services.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.insights.KnownRoles;

/**
 * Writes into the index what the database has noted as changed. A note is removed in the transaction in which its
 * posting was written, after the index has it safe; if either fails, both are done again.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PostingIndexService {

    static final int MOST_ATTEMPTS = 5;

    private static final String NEXT = " from posting_index_change where attempts < " + MOST_ATTEMPTS
            + " and next_try_at <= now() order by attempts, id limit :most for update skip locked";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

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
     * Writes the next changes that no other node is writing.
     *
     * @param most how many notes to take
     * @return how many were taken
     */
    @SuppressWarnings("unchecked")
    public int writeNext(int most) {
        List<Tuple> notes = entityManager
                .createNativeQuery("select id, job_posting_id" + NEXT, Tuple.class)
                .setParameter("most", most)
                .getResultList();
        if (notes.isEmpty()) {
            return 0;
        }
        Set<JobPostingId> changed = notes.stream()
                .map(note -> new JobPostingId(note.get(1, UUID.class)))
                .collect(Collectors.toCollection(HashSet::new));
        // Another node may have published a guide, and noted these postings because of it.
        roles.refresh();
        write(changed);
        entityManager
                .createNativeQuery("delete from posting_index_change where id in (:notes)")
                .setParameter("notes", notes.stream().map(note -> note.get(0)).toList())
                .executeUpdate();
        // What was given up before is made good by what was written now.
        entityManager
                .createNativeQuery("delete from posting_index_change where attempts >= " + MOST_ATTEMPTS
                        + " and job_posting_id in (:written)")
                .setParameter("written", notes.stream().map(note -> note.get(1)).toList())
                .executeUpdate();
        return notes.size();
    }

    private void write(Set<JobPostingId> changed) {
        SearchSession search = Search.session(entityManager);
        search.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync());
        SearchIndexingPlan plan = search.indexingPlan();
        Instant now = clock.instant();
        List<JobPosting> postings = entityManager
                .createQuery("select p from JobPosting p where p.id in :changed", JobPosting.class)
                .setParameter("changed", changed)
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
        Map<OrganizationId, HiringOrganization> employers = employers(postings);
        for (JobPosting posting : postings) {
            changed.remove(posting.getId());
            if (posting.isListed(now)
                    && employers.get(posting.getOrganization()).getStatus().isPublic()) {
                plan.addOrUpdate(posting);
            } else {
                plan.delete(posting);
            }
        }
        changed.forEach(gone -> plan.purge(JobPosting.class, gone, null));
        plan.execute();
    }

    private Map<OrganizationId, HiringOrganization> employers(List<JobPosting> postings) {
        return entityManager
                .createQuery("select o from HiringOrganization o where o.id in :ids", HiringOrganization.class)
                .setParameter(
                        "ids",
                        postings.stream().map(JobPosting::getOrganization).collect(Collectors.toSet()))
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .collect(Collectors.toMap(HiringOrganization::getId, Function.identity()));
    }

    private long count(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
