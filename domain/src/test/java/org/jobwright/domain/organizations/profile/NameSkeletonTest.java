package org.jobwright.domain.organizations.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSkeletonTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour Rail, Harbour RaiI",
        "Harbour Rail, HARBOUR RAIL Ltd.",
        "Harbour Rail, Harb0ur-Rail",
        "Modern Trains, Modem Trains",
        "Harbour Rail, Нarbоur Rail",
        "Köhler und Söhne GmbH, Kohler und Sohne",
        "Wagner Bau, VVagner Bau",
    })
    void namesThatLookAlikeHaveTheSameSkeleton(String one, String other) {
        assertEquals(NameSkeleton.of(one), NameSkeleton.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Harbour Rail, Harbour Road", "Larkfield Care, Lakefield Care", "Rail Co, Road Co"})
    void otherNamesHaveAnother(String one, String other) {
        assertNotEquals(NameSkeleton.of(one), NameSkeleton.of(other));
    }
}
