package org.jobwright.domain.search.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BS3 1AA            | GB | 51.46 | -2.60",
                "bs31aa             | GB | 51.46 | -2.60",
                "BA2 6JT            | GB | 51.36 | -2.38",
                "SW1A 1AA           | GB | 51.50 | -0.13",
                "Bristol BS1        | GB | 51.46 | -2.60",
                "10115              | DE | 52.53 | 13.38",
                "D-10115            | DE | 52.53 | 13.38",
                "10115 Berlin       | DE | 52.53 | 13.38",
                "10115, Berlin      | DE | 52.53 | 13.38",
                "97205, OR          | US | 45.52 | -122.69",
                "90210              | US | 34.09 | -118.41",
                "1010, Austria      | AT | 48.21 | 16.37"
            })
    void aPostcodeIsAPlace(String typed, String country, double latitude, double longitude) {
        Place place = Gazetteer.postcode(typed, "").orElseThrow();
        assertEquals(country, place.country());
        assertEquals(latitude, place.latitude(), 0.05);
        assertEquals(longitude, place.longitude(), 0.05);
    }

    @Test
    void theLabelOfAPostcodeFindsItAgain() {
        for (Place place : List.of(
                Gazetteer.postcode("10115", "US").orElseThrow(),
                Gazetteer.postcode("10115", "DE").orElseThrow(),
                Gazetteer.postcode("BA2 6JT", "").orElseThrow())) {
            assertEquals(Optional.of(place), Gazetteer.postcode(place.label(), ""));
        }
    }

    @Test
    void anUnknownPostcodeIsNotFound() {
        for (String typed : List.of("", "Bristol", "ZZ9 9ZZ", "99999 Nowhere", "7 days", "1", "BS3".repeat(50))) {
            assertEquals(Optional.empty(), Gazetteer.postcode(typed, "GB"), typed);
        }
        assertTrue(Gazetteer.looksLikePostcode("ZZ9 9ZZ"));
        assertFalse(Gazetteer.looksLikePostcode("Nowhereville"));
    }
}
