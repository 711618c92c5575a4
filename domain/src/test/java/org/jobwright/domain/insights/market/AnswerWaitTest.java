package org.jobwright.domain.insights.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jobwright.domain.insights.market.AnswerWait.Day;
import org.junit.jupiter.api.Test;

class AnswerWaitTest {

    @Test
    void halfAnsweredAndHalfNeverIsStillWaiting() {
        assertTrue(waitOf(new Day(1, 5, 0), new Day(200, 0, 5)).isStillWaiting());
        assertEquals(1, waitOf(new Day(1, 6, 0), new Day(200, 0, 4)).days());
    }

    @Test
    void theMedianOfPeopleWhoWereAllAnsweredIsTheirs() {
        AnswerWait wait = waitOf(new Day(3, 2, 0), new Day(7, 2, 0), new Day(9, 3, 0), new Day(30, 4, 0));
        assertEquals(9, wait.days());
        assertFalse(wait.isStillWaiting());
    }

    @Test
    void anAnswerOfTheSameHourIsOneWithinADay() {
        assertEquals(1, waitOf(new Day(0, 10, 0)).days());
    }

    @Test
    void whoAppliedYesterdayDoesNotMakeAnEmployerSlow() {
        assertEquals(4, waitOf(new Day(1, 0, 100), new Day(4, 12, 0)).days());
    }

    @Test
    void whoWithdrewCountsUntilThen() {
        // Of 20, 4 are answered; 6 of 16 withdraw; of the 10 who are left, 4 more are answered: 0.8 * 0.6 of them wait.
        assertEquals(
                5, waitOf(new Day(2, 4, 0), new Day(3, 0, 6), new Day(5, 4, 6)).days());
    }

    @Test
    void nothingIsSaidOfFewerThanTenPeople() {
        assertEquals(Optional.empty(), AnswerWait.of(9, List.of(new Day(1, 9, 0))));
    }

    @Test
    void exactlyHalfInManyStepsIsNotMoreThanHalf() {
        List<Day> days = new ArrayList<>();
        for (int day = 1; day <= 50; day++) {
            days.add(new Day(day, 1, 0));
        }
        days.add(new Day(60, 0, 50));
        assertTrue(AnswerWait.of(100, days).orElseThrow().isStillWaiting());
    }

    @Test
    void theMedianIsThatOfAllWaitingTimesIfEveryoneWasAnswered() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            List<Integer> all = random.ints(11 + 2 * random.nextInt(20), 1, 60)
                    .sorted()
                    .boxed()
                    .toList();
            List<Day> days = all.stream()
                    .distinct()
                    .map(day -> new Day(day, count(all, day), 0))
                    .toList();
            assertEquals(
                    all.get(all.size() / 2),
                    AnswerWait.of(all.size(), days).orElseThrow().days());
        }
    }

    private static long count(List<Integer> all, int day) {
        return all.stream().filter(one -> one == day).count();
    }

    private static AnswerWait waitOf(Day... days) {
        return AnswerWait.of(PrivacyFloor.PEOPLE, List.of(days)).orElseThrow();
    }
}
