package org.jobwright.services.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Adds a document for each listed posting, and deletes those of the others. They are written in portions: while the
 * index processes one, the next is read from the database; all become safe and visible together.
 */
@ApplicationScoped
class PostingIndexWriter {

    private static final int PORTION = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Returns once the index has all of them safely. Entities read earlier in the transaction are detached. */
    void write(List<JobPostingId> changed) {
        List<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> underway = new ArrayList<>();
        SearchSession search = Search.session(entityManager);
        // A transaction has one indexing plan: how it commits is fixed by its first portion and holds for the last.
        search.indexingPlanSynchronizationStrategy(plan -> {
            plan.documentCommitStrategy(DocumentCommitStrategy.NONE);
            plan.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            plan.indexingFutureHandler(underway::add);
        });
        for (int from = 0; from < changed.size(); from += PORTION) {
            write(changed.subList(from, Math.min(from + PORTION, changed.size())), search.indexingPlan());
        }
        underway.forEach(PostingIndexWriter::await);
        SearchWorkspace written = search.workspace(JobPosting.class);
        written.flush();
        written.refresh();
    }

    private void write(List<JobPostingId> portion, SearchIndexingPlan plan) {
        Instant now = clock.instant();
        List<JobPosting> postings = entityManager
                .createQuery("select p from JobPosting p where p.id in :changed", JobPosting.class)
                .setParameter("changed", portion)
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
        Map<OrganizationId, HiringOrganization> employers = employers(postings);
        Set<JobPostingId> gone = new HashSet<>(portion);
        for (JobPosting posting : postings) {
            gone.remove(posting.getId());
            if (posting.isListed(now)
                    && employers.get(posting.getOrganization()).getStatus().isPublic()) {
                plan.addOrUpdate(posting);
            } else {
                plan.delete(posting);
            }
        }
        gone.forEach(id -> plan.purge(JobPosting.class, id, null));
        plan.execute();
        // Its documents are built; kept entities would be compared at every further statement.
        entityManager.clear();
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

    private static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
        written.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("A portion of postings could not be written", failure);
        });
    }
}
