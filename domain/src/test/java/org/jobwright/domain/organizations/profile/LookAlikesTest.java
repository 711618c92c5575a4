package org.jobwright.domain.organizations.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "look-alikes.csv", numLinesToSkip = 1)
    void eachPairOfNamesIsTakenForTheOtherAsTheTableSays(LookAlike kind, String one, String other) {
        assertEquals(Optional.of(kind), LookAlikes.ofNames(one, other));
        assertEquals(Optional.of(kind), LookAlikes.ofNames(other, one));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "look-alike-domains.csv", numLinesToSkip = 1)
    void eachPairOfDomainsIsTakenForTheOtherAsTheTableSays(LookAlike kind, String one, String other) {
        assertEquals(Optional.of(kind), ofDomains(one, other));
    }

    /** Names of real companies with open positions, which are close to each other and not the same. */
    @ParameterizedTest
    @CsvFileSource(resources = "innocent-names.csv", numLinesToSkip = 1)
    void namesThatPeopleTellApartAreNoLookAlikes(String one, String other) {
        assertEquals(Optional.empty(), LookAlikes.ofNames(one, other));
        assertEquals(Optional.empty(), LookAlikes.ofNames(other, one));
    }

    @Test
    void theSameDomainIsNoLookAlike() {
        assertEquals(Optional.empty(), ofDomains("harbour-rail.com", "harbour-rail.com"));
        assertEquals(Optional.empty(), ofDomains("harbour-rail.com", "larkfield.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "harbour, harbour, 0",
        "harbour, harbuor, 1",
        "harbour, harbor, 1",
        "harbour, arbuor, 2",
        "'', abc, 3",
        "abcdef, badcfe, 3",
    })
    void twoLettersThatAreSwappedAreOneMistake(String one, String other, int distance) {
        assertEquals(distance, LookAlikes.distance(one, other));
    }

    @Test
    void aNameIsTheSameWhateverItsLegalForm() {
        assertTrue(LookAlikes.isSameName("Harbour Rail", "HARBOUR-RAIL Ltd."));
        assertFalse(LookAlikes.isSameName("Harbour Rail", "Rail Harbour"));
        assertFalse(LookAlikes.isSameName("Harbour Rail", "Harbour Rail Careers"));
    }

    private static Optional<LookAlike> ofDomains(String one, String other) {
        int dot = one.indexOf('.');
        int otherDot = other.indexOf('.');
        return LookAlikes.ofDomains(
                one.substring(0, dot),
                one.substring(dot + 1),
                other.substring(0, otherDot),
                other.substring(otherDot + 1));
    }
}
