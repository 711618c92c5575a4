package org.jobwright.domain.approvals;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDecided;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDue;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalGroupSkipped;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalTakenBack;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalVoted;
import org.jobwright.domain.approvals.ApprovalEvent.ApproverMissing;
import org.jobwright.domain.approvals.ApprovalEvent.ApproverReplaced;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A question for permission to groups of named members, one group after the other or all at once. The first refused
 * group ends it. Nobody approves their own request, unless they are alone in the organization, which is stored. A vote
 * names the digest of what the approver saw.
 */
@Entity
@Table(name = "approval_flow")
public class ApprovalFlow extends AggregateRoot<ApprovalFlowId> {

    public static final int MOST_GROUPS = 5;
    public static final int MAX_COMMENT = 1000;

    @EmbeddedId
    private ApprovalFlowId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    private ApprovalSubject subject;

    private String subjectDigest;

    @Enumerated(EnumType.STRING)
    private FlowMode mode;

    @Enumerated(EnumType.STRING)
    private FlowState state = FlowState.PENDING;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private AccountId requestedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asked_by"))
    private AccountId askedBy;

    /** The person it is about, who neither decides nor learns of it; null for none. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "concerned_id"))
    private AccountId concerned;

    /** The requester was alone in the organization, and votes themselves. */
    private boolean alone;

    private Instant askedAt;

    private Instant decidedAt;

    @OneToMany(mappedBy = "flow", cascade = CascadeType.ALL)
    @OrderBy("key.position")
    private List<ApprovalGroup> groups = new ArrayList<>();

    protected ApprovalFlow() {}

    /**
     * Asks. The requester, who asks for them and the person concerned are left out of the groups.
     *
     * @param alone whether the organization has no other member than the requester, but for the person concerned
     */
    public ApprovalFlow(
            ApprovalQuestion question, boolean alone, FlowMode mode, List<PlannedGroup> planned, Instant now) {
        if (planned.isEmpty() || planned.size() > MOST_GROUPS) {
            throw new RuleViolation("approvals.groups.range", MOST_GROUPS);
        }
        this.id = ApprovalFlowId.next();
        this.subject = question.subject();
        this.subjectDigest = question.digest();
        this.organization = question.organization();
        this.requestedBy = question.requestedBy();
        this.askedBy = question.askedBy();
        this.concerned = question.concerned();
        this.alone = alone;
        this.mode = mode;
        this.askedAt = now;
        for (PlannedGroup group : planned) {
            groups.add(new ApprovalGroup(this, groups.size() + 1, alone ? group : group.without(question.excluded())));
        }
        groups.stream().limit(mode == FlowMode.ORDERED ? 1 : planned.size()).forEach(group -> group.ask(now));
    }

    /** Who is asked now. */
    public List<ApprovalEvent> asked() {
        return groups.stream()
                .filter(ApprovalGroup::isDue)
                .<ApprovalEvent>map(group -> due(group, false, askedAt))
                .toList();
    }

    private ApprovalDue due(ApprovalGroup group, boolean reminder, Instant now) {
        return new ApprovalDue(id, subject, organization, requestedBy, askedOf(group), reminder, now);
    }

    private static List<AccountId> askedOf(ApprovalGroup group) {
        return group.getApprovers().stream()
                .filter(Approver::isAsked)
                .map(Approver::getAccount)
                .toList();
    }

    /**
     * An approver votes. One who is in several groups votes in the first that is due.
     *
     * @param seen the digest of what they saw
     * @param words required to refuse
     */
    public List<ApprovalEvent> vote(AccountId by, Verdict verdict, String words, String seen, Instant now) {
        requireNotOwn(by);
        ApprovalGroup group = dueFor(by).orElseThrow(() -> new RuleViolation("approvals.group.over"));
        if (!subjectDigest.equals(seen)) {
            throw new RuleViolation("approvals.request.changed");
        }
        String comment = comment(words);
        if (verdict == Verdict.REFUSE && comment == null) {
            throw new RuleViolation("approvals.comment-required");
        }
        group.vote(by, verdict, comment, seen, now);
        List<ApprovalEvent> events = new ArrayList<>();
        events.add(new ApprovalVoted(id, subject, organization, by, verdict, now));
        goOn(group, by, comment, now, events);
        return events;
    }

    private static String comment(String words) {
        String comment = words == null || words.isBlank() ? null : words.strip();
        if (comment != null && comment.length() > MAX_COMMENT) {
            throw new RuleViolation("approvals.comment.too-long", MAX_COMMENT);
        }
        return comment;
    }

    private void goOn(ApprovalGroup group, AccountId by, String comment, Instant now, List<ApprovalEvent> events) {
        if (group.getState() == GroupState.REFUSED) {
            events.add(decide(FlowState.REFUSED, by, comment, now));
        } else if (groups.stream().allMatch(one -> one.getState().isPassed())) {
            events.add(decide(FlowState.APPROVED, by, comment, now));
        } else if (group.getState().isPassed()) {
            groups.stream()
                    .filter(one -> !one.getState().isResolved())
                    .findFirst()
                    .filter(next -> next.getState() == GroupState.WAITING)
                    .ifPresent(next -> {
                        next.ask(now);
                        events.add(due(next, false, now));
                    });
        }
    }

