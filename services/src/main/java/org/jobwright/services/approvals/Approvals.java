package org.jobwright.services.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalFlow;
import org.jobwright.domain.approvals.ApprovalGroup;
import org.jobwright.domain.approvals.ApprovalQuestion;
import org.jobwright.domain.approvals.ApprovalSubject;
import org.jobwright.domain.approvals.Approver;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** What a feature needs to ask for permission. It has checked the caller; the answer comes as an event. */
@ApplicationScoped
public class Approvals {

    @Inject
    private ApprovalRepository flows;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Asks; an open question about the same subject is taken back first. Groups that have lost members wait for an
     * owner.
     *
     * @param planned empty to ask the owners or, without another owner, other members
     */
    public void ask(ApprovalQuestion question, FlowMode mode, List<PlannedGroup> planned, Instant now) {
        takeBack(question.subject(), now);
        Map<AccountId, OrganizationRole> members = flows.members(question.organization());
        long deciding = members.keySet().stream()
                .filter(member -> !member.equals(question.concerned()))
                .count();
        boolean alone = deciding == 1;
        List<PlannedGroup> groups = alone || planned.isEmpty() ? List.of(usual(question, members)) : planned;
        ApprovalFlow flow = new ApprovalFlow(question, alone, mode, groups, now);
        Set<AccountId> gone = groups.stream()
                .flatMap(group -> group.approvers().stream())
                .collect(Collectors.toCollection(HashSet::new));
        gone.removeAll(members.keySet());
        List<? extends DomainEvent> missing =
                gone.stream().flatMap(one -> flow.leave(one, now).stream()).toList();
        long asked = flow.getGroups().stream()
                .filter(ApprovalGroup::isDue)
                .mapToLong(group -> group.getApprovers().size())
                .sum();
        limit.require(Limit.MEMBER_MAIL, question.askedBy(), (int) asked, "shared.too-many-mails");
        flows.add(flow);
        Stream.concat(flow.asked().stream(), missing.stream()).forEach(events::fire);
    }

    /** Any owner; without another one any recruiter, then any member; who is alone, themselves. */
    private static PlannedGroup usual(ApprovalQuestion question, Map<AccountId, OrganizationRole> members) {
        Set<AccountId> own = question.excluded();
        List<AccountId> asked = Stream.of(
                        Set.of(OrganizationRole.OWNER),
                        Set.of(OrganizationRole.RECRUITER),
                        Set.of(OrganizationRole.values()))
                .map(roles -> members.entrySet().stream()
                        .filter(member -> roles.contains(member.getValue()) && !own.contains(member.getKey()))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparing(AccountId::value))
                        .limit(PlannedGroup.MOST_APPROVERS)
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of(question.requestedBy()));
        return new PlannedGroup(asked, 1);
    }

    /** Takes back the open question about a subject, if there is one; its votes no longer count. */
    public void takeBack(ApprovalSubject subject, Instant now) {
        flows.lockOpen(subject.id()).ifPresent(flow -> {
            events.fire(flow.takeBack(now));
            flows.flush(); // before another one about the same subject
        });
    }

    /** Makes votes on a subject wait until the end of the transaction. */
    public void lockOpen(UUID subject) {
        flows.lockOpen(subject);
    }

    /** The subject changed in a way that needs no new question. */
    public void amend(ApprovalSubject subject, String digest) {
        flows.lockOpen(subject.id()).ifPresent(flow -> flow.amend(digest));
    }

    /** Whether the caller was ever asked about a subject. */
    public boolean isAsked(UUID subject) {
        return flows.isAsked(caller.person(), subject);
    }

    /** Whether a subject waits for the caller's vote. */
    public boolean isDue(UUID subject) {
        return flows.latest(subject)
                .flatMap(flow -> flow.dueFor(caller.person()))
                .isPresent();
    }

    /** The names of people. */
    public Map<AccountId, String> names(Collection<AccountId> accounts) {
        return flows.names(accounts);
    }

    /** The latest question about a subject. The caller may read it. */
    public Optional<ApprovalProgress> latest(UUID subject) {
        return flows.latest(subject).map(this::progress);
    }

    private ApprovalProgress progress(ApprovalFlow flow) {
        Map<AccountId, String> names = flows.names(Stream.concat(
                        Stream.of(flow.getRequestedBy()),
                        flow.getGroups().stream()
                                .flatMap(group -> group.getApprovers().stream())
                                .map(Approver::getAccount))
                .collect(Collectors.toSet()));
        return new ApprovalProgress(
                flow.getId(),
                flow.getSubjectDigest(),
                flow.getMode(),
                flow.getState(),
                flow.getRequestedBy(),
                names.getOrDefault(flow.getRequestedBy(), ""),
                flow.isAlone(),
                flow.dueFor(caller.person()).isPresent(),
                flow.getDecidedAt(),
                flow.getGroups().stream().map(group -> step(group, names)).toList());
    }

    private static ApprovalProgress.Step step(ApprovalGroup group, Map<AccountId, String> names) {
        return new ApprovalProgress.Step(
                group.getPosition(),
                group.getRequired(),
                group.getState(),
                group.getSkipReason(),
                group.needsApprover(),
                group.getApprovers().stream()
                        .map(one -> new ApprovalProgress.Vote(
                                one.getAccount(),
                                names.getOrDefault(one.getAccount(), ""),
                                one.getVerdict(),
                                one.getComment(),
                                one.getVotedAt(),
                                one.isAsked()))
                        .sorted(Comparator.comparing(ApprovalProgress.Vote::name))
                        .toList());
    }
}
