package org.jobwright.domain.moderation.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.moderation.ReviewReason;
import org.jobwright.domain.moderation.findings.FieldFinding;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.FormFinding;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedSubmissionTest {

    private static final JobAdvert ADVERT = JobAdvert.EMPTY
            .withTitle("Signal Technician")
            .withWork(at(WorkLocation.of("Bristol", "GB")))
            .withPay(PayOffer.of(SalaryRange.yearly("GBP", 40_000, 50_000)));

    private static final PublishedBefore BEFORE =
            new PublishedBefore(Optional.of(ADVERT), Set.of("GB"), List.of("Signal technician"));

    @Test
    void whatWasNeverReadOrIsLikeBeforeIsPublicWithoutAReview() {
        assertTrue(submission(ADVERT).mayBePublic());
        assertEquals(Optional.empty(), submission(ADVERT).review());
    }

    @Test
    void aSeriousFindingOrALawKeepsItInTheQueue() {
        assertFalse(found(new FieldFinding("text", "link.shortener", Severity.HIGH, List.of())));
        assertFalse(found(new FormFinding(FieldProblem.of("pay", "jobs.law.pay-range"), Severity.FLAG, "")));
        assertTrue(found(new FieldFinding("text", "caps", Severity.FLAG, List.of())));
        assertTrue(found(new FormFinding(FieldProblem.of("pay", "jobs.pay.wide"), Severity.FLAG, "")));
    }

    @Test
    void soDoesWhatAModeratorStopped() {
        assertFalse(new TrustedSubmission(ADVERT, BEFORE, List.of(), true, Optional.empty(), false).mayBePublic());
    }

    @Test
    void oneThatIsDrawnIsReadAfterwards() {
        assertEquals(
                Optional.of(ReviewReason.SAMPLE),
                new TrustedSubmission(ADVERT, BEFORE, List.of(), false, Optional.empty(), true).review());
    }

    @Test
    void theFirstAdvertInACountryIsReadAlsoIfItNamesAnotherOneFirst() {
        assertEquals(
                Optional.of(ReviewReason.NEW_COUNTRY),
                submission(ADVERT.withWork(at(WorkLocation.of("Bristol", "GB"), WorkLocation.of("Lyon", "FR"))))
                        .review());
        assertEquals(
                Optional.of(ReviewReason.NEW_COUNTRY),
                submission(ADVERT.withWork(new WorkArrangement(
                                List.of(EmploymentType.FULL_TIME),
                                WorkplaceType.REMOTE,
                                null,
                                List.of("GB", "US-CA"),
                                null,
                                null,
                                null)))
                        .review());
    }

    @ParameterizedTest
    @CsvSource({
        "40000, 50000, GBP, false",
        "48000, 60000, GBP, false",
        "32000, 40000, GBP, false",
        "48001, 60000, GBP, true",
        "40000, 60001, GBP, true",
        "31999, 50000, GBP, true",
        "40000, 39999, GBP, true",
        "40000, 50000, EUR, true"
    })
    void payThatChangesByMoreThanAFifthIsRead(long min, long max, String currency, boolean read) {
        assertEquals(
                read ? Optional.of(ReviewReason.PAY_CHANGED) : Optional.empty(),
                submission(ADVERT.withPay(PayOffer.of(SalaryRange.yearly(currency, min, max))))
                        .review());
    }

    @Test
    void twiceThePayForHalfTheHoursIsAChange() {
        JobAdvert hourly = ADVERT.withPay(PayOffer.of(hourly(20, 2080)));
        PublishedBefore before = new PublishedBefore(Optional.of(hourly), Set.of("GB"), List.of("Signal technician"));
        assertEquals(
                Optional.of(ReviewReason.PAY_CHANGED),
                submission(ADVERT.withPay(PayOffer.of(hourly(40, 1040))), before)
                        .review());
        assertEquals(
                Optional.empty(),
                submission(ADVERT.withPay(PayOffer.of(hourly(21, 2000))), before)
                        .review());
    }

    @Test
    void remoteWorkFromAnywhereIsLikeACountryOfItsOwn() {
        JobAdvert anywhere = ADVERT.withWork(WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.REMOTE));
        assertEquals(Optional.of(ReviewReason.NEW_COUNTRY), submission(anywhere).review());
        PublishedBefore remote = new PublishedBefore(
                Optional.of(ADVERT), Set.of("GB", PublishedBefore.EVERYWHERE), List.of("Signal technician"));
        assertEquals(Optional.empty(), submission(anywhere, remote).review());
    }

    @Test
    void anEditOfWhatAModeratorHasYetToReadIsReadToo() {
        assertEquals(
                Optional.of(ReviewReason.NEW_COUNTRY),
                new TrustedSubmission(ADVERT, BEFORE, List.of(), false, Optional.of(ReviewReason.NEW_COUNTRY), false)
                        .review());
    }

    @Test
    void payOfANewPostingIsNoChange() {
        PublishedBefore others = new PublishedBefore(Optional.empty(), Set.of("GB"), List.of("Signal technician"));
        assertEquals(
                Optional.empty(),
                new TrustedSubmission(
                                ADVERT.withPay(PayOffer.of(SalaryRange.yearly("GBP", 90_000, 95_000))),
                                others,
                                List.of(),
                                false,
                                Optional.empty(),
                                false)
                        .review());
    }

    @Test
    void anAdvertThatDoesNotNameItsEmployerIsRead() {
        assertEquals(
                Optional.of(ReviewReason.CONFIDENTIAL),
                submission(ADVERT.withEmployer(new EmployerDisclosure("", true, "Replaces a colleague.")))
                        .review());
    }

    @Test
    void aNewOccupationIsReadAndAnotherTitleOfAKnownOneIsNot() {
        assertEquals(
                Optional.of(ReviewReason.NEW_OCCUPATION),
                submission(ADVERT.withTitle("Registered Nurse")).review());
        PublishedBefore nurses = new PublishedBefore(Optional.of(ADVERT), Set.of("GB"), List.of("Registered Nurse"));
        assertEquals(
                Optional.empty(),
                new TrustedSubmission(
                                ADVERT.withTitle("Senior Registered Nurse"),
                                nurses,
                                List.of(),
                                false,
                                Optional.empty(),
                                false)
                        .review());
    }

    private static boolean found(Finding finding) {
        return new TrustedSubmission(ADVERT, BEFORE, List.of(finding), false, Optional.empty(), false).mayBePublic();
    }

    private static TrustedSubmission submission(JobAdvert advert) {
        return submission(advert, BEFORE);
    }

    private static TrustedSubmission submission(JobAdvert advert, PublishedBefore before) {
        return new TrustedSubmission(advert, before, List.of(), false, Optional.empty(), false);
    }

    private static SalaryRange hourly(int pay, int hours) {
        return new SalaryRange("GBP", BigDecimal.valueOf(pay), null, PayUnit.HOUR, hours);
    }

    private static WorkArrangement at(WorkLocation... places) {
        return WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, places);
    }
}
