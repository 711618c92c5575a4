package org.jobwright.services.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.candidates.documents.StoredDocument;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.matching.ApplicationMatch;
import org.jobwright.domain.matching.method.MatchMethod;
import org.jobwright.services.shared.RowLocks;

/** Stores explained matches. No query here or elsewhere sorts or filters applications by what is in them. */
@ApplicationScoped
class MatchRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<ApplicationMatch> find(JobApplicationId application) {
        return Optional.ofNullable(entityManager.find(ApplicationMatch.class, application));
    }

    /** The match of an application, which nobody else changes until the end of the transaction. */
    Optional<ApplicationMatch> lock(JobApplicationId application) {
        return Optional.ofNullable(
                entityManager.find(ApplicationMatch.class, application, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, unless another node is at it. */
    Optional<ApplicationMatch> lockFree(JobApplicationId application) {
        return entityManager
                .createQuery(
                        "select m from ApplicationMatch m where m.application = :application", ApplicationMatch.class)
                .setParameter("application", application)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    void add(ApplicationMatch match) {
        entityManager.persist(match);
    }

    /**
     * Running applications whose senders agreed and that were not looked through, or by an earlier method, or before
     * the text of the CV was there; the longest waiting first. What is over stays as it was when it was decided.
     */
    List<JobApplicationId> due(int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        with shown as materialized (
                          select p.posting_id from match_posting p where match_is_on(p.posting_id))
                        select m.application_id from match_result m join job_application a on a.id = m.application_id
                          join shown s on s.posting_id = a.posting_id
                          left join stored_document d on d.id = a.document_id
                        where m.withdrawn_at is null and (m.computed_at is null or m.method_version < :method
                            or m.cv_unread and d.scan in ('UNCHECKED', 'CLEAN') and d.text ~ '[[:alnum:]]')
                          and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')
                          and a.deletion_asked_on is null and (d.id is null or d.extraction <> 'PENDING')
                        order by m.consent_at, m.application_id""", UUID.class)
                .setParameter("method", MatchMethod.VERSION)
                .setMaxResults(most)
                .getResultStream()
                .map(JobApplicationId::new)
                .toList();
    }

    /** The advert that an application was sent for. */
    Optional<JobAdvert> advert(JobApplication application) {
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v where v.posting.id = :posting and v.number = :number",
                        JobAdvert.class)
                .setParameter("posting", application.getPosting())
                .setParameter("number", application.getPostingVersion())
                .getResultStream()
                .findFirst();
    }

    /** The text of its CV; null if it has no file, empty if the file has no text or is not to be read. */
    String cv(JobApplication application) {
        if (application.getDocument() == null) {
            return null;
        }
        return Optional.ofNullable(entityManager.find(StoredDocument.class, application.getDocument()))
                .filter(StoredDocument::isHandedOut)
                .map(StoredDocument::getText)
                .orElse("");
    }

    /** The applications of a candidate that may be matched, the latest first. */
    List<AgreedMatch> agreed(AccountId candidate, int most) {
        return entityManager
                .createQuery("""
                        select a.reference, a.postingTitle, o.displayName, m from ApplicationMatch m
                        join JobApplication a on a.id = m.application join HiringOrganization o on o.id = m.organization
                        where m.candidate = :candidate and m.withdrawnAt is null order by m.consentAt desc""", Tuple.class)
                .setParameter("candidate", candidate)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new AgreedMatch(
                        row.get(0, ApplicationReference.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, ApplicationMatch.class).getConsent()))
                .toList();
    }
}
