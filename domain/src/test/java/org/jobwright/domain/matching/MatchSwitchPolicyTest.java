package org.jobwright.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.NoticeTime;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchSwitchPolicyTest {

    /** A Monday; Veterans Day is the Wednesday of the next week. */
    private static final Instant TOLD = Instant.parse("2026-11-02T15:00:00Z");

    @Test
    void itIsOffUnlessAllOfThemWantIt() {
        assertEquals(Optional.of("applications.match.not-offered"), obstacle(false, true, TOLD, "US", "NY", TOLD));
        assertEquals(Optional.of("applications.match.organization"), obstacle(true, false, TOLD, "US", "NY", TOLD));
        assertEquals(Optional.of("applications.match.statement"), obstacle(true, true, null, "GB", "", TOLD));
        assertEquals(Optional.empty(), obstacle(true, true, TOLD, "GB", "", TOLD));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02, true", "2026-11-13, true", "2026-11-16, true", "2026-11-17, false", "2026-12-01, false"})
    void inNewYorkCityApplicantsAreToldTenBusinessDaysBefore(LocalDate today, boolean refused) {
        Optional<RuleViolation> obstacle =
                MatchSwitchPolicy.obstacle(new MatchSwitchPolicy.Facts(true, true, TOLD, notices("US", "NY"), today));
        assertEquals(refused, obstacle.isPresent());
        obstacle.ifPresent(violation -> {
            assertEquals("applications.match.notice", violation.getCode());
            assertEquals(10, violation.getArguments().get(1));
            assertEquals(LocalDate.of(2026, 11, 17), violation.getArguments().get(2));
        });
    }

    @Test
    void whereNoTimeIsDemandedTellingSuffices() {
        assertEquals(
                List.of(0),
                notices("US", "IL").stream().map(NoticeTime::businessDays).toList());
        assertEquals(Optional.empty(), obstacle(true, true, TOLD, "US", "IL", TOLD));
        assertEquals(List.of(), notices("GB", ""));
    }

    @Test
    void onlySoftwareThatAssessesIsTold() {
        assertEquals(
                List.of(false, false, true, true),
                List.of(AiUse.values()).stream()
                        .map(use -> MatchSwitchPolicy.isTold(new ApplicationTerms(null, null, null, use, "How")))
                        .toList());
        assertEquals(false, MatchSwitchPolicy.isTold(new ApplicationTerms(null, null, null, AiUse.ASSESS, " ")));
    }

    private static Optional<String> obstacle(
            boolean offered, boolean organization, Instant told, String country, String region, Instant now) {
        return MatchSwitchPolicy.obstacle(new MatchSwitchPolicy.Facts(
                        offered,
                        organization,
                        told,
                        notices(country, region),
                        LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .map(RuleViolation::getCode);
    }

    private static List<NoticeTime> notices(String country, String region) {
        WorkLocation place =
                new WorkLocation("", region.equals("NY") ? "Brooklyn" : "", region, "", country, null, null);
        JobAdvert advert =
                JobAdvert.EMPTY.withWork(WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, place));
        return RuleBook.shipped()
                .noticeTimes(new PostingFacts(advert, EmployerFacts.UNKNOWN, LocalDate.of(2026, 11, 2)));
    }
}
