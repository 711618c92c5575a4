package org.jobwright.domain.insights.guides;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.insights.figures.GuideLines;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * One wording of a guide, numbered from 1. Only a draft changes; what was published stays as it was. Belongs to its
 * {@link RoleGuide} and is changed through it.
 */
@Entity
public class RoleGuideVersion {

    static final int MAX_NOTE = 2_000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_guide_id")
    private RoleGuide guide;

    private int number;

    @Enumerated(EnumType.STRING)
    private GuideStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private GuideContent content;

    @Column(updatable = false)
    private Instant begunAt;

    /** Why it was sent back; empty if it was not. */
    private String note = "";

    private Instant statusSince;

    protected RoleGuideVersion() {}

    RoleGuideVersion(RoleGuide guide, int number, GuideContent content, Instant now) {
        this.id = Identifiers.next();
        this.guide = guide;
        this.number = number;
        this.status = GuideStatus.DRAFT;
        this.content = content;
        this.begunAt = now;
    }

    void edit(GuideContent changed) {
        content = changed;
    }

    void moveTo(GuideStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new RuleViolation("insights.guides.step-refused", status, next);
        }
        status = next;
        statusSince = now;
        note = "";
    }

    void sendBack(String reason, Instant now) {
        String said = GuideLines.clean(reason);
        if (said.isEmpty() || said.length() > MAX_NOTE) {
            throw new InvalidInput(FieldProblem.of("note", "insights.guides.note.length", MAX_NOTE));
        }
        moveTo(GuideStatus.DRAFT, now);
        note = said;
    }

    public int getNumber() {
        return number;
    }

    public GuideStatus getStatus() {
        return status;
    }

    public GuideContent getContent() {
        return content;
    }

    /** When its writer last saw what others had added to the guide. */
    public Instant getBegunAt() {
        return begunAt;
    }

    /** Why it was sent back; empty if it was not. */
    public String getNote() {
        return note;
    }

    /** Since when it has this status; null for a draft that never had another. */
    public Instant getStatusSince() {
        return statusSince;
    }
}
