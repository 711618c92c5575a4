package org.jobwright.domain.privacy.retention;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.RetentionEvent.LegalHoldEnding;
import org.jobwright.domain.privacy.retention.RetentionEvent.LegalHoldPlaced;
import org.jobwright.domain.privacy.retention.RetentionEvent.LegalHoldReleased;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * An owner demands that something is not deleted for a while, because it is needed for a legal case; or an administrator,
 * for an authority.
 */
@Entity
@Table(name = "legal_hold")
public class LegalHold extends AggregateRoot<LegalHoldId> {

    public static final int MAX_REASON = 1000;
    public static final int MAX_CASE = 100;
    public static final int MAX_MONTHS = 24;

    @EmbeddedId
    private LegalHoldId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private HoldSubject subject;

    private UUID subjectId;

    /** Of a posting or an application, as it was named; empty once that is erased. */
    private String reference;

    /** Empty a year after the release. */
    private String reason;

    private String caseReference;

    private boolean forAuthority;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "placed_by", updatable = false))
    private AccountId placedBy;

    private Instant placedAt;
    private LocalDate expiresOn;

    /** When the owners were told that it ends soon; null if they were not. */
    private Instant remindedAt;

    /** Null while it holds. */
    private Instant releasedAt;

    protected LegalHold() {}

    /**
     * Holds something from now on.
     *
     * @param reference by which its owner named it
     * @param caseReference may be empty
     * @param expiresOn at most {@value #MAX_MONTHS} months from now
     * @param forAuthority it is an administrator who places it
     */
    public LegalHold(
            OrganizationId organization,
            HoldSubject subject,
            UUID subjectId,
            String reference,
            String reason,
            String caseReference,
            LocalDate expiresOn,
            boolean forAuthority,
            AccountId by,
            LocalDate today,
            Instant now) {
        InvalidInput.throwIfAny(problems(reason, caseReference, expiresOn, today));
        this.reason = stripped(reason);
        this.caseReference = stripped(caseReference);
        this.id = LegalHoldId.next();
        this.organization = organization;
        this.subject = subject;
        this.subjectId = subjectId;
        this.reference = reference;
        this.forAuthority = forAuthority;
        this.placedBy = by;
        this.placedAt = now;
        this.expiresOn = expiresOn;
    }

    /** What is wrong with the words and the last day of a hold; empty if it can be placed. */
    public static List<FieldProblem> problems(
            String reason, String caseReference, LocalDate expiresOn, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (stripped(reason).isEmpty()) {
            problems.add(FieldProblem.of("reason", "privacy.hold.reason"));
        } else if (stripped(reason).length() > MAX_REASON) {
            problems.add(FieldProblem.of("reason", "privacy.hold.text-too-long", MAX_REASON));
        }
        if (stripped(caseReference).length() > MAX_CASE) {
            problems.add(FieldProblem.of("caseReference", "privacy.hold.text-too-long", MAX_CASE));
        }
        if (expiresOn == null || !expiresOn.isAfter(today)) {
            problems.add(FieldProblem.of("expiresOn", "privacy.hold.past"));
        } else if (expiresOn.isAfter(today.plusMonths(MAX_MONTHS))) {
            problems.add(FieldProblem.of("expiresOn", "privacy.hold.too-long", MAX_MONTHS));
        }
        return problems;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** What the owner did by creating it. */
    public LegalHoldPlaced placed() {
        return new LegalHoldPlaced(id, organization, placedAt);
    }

    /** Nothing is held any more; what was due is deleted a week later. */
    public LegalHoldReleased release(Instant now) {
        if (releasedAt != null) {
            throw new RuleViolation("privacy.hold.over");
        }
        releasedAt = now;
        return new LegalHoldReleased(id, organization, now);
    }

    /** The owners are told that it ends soon. */
    public LegalHoldEnding remind(Instant now) {
        remindedAt = now;
        return new LegalHoldEnding(id, organization, expiresOn, now);
    }

    @Override
    public LegalHoldId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public boolean isForAuthority() {
        return forAuthority;
    }
}
