package org.jobwright.domain.jobs;

import static org.jobwright.domain.jobs.JobPostings.AFTER_LAST_DAY;
import static org.jobwright.domain.jobs.JobPostings.LATER;
import static org.jobwright.domain.jobs.JobPostings.NOW;
import static org.jobwright.domain.jobs.JobPostings.RECRUITER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobPostingTest {

    private static final BrokenRules BROKEN = new BrokenRules(List.of(), List.of());
    private static final JobAdvert CHANGED = Adverts.complete().withTitle("Senior Signal Technician");

    @Test
    void noEmployerEndsAPostingAroundItsApplicants() {
        JobPosting posting = JobPostings.live();
        for (Executable end : List.<Executable>of(
                () -> posting.fill(1, RECRUITER, NOW),
                () -> posting.close(1, RECRUITER, NOW),
                () -> posting.withdraw(1, RECRUITER, NOW))) {
            assertEquals(
                    "applications.closing.unanswered",
                    assertThrows(RuleViolation.class, end).getCode());
        }
        assertEquals(PostingStatus.LIVE, posting.getStatus(NOW));
    }

    @Test
    void anEndThatIsUndoneLeavesThePostingWhereItStood() {
        JobPosting posting = JobPostings.live();
        posting.withdraw(0, RECRUITER, NOW);
        posting.undoEnd(PostingStatus.PAUSED, RECRUITER, NOW);
        assertEquals(PostingStatus.PAUSED, posting.getStatus(NOW));
        assertNull(posting.getEndedAt(NOW));
        assertThrows(RuleViolation.class, () -> posting.undoEnd(PostingStatus.LIVE, RECRUITER, NOW));
    }

    @Test
    void theLastHireStopsNewApplicationsUnlessSwitchedOff() {
        JobPosting posting = JobPostings.live();
        assertTrue(posting.hired(0, NOW).isEmpty());
        posting.closeWhenFilled(false);
        assertTrue(posting.hired(1, NOW).isEmpty());
        posting.closeWhenFilled(true);
        assertTrue(posting.hired(1, NOW).isPresent());
        assertEquals(PostingStatus.PAUSED, posting.getStatus(NOW));
        assertEquals(NOW, posting.getOpeningsFilledAt());
        assertTrue(posting.hired(2, NOW).isEmpty(), "once");
    }

    @Test
    void aPausedPostingWhoseLastOpeningIsFilledStaysPausedAndARenewedOneIsFilledAnew() {
        JobPosting posting = JobPostings.live();
        posting.pause(RECRUITER, NOW);
        assertTrue(posting.hired(1, NOW).isPresent());
        assertEquals(NOW, posting.getOpeningsFilledAt());
        posting.close(0, RECRUITER, NOW);
        posting.undoEnd(PostingStatus.LIVE, RECRUITER, NOW);
        assertEquals(PostingStatus.PAUSED, posting.getStatus(NOW), "it is filled");
        assertNull(posting.getOpeningsSince(), "everyone who was hired counts");
        posting.close(0, RECRUITER, NOW);
        posting.renew(LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(20), RECRUITER, NOW);
        assertNull(posting.getOpeningsFilledAt());
        assertEquals(NOW, posting.getOpeningsSince());
    }

    @Test
    void thoseWhoAnswerAreRemindedOneThreeAndSevenDaysAfterTheLastHire() {
        JobPosting posting = JobPostings.live();
        posting.hired(1, NOW);
        assertReminders(posting, NOW);
    }

    @Test
    void thoseWhoAnswerAreRemindedOneThreeAndSevenDaysAfterTheLastDay() {
        JobPosting posting = JobPostings.live();
        assertEquals(0, posting.remindOfWaiting(NOW.plus(Duration.ofDays(8))), "it is open");
        assertReminders(posting, posting.getValidThrough());
        posting.renew(
                LocalDate.ofInstant(posting.getValidThrough(), ZoneOffset.UTC).plusDays(30),
                RECRUITER,
                posting.getValidThrough().plus(Duration.ofDays(10)));
        assertReminders(posting, posting.getValidThrough());
    }

    private static void assertReminders(JobPosting posting, Instant stopped) {
        assertEquals(0, posting.remindOfWaiting(stopped.plus(Duration.ofHours(23))));
        assertEquals(1, posting.remindOfWaiting(stopped.plus(Duration.ofDays(1))));
        assertEquals(0, posting.remindOfWaiting(stopped.plus(Duration.ofDays(2))));
        assertEquals(2, posting.remindOfWaiting(stopped.plus(Duration.ofDays(3))));
        assertEquals(0, posting.remindOfWaiting(stopped.plus(Duration.ofDays(6))));
        assertEquals(3, posting.remindOfWaiting(stopped.plus(Duration.ofDays(7))));
        assertEquals(0, posting.remindOfWaiting(stopped.plus(Duration.ofDays(9))));
    }

    @Test
    void eachWayToEndItHasItsOwnEvent() {
        List<JobPostingEvent> ends = List.of(
                JobPostings.live().close(0, RECRUITER, NOW),
                JobPostings.live().fill(0, RECRUITER, NOW),
                JobPostings.live().withdraw(0, RECRUITER, NOW));

        assertEquals(
                List.of("JobPostingClosed", "JobPostingFilled", "JobPostingWithdrawn"),
                ends.stream().map(JobPostingEvent::action).toList());
    }

    @Test
    void anEditOfALiveAdvertIsANewVersionAndThePublicOneStays() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.startReview(NOW);

        assertEquals(PostingStatus.LIVE, posting.getStatus(NOW));
        assertEquals(1, posting.publicVersion().orElseThrow().getNumber());
        assertEquals(2, posting.latest().getNumber());
        assertEquals(2, posting.getSubmissions());

        posting.publish(2, NOW);
        assertEquals(CHANGED, posting.publicVersion().orElseThrow().getAdvert());
    }

    @Test
    void anEditThatIsSentBackLeavesTheLiveAdvertUnchanged() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.sendBack(2, NOW);

        assertTrue(posting.isOpen(NOW));
        assertEquals(PostingVersionStatus.SENT_BACK, posting.latest().getStatus());
        assertEquals(1, posting.publicVersion().orElseThrow().getNumber());
    }

    @Test
    void correctingAnAdvertThatWasSentBackKeepsTheSubmission() {
        JobPosting posting = JobPostings.in(PostingStatus.SENT_BACK);
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);

        assertEquals(PostingStatus.SUBMITTED, posting.getStatus(NOW));
        assertEquals(Adverts.complete(), posting.getVersions().getFirst().getAdvert());
        assertEquals(CHANGED, posting.latest().getAdvert());
    }

    @Test
    void aPostingWithdrawnBeforeItWasPublicIsRestoredAsADraft() {
        JobPosting posting = JobPostings.submitted();
        posting.withdraw(0, RECRUITER, NOW);
        posting.restore(RECRUITER, NOW);
        assertEquals(PostingStatus.DRAFT, posting.getStatus(NOW));
        assertNull(posting.getEndedAt(NOW));
        posting.submitForReview(RECRUITER, NOW);
        assertEquals(PostingStatus.SUBMITTED, posting.getStatus(NOW));
    }

    @Test
    void aPostingThatWasPublicCannotBeRestored() {
        JobPosting posting = JobPostings.live();
        posting.withdraw(0, RECRUITER, NOW);
        assertThrows(RuleViolation.class, () -> posting.restore(RECRUITER, NOW));
    }

    @Test
    void aSubmittedVersionCannotBeEdited() {
        JobPosting posting = JobPostings.submitted();
        assertThrows(RuleViolation.class, () -> posting.editDraft(CHANGED, RECRUITER, NOW));
    }

    @Test
    void aRecalledSubmissionIsADraftAgain() {
        JobPosting posting = JobPostings.in(PostingStatus.IN_REVIEW);
        posting.recall(RECRUITER, NOW);
        posting.editDraft(CHANGED, RECRUITER, NOW);

        assertEquals(PostingStatus.DRAFT, posting.getStatus(NOW));
        assertEquals(1, posting.latest().getNumber());
    }

    @Test
    void onlyTheVersionThatWasReadIsPublished() {
        JobPosting posting = JobPostings.submitted();
        RuleViolation refused = assertThrows(RuleViolation.class, () -> posting.publish(2, NOW));
        assertEquals("jobs.not-submitted", refused.getCode());
    }

    @Test
    void anAdvertWhoseLastDayPassedDuringReviewIsNotPublished() {
        JobPosting posting = JobPostings.submitted();
        RuleViolation refused = assertThrows(RuleViolation.class, () -> posting.publish(1, AFTER_LAST_DAY));
        assertEquals("jobs.valid-through.past", refused.getCode());
    }

    @Test
    void itIsOpenUntilTheEndOfItsLastDay() {
        JobPosting posting = JobPostings.live();
        assertTrue(posting.isOpen(AFTER_LAST_DAY.minusMillis(1)));
        assertFalse(posting.isOpen(AFTER_LAST_DAY));
    }

    @Test
    void anEarlierDeadlineEndsItEarlier() {
        JobAdvert advert = Adverts.complete();
        OpeningTerms terms =
                new OpeningTerms(null, 1, null, Adverts.TODAY.plusDays(30), Adverts.TODAY, null, false, null, null);
        JobPosting posting = JobPostings.draft();
        posting.editDraft(advert.withOpening(terms), RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.publish(1, NOW);

        assertTrue(posting.isOpen(NOW));
        assertFalse(posting.isOpen(NOW.plusSeconds(86_400)));
    }

    @ParameterizedTest
    @EnumSource(
            value = PostingStatus.class,
            names = {"LIVE", "PAUSED", "EXPIRED", "FILLED", "CLOSED"})
    void renewingOpensItUntilALaterDay(PostingStatus from) {
        JobPosting posting = JobPostings.in(from);
        posting.renew(LATER, RECRUITER, JobPostings.at(from));

        assertTrue(posting.isOpen(AFTER_LAST_DAY));
        assertEquals(
                LATER,
                posting.publicVersion().orElseThrow().getAdvert().opening().validThrough());
    }

    @ParameterizedTest
    @EnumSource(
            value = PostingStatus.class,
            names = {"DRAFT", "SUBMITTED", "SENT_BACK", "WITHDRAWN", "BLOCKED"})
    void neverPublicOrWithdrawnPostingsCannotBeRenewed(PostingStatus from) {
        JobPosting posting = JobPostings.in(from);
        assertThrows(RuleViolation.class, () -> posting.renew(LATER, RECRUITER, NOW));
    }

    @Test
    void whatALawCheckPausedIsPublicAgainAfterAllUnlessSomethingElseKeepsItFromThat() {
        JobPosting posting = JobPostings.live();
        assertEquals(1, posting.pauseByLaw(BROKEN, NOW).version());
        assertTrue(posting.isPausedByLaw(1, NOW));
        assertFalse(posting.isPausedByLaw(2, NOW), "another text");
        assertFalse(posting.isPausedByLaw(1, AFTER_LAST_DAY));
        posting.hold("Is the pay right?", Ground.TERMS, NOW);
        assertTrue(posting.resumeAfterAll(1, NOW).isEmpty(), "a moderator holds it");
        posting.giveBack("It is.", NOW);
        assertTrue(posting.resumeAfterAll(1, NOW).isPresent());
        assertEquals(PostingStatus.LIVE, posting.getStatus(NOW));
    }

    @Test
    void whatItsEmployerPausedOrChangedSinceStaysPaused() {
        JobPosting paused = JobPostings.live();
        paused.pauseByLaw(BROKEN, NOW);
        paused.resume(RECRUITER, NOW);
        paused.pause(RECRUITER, NOW);
        assertTrue(paused.resumeAfterAll(1, NOW).isEmpty());

        JobPosting changed = JobPostings.live();
        changed.pauseByLaw(BROKEN, NOW);
        changed.editDraft(CHANGED, RECRUITER, NOW);
        assertTrue(changed.isPausedByLaw(1, NOW), "nobody reads the draft");
        changed.submitForReview(RECRUITER, NOW);
        changed.publish(2, NOW);
        assertFalse(changed.isPausedByLaw(1, NOW));
        assertFalse(changed.isPausedByLaw(2, NOW));
    }

    @Test
    void aRenewalAlsoRenewsAnEditThatIsBeingWritten() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.renew(LATER, RECRUITER, at(1));
        posting.submitForReview(RECRUITER, at(2));
        posting.publish(2, at(3));

        assertTitleAndLastDay(CHANGED.title(), LATER, posting);
    }

    @Test
    void aRenewalLeavesAnEditThatEndsLaterAsItIs() {
        JobAdvert longer = CHANGED.withOpening(OpeningTerms.until(LATER.plusDays(1)));
        JobPosting posting = JobPostings.live();
        posting.editDraft(longer, RECRUITER, NOW);
        posting.renew(LATER, RECRUITER, at(1));

        assertEquals(longer, posting.latest().getAdvert());
    }

    @Test
    void aRenewalGivesAnEditWithoutALastDayOne() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED.withOpening(OpeningTerms.EMPTY), RECRUITER, NOW);
        posting.renew(LATER, RECRUITER, at(1));

        assertEquals(LATER, posting.latest().getAdvert().opening().validThrough());
    }

    @Test
    void approvingAnEditKeepsARenewalThatCameAfterItsSubmission() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.renew(LATER, RECRUITER, at(1));
        posting.publish(2, AFTER_LAST_DAY);

        assertTitleAndLastDay(CHANGED.title(), LATER, posting);
    }

    @Test
    void approvingALongerEditKeepsItsLastDayAfterARenewal() {
        LocalDate longer = LATER.plusDays(1);
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED.withOpening(OpeningTerms.until(longer)), RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.renew(LATER, RECRUITER, at(1));
        posting.publish(2, at(2));

        assertTitleAndLastDay(CHANGED.title(), longer, posting);
    }

    @Test
    void anEditThatIsSubmittedAfterARenewalMayEndEarlier() {
        JobPosting posting = JobPostings.live();
        posting.renew(LATER, RECRUITER, at(1));
        posting.editDraft(CHANGED, RECRUITER, at(2));
        posting.submitForReview(RECRUITER, at(2));
        posting.publish(2, at(3));

        assertTitleAndLastDay(CHANGED.title(), CHANGED.opening().lastDay(), posting);
    }

    @Test
    void renewingForMoreThanNinetyDaysIsRefused() {
        JobPosting posting = JobPostings.live();
        assertThrows(InvalidInput.class, () -> posting.renew(Adverts.TODAY.plusDays(91), RECRUITER, NOW));
    }

    @ParameterizedTest
    @EnumSource(OrganizationStatus.class)
    void onlyOfATrustedEmployerATextIsPublicThatNobodyRead(OrganizationStatus employer) {
        JobPosting posting = JobPostings.submitted();
        if (employer == OrganizationStatus.TRUSTED) {
            posting.publishTrusted(1, employer, NOW);
            assertEquals(PostingStatus.LIVE, posting.getStatus(NOW));
        } else {
            assertEquals(
                    "jobs.employer-not-trusted",
                    assertThrows(RuleViolation.class, () -> posting.publishTrusted(1, employer, NOW))
                            .getCode());
            assertEquals(PostingStatus.SUBMITTED, posting.getStatus(NOW));
        }
    }

    @Test
    void publishingAnEditOfAPausedPostingKeepsItPaused() {
        JobPosting posting = JobPostings.in(PostingStatus.PAUSED);
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.publish(2, NOW);

        assertEquals(PostingStatus.PAUSED, posting.getStatus(NOW));
        posting.resume(RECRUITER, NOW);
        assertTrue(posting.isOpen(NOW));
    }

    @Test
    void closingRemovesAWaitingEditFromReview() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.close(0, RECRUITER, NOW);

        assertThrows(RuleViolation.class, () -> posting.publish(2, NOW));
        assertEquals(PostingStatus.CLOSED, posting.getStatus(NOW));
    }

    @Test
    void aClosedPostingEndedWhenItWasClosedAndAnExpiredOneWithItsLastDay() {
        JobPosting posting = JobPostings.live();
        assertNull(posting.getEndedAt(NOW));
        assertEquals(posting.getValidThrough(), posting.getEndedAt(posting.getValidThrough()));
        posting.close(0, RECRUITER, NOW);
        assertEquals(NOW, posting.getEndedAt(posting.getValidThrough()));
    }

    @Test
    void resumingNeedsAPause() {
        JobPosting posting = JobPostings.in(PostingStatus.FILLED);
        assertThrows(RuleViolation.class, () -> posting.resume(RECRUITER, NOW));
    }

    private static Instant at(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    /** The text and its end say the same day. */
    private static void assertTitleAndLastDay(String title, LocalDate lastDay, JobPosting posting) {
        JobAdvert advert = posting.publicVersion().orElseThrow().getAdvert();
        assertEquals(title, advert.title());
        assertEquals(lastDay, advert.opening().lastDay());
        assertEquals(lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), posting.getValidThrough());
    }

    @ParameterizedTest
    @EnumSource(
            value = PostingStatus.class,
            names = {"LIVE", "PAUSED"})
    void givingBackAHeldPostingRestoresItsStatus(PostingStatus before) {
        JobPosting posting = JobPostings.in(before);
        posting.hold("Is the pay right?", Ground.TERMS, NOW);
        assertEquals(PostingStatus.PAUSED, posting.getStatus(NOW));
        assertThrows(RuleViolation.class, () -> posting.hold("Again.", Ground.TERMS, NOW));
        posting.giveBack("Checked.", NOW);
        assertEquals(before, posting.getStatus(NOW));
        assertFalse(posting.isHeld());
    }

    @Test
    void whatAModeratorHoldsIsNotPublicWhenItsEndIsUndone() {
        JobPosting posting = JobPostings.live();
        posting.hold("Is the pay right?", Ground.TERMS, NOW);
        posting.close(0, RECRUITER, NOW);
        posting.undoEnd(PostingStatus.LIVE, RECRUITER, NOW);
        assertEquals(PostingStatus.PAUSED, posting.getStatus(NOW));
        posting.giveBack("Checked.", NOW);
        assertEquals(PostingStatus.LIVE, posting.getStatus(NOW));
    }

    @Test
    void anEmployerCannotPublishAHeldPosting() {
        JobPosting posting = JobPostings.live();
        posting.hold("Is the pay right?", Ground.TERMS, NOW);
        LocalDate lastDay = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(9);
        assertThrows(RuleViolation.class, () -> posting.resume(RECRUITER, NOW));
        assertThrows(RuleViolation.class, () -> posting.renew(lastDay, RECRUITER, NOW));
        posting.close(0, RECRUITER, NOW);
        assertThrows(RuleViolation.class, () -> posting.renew(lastDay, RECRUITER, NOW));
        posting.giveBack("Checked.", NOW);
        assertEquals(PostingStatus.CLOSED, posting.getStatus(NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = PostingStatus.class,
            names = {"SUBMITTED", "IN_REVIEW", "SENT_BACK", "LIVE", "PAUSED", "FILLED", "CLOSED"})
    void whatWasBlockedByMistakeIsGivenBack(PostingStatus before) {
        JobPosting posting = JobPostings.in(before);
        posting.block(NOW);
        posting.giveBack("Checked.", NOW);
        boolean wasInReview = before == PostingStatus.SUBMITTED || before == PostingStatus.IN_REVIEW;
        assertEquals(wasInReview ? PostingStatus.DRAFT : before, posting.getStatus(NOW));
        assertThrows(RuleViolation.class, () -> posting.giveBack("Checked.", NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = PostingStatus.class,
            names = {"SUBMITTED", "IN_REVIEW"})
    void aReversedBlockPublishesWhatWasInReviewUnlessItsLastDayHasPassed(PostingStatus before) {
        JobPosting posting = JobPostings.in(before);
        posting.block(NOW);
        posting.reverseStop(true, "It is no fraud.", NOW);
        assertTrue(posting.isListed(NOW));
        for (boolean late : new boolean[] {true, false}) {
            JobPosting other = JobPostings.in(before);
            other.block(NOW);
            other.reverseStop(late, "It is no fraud.", late ? AFTER_LAST_DAY : NOW);
            assertEquals(PostingStatus.SENT_BACK, other.getStatus(NOW));
            assertEquals(PostingVersionStatus.SENT_BACK, other.latest().getStatus());
            assertFalse(other.isStopped());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PostingStatus.class,
            names = {"SENT_BACK", "LIVE", "PAUSED", "FILLED", "CLOSED"})
    void aReversedBlockRestoresTheStatusOfEverythingElse(PostingStatus before) {
        JobPosting posting = JobPostings.in(before);
        posting.block(NOW);
        posting.reverseStop(true, "It is no fraud.", NOW);
        assertEquals(before, posting.getStatus(NOW));
    }

    @Test
    void whatShouldNotHaveBeenSentBackIsPublished() {
        JobPosting posting = JobPostings.in(PostingStatus.SENT_BACK);
        assertEquals(Optional.empty(), posting.acceptAfterAll(2, NOW));
        assertEquals(Optional.empty(), posting.acceptAfterAll(1, AFTER_LAST_DAY));
        assertTrue(posting.canAcceptAfterAll(1, NOW));
        assertTrue(posting.acceptAfterAll(1, NOW).isPresent());
        assertTrue(posting.isListed(NOW));
        assertFalse(posting.canAcceptAfterAll(1, NOW));
        assertEquals(Optional.empty(), posting.acceptAfterAll(1, NOW));
    }

    @Test
    void whatItsEmployerWroteOnSinceItWasSentBackStaysADraft() {
        JobPosting posting = JobPostings.in(PostingStatus.SENT_BACK);
        posting.editDraft(CHANGED, RECRUITER, NOW);
        assertEquals(Optional.empty(), posting.acceptAfterAll(1, NOW));
        assertEquals(PostingVersionStatus.DRAFT, posting.latest().getStatus());
    }

    @Test
    void aPostingHeldAndThenBlockedIsReleasedInOneStep() {
        JobPosting posting = JobPostings.live();
        posting.hold("Is the pay right?", Ground.TERMS, NOW);
        posting.block(NOW);
        posting.giveBack("Checked.", NOW);
        assertEquals(PostingStatus.LIVE, posting.getStatus(NOW));
    }

    @Test
    void anUndoneApprovalLeavesNoTrace() {
        JobPosting posting = JobPostings.live();
        posting.unpublish(1, NOW);
        assertEquals(PostingStatus.IN_REVIEW, posting.getStatus(NOW));
        assertEquals(Optional.empty(), posting.publicVersion());
        assertEquals(PostingVersionStatus.SUBMITTED, posting.latest().getStatus());
        posting.publish(1, NOW);
        assertTrue(posting.isListed(NOW));
    }

    @Test
    void undoingTheApprovalOfAChangeRestoresThePreviousText() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        posting.submitForReview(RECRUITER, NOW);
        posting.publish(2, NOW);
        posting.unpublish(2, NOW);
        assertEquals(1, posting.publicVersion().orElseThrow().getNumber());
        assertEquals(Adverts.complete().title(), posting.getPublishedFacts().getTitle());
        assertTrue(posting.isOpen(NOW));
    }

    @Test
    void anApprovalCannotBeUndoneOnceTheEmployerHasActed() {
        JobPosting posting = JobPostings.live();
        posting.editDraft(CHANGED, RECRUITER, NOW);
        assertThrows(RuleViolation.class, () -> posting.unpublish(1, NOW));
        JobPosting filled = JobPostings.in(PostingStatus.FILLED);
        assertThrows(RuleViolation.class, () -> filled.unpublish(1, NOW));
    }
}
