package org.jobwright.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @ParameterizedTest
    @EnumSource(CandidateStatus.class)
    void anEmployerWritesUntilTheCandidateWithdraws(CandidateStatus status) {
        assertEquals(
                status == CandidateStatus.WITHDRAWN ? Optional.of(WritingObstacle.WITHDRAWN) : Optional.empty(),
                obstacle(policy(status, NOW.minus(Duration.ofDays(400)), List.of(), List.of()), MessageSide.EMPLOYER));
    }

    @Test
    void aCandidateWritesForNinetyDaysAfterTheEnd() {
        Instant end = NOW.minus(WritingPolicy.AFTER_THE_END);
        assertEquals(Optional.empty(), asCandidate(policy(CandidateStatus.NOT_SELECTED, end, List.of(), List.of())));
        assertEquals(
                Optional.of(WritingObstacle.ENDED),
                asCandidate(policy(CandidateStatus.NOT_SELECTED, end.minusSeconds(1), List.of(), List.of())));
    }

    @Test
    void severalMessagesAtOnceCountLikeOneAfterTheOther() {
        WritingPolicy submitted = policy(CandidateStatus.SUBMITTED, YESTERDAY, List.of(), List.of());
        assertEquals(Optional.empty(), asCandidate(submitted.afterWriting(1, NOW)));
        assertEquals(Optional.of(WritingObstacle.WAIT_FOR_ANSWER), asCandidate(submitted.afterWriting(2, NOW)));
        WritingPolicy invited = policy(CandidateStatus.INTERVIEW, YESTERDAY, List.of(), List.of());
        assertEquals(Optional.empty(), asCandidate(invited.afterWriting(9, NOW)));
        assertEquals(Optional.of(WritingObstacle.DAILY_LIMIT), asCandidate(invited.afterWriting(10, NOW)));
    }

    @ParameterizedTest
    @EnumSource(
            value = CandidateStatus.class,
            names = {"SUBMITTED", "VIEWED", "IN_REVIEW", "NOT_SELECTED", "POSITION_CLOSED"})
    void withoutAnInterviewTwoMessagesWaitForAnAnswer(CandidateStatus status) {
        Instant first = NOW.minus(Duration.ofDays(3));
        assertEquals(Optional.empty(), asCandidate(policy(status, YESTERDAY, List.of(first), List.of(first))));
        CannotWrite refusal = policy(status, YESTERDAY, List.of(first, YESTERDAY), List.of(YESTERDAY))
                .obstacle(MessageSide.CANDIDATE, NOW)
                .orElseThrow();
        assertEquals(WritingObstacle.WAIT_FOR_ANSWER, refusal.getObstacle());
        assertEquals(first.plus(WritingPolicy.UNANSWERED_FOR), refusal.getUntil());
    }

    @Test
    void anUnansweredMessageCountsForAWeek() {
        Instant weekAgo = NOW.minus(WritingPolicy.UNANSWERED_FOR);
        assertEquals(
                Optional.empty(),
                asCandidate(policy(CandidateStatus.VIEWED, YESTERDAY, List.of(weekAgo, YESTERDAY), List.of())));
    }

    @Test
    void fromAnInterviewOnACandidateWritesTenADay() {
        List<Instant> nine = Stream.iterate(NOW.minusSeconds(60), at -> at.minusSeconds(60))
                .limit(9)
                .toList();
        List<Instant> ten = Stream.concat(nine.stream(), Stream.of(YESTERDAY.plusSeconds(60)))
                .toList();
        assertEquals(Optional.empty(), asCandidate(policy(CandidateStatus.INTERVIEW, YESTERDAY, nine, nine)));
        CannotWrite refusal = policy(CandidateStatus.INTERVIEW, YESTERDAY, ten, ten)
                .obstacle(MessageSide.CANDIDATE, NOW)
                .orElseThrow();
        assertEquals(WritingObstacle.DAILY_LIMIT, refusal.getObstacle());
        assertEquals(NOW.plusSeconds(60), refusal.getUntil());
    }

    @ParameterizedTest
    @EnumSource(
            value = CandidateStatus.class,
            names = {"INTERVIEW", "NOT_SELECTED", "POSITION_CLOSED", "IN_REVIEW"})
    void whoWasInvitedWritesTenADayAlsoAfterward(CandidateStatus status) {
        List<Instant> nine = Stream.iterate(NOW.minusSeconds(60), at -> at.minusSeconds(60))
                .limit(9)
                .toList();
        assertEquals(Optional.empty(), asCandidate(new WritingPolicy(status, YESTERDAY, true, nine, nine)));
    }

    private static WritingPolicy policy(
            CandidateStatus status, Instant since, List<Instant> unanswered, List<Instant> latest) {
        return new WritingPolicy(status, since, status == CandidateStatus.INTERVIEW, unanswered, latest);
    }

    private static Optional<WritingObstacle> asCandidate(WritingPolicy policy) {
        return obstacle(policy, MessageSide.CANDIDATE);
    }

    private static Optional<WritingObstacle> obstacle(WritingPolicy policy, MessageSide side) {
        return policy.obstacle(side, NOW).map(CannotWrite::getObstacle);
    }
}
