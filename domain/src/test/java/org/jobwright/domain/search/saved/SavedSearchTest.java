package org.jobwright.domain.search.saved;

import static org.jobwright.domain.search.saved.Searches.NOW;
import static org.jobwright.domain.search.saved.Searches.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.search.alerts.AlertedJobs;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSearchTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-25T07:00:00Z");

    @Test
    void itIsDueAtItsTime() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        assertFalse(search.isDue(NEXT_MORNING.minusSeconds(1)));
        assertTrue(search.isDue(NEXT_MORNING));
    }

    @Test
    void afterARunItIsDueAtTheNextTime() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.looked(false, NEXT_MORNING, NEXT_MORNING, ZONE);
        assertFalse(search.isDue(NEXT_MORNING.plus(HOUR)));
        assertTrue(search.isDue(NEXT_MORNING.plus(Duration.ofDays(1))));
    }

    @Test
    void aServerThatWasOffRunsOnceAndNotForEachMissedDay() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        Instant threeDaysLater = NEXT_MORNING.plus(Duration.ofDays(3)).plusSeconds(10);
        search.looked(true, threeDaysLater, threeDaysLater, ZONE);
        assertEquals(Optional.of(NEXT_MORNING.plus(Duration.ofDays(4))), search.getNextLookAt());
    }

    @Test
    void jobsPublishedBeforeItWasSavedAreNotNew() {
        assertEquals(NOW, Searches.saved(AlertFrequency.AT_ONCE).newSince(NOW));
    }

    @Test
    void aRunReachesBackALittleBeforeThePreviousOne() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.looked(false, NEXT_MORNING, NEXT_MORNING, ZONE);
        assertEquals(NEXT_MORNING.minus(SavedSearch.OVERLAP), search.newSince(NEXT_MORNING));
    }

    @Test
    void ifTheIndexLagsTheNextRunReachesBackToItsState() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        Instant indexed = NEXT_MORNING.minus(HOUR);
        search.looked(false, indexed, NEXT_MORNING, ZONE);
        assertEquals(indexed.minus(SavedSearch.OVERLAP), search.newSince(NEXT_MORNING));
        assertTrue(search.isDue(NEXT_MORNING.plus(Duration.ofDays(1))));
    }

    @Test
    void aMonthOldJobIsNotNewsHoweverFarTheIndexLags() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        Instant twoMonthsLater = NOW.plus(Duration.ofDays(60));
        search.looked(false, NOW, twoMonthsLater, ZONE);
        assertEquals(twoMonthsLater.minus(SavedSearch.NEWS_FOR), search.newSince(twoMonthsLater));
    }

    @Test
    void onlyARunThatFoundJobsCountsAsTheLastMail() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.looked(true, NEXT_MORNING, NEXT_MORNING, ZONE);
        search.looked(false, NEXT_MORNING.plus(Duration.ofDays(1)), NEXT_MORNING.plus(Duration.ofDays(1)), ZONE);
        assertEquals(Optional.of(NEXT_MORNING), search.getAlertedAt());
    }

    @Test
    void jobsPublishedWhileMailsAreOffAreNotMailedLater() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.tell(AlertFrequency.NEVER, NOW.plus(HOUR), ZONE);
        assertFalse(search.isDue(NOW.plus(Duration.ofDays(30))));
        Instant onAgain = NOW.plus(Duration.ofDays(30));
        search.tell(AlertFrequency.AT_ONCE, onAgain, ZONE);
        assertEquals(onAgain, search.newSince(onAgain));
    }

    @Test
    void aHigherFrequencyLosesNothing() {
        SavedSearch search = Searches.saved(AlertFrequency.WEEKLY);
        search.tell(AlertFrequency.AT_ONCE, NOW.plus(HOUR), ZONE);
        assertEquals(NOW, search.newSince(NEXT_MORNING));
    }

    @Test
    void aFailedRunIsRetriedFromTheSamePoint() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.putOff(NEXT_MORNING);
        assertFalse(search.isDue(NEXT_MORNING.plusSeconds(60)));
        assertTrue(search.isDue(NEXT_MORNING.plus(HOUR)));
        assertEquals(NOW, search.newSince(NEXT_MORNING));
    }

    @Test
    void aRunThatFailsWhileMailsAreSwitchedOffLeavesThemOff() {
        SavedSearch search = Searches.saved(AlertFrequency.NEVER);
        search.putOff(NOW);
        assertEquals(Optional.empty(), search.getNextLookAt());
    }

    @Test
    void aRemovedOneIsNeverDueUntilItIsRestored() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.remove(NOW.plusSeconds(5));
        assertFalse(search.isDue(NEXT_MORNING));
        search.restore(0, NOW.plusSeconds(10), ZONE);
        assertTrue(search.isDue(NEXT_MORNING));
    }

    @Test
    void aPersonSavesFiftyAndNotOneMore() {
        Searches.saved(AlertFrequency.NEVER);
        RuleViolation refused = assertThrows(RuleViolation.class, () -> savedBeside(50));
        assertEquals("search.saved.too-many", refused.getCode());
        assertEquals(List.of(50), refused.getArguments());
        assertEquals(AlertFrequency.NEVER, savedBeside(49).getFrequency());
    }

    @Test
    void restoringOneIsRefusedWhenFiftyOthersWereSaved() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.remove(NOW);
        assertThrows(RuleViolation.class, () -> search.restore(50, NOW, ZONE));
    }

    private static SavedSearch savedBeside(int others) {
        return new SavedSearch(
                AccountId.next(), "Welder", Searches.forWords("welder"), AlertFrequency.NEVER, others, NOW, ZONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void aNameSaysSomething(String name) {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        assertThrows(InvalidInput.class, () -> search.rename(name));
    }

    @Test
    void aNameIsOneLineOfAtMost120Characters() {
        SavedSearch search = Searches.saved(AlertFrequency.DAILY);
        search.rename(" Welding\r\nBcc: eve@example.org ");
        assertEquals("Welding Bcc: eve@example.org", search.getName());
        search.rename("x".repeat(120));
        assertThrows(InvalidInput.class, () -> search.rename("x".repeat(121)));
    }

    @ParameterizedTest
    @EnumSource(JobSearch.Order.class)
    void sortOrderValueOrderAndCapitalsDoNotChangeTheFingerprint(JobSearch.Order order) {
        JobSearch one = Searches.withOrder(order, "30000", EmploymentType.FULL_TIME, EmploymentType.PART_TIME);
        JobSearch other = Searches.withOrder(
                JobSearch.Order.NEWEST, "30000.00", EmploymentType.PART_TIME, EmploymentType.FULL_TIME);
        assertEquals(SavedSearch.fingerprint(one), SavedSearch.fingerprint(other));
        assertEquals(
                SavedSearch.fingerprint(Searches.forWords("Welder")),
                SavedSearch.fingerprint(Searches.forWords("welder")));
    }

    @Test
    void anyFilterChangesTheFingerprint() {
        JobSearch one = Searches.withOrder(JobSearch.Order.NEWEST, "30000", EmploymentType.FULL_TIME);
        assertNotEquals(
                SavedSearch.fingerprint(one),
                SavedSearch.fingerprint(Searches.withOrder(JobSearch.Order.NEWEST, "30000")));
        assertNotEquals(
                SavedSearch.fingerprint(one),
                SavedSearch.fingerprint(Searches.withOrder(JobSearch.Order.NEWEST, "31000", EmploymentType.FULL_TIME)));
        assertNotEquals(
                SavedSearch.fingerprint(Searches.forWords("c=")), SavedSearch.fingerprint(JobSearch.EVERYTHING));
    }

    @Test
    void aMailListsTwentyJobsAndCountsTheOthers() {
        List<AlertedJob> all = IntStream.range(0, 23)
                .mapToObj(i -> new AlertedJob("JW-" + i, "Welder", null, null, 0, "GB", SalaryRange.UNKNOWN))
                .toList();
        AlertedJobs found = AlertedJobs.of("Welder", all);
        assertEquals(20, found.jobs().size());
        assertEquals(3, found.more());
        assertEquals(23, found.total());
        assertEquals(0, AlertedJobs.of("Welder", all.subList(0, 20)).more());
    }
}
