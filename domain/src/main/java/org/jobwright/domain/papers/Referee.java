package org.jobwright.domain.papers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.papers.PaperEvent.RefereeAnswered;
import org.jobwright.domain.papers.PaperEvent.RefereeAsked;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A person whom a candidate named to be asked about them, and who needs no account: a link leads to the form. Of its
 * secret only the hash is stored.
 */
@Entity
@Table(name = "referee")
public class Referee extends AggregateRoot<RefereeId> {

    /** Characters of the name, and of how they know the candidate. */
    public static final int MOST_LINE = 100;

    /** After how long a referee is reminded, once. */
    public static final Duration REMINDED_AFTER = Duration.ofDays(7);

    /** How long a referee can answer. */
    public static final Duration ANSWERABLE = Duration.ofDays(30);

    /** How long they and what they wrote are kept. */
    public static final Duration KEPT = Duration.ofDays(365);

    @EmbeddedId
    private RefereeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "email"))
    private EmailAddress email;

    private String relation;

    @Enumerated(EnumType.STRING)
    private RefereeState state = RefereeState.ASKED;

    private String secretHash;

    /** When the candidate agreed. */
    private Instant agreedAt;

    private Instant remindedAt;

    private Instant stateAt;

    protected Referee() {}

    /** The candidate names a person, and agrees that they are asked. */
    public Referee(ReferenceAsk ask, String name, EmailAddress email, String relation, Instant now) {
        this.id = RefereeId.next();
        this.application = ask.getApplication();
        this.organization = ask.getOrganization();
        this.name = name;
        this.email = email;
        this.relation = relation;
        this.agreedAt = now;
        this.stateAt = now;
    }

    /** Sends a link; an earlier one is no longer valid. */
    public RefereeAsked ask(Instant now) {
        require(RefereeState.ASKED);
        Secret secret = Secret.next();
        secretHash = secret.hash();
        return new RefereeAsked(id, application, organization, secret, remindedAt != null, now);
    }

    public RefereeAsked remind(Instant now) {
        remindedAt = now;
        return ask(now);
    }

    public RefereeAnswered give(Instant now) {
        return become(RefereeState.GIVEN, now);
    }

    public RefereeAnswered decline(Instant now) {
        return become(RefereeState.DECLINED, now);
    }

    /** The candidate takes the consent back, or the application ended. */
    public RefereeAnswered cancel(Instant now) {
        return become(RefereeState.CANCELLED, now);
    }

    private RefereeAnswered become(RefereeState next, Instant now) {
        require(RefereeState.ASKED);
        state = next;
        stateAt = now;
        secretHash = null;
        return new RefereeAnswered(id, application, organization, next, now);
    }

    private void require(RefereeState required) {
        if (state != required) {
            throw new RuleViolation("papers.changed-meanwhile");
        }
    }

    public boolean isAnswerable(Instant now) {
        return state == RefereeState.ASKED && now.isBefore(agreedAt.plus(ANSWERABLE));
    }

    public Instant getKeptUntil() {
        return agreedAt.plus(KEPT);
    }

    @Override
    public RefereeId getId() {
        return id;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }

    public EmailAddress getEmail() {
        return email;
    }

    public String getRelation() {
        return relation;
    }

    public RefereeState getState() {
        return state;
    }

    public Instant getStateAt() {
        return stateAt;
    }

    public Instant getRemindedAt() {
        return remindedAt;
    }
}
