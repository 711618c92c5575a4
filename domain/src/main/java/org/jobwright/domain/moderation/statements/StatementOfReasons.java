package org.jobwright.domain.moderation.statements;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.statements.StatementEvent.ReasonsStated;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.GroundKind;

/**
 * The statement of reasons of one decision (Regulation (EU) 2022/2065, Article 17). It is written in the transaction of
 * the decision and never changes.
 */
@Entity
@Table(name = "statement_of_reasons")
public class StatementOfReasons extends AggregateRoot<StatementId> {

    @EmbeddedId
    private StatementId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id", updatable = false))
    private ModerationCaseId moderationCase;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Restriction restriction;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RestrictionScope scope;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RestrictionDuration duration;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private StatementFacts facts;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StatementSource source;

    @Column(updatable = false)
    private boolean automatedDetection;

    @Column(updatable = false)
    private boolean automatedDecision;

    @Column(updatable = false)
    private String detected;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private GroundKind groundKind;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private String explanation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by", updatable = false))
    private AccountId decidedBy;

    @Column(updatable = false)
    private Instant sentAt;

    @Column(updatable = false)
    private String secretHash;

    protected StatementOfReasons() {}

    private StatementOfReasons(
            StatementSubject about, StatedRestriction stated, StatedReasons reasons, AccountId decidedBy, Instant now) {
        this.id = StatementId.next();
        this.moderationCase = about.moderationCase();
        this.posting = about.posting();
        this.organization = about.organization();
        this.account = about.account();
        this.restriction = stated.restriction();
        this.scope = stated.scope();
        this.duration = stated.duration();
        this.facts = reasons.facts();
        this.source = reasons.source();
        this.automatedDetection = reasons.detected().isPresent();
        this.detected = reasons.detected().orElse(null);
        this.groundKind = reasons.ground().kind();
        this.ground = reasons.ground().text();
        this.explanation = reasons.explanation();
        this.decidedBy = decidedBy;
        this.automatedDecision = decidedBy == null;
        this.sentAt = now;
    }

    /** The statement for the members of an organization whose advert a rule paused, without a person. */
    public static StatementOfReasons byRule(StatementSubject about, StatedReasons reasons, Instant now) {
        return new StatementOfReasons(about, StatedRestriction.PAUSED_BY_LAW, reasons, null, now);
    }

    /** The statement for the members of an organization, who read it after signing in. */
    public static StatementOfReasons forMembers(
            StatementSubject about, StatedRestriction stated, StatedReasons reasons, AccountId decidedBy, Instant now) {
        return new StatementOfReasons(about, stated, reasons, Objects.requireNonNull(decidedBy), now);
    }

    /** The statement for a suspended person, who can no longer sign in and reads it by a link with a secret. */
    public static StatementOfReasons forPerson(
            AccountId account, StatedReasons reasons, AccountId decidedBy, Secret secret, Instant now) {
        StatementOfReasons statement = new StatementOfReasons(
                StatementSubject.of(account),
                StatedRestriction.ACCOUNT_SUSPENDED,
                reasons,
                Objects.requireNonNull(decidedBy),
                now);
        statement.secretHash = secret.hash();
        return statement;
    }

    /**
     * The event of this statement.
     *
     * @param secret of the link; null for members
     */
    public ReasonsStated stated(Secret secret) {
        return new ReasonsStated(
                id,
                posting,
                organization,
                account,
                new StatedRestriction(restriction, scope, duration),
                getReasons(),
                automatedDecision,
                secret == null ? "" : secret.value(),
                sentAt);
    }

    @Override
    public StatementId getId() {
        return id;
    }

    public StatementSubject getSubject() {
        return new StatementSubject(moderationCase, posting, organization, account);
    }

    public StatedRestriction getRestriction() {
        return new StatedRestriction(restriction, scope, duration);
    }

    public StatedReasons getReasons() {
        return new StatedReasons(
                facts, source, Optional.ofNullable(detected), new Ground(groundKind, ground), explanation);
    }

    /** Whether a rule decided, and no person. */
    public boolean isAutomatedDecision() {
        return automatedDecision;
    }

    /** The person who decided; empty if a rule did. */
    public Optional<AccountId> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
