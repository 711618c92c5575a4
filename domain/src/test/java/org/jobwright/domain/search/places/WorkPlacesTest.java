package org.jobwright.domain.search.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "Bristol,'',GB,GB-ENG",
        "BRISTOL,England,GB,GB-ENG",
        "Bristol,GB-ENG,GB,GB-ENG",
        "'Southampton General Hospital, Southampton','',GB,GB-ENG",
        "Springfield,IL,US,US-IL",
        "Springfield,Massachusetts,US,US-MA",
        "München,Bayern,DE,DE-BY",
        "Munich,Bavaria,DE,DE-BY",
        "Frankfurt,'',DE,DE-HE",
        "Freiburg,'',CH,CH-FR",
    })
    void aPlaceOfWorkIsFoundByItsTownRegionAndCountry(String town, String region, String country, String code) {
        WorkLocation location = at(town, region, country, null, null);
        assertEquals(Optional.of(code), Gazetteer.locate(location).map(Place::regionCode));
        assertEquals(Optional.of(code), Gazetteer.regionOf(location));
    }

    @Test
    void aTownIsNeverSearchedForInAnotherCountryOrRegion() {
        assertEquals(Optional.empty(), Gazetteer.locate(WorkLocation.of("Manchester", "DE")));
        assertEquals(Optional.empty(), Gazetteer.locate(WorkLocation.of("Berlin, Germany", "GB")));
        assertEquals(Optional.empty(), Gazetteer.locate(at("Bristol", "Scotland", "GB", null, null)));
    }

    @Test
    void aRegionIsFoundByItsTextEvenIfTheTownIsUnknown() {
        assertEquals(Optional.of("GB-SCT"), Gazetteer.regionOf(at("Nowhere on Sea", "Scotland", "GB", null, null)));
        assertEquals(Optional.of("GB-ENG"), Gazetteer.regionOf(at("", "Surrey", "GB", null, null)));
        assertEquals(Optional.empty(), Gazetteer.regionOf(WorkLocation.of("", "GB")));
    }

    @Test
    void givenCoordinatesTakePrecedenceOverTheName() {
        Place place =
                Gazetteer.locate(at("Bristol", "", "GB", "51.4600", "-2.6000")).orElseThrow();
        assertEquals(51.46, place.latitude());
        assertEquals(-2.6, place.longitude());
        assertEquals("Bristol, England", place.label());
    }

    @Test
    void coordinatesOfAnUnknownTownGiveItsRegion() {
        WorkLocation hospital = at("St James University Hospital", "", "GB", "53.8067", "-1.5202");
        assertEquals(Optional.of("GB-ENG"), Gazetteer.regionOf(hospital));
        WorkLocation border = at("Somewhere", "", "DE", "49.0", "8.1");
        assertEquals("DE", Gazetteer.locate(border).orElseThrow().country());
    }

    @Test
    void impossibleCoordinatesAreIgnored() {
        assertEquals(
                51.455,
                Gazetteer.locate(at("Bristol", "", "GB", "0", "0"))
                        .orElseThrow()
                        .latitude());
        assertEquals(
                51.455,
                Gazetteer.locate(at("Bristol", "", "GB", "95", "3"))
                        .orElseThrow()
                        .latitude());
    }

    @Test
    void regionsHaveNamesInBothLanguages() {
        assertEquals(Optional.of("England"), Gazetteer.regionName("GB-ENG"));
        assertEquals(Optional.of("Bavaria"), Gazetteer.regionName("de-by"));
        assertEquals(Optional.of("Bayern"), Gazetteer.regionName("DE-BY", Language.DE));
        assertEquals(Optional.of("Texas"), Gazetteer.regionName("US-TX", Language.DE));
        assertEquals(Optional.empty(), Gazetteer.regionName("XX-1"));
        assertEquals(Optional.empty(), Gazetteer.regionName(null));
    }

    @Test
    void regionsAndCountriesAreKnownByNameAndCode() {
        assertEquals(Optional.of("DE-BY"), Gazetteer.regionCode("Bayern", "DE"));
        assertEquals(Optional.of("US-CA"), Gazetteer.regionCode("ca", "us"));
        assertEquals(Optional.empty(), Gazetteer.regionCode("Bayern", "AT"));
        assertEquals(Optional.of("DE-BY"), Gazetteer.regionCode("Bayern", null));
        assertEquals(Optional.of("AU-VIC"), Gazetteer.regionCode("Victoria", ""));
        assertEquals(Optional.empty(), Gazetteer.regionCode("Atlantis", ""));
        assertEquals(Optional.of("DE"), Gazetteer.countryCode("Deutschland"));
        assertEquals(Optional.of("GB"), Gazetteer.countryCode("U.K."));
        assertEquals(Optional.of("US"), Gazetteer.countryCode("Vereinigte Staaten"));
        assertEquals(Optional.empty(), Gazetteer.countryCode("Atlantis"));
    }

    @Test
    void distancesAreThoseOfTheMap() {
        Place bristol = Gazetteer.find("Bristol", "GB").orElseThrow();
        Place bath = Gazetteer.find("Bath", "GB").orElseThrow();
        double distance = bristol.kilometresTo(bath);
        assertTrue(distance > 17 && distance < 20, () -> "Bristol to Bath: " + distance);
    }

    private static WorkLocation at(String town, String region, String country, String latitude, String longitude) {
        return new WorkLocation(
                "",
                town,
                region,
                "",
                country,
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude));
    }
}
