package org.jobwright.domain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImpactRatioTest {

    @Test
    void aRatioBelowFourFifthsIsMarked() {
        ImpactRatio ratio = second(48, 80, 21, 50);
        assertEquals(0.70, ratio.ratio(), 1e-9);
        assertTrue(ratio.marked());
    }

    @Test
    void aRatioOfFourFifthsIsNot() {
        ImpactRatio ratio = second(48, 80, 24, 50);
        assertEquals(0.80, ratio.ratio(), 1e-9);
        assertFalse(ratio.marked());
    }

    @Test
    void theHighestRateIsComparedWithItself() {
        ImpactRatio highest = ImpactRatio.of(
                        List.of(new SelectionRate("one", 80, 48), new SelectionRate("other", 50, 21)))
                .getFirst();
        assertEquals(1, highest.ratio(), 1e-9);
        assertFalse(highest.marked());
        assertEquals(1, highest.probability(), 1e-9);
    }

    /** Tables whose probability is in textbooks, or can be worked out by hand. */
    @Test
    void theProbabilityIsFishersTwoSidedOne() {
        assertEquals(0.4857142857, FisherTest.twoSided(3, 1, 1, 3), 1e-9); // the lady tasting tea
        assertEquals(0.0027594562, FisherTest.twoSided(1, 9, 11, 3), 1e-9);
        assertEquals(1, FisherTest.twoSided(5, 5, 5, 5), 1e-9);
        assertEquals(2.0 / 252, FisherTest.twoSided(5, 0, 0, 5), 1e-9);
        assertEquals(1, FisherTest.twoSided(0, 7, 0, 9), 1e-9);
    }

    @Test
    void smallGroupsAreListedWithoutARatio() {
        List<ImpactRatio> ratios = ImpactRatio.of(List.of(
                new SelectionRate("one", 500, 250),
                new SelectionRate("other", 480, 120),
                new SelectionRate("small", 19, 19)));
        assertEquals(3, ratios.size());
        assertNull(ratios.get(2).ratio());
        assertEquals(0.5, ratios.get(1).ratio(), 1e-9, "a small group has not the highest rate");
    }

    @Test
    void whereNobodyMovedOnThereIsNoRatio() {
        ImpactRatio.of(List.of(new SelectionRate("one", 30, 0), new SelectionRate("other", 40, 0)))
                .forEach(ratio -> assertNull(ratio.ratio()));
        assertEquals(List.of(), ImpactRatio.of(List.of()));
    }

    @Test
    void whoWasToldMoreThanTheFirstStagesMovedOn() {
        ReleasedTable table = new ReleasedTable(
                "gender",
                List.of(
                        List.of(ToldStage.APPLIED, ToldStage.SCREENED),
                        List.of(ToldStage.INTERVIEW),
                        List.of(ToldStage.OFFER, ToldStage.HIRED)),
                List.of(new AnswerRow("WOMAN", List.of(29, 15, 6)), new AnswerRow("MAN", List.of(32, 40, 8))),
                List.of(20, 5, 0));
        List<ImpactRatio> ratios = ImpactRatio.of(table);
        assertEquals(new SelectionRate("WOMAN", 50, 21), ratios.get(0).rate());
        assertEquals(new SelectionRate("MAN", 80, 48), ratios.get(1).rate());
        assertTrue(ratios.get(0).marked());
        assertEquals(new SelectionRate("", 25, 5), ImpactRatio.unknown(table));
    }

    @Test
    void stagesThatAreAllCountedTogetherTellNothing() {
        ReleasedTable table = new ReleasedTable(
                "gender",
                List.of(List.of(ToldStage.values())),
                List.of(new AnswerRow("WOMAN", List.of(50)), new AnswerRow("MAN", List.of(80))),
                List.of(20));
        assertEquals(List.of(), ImpactRatio.of(table));
    }

    /** Whatever the groups, a ratio is between 0 and 1, one group has 1, and what is marked is below 0.8. */
    @Test
    void anyGroupsGiveRatiosUpToOne() {
        Random chance = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            List<SelectionRate> groups = IntStream.range(0, 1 + chance.nextInt(6))
                    .mapToObj(i -> {
                        int considered = chance.nextInt(400);
                        return new SelectionRate(
                                "g" + i, considered, considered == 0 ? 0 : chance.nextInt(considered + 1));
                    })
                    .toList();
            List<Double> ratios = ImpactRatio.of(groups).stream()
                    .filter(one -> one.ratio() != null)
                    .peek(one -> assertTrue(one.ratio() >= 0 && one.ratio() <= 1 + 1e-12, groups::toString))
                    .peek(one -> assertEquals(one.ratio() < 0.8 - 1e-12, one.marked(), groups::toString))
                    .peek(one -> assertTrue(one.probability() >= 0 && one.probability() <= 1, groups::toString))
                    .map(ImpactRatio::ratio)
                    .toList();
            assertTrue(ratios.isEmpty() || ratios.stream().anyMatch(ratio -> Math.abs(ratio - 1) < 1e-12));
        }
    }

    private static ImpactRatio second(int moved, int considered, int otherMoved, int otherConsidered) {
        return ImpactRatio.of(List.of(
                        new SelectionRate("one", considered, moved),
                        new SelectionRate("other", otherConsidered, otherMoved)))
                .getLast();
    }
}
