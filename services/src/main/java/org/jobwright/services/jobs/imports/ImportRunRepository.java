package org.jobwright.services.jobs.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportRun;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.organizations.OrganizationId;

/** Loads and stores imports of postings. */
@ApplicationScoped
class ImportRunRepository {

    private static final int LATEST = 20;

    @PersistenceContext
    private EntityManager entityManager;

    void add(ImportRun run) {
        entityManager.persist(run);
    }

    Optional<ImportRun> find(ImportRunId id) {
        return Optional.ofNullable(entityManager.find(ImportRun.class, id));
    }

    List<ImportRun> latest(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select r from ImportRun r where r.organization = :organization order by r.startedAt desc",
                        ImportRun.class)
                .setParameter("organization", organization)
                .setMaxResults(LATEST)
                .getResultList();
    }

    /** The postings that an import made. */
    List<JobPostingId> postings(ImportRunId run) {
        return entityManager
                .createQuery("select p.id from JobPosting p where p.importRun = :run order by p.id", JobPostingId.class)
                .setParameter("run", run)
                .getResultList();
    }
}
