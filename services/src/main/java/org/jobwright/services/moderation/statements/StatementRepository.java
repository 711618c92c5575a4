package org.jobwright.services.moderation.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.moderation.statements.StatementSubject;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifier;

/** Loads and stores statements of reasons, and reads what they are written from. */
@ApplicationScoped
public class StatementRepository {

    /** Later decisions that nobody has reversed. A decision of a person does not give way to a rule. */
    private static final String LATER = """
            select count(s) from StatementOfReasons s where s.scope = :scope and s.sentAt > :sentAt
              and (:byRule = true or s.decidedBy is not null)
              and not exists (select a from Appeal a where a.statement = s.id and a.state = REVERSED) and
            """;

    @PersistenceContext
    private EntityManager entityManager;

    void add(StatementOfReasons statement) {
        entityManager.persist(statement);
    }

    public Optional<StatementOfReasons> find(StatementId id) {
        return Optional.ofNullable(entityManager.find(StatementOfReasons.class, id));
    }

    /** The statement for whose reader the secret was made. */
    public Optional<StatementOfReasons> find(Secret secret) {
        return entityManager
                .createQuery("select s from StatementOfReasons s where s.secretHash = :hash", StatementOfReasons.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** The latest statement about an advert. */
    Optional<StatementId> latestOf(JobPostingId posting) {
        return latest("s.posting = :about", posting);
    }

    /** The latest statement about an advert that no person decided. */
    Optional<StatementId> latestByRuleOf(JobPostingId posting) {
        return latest("s.posting = :about and s.decidedBy is null", posting);
    }

    /** The latest statement about an organization itself. */
    Optional<StatementId> latestOf(OrganizationId organization) {
        return latest("s.organization = :about and s.posting is null", organization);
    }

    private Optional<StatementId> latest(String condition, Identifier about) {
        return entityManager
                .createQuery(
                        "select s.id from StatementOfReasons s where " + condition
                                + " order by s.sentAt desc, s.id.value desc",
                        StatementId.class)
                .setParameter("about", about)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether the staff have restricted the same thing again since, and that still stands. */
    public boolean isOvertaken(StatementOfReasons decision) {
        StatementSubject about = decision.getSubject();
        TypedQuery<Long> later =
                switch (decision.getRestriction().scope()) {
                    case SUBMITTED_TEXT, ADVERT ->
                        entityManager
                                .createQuery(LATER + "s.posting = :thing", Long.class)
                                .setParameter("thing", about.posting());
                    case ORGANIZATION ->
                        entityManager
                                .createQuery(LATER + "s.organization = :thing", Long.class)
                                .setParameter("thing", about.organization());
                    case ACCOUNT ->
                        entityManager
                                .createQuery(LATER + "s.account = :thing", Long.class)
                                .setParameter("thing", about.account());
                };
        return later.setParameter("scope", decision.getRestriction().scope())
                        .setParameter("byRule", decision.isAutomatedDecision())
                        .setParameter("sentAt", decision.getSentAt())
                        .getSingleResult()
                > 0;
    }

    /** Whether the last suspension of the organization before a block was not reversed. */
    public boolean isSuspensionStanding(StatementOfReasons block) {
        return entityManager
                .createQuery("""
                        select count(a) from StatementOfReasons s left join Appeal a on a.statement = s.id and a.state = REVERSED
                        where s.organization = :organization and s.scope = ORGANIZATION and s.duration <> PERMANENT
                          and s.sentAt <= :sentAt
                        group by s.id, s.sentAt order by s.sentAt desc
                        """, Long.class)
                .setParameter("organization", block.getSubject().organization())
                .setParameter("sentAt", block.getSentAt())
                .setMaxResults(1)
                .getResultStream()
                .noneMatch(reversed -> reversed > 0);
    }

    ModerationCase moderationCase(ModerationCaseId id) {
        return entityManager.find(ModerationCase.class, id);
    }

    /** The reference of an advert, and whether it was ever public. */
    Advert advert(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.moderation.statements.StatementRepository$Advert(
                          p.reference, p.versions.publicVersion)
                        from JobPosting p where p.id = :posting
                        """, Advert.class)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    String title(JobPostingId posting, int version) {
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v where v.posting.id = :posting and v.number = :version",
                        JobAdvert.class)
                .setParameter("posting", posting)
                .setParameter("version", version)
                .getSingleResult()
                .title();
    }

    String name(OrganizationId organization) {
        return entityManager
                .createQuery("select o.displayName from HiringOrganization o where o.id = :id", String.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /** Whether a report of the advert was upheld since then. */
    boolean isReported(JobPostingId posting, Instant since) {
        return entityManager
                        .createQuery("""
                                select count(r) from PostingReport r
                                where r.posting = :posting and r.state = UPHELD and coalesce(r.reversedAt, r.decidedAt) >= :since
                                """, Long.class)
                        .setParameter("posting", posting)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** Whether a report of what is public of the advert waits. */
    boolean isReportOpen(JobPostingId posting) {
        return entityManager
                        .createQuery(
                                "select count(r) from PostingReport r where r.posting = :posting and r.state = OPEN",
                                Long.class)
                        .setParameter("posting", posting)
                        .getSingleResult()
                > 0;
    }

    /** Whether a report of a message that the person wrote was upheld since then. */
    boolean isReported(AccountId author, Instant since) {
        return entityManager
                        .createQuery("""
                                select count(r) from MessageReport r
                                where r.author = :author and r.state = UPHELD and r.decidedAt >= :since
                                """, Long.class)
                        .setParameter("author", author)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** Whether a report of one of its adverts or messages was upheld since then. */
    boolean isReported(OrganizationId organization, Instant since) {
        return reportedAdverts(organization, since) + reportedMessages(organization, since) > 0;
    }

    private long reportedAdverts(OrganizationId organization, Instant since) {
        return entityManager
                .createQuery("""
                        select count(r) from PostingReport r where r.organization = :organization and r.state = UPHELD
                          and coalesce(r.reversedAt, r.decidedAt) >= :since
                        """, Long.class)
                .setParameter("organization", organization)
                .setParameter("since", since)
                .getSingleResult();
    }

    private long reportedMessages(OrganizationId organization, Instant since) {
        return entityManager
                .createQuery("""
                        select count(r) from MessageReport r
                        where r.organization = :organization and r.state = UPHELD and r.decidedAt >= :since
                        """, Long.class)
                .setParameter("organization", organization)
                .setParameter("since", since)
                .getSingleResult();
    }

    /**
     * What a statement names of an advert.
     *
     * @param publicVersion the number of the current or last public version; null if there was none
     */
    record Advert(String reference, Integer publicVersion) {}
}
