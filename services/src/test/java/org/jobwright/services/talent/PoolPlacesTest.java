package org.jobwright.services.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolPlacesTest {

    private static final List<String> WRITTEN =
            List.of("Bristol", "Bath, Somerset", "Leith, Edinburgh", "München", "Little Nowhere", "BS1 4DJ");

    @Test
    void aCircleIsAroundTheTown() {
        assertEquals(
                List.of("Bristol", "Bath, Somerset"),
                within("Bristol", 25).stream().limit(2).toList());
        assertEquals(List.of("München"), within("Munich", 50));
        assertEquals(List.of("Leith, Edinburgh"), within("Edinburgh", null));
    }

    @Test
    void aRegionAndACountryAreTheirPlaces() {
        assertEquals(List.of("Leith, Edinburgh"), within("Scotland", null));
        assertEquals(List.of("München"), within("Germany", null));
    }

    @Test
    void aPlaceThatNoMapKnowsIsFoundByItsName() {
        assertEquals(List.of("Little Nowhere"), within("Little Nowhere", null));
        assertEquals(List.of(), within("Far Nowhere", null));
    }

    private static List<String> within(String sought, Integer radius) {
        return PoolPlaces.within(sought, radius, WRITTEN.stream());
    }
}