    private ApprovalDecided decide(FlowState decided, AccountId by, String comment, Instant now) {
        become(decided, now);
        return new ApprovalDecided(id, subject, organization, requestedBy, decided, by, comment, now);
    }

    /** The requester takes the question back, or asks another one instead; votes no longer count. */
    public ApprovalTakenBack takeBack(Instant now) {
        List<AccountId> asked = groups.stream()
                .filter(ApprovalGroup::isDue)
                .flatMap(group -> askedOf(group).stream())
                .distinct()
                .toList();
        become(FlowState.VOID, now);
        return new ApprovalTakenBack(id, subject, organization, requestedBy, asked, now);
    }

    /** The subject changed in a way that votes stand; who has not voted reads it again. */
    public void amend(String digest) {
        requirePending();
        subjectDigest = digest;
    }

    /** An owner asks another member instead of one who has not voted. */
    public List<ApprovalEvent> replace(int position, AccountId former, AccountId successor, Instant now) {
        requirePending();
        requireNotOwn(successor);
        if (concerns(successor)) {
            throw new RuleViolation("approvals.approver.concerned");
        }
        ApprovalGroup group = group(position);
        group.replace(former, successor);
        List<ApprovalEvent> events = new ArrayList<>();
        events.add(new ApproverReplaced(id, subject, organization, former, successor, now));
        if (group.isDue()) {
            events.add(new ApprovalDue(id, subject, organization, requestedBy, List.of(successor), false, now));
        }
        return events;
    }

    /** An owner who is not the requester does without a group. */
    public List<ApprovalEvent> skip(int position, String words, AccountId by, Instant now) {
        requirePending();
        requireNotOwn(by);
        String reason = comment(words);
        if (reason == null) {
            throw new RuleViolation("approvals.reason-required");
        }
        ApprovalGroup group = group(position);
        group.skip(reason);
        List<ApprovalEvent> events = new ArrayList<>();
        events.add(new ApprovalGroupSkipped(id, subject, organization, by, now));
        goOn(group, by, null, now, events);
        return events;
    }

    /** A member left the organization: groups with too few approvers wait for an owner. */
    public List<ApprovalEvent> leave(AccountId account, Instant now) {
        boolean missing = false;
        for (ApprovalGroup group : groups) {
            missing |= group.leave(account, now) && group.needsApprover();
        }
        return missing ? List.of(new ApproverMissing(id, subject, organization, now)) : List.of();
    }

    /**
     * Who is asked again.
     *
     * @param before the groups asked before these moments get their first, second … reminder
     */
    public List<ApprovalEvent> remind(List<Instant> before, Instant now) {
        List<ApprovalEvent> events = new ArrayList<>();
        for (ApprovalGroup group : groups) {
            int count = (int) before.stream()
                    .filter(moment -> group.isDue() && !group.getDueAt().isAfter(moment))
                    .count();
            if (count > group.getReminders() && state == FlowState.PENDING) {
                group.reminded(count);
                events.add(due(group, true, now));
            }
        }
        return events;
    }

    private ApprovalGroup group(int position) {
        return groups.stream()
                .filter(group -> group.getPosition() == position)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("shared.refused"));
    }

    private void requireNotOwn(AccountId account) {
        if (isOwnOf(account) && !alone) {
            throw new RuleViolation("approvals.own-request");
        }
    }

    /** Whether it is the account's own question: their request, or one that they sent for somebody else. */
    public boolean isOwnOf(AccountId account) {
        return account.equals(requestedBy) || account.equals(askedBy);
    }

    /** Whether it is about the account, which learns nothing of it. */
    public boolean concerns(AccountId account) {
        return account.equals(concerned);
    }

    private void requirePending() {
        if (state != FlowState.PENDING) {
            throw new RuleViolation("approvals.group.over");
        }
    }

    private void become(FlowState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("approvals.transition-refused", state, next);
        }
        state = next;
        decidedAt = now;
    }

    /** The group in which the member can vote now. */
    public Optional<ApprovalGroup> dueFor(AccountId account) {
        return state != FlowState.PENDING
                ? Optional.empty()
                : groups.stream()
                        .filter(group -> group.isDue() && group.asked(account).isPresent())
                        .findFirst();
    }

    /** The latest vote. */
    public Optional<Approver> lastVote() {
        return groups.stream()
                .flatMap(group -> group.getApprovers().stream())
                .filter(one -> one.getVerdict() != null)
                .max(Comparator.comparing(Approver::getVotedAt));
    }

    @Override
    public ApprovalFlowId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public ApprovalSubject getSubject() {
        return subject;
    }

    public String getSubjectDigest() {
        return subjectDigest;
    }

    public FlowMode getMode() {
        return mode;
    }

    public FlowState getState() {
        return state;
    }

    public AccountId getRequestedBy() {
        return requestedBy;
    }

    /** Whether the requester was alone in the organization. */
    public boolean isAlone() {
        return alone;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public List<ApprovalGroup> getGroups() {
        return Collections.unmodifiableList(groups);
    }
}
