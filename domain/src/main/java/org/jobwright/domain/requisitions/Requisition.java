package org.jobwright.domain.requisitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.requisitions.RequisitionEvent.RequisitionChanged;
import org.jobwright.domain.requisitions.RequisitionEvent.RequisitionOpeningFilled;
import org.jobwright.domain.requisitions.RequisitionEvent.RequisitionSaved;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Permission to hire: asked for by a member, given by others, for so many people at that pay. The approval makes its
 * openings, and nothing else does. A material change of an approved text asks again; what is less or only words does not.
 */
@Entity
@Table(name = "requisition")
public class Requisition extends AggregateRoot<RequisitionId> {

    /** How many files there can be with it. */
    public static final int MOST_FILES = 3;

    @EmbeddedId
    private RequisitionId id;

    @Embedded
    private RequisitionReference reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private AccountId requestedBy;

    @Enumerated(EnumType.STRING)
    private RequisitionState state = RequisitionState.DRAFT;

    /** For lists. */
    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private RequisitionContent content;

    /** What was last approved; null before. */
    @JdbcTypeCode(SqlTypes.JSON)
    private RequisitionContent approved;

    /** What the latest vote was about; null before. */
    @JdbcTypeCode(SqlTypes.JSON)
    private RequisitionContent voted;

    private Instant createdAt;

    private Instant changedAt;

    /** Null if the last change was a vote that did not decide, or a hire. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private AccountId changedBy;

    @OneToMany(mappedBy = "requisition", cascade = CascadeType.ALL)
    @OrderBy("key.number")
    private List<Opening> openings = new ArrayList<>();

    protected Requisition() {}

    /** Begins a draft. */
    public Requisition(
            String reference, OrganizationId organization, RequisitionContent content, AccountId by, Instant now) {
        this.id = RequisitionId.next();
        this.reference = new RequisitionReference(reference);
        this.organization = organization;
        this.requestedBy = by;
        this.changedBy = by;
        this.createdAt = now;
        write(content, now);
    }

    private void write(RequisitionContent text, Instant now) {
        text.requireStorable();
        content = text;
        title = text.title();
        changedAt = now;
    }

    public RequisitionSaved saved(Instant now) {
        return new RequisitionSaved(id, organization, now);
    }

    /** Refuses a change of one that is over or on hold. */
    public void requireEditable() {
        if (!state.isEditable()) {
            throw new RuleViolation("requisitions.not-editable", state);
        }
    }

    /** Refuses to take away what approvers decide on; once the request is taken back, it can be removed. */
    public void requireFilesRemovable() {
        requireEditable();
        if (!state.mayLoseFiles()) {
            throw new RuleViolation("requisitions.files.decided-on");
        }
    }

    /**
     * Changes its text. One that was refused becomes a draft again.
     *
     * @return whether approvers must be asked anew
     */
    public boolean edit(RequisitionContent text, Instant now) {
        requireEditable();
        RequisitionContent decidedOn = state == RequisitionState.APPROVED ? approved : content;
        write(text, now);
        switch (state) {
            case REFUSED -> become(RequisitionState.DRAFT, now);
            case PENDING, APPROVED -> {
                text.requireComplete();
                requireNoFewerThanFilled(text.openings());
                boolean isApproved = state == RequisitionState.APPROVED;
                if (text.isMaterialChangeOf(decidedOn) || isApproved && text.openings() > standing()) {
                    return true;
                }
                if (isApproved) {
                    cancelBeyond(text.openings(), now);
                    if (isFilled()) {
                        become(RequisitionState.FILLED, now);
                    }
                }
            }
            default -> {
                // a draft needs nothing else
            }
        }
        return false;
    }

    private void requireNoFewerThanFilled(int wanted) {
        long filled = count(OpeningState.FILLED);
        if (wanted < filled) {
            throw new RuleViolation("requisitions.openings.filled", filled);
        }
    }

    /** Asks for permission: a draft for the first time, an approved one after a material change. */
    public RequisitionChanged submit(Instant now) {
        content.requireComplete();
        if (state == RequisitionState.PENDING) {
            return changed(now); // the question is replaced with another
        }
        return become(RequisitionState.PENDING, now);
    }

    /** Somebody voted on its present text. */
    public void votedOn() {
        voted = content;
        changedBy = null;
    }

    /** Says whose the change is that is being made. */
    public void changedBy(AccountId by) {
        changedBy = by;
    }

