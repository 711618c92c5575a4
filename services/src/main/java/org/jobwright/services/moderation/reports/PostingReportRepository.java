package org.jobwright.services.moderation.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.reports.UnfoundedReports;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.KeyedHash;

/** Loads and stores reports of adverts. */
@ApplicationScoped
public class PostingReportRepository {

    private static final int MOST_NOTIFIERS = 1_000;

    private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid.example");

    @PersistenceContext
    private EntityManager entityManager;

    public PostingReport get(PostingReportId id) {
        PostingReport found = entityManager.find(PostingReport.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The report for whose notifier the secret was made. */
    public Optional<PostingReport> find(Secret secret) {
        return entityManager
                .createQuery("select r from PostingReport r where r.secretHash = :hash", PostingReport.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** The reference and the public title of an advert, as far as the caller may read it. */
    public ReportedAdvert advert(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.moderation.reports.ReportedAdvert(
                          p.reference, p.publishedFacts.publicTitle)
                        from JobPosting p where p.id = :posting
                        """, ReportedAdvert.class)
                .setParameter("posting", posting)
                .getResultStream()
                .findFirst()
                .orElse(ReportedAdvert.GONE);
    }

    /** Addresses that reported without cause too often lately; never empty, because queries need a value. */
    List<EmailAddress> unfoundedNotifiers(Instant now) {
        List<EmailAddress> found = new ArrayList<>(entityManager
                .createQuery("""
                        select r.notifierEmail from PostingReport r
                        where r.notifierProvedAt is not null and r.state = DISMISSED and r.decidedAt > :since
                        group by r.notifierEmail having count(r) >= :most and max(r.warnedAt) is not null""", EmailAddress.class)
                .setParameter("since", now.minus(UnfoundedReports.COUNTED))
                .setParameter("most", (long) UnfoundedReports.TOO_MANY)
                .setMaxResults(MOST_NOTIFIERS)
                .getResultList());
        found.add(NOBODY);
        return found;
    }

    /** Reports of the same notifier that were dismissed lately; none if nobody proved the address. */
    UnfoundedReports unfounded(PostingReport report, Instant now) {
        return report.getProvedNotifier()
                .map(notifier -> entityManager
                        .createQuery("""
                                select count(r), max(r.warnedAt) from PostingReport r
                                where r.notifierEmail = :notifier and r.notifierProvedAt is not null
                                  and r.state = DISMISSED and r.decidedAt > :since""", Tuple.class)
                        .setParameter("notifier", notifier.email())
                        .setParameter("since", now.minus(UnfoundedReports.COUNTED))
                        .getSingleResult())
                .map(row -> new UnfoundedReports(row.get(0, Long.class), row.get(1) != null))
                .orElse(UnfoundedReports.NONE);
    }

    /** Undecided reports, oldest first. */
    List<PostingReport> openOf(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select r from PostingReport r
                        where r.posting = :posting and r.state = OPEN
                        order by r.reportedAt, r.id.value
                        """, PostingReport.class)
                .setParameter("posting", posting)
                .getResultList();
    }

    /** For a year no receipt is mailed to this address. The keyed hash says nothing without a key outside the database. */
    void neverMail(String hash, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into unmailed_address (hash, since) values (:hash, :now) on conflict do nothing")
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isNeverMailed(EmailAddress address) {
        return !entityManager
                .createNativeQuery("select 1 from unmailed_address where hash = :hash", Integer.class)
                .setParameter("hash", hash(address))
                .getResultList()
                .isEmpty();
    }

    /** The keyed hash of an address, which says nothing without a key outside the database. */
    static String hash(EmailAddress address) {
        return KeyedHash.of("receipts of reports " + address.value());
    }

    void add(PostingReport report) {
        entityManager.persist(report);
    }
}
