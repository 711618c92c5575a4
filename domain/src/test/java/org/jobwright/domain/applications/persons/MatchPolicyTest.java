package org.jobwright.domain.applications.persons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchPolicyTest {

    private static final ComparedNames MARIA_AND_MARIO = new ComparedNames("Maria Garcia", "Mario Garcia");
    private static final ComparedNames SAME = new ComparedNames("Ada Müller", "MULLER ADA");

    @ParameterizedTest
    @CsvSource({
        "Maria Garcia, Mario Garcia, 0.97",
        "Anna Schmidt, Hanna Schmidt, 0.97",
        "Wei Chen, Wei Cheng, 0.98",
        "Jonathan Smith, Jon Smith, 0.84",
        "Ada Müller, muller ada, 1.00"
    })
    void namesAreAsSimilarAsMeasured(String one, String other, double expected) {
        assertEquals(expected, new ComparedNames(one, other).similarity(), 0.005);
    }

    @ParameterizedTest
    @CsvSource({
        "Maria Garcia, Mario Garcia, false",
        "Anna Schmidt, Hanna Schmidt, false",
        "Wei Chen, Wei Cheng, true",
        "Ada Müller, Müller Ada, true",
        "Ada Müller, Ada Maria Müller, true",
        "Maria Garcia, Jose Maria Garcia, false",
        "Ada, Ada Müller, false",
        "'', Ada Müller, false"
    })
    void namesAgreeIfTheFirstNameIsTheSame(String one, String other, boolean expected) {
        assertEquals(expected, new ComparedNames(one, other).agree());
    }

    @Test
    void oneStrongSignalIsEnough() {
        ComparedNames others = new ComparedNames("Ada Müller", "Grace Hopper");
        assertEquals(Set.of(PersonSignal.EMAIL), MatchPolicy.suggested(Set.of(PersonSignal.EMAIL), others));
        assertEquals(Set.of(PersonSignal.CV), MatchPolicy.suggested(Set.of(PersonSignal.CV), others));
        assertEquals(
                Set.of(PersonSignal.PHONE, PersonSignal.NAME), MatchPolicy.suggested(Set.of(PersonSignal.PHONE), SAME));
        assertEquals(
                Set.of(PersonSignal.LINK, PersonSignal.NAME), MatchPolicy.suggested(Set.of(PersonSignal.LINK), SAME));
    }

    @Test
    void aHouseholdIsNoPerson() {
        assertTrue(MatchPolicy.suggested(Set.of(PersonSignal.PHONE), MARIA_AND_MARIO)
                .isEmpty());
        assertTrue(MatchPolicy.suggested(Set.of(PersonSignal.PHONE, PersonSignal.LINK), MARIA_AND_MARIO)
                .isEmpty());
    }

    @Test
    void theSameJobsCountBesideANameAndANameAloneDoesNot() {
        assertFalse(MatchPolicy.suggested(Set.of(PersonSignal.JOBS), MARIA_AND_MARIO)
                .isEmpty());
        assertTrue(MatchPolicy.suggested(Set.of(PersonSignal.JOBS), new ComparedNames("Jonathan Smith", "Jon Smith"))
                .isEmpty());
        assertTrue(MatchPolicy.suggested(Set.of(), SAME).isEmpty());
    }
}
