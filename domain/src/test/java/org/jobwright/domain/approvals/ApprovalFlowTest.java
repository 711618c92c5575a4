package org.jobwright.domain.approvals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDecided;
import org.jobwright.domain.approvals.ApprovalEvent.ApprovalDue;
import org.jobwright.domain.approvals.ApprovalEvent.ApproverMissing;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ApprovalFlowTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final String DIGEST = "0".repeat(64);
    private static final AccountId REQUESTER = AccountId.next();
    private static final AccountId OWEN = AccountId.next();
    private static final AccountId MIA = AccountId.next();
    private static final AccountId ZOE = AccountId.next();
    private static final AccountId TOM = AccountId.next();

    @Test
    void theResultOfAGroupDoesNotDependOnTheOrderOfItsVotes() {
        Random random = new Random(2026);
        for (int trial = 0; trial < 500; trial++) {
            int people = 1 + random.nextInt(PlannedGroup.MOST_APPROVERS);
            int required = 1 + random.nextInt(people);
            Map<AccountId, Verdict> votes = new LinkedHashMap<>();
            IntStream.range(0, people)
                    .forEach(i -> votes.put(AccountId.next(), random.nextBoolean() ? Verdict.APPROVE : Verdict.REFUSE));
            long approvals =
                    votes.values().stream().filter(Verdict.APPROVE::equals).count();
            FlowState expected = approvals >= required ? FlowState.APPROVED : FlowState.REFUSED;
            List<AccountId> order = new ArrayList<>(votes.keySet());
            for (int shuffle = 0; shuffle < 5; shuffle++) {
                Collections.shuffle(order, random);
                ApprovalFlow flow = flow(FlowMode.ORDERED, new PlannedGroup(List.copyOf(votes.keySet()), required));
                order.stream()
                        .takeWhile(voter -> flow.getState() == FlowState.PENDING)
                        .forEach(voter -> vote(flow, voter, votes.get(voter)));
                assertEquals(expected, flow.getState(), required + " of " + votes.values());
            }
        }
    }

    @Test
    void groupsInOrderAreAskedOneAfterTheOtherAndTheFirstRefusalEndsIt() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(1, OWEN), group(1, MIA));
        assertEquals(Set.of(OWEN), asked(flow.asked()));
        refused("approvals.group.over", () -> vote(flow, MIA, Verdict.APPROVE));

        assertEquals(Set.of(MIA), asked(vote(flow, OWEN, Verdict.APPROVE)));
        List<ApprovalEvent> last = vote(flow, MIA, Verdict.REFUSE);

        assertEquals(FlowState.REFUSED, flow.getState());
        assertEquals("No.", ((ApprovalDecided) last.getLast()).comment());
    }

    @Test
    void groupsInParallelAreAllAskedAtOnce() {
        ApprovalFlow flow = flow(FlowMode.PARALLEL, group(1, OWEN), group(1, MIA));
        assertEquals(Set.of(OWEN, MIA), asked(flow.asked()));

        vote(flow, MIA, Verdict.APPROVE);
        assertEquals(FlowState.PENDING, flow.getState());
        vote(flow, OWEN, Verdict.APPROVE);

        assertEquals(FlowState.APPROVED, flow.getState());
    }

    @Test
    void theRequesterDoesNotCount() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(1, REQUESTER, OWEN));

        refused("approvals.own-request", () -> vote(flow, REQUESTER, Verdict.APPROVE));
        refused("approvals.own-request", () -> flow.skip(1, "I want it", REQUESTER, NOW));
        refused("approvals.own-request", () -> flow.replace(1, OWEN, REQUESTER, NOW));
        refused("approvals.others-too-few", () -> flow(FlowMode.ORDERED, group(2, REQUESTER, OWEN)));
    }

    @Test
    void neitherTheRequesterNorTheColleagueWhoAskedForThemCounts() {
        List<PlannedGroup> planned = List.of(group(1, REQUESTER, MIA, OWEN));
        ApprovalFlow flow = new ApprovalFlow(question(MIA), false, FlowMode.ORDERED, planned, NOW);

        assertEquals(Set.of(OWEN), asked(flow.asked()));
        for (AccountId own : List.of(REQUESTER, MIA)) {
            refused("approvals.own-request", () -> vote(flow, own, Verdict.APPROVE));
            refused("approvals.own-request", () -> flow.skip(1, "I want it", own, NOW));
            refused("approvals.own-request", () -> flow.replace(1, OWEN, own, NOW));
        }
    }

    @Test
    void whoIsAloneApprovesTheirOwnRequestAndThatIsKept() {
        ApprovalFlow flow =
                new ApprovalFlow(question(REQUESTER), true, FlowMode.ORDERED, List.of(group(1, REQUESTER)), NOW);

        vote(flow, REQUESTER, Verdict.APPROVE);

        assertEquals(FlowState.APPROVED, flow.getState());
        assertTrue(flow.isAlone());
    }

    @Test
    void nothingIsDecidedByAnApproverWhoLeaves() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(2, OWEN, MIA));
        vote(flow, OWEN, Verdict.APPROVE);

        List<ApprovalEvent> events = flow.leave(MIA, NOW);

        assertEquals(FlowState.PENDING, flow.getState());
        assertTrue(events.getFirst() instanceof ApproverMissing);
        assertTrue(flow.getGroups().getFirst().isDue()
                && flow.getGroups().getFirst().needsApprover());
        refused("approvals.group.over", () -> vote(flow, MIA, Verdict.APPROVE));
        assertEquals(Set.of(TOM), asked(flow.replace(1, MIA, TOM, NOW)));
        vote(flow, TOM, Verdict.APPROVE);
        assertEquals(FlowState.APPROVED, flow.getState());
    }

    @Test
    void aStepIsSkippedOnlyWithAReason() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(1, OWEN), group(1, MIA));

        refused("approvals.reason-required", () -> flow.skip(1, " ", TOM, NOW));
        assertEquals(Set.of(MIA), asked(flow.skip(1, "Owen is away until May", TOM, NOW)));
        refused("approvals.group.over", () -> flow.skip(1, "Again", TOM, NOW));
        vote(flow, MIA, Verdict.APPROVE);

        assertEquals(FlowState.APPROVED, flow.getState());
    }

    @Test
    void aVoteIsAboutWhatWasSeen() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(1, OWEN));
        flow.amend("1".repeat(64));

        refused("approvals.request.changed", () -> vote(flow, OWEN, Verdict.APPROVE));
        refused("approvals.comment-required", () -> flow.vote(OWEN, Verdict.REFUSE, " ", "1".repeat(64), NOW));
        refused(
                "approvals.comment.too-long",
                () -> flow.vote(OWEN, Verdict.REFUSE, "x".repeat(1001), "1".repeat(64), NOW));
        assertEquals(FlowState.PENDING, flow.getState());
    }

    @Test
    void anAnsweredApproverIsNotReplaced() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(2, OWEN, MIA));
        vote(flow, OWEN, Verdict.APPROVE);

        refused("approvals.approver.voted", () -> flow.replace(1, OWEN, TOM, NOW));
        refused("approvals.approver.twice", () -> flow.replace(1, MIA, OWEN, NOW));
    }

    @Test
    void whoHasNotVotedIsRemindedTwice() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(2, OWEN, MIA));
        vote(flow, OWEN, Verdict.APPROVE);
        Instant later = NOW.plus(Duration.ofDays(9));

        assertEquals(Set.of(MIA), asked(flow.remind(List.of(NOW, NOW.minusSeconds(1)), later)));
        assertEquals(Set.of(), asked(flow.remind(List.of(NOW, NOW.minusSeconds(1)), later)));
        assertEquals(Set.of(MIA), asked(flow.remind(List.of(NOW, NOW), later)));
        assertEquals(Set.of(), asked(flow.remind(List.of(NOW, NOW), later)));
    }

    @Test
    void aFlowIsBounded() {
        refused("approvals.groups.range", () -> flow(FlowMode.ORDERED));
        refused(
                "approvals.groups.range",
                () -> flow(
                        FlowMode.ORDERED, Collections.nCopies(6, group(1, OWEN)).toArray(PlannedGroup[]::new)));
        refused("approvals.required.range", () -> group(2, OWEN));
        refused("approvals.required.range", () -> group(0, OWEN));
        refused("approvals.approvers.range", () -> group(1));
        refused(
                "approvals.approvers.range",
                () -> new PlannedGroup(
                        Stream.generate(AccountId::next).limit(11).toList(), 1));
    }

    private static PlannedGroup group(int required, AccountId... people) {
        return new PlannedGroup(Arrays.asList(people), required);
    }

    @Test
    void thePersonConcernedIsNeverAsked() {
        ApprovalFlow flow = flow(FlowMode.ORDERED, group(1, OWEN, ZOE));
        assertEquals(Set.of(OWEN), asked(flow.asked()));
        refused("approvals.approver.concerned", () -> flow.replace(1, OWEN, ZOE, NOW));
    }

    private static ApprovalQuestion question(AccountId askedBy) {
        ApprovalSubject subject = new ApprovalSubject(ApprovalSubject.Kind.REQUISITION, UUID.randomUUID());
        return new ApprovalQuestion(subject, DIGEST, OrganizationId.next(), REQUESTER, askedBy, ZOE);
    }

    private static ApprovalFlow flow(FlowMode mode, PlannedGroup... groups) {
        return new ApprovalFlow(question(REQUESTER), false, mode, Arrays.asList(groups), NOW);
    }

    private static List<ApprovalEvent> vote(ApprovalFlow flow, AccountId by, Verdict verdict) {
        return flow.vote(by, verdict, verdict == Verdict.REFUSE ? "No." : "", DIGEST, NOW);
    }

    private static Set<AccountId> asked(List<ApprovalEvent> events) {
        Set<AccountId> asked = new HashSet<>();
        for (ApprovalEvent event : events) {
            if (event instanceof ApprovalDue due) {
                asked.addAll(due.approvers());
            }
        }
        return asked;
    }

    private static void refused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
