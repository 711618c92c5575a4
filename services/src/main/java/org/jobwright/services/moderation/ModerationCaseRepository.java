package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.shared.failures.NotFound;

@ApplicationScoped
public class ModerationCaseRepository {

    @PersistenceContext
    private EntityManager entityManager;

    ModerationCase get(ModerationCaseId id) {
        ModerationCase found = entityManager.find(ModerationCase.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The latest case of a posting, open or decided. */
    Optional<ModerationCase> latestOf(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select c from ModerationCase c
                        where c.posting = :posting
                        order by c.submittedAt desc, c.id.value desc
                        """, ModerationCase.class)
                .setParameter("posting", posting)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The number of the current or last public version. */
    Optional<Integer> publicVersion(JobPostingId posting) {
        return entityManager
                .createQuery("select p.versions.publicVersion from JobPosting p where p.id = :posting", Integer.class)
                .setParameter("posting", posting)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The submitted text. */
    JobAdvert submitted(ModerationCase one) {
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v where v.posting.id = :posting and v.number = :version",
                        JobAdvert.class)
                .setParameter("posting", one.getPosting())
                .setParameter("version", one.getPostingVersion())
                .getSingleResult();
    }

    /** How many wait for longer than employers were promised. */
    public long countOverdue(Instant now) {
        return entityManager
                .createQuery(
                        "select count(c) from ModerationCase c where c.state <> DECIDED and c.deadline < :now",
                        Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    void add(ModerationCase opened) {
        entityManager.persist(opened);
    }
}
