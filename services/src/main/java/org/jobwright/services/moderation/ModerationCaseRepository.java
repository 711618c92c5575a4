package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.JobPosting;
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

    /** Those of some cases that exist; their postings and the versions of these are read, too. */
    Map<ModerationCase, JobPosting> withPostings(Collection<ModerationCaseId> ids) {
        List<ModerationCase> all = entityManager
                .createQuery("select c from ModerationCase c where c.id in :ids", ModerationCase.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<JobPostingId, JobPosting> postings = entityManager
                .createQuery(
                        "select p from JobPosting p left join fetch p.versions.items where p.id in :ids",
                        JobPosting.class)
                .setParameter(
                        "ids", all.stream().map(ModerationCase::getPosting).toList())
                .getResultStream()
                .distinct()
                .collect(Collectors.toMap(JobPosting::getId, posting -> posting));
        return all.stream()
                .collect(Collectors.toMap(
                        one -> one, one -> postings.get(one.getPosting()), (one, other) -> one, LinkedHashMap::new));
    }

    /** The latest case of a posting, open or decided. */
    public Optional<ModerationCase> latestOf(JobPostingId posting) {
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

    /** The same for some postings. */
    Map<JobPostingId, ModerationCase> latestOf(Collection<JobPostingId> postings) {
        return entityManager
                .createQuery(
                        "select c from ModerationCase c where c.posting in :postings order by c.submittedAt, c.id.value",
                        ModerationCase.class)
                .setParameter("postings", postings)
                .getResultStream()
                .collect(Collectors.toMap(ModerationCase::getPosting, one -> one, (earlier, later) -> later));
    }

    /** The cases of a posting that is public without a review, of versions that a moderator has to read. */
    public List<ModerationCase> toBeReviewed(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select c from ModerationCase c
                        where c.posting = :posting and c.reviewDueAt is not null and c.reviewedAt is null
                        order by c.submittedAt
                        """, ModerationCase.class)
                .setParameter("posting", posting)
                .getResultList();
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

    /** How many wait for longer than employers were promised, or are public without a review for too long. */
    public long countOverdue(Instant now) {
        return entityManager
                .createQuery(
                        "select count(c) from ModerationCase c where c.state <> DECIDED and c.deadline < :now"
                                + " or c.reviewDueAt < :now and c.reviewedAt is null",
                        Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Whether its employer took a submission back since a text was last approved. */
    public boolean wasRecalled(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select count(c) > 0 from ModerationCase c
                        where c.posting = :posting and c.decision = WITHDRAWN
                          and not exists (select a from ModerationCase a where a.posting = :posting
                            and a.decision = APPROVED and a.submittedAt > c.submittedAt)""", Boolean.class)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    /** Whether somebody reported the advert, and nobody has decided yet. Only the staff and the system see reports. */
    public boolean isReported(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select count(r) > 0 from PostingReport r where r.posting = :posting and r.state = OPEN",
                        Boolean.class)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    /**
     * Whether its text is almost that of another posting of the same employer that is not public: sent back, taken back,
     * waiting or stopped. Only the staff and the system compare texts.
     */
    public boolean isCopyOfUnapproved(ModerationCase one) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select 1 from posting_fingerprint mine
                          join posting_fingerprint o on o.bands && mine.bands and o.posting_id <> mine.posting_id
                            and o.organization_id = mine.organization_id
                          join job_posting p on p.id = o.posting_id
                          join posting_version v on v.job_posting_id = o.posting_id and v.number = o.posting_version
                          where mine.posting_id = :posting
                            and (v.status <> 'APPROVED' or p.stopped_from is not null)
                            and (o.shingles = mine.shingles or exists (select 1 from case_likeness l
                              where l.case_id = :case and l.other_id = o.posting_id and l.jaccard >= 0.8)))
                        """, Boolean.class)
                .setParameter("posting", one.getPosting().value())
                .setParameter("case", one.getId().value())
                .getSingleResult();
    }

    void add(ModerationCase opened) {
        entityManager.persist(opened);
    }
}