    /** Permission was given; this makes its openings. */
    public RequisitionChanged approve(Instant now) {
        RequisitionChanged event = become(RequisitionState.APPROVED, now);
        approved = content;
        cancelBeyond(content.openings(), now);
        while (standing() < content.openings()) {
            openings.add(new Opening(this, openings.size() + 1));
        }
        if (isFilled()) {
            return become(RequisitionState.FILLED, now);
        }
        return event;
    }

    private void cancelBeyond(int wanted, Instant now) {
        long surplus = standing() - wanted;
        openings.reversed().stream()
                .filter(Opening::isOpen)
                .limit(Math.max(0, surplus))
                .forEach(one -> one.cancel(now));
    }

    public RequisitionChanged refuse(Instant now) {
        return become(RequisitionState.REFUSED, now);
    }

    public RequisitionChanged takeBack(Instant now) {
        return become(RequisitionState.DRAFT, now);
    }

    public RequisitionChanged hold(Instant now) {
        return become(RequisitionState.ON_HOLD, now);
    }

    public RequisitionChanged resume(Instant now) {
        if (state != RequisitionState.ON_HOLD) {
            throw new RuleViolation("requisitions.transition-refused", state, RequisitionState.APPROVED);
        }
        return become(RequisitionState.APPROVED, now);
    }

    /** Nobody else is hired for it; who was, stays. */
    public RequisitionChanged cancel(Instant now) {
        RequisitionChanged event = become(RequisitionState.CANCELLED, now);
        openings.stream().filter(Opening::isOpen).forEach(one -> one.cancel(now));
        return event;
    }

    /**
     * A hire fills an opening.
     *
     * @param application who is hired; each fills one
     */
    public RequisitionOpeningFilled fill(UUID application, JobPostingId posting, Instant now) {
        if (state == RequisitionState.FILLED) {
            throw new RuleViolation("requisitions.openings.exhausted", count(OpeningState.FILLED));
        }
        if (state != RequisitionState.APPROVED) {
            throw new RuleViolation("requisitions.not-approved", reference, state);
        }
        Opening free = openings.stream().filter(Opening::isOpen).findFirst().orElseThrow();
        free.fill(application, posting, now);
        changedBy = null;
        if (isFilled()) {
            become(RequisitionState.FILLED, now);
        }
        return new RequisitionOpeningFilled(id, organization, free.getNumber(), now);
    }

    /** Refuses an advert for more people than may still be hired; those hired through it count as its own. */
    public void requireFits(int wanted, JobPostingId posting) {
        if (state != RequisitionState.APPROVED) {
            throw new RuleViolation("requisitions.not-approved", reference, state);
        }
        long free = openings.stream()
                .filter(one -> one.isOpen() || one.isFilledFor(posting))
                .count();
        if (wanted > free) {
            throw new RuleViolation("requisitions.openings.exceeded", wanted, free);
        }
    }

    /**
     * Refuses an advert that offers more pay, compared by year, than the text of an approved request allows. That is at
     * most what was approved: a higher ceiling is a material change.
     */
    public void requireFits(SalaryRange offer) {
        BigDecimal most = content.ceiling().annualMax();
        if (!offer.isUnknown()
                && (!offer.currency().equals(content.ceiling().currency())
                        || offer.annualMax().compareTo(most) > 0)) {
            throw new RuleViolation("requisitions.ceiling.exceeded", reference);
        }
    }

    private long standing() {
        return count(OpeningState.OPEN) + count(OpeningState.FILLED);
    }

    private boolean isFilled() {
        return openings.stream().noneMatch(Opening::isOpen);
    }

    private long count(OpeningState wanted) {
        return openings.stream().filter(one -> one.getState() == wanted).count();
    }

    private RequisitionChanged become(RequisitionState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("requisitions.transition-refused", state, next);
        }
        state = next;
        return changed(now);
    }

    private RequisitionChanged changed(Instant now) {
        changedAt = now;
        return new RequisitionChanged(id, organization, state, now);
    }

    @Override
    public RequisitionId getId() {
        return id;
    }

    public RequisitionReference getReference() {
        return reference;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getRequestedBy() {
        return requestedBy;
    }

    public RequisitionState getState() {
        return state;
    }

    public RequisitionContent getContent() {
        return content;
    }

    /** What was last approved; null before. */
    public RequisitionContent getApproved() {
        return approved;
    }

    /** What the latest vote was about; null before. */
    public RequisitionContent getVoted() {
        return voted;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Null if the last change was a vote that did not decide, or a hire. */
    public AccountId getChangedBy() {
        return changedBy;
    }

    public List<Opening> getOpenings() {
        return Collections.unmodifiableList(openings);
    }
}
