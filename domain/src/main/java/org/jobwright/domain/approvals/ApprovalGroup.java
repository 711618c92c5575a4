package org.jobwright.domain.approvals;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * People who are asked together. It is approved by enough approvals, and refused as soon as there can no longer be
 * enough: so the order in which they vote does not matter. An approver who left counts as one who may still approve,
 * because nobody refuses by leaving; the group stays due until an owner replaces them.
 */
@Entity
@Table(name = "approval_group")
public class ApprovalGroup {

    /** Groups are numbered from 1. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "flow_id"))
            ApprovalFlowId flow,

            @Column(name = "position") int position)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "flow_id", insertable = false, updatable = false)
    private ApprovalFlow flow;

    private int required;

    @Enumerated(EnumType.STRING)
    private GroupState state = GroupState.WAITING;

    private Instant dueAt;

    private int reminders;

    /** Why an owner did without it; null otherwise. */
    private String skipReason;

    @OneToMany(mappedBy = "step", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Approver> approvers = new ArrayList<>();

    protected ApprovalGroup() {}

    ApprovalGroup(ApprovalFlow flow, int position, PlannedGroup planned) {
        this.key = new Key(flow.getId(), position);
        this.flow = flow;
        this.required = planned.required();
        planned.approvers().forEach(account -> approvers.add(new Approver(this, account)));
    }

    void ask(Instant now) {
        become(GroupState.DUE);
        dueAt = now;
    }

    void vote(AccountId by, Verdict verdict, String comment, String digest, Instant now) {
        Approver approver = asked(by).orElseThrow(() -> new RuleViolation("approvals.not-asked"));
        approver.vote(verdict, comment, digest, now);
        long approvals = count(Verdict.APPROVE);
        long open = approvers.stream().filter(one -> one.getVerdict() == null).count();
        if (approvals >= required) {
            become(GroupState.APPROVED);
        } else if (approvals + open < required) {
            become(GroupState.REFUSED);
        }
    }

    private long count(Verdict verdict) {
        return approvers.stream().filter(one -> one.getVerdict() == verdict).count();
    }

    void skip(String reason) {
        requireUnresolved();
        skipReason = reason;
        become(GroupState.SKIPPED);
    }

    void replace(AccountId former, AccountId successor) {
        requireUnresolved();
        if (approvers.stream().anyMatch(one -> one.getAccount().equals(successor))) {
            throw new RuleViolation("approvals.approver.twice");
        }
        Approver gone = approvers.stream()
                .filter(one -> one.getAccount().equals(former) && one.getVerdict() == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("approvals.approver.voted"));
        approvers.remove(gone);
        approvers.add(new Approver(this, successor));
    }

    boolean leave(AccountId account, Instant now) {
        Optional<Approver> gone = state.isResolved() ? Optional.empty() : asked(account);
        gone.ifPresent(one -> one.leave(now));
        return gone.isPresent();
    }

    void reminded(int count) {
        reminders = count;
    }

    private void requireUnresolved() {
        if (state.isResolved()) {
            throw new RuleViolation("approvals.group.over");
        }
    }

    private void become(GroupState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("approvals.transition-refused", state, next);
        }
        state = next;
    }

    /** The approver who can still vote. */
    public Optional<Approver> asked(AccountId account) {
        return approvers.stream()
                .filter(one -> one.getAccount().equals(account) && one.isAsked())
                .findFirst();
    }

    /** Too many have left: it can only go on with a successor, or without the group. */
    public boolean needsApprover() {
        return !state.isResolved()
                && count(Verdict.APPROVE)
                                + approvers.stream().filter(Approver::isAsked).count()
                        < required;
    }

    public boolean isDue() {
        return state == GroupState.DUE;
    }

    Key getKey() {
        return key;
    }

    public int getPosition() {
        return key.position();
    }

    public int getRequired() {
        return required;
    }

    public GroupState getState() {
        return state;
    }

    /** Since when it is asked; null while it waits. */
    public Instant getDueAt() {
        return dueAt;
    }

    int getReminders() {
        return reminders;
    }

    public String getSkipReason() {
        return skipReason;
    }

    public List<Approver> getApprovers() {
        return Collections.unmodifiableList(approvers);
    }
}
