package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.trust.TrustRecord;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.shared.PageRequest;

/** Counts what an organization has to show. A handful of queries, however much it has published. */
@ApplicationScoped
class TrustRecordRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ModerationQueries queue;

    TrustRecord of(HiringOrganization organization, Instant now) {
        OrganizationId id = organization.getId();
        Instant since = now.minus(TrustRecord.PERIOD);
        return new TrustRecord(
                organization.getVerifiedSince(),
                organization.getTrustEndedAt(),
                domainsProved(id),
                reviews(id, since),
                reportsUpheld(id, since),
                answers(id, now),
                highFindings(id));
    }

    private long domainsProved(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select count(d) from OrganizationDomain d where d.organization = :organization"
                                + " and d.state = PROVED and d.method = DNS_TXT",
                        Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /**
     * What a person decided. A block counts while it stands: one that a moderator ended was wrong, or its reason is gone.
     */
    private TrustRecord.Reviews reviews(OrganizationId organization, Instant since) {
        Tuple counts = entityManager
                .createQuery("""
                        select count(case when c.decision = APPROVED and c.reviewOutcome <> STOPPED then 1 end),
                          count(case when c.submission = 1
                            and (c.decision <> BLOCKED and c.reviewOutcome <> STOPPED
                              or p.stop.stoppedFrom is not null) then 1 end),
                          count(case when c.submission = 1 and c.decision = APPROVED
                            and c.reviewOutcome <> STOPPED then 1 end),
                          count(case when c.decision = BLOCKED and p.status = BLOCKED then 1 end)
                        from ModerationCase c join JobPosting p on p.id = c.posting
                        where c.organization = :organization and c.decision <> WITHDRAWN and c.decidedAt >= :since
                          and (c.lane = QUEUE or c.reviewOutcome <> NONE)
                        """, Tuple.class)
                .setParameter("organization", organization)
                .setParameter("since", since)
                .getSingleResult();
        return new TrustRecord.Reviews(
                counts.get(0, Long.class),
                counts.get(1, Long.class),
                counts.get(2, Long.class),
                counts.get(3, Long.class));
    }

    /** Of its adverts, unless an appeal reversed what followed from them, and of messages that it wrote. */
    private long reportsUpheld(OrganizationId organization, Instant since) {
        return entityManager
                        .createQuery("""
                                select count(r) from PostingReport r
                                where r.organization = :organization and r.state = UPHELD and r.decidedAt >= :since
                                  and not exists (select 1 from Appeal a join StatementOfReasons s on s.id = a.statement
                                    where a.state = REVERSED and s.posting = r.posting and s.sentAt >= r.decidedAt)
                                """, Long.class)
                        .setParameter("organization", organization)
                        .setParameter("since", since)
                        .getSingleResult()
                + entityManager
                        .createQuery(
                                "select count(m) from MessageReport m where m.organization = :organization"
                                        + " and m.side = EMPLOYER and m.state = UPHELD and m.decidedAt >= :since",
                                Long.class)
                        .setParameter("organization", organization)
                        .setParameter("since", since)
                        .getSingleResult();
    }

    private TrustRecord.Answers answers(OrganizationId organization, Instant now) {
        Tuple counts = (Tuple) entityManager
                .createNativeQuery("select owed, overdue from jobwright_answers_owed(:organization, :now)", Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("now", now)
                .getSingleResult();
        return new TrustRecord.Answers(counts.get(0, Long.class), counts.get(1, Long.class));
    }

    /** In the hundred adverts that have waited longest: an employer with more has to wait anyway. */
    private long highFindings(OrganizationId organization) {
        return queue
                .queue(
                        new QueueFilter(QueueFilter.Scope.OPEN, organization, ""),
                        new PageRequest(1, PageRequest.MAX_SIZE))
                .items()
                .stream()
                .flatMap(waiting -> waiting.openFindings().stream())
                .filter(finding -> finding.found().severity() == Severity.HIGH)
                .count();
    }
}
