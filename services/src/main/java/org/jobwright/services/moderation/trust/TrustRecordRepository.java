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
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.trust.TrustRecord;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.organizations.domains.ListedNameRepository;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Counts what an organization has to show. A handful of queries, however much it has published. */
@ApplicationScoped
class TrustRecordRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ModerationQueries queue;

    @Inject
    private ListedNameRepository lists;

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

    /** Without those that were put on a list since, so that their record proves nothing. */
    private long domainsProved(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select d.name from OrganizationDomain d where d.organization = :organization"
                                + " and d.state = PROVED and d.method = DNS_TXT",
                        String.class)
                .setParameter("organization", organization)
                .getResultStream()
                .filter(name -> lists.provability(name).allows(DomainMethod.DNS_TXT))
                .count();
    }

    /**
     * What a person decided. A block, or a hold of what was public unread, counts while it stands: one that a moderator
     * ended was wrong, or its reason is gone.
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

    /**
     * Of its adverts, and of messages that it wrote; unless an appeal reversed the block or suspension that was decided
     * with them. Other decisions about the same advert say nothing about the report.
     */
    private long reportsUpheld(OrganizationId organization, Instant since) {
        return (Long) entityManager
                .createNativeQuery("""
                        select count(*) from (
                          select r.posting_id, r.decided_by, r.decided_at from posting_report r
                            where r.organization_id = :organization and r.state = 'UPHELD'
                              and coalesce(r.reversed_at, r.decided_at) >= :since
                          union all
                          select null, m.decided_by, m.decided_at from message_report m
                            where m.organization_id = :organization and m.side = 'EMPLOYER' and m.state = 'UPHELD'
                              and m.decided_at >= :since) upheld
                        where not exists (select 1 from appeal a join statement_of_reasons s on s.id = a.statement_id
                          where a.state = 'REVERSED' and s.organization_id = :organization and s.source = 'NOTICE'
                            and s.decided_by = upheld.decided_by
                            and s.sent_at between upheld.decided_at and upheld.decided_at + interval '1 minute'
                            and (s.posting_id = upheld.posting_id and s.restriction in ('BLOCKED', 'REMOVED')
                              or upheld.posting_id is null and s.scope = 'ORGANIZATION'))
                        """, Long.class)
                .setParameter("organization", organization.value())
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

    /** In the hundred adverts that have waited longest. Those that nobody looks at here count like a finding each. */
    private long highFindings(OrganizationId organization) {
        Page<QueueItem> waiting = queue.queue(
                new QueueFilter(QueueFilter.Scope.OPEN, organization, ""), new PageRequest(1, PageRequest.MAX_SIZE));
        long found = waiting.items().stream()
                .flatMap(item -> item.openFindings().stream())
                .filter(finding -> finding.found().severity() == Severity.HIGH)
                .count();
        return found + waiting.total() - waiting.items().size();
    }
}
