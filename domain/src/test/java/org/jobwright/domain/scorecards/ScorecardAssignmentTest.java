package org.jobwright.domain.scorecards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplications;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.KitVersionId;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class ScorecardAssignmentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Friday, for an hour. */
    private static final InterviewTime FRIDAY =
            InterviewTime.at(LocalDateTime.of(2026, 11, 27, 14, 0), "Europe/Berlin", null, 60);

    private static final KitContent KIT =
            new KitContent("", 60, List.of(), List.of(new KitAttribute("Calm", AttributeKind.SKILL, Map.of(), true)));

    private final ScorecardAssignment asked = ScorecardAssignment.of(
            JobApplications.submitted(), InterviewId.next(), FRIDAY, AccountId.next(), KitVersionId.next());

    @Test
    void theAuthorIsRemindedAnHourAfterTheEndThenOnTheFirstAndThirdWorkingDayAtNine() {
        assertFalse(asked.isDue(at(27, 15, 59)), "never before it is over");
        assertTrue(asked.isDue(at(27, 16, 0)));
        asked.remind(at(27, 16, 0));
        assertEquals(at(30, 9, 0), asked.getRemindAt());
        asked.remind(at(30, 9, 0));
        assertEquals(at(30, 9, 0).plus(Duration.ofDays(2)), asked.getRemindAt());
        asked.remind(asked.getRemindAt());
        assertFalse(asked.isDue(FRIDAY.endsAt().plus(Duration.ofDays(100))));
    }

    @Test
    void anotherTimeRemindsAnew() {
        asked.remind(at(27, 16, 0));
        asked.move(InterviewTime.at(LocalDateTime.of(2026, 12, 1, 14, 0), "Europe/Berlin", null, 60));
        assertEquals(Instant.parse("2026-12-01T15:00:00Z"), asked.getRemindAt());
    }

    @Test
    void itIsSubmittedOnceTheInterviewHasBegun() {
        assertRefused("scorecards.too-early", at(27, 13, 59));
        assertEquals(1, submit(at(27, 14, 0)).getKey().number());
        assertEquals(AssignmentState.DONE, asked.getState());
        assertEquals(2, submit(at(28, 9, 0)).getKey().number(), "an amendment is another one");
    }

    @Test
    void eachRequiredAttributeIsRatedAndTheStrongestWordsNeedEvidence() {
        assertProblem("ratings[0].rating", content(null, "", Rating.YES, "Long enough to be read."));
        assertProblem("ratings[0].evidence", content(Rating.STRONG_YES, " ", Rating.YES, "Long enough to be read."));
        assertProblem("overall", content(Rating.NO_DECISION, "", null, "Long enough to be read."));
        assertProblem("takeaway", content(Rating.YES, "", Rating.YES, "Too short"));
    }

    @Test
    void whoIsExcusedSubmitsNothingAndWhatIsInStays() {
        asked.excuse(ExcuseCause.INTERVIEW_OFF, at(27, 15, 0));
        assertRefused("scorecards.excused", at(27, 15, 0));
        ScorecardAssignment done = ScorecardAssignment.of(
                JobApplications.submitted(), InterviewId.next(), FRIDAY, AccountId.next(), KitVersionId.next());
        done.submit(content(Rating.YES, "", Rating.YES, "Long enough to be read."), KIT, at(27, 15, 0));
        assertTrue(done.excuse(ExcuseCause.APPLICATION_ENDED, at(27, 16, 0)).isEmpty());
        assertEquals(AssignmentState.DONE, done.getState());
    }

    /** Stored JSON leaves out what is empty. */
    @Test
    void whatIsLeftOutOfAStoredKitOrScorecardIsEmpty() {
        KitAttribute bare = new KitAttribute("Calm", AttributeKind.SKILL, null, false);
        assertEquals("", bare.anchor(Rating.YES));
        assertEquals(List.of(), new KitContent(null, 60, null, List.of(bare)).questions());
        assertEquals(ScorecardContent.EMPTY, new ScorecardContent(null, null, null));
    }

    @Test
    void readingEarlyNeedsAReasonAndIsKept() {
        assertTrue(asked.isBlind());
        assertThrows(RuleViolation.class, () -> asked.openEarly("  ", at(27, 15, 0)));
        asked.openEarly("The offer leaves today.", at(27, 15, 0));
        assertFalse(asked.isBlind());
        assertTrue(submit(at(27, 16, 0)).isAfterReading());
    }

    @Test
    void theCandidateScoresNobodyOfThisApplication() {
        var application = JobApplications.submitted();
        RuleViolation refused = assertThrows(
                RuleViolation.class,
                () -> ScorecardAssignment.byHand(
                        application, application.getCandidate(), KitVersionId.next(), BERLIN, at(27, 9, 0)));
        assertEquals("scorecards.author.is-candidate", refused.getCode());
    }

    private SubmittedScorecard submit(Instant now) {
        return asked.submit(content(Rating.YES, "", Rating.YES, "Long enough to be read."), KIT, now);
    }

    private void assertRefused(String code, Instant now) {
        assertEquals(code, assertThrows(RuleViolation.class, () -> submit(now)).getCode());
    }

    private void assertProblem(String field, ScorecardContent content) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> asked.submit(content, KIT, at(27, 15, 0)));
        assertEquals(field, refused.getProblems().getFirst().field());
    }

    private static ScorecardContent content(Rating calm, String evidence, Rating overall, String takeaway) {
        return new ScorecardContent(List.of(new AttributeRating("Calm", calm, evidence)), overall, takeaway);
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute).atZone(BERLIN).toInstant();
    }
}
