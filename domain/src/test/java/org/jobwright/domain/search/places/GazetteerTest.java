package org.jobwright.domain.search.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bath, England | Bristol, England",
                "Bristol, England | Bristol, England",
                "Pitlochry, Scotland | Dundee, Scotland",
                "Naumburg, Sachsen-Anhalt | Halle, Saxony-Anhalt",
                "Wiesmoor, Niedersachsen | Oldenburg, Lower Saxony",
                "Whitehorse, Yukon | Whitehorse, Yukon"
            })
    void aTownIsKnownByTheNextLargeOneOfItsRegion(String typed, String large) {
        Place town = Gazetteer.find(typed, "").orElseThrow();
        assertEquals(large, Gazetteer.nextLargeTown(town).label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bristol | Bristol, England",
                "  bristol, uk | Bristol, England",
                "Bath, GB | Bath, England",
                "Springfield, Illinois | Springfield, Illinois",
                "Springfield, IL | Springfield, Illinois",
                "springfield il | Springfield, Illinois",
                "San Antonio, Texas | San Antonio, Texas",
                "St. Albans | St Albans, England",
                "Saint Albans | St Albans, England",
                "London, Ontario | London, Ontario",
                "London, Kanada | London, Ontario",
                "New York | New York City, New York",
                "Washington DC | Washington, District of Columbia",
                "Peru, Indiana | Peru, Indiana",
                "Toronto, Ontario, Canada | Toronto, Ontario",
                "King's Lynn | King's Lynn, England",
                "Guildford, Surrey | Guildford, England",
                "Zürich | Zurich, Switzerland",
                "Singapore | Singapore",
            })
    void aPlaceIsFoundAsPeopleWriteIt(String typed, String label) {
        assertEquals(Optional.of(label), labelOf(typed, null));
    }

    @ParameterizedTest
    @CsvSource({
        "München,DE-BY", "munich,DE-BY", "Köln,DE-NW", "koln,DE-NW", "Koeln,DE-NW", "Cologne,DE-NW", "Wien,AT-9",
        "Vienna,AT-9", "Genf,CH-GE", "Rom,IT-62", "Mailand,IT-25", "Prag,CZ-52", "Brüssel,BE-BRU", "Lissabon,PT-14"
    })
    void germanAndEnglishNamesMeanTheSamePlace(String typed, String region) {
        assertEquals(Optional.of(region), Gazetteer.find(typed, "").map(Place::regionCode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bristol Royal Infirmary, Bristol | Bristol, England",
                "10115 Berlin | Berlin, Germany",
                "2725 College St, Jacksonville, FL 32205 | Jacksonville, Florida",
                "510 East 62nd Street, New York, NY 10065 | New York City, New York",
                "Japan, Tokyo | Tokyo, Japan",
                "Munich (Germany) | Munich, Bavaria",
                "Canada - Montreal | Montréal, Quebec",
                "London SW1A 1AA | London, England",
                "Chicago, IL; New York, NY | Chicago, Illinois",
            })
    void theTownInAnAddressIsFound(String typed, String label) {
        assertEquals(Optional.of(label), labelOf(typed, null));
    }

    @Test
    void thePreferredCountryTakesPrecedenceOverLargerPlacesAbroad() {
        assertEquals(Optional.of("Boston, Massachusetts"), labelOf("Boston", null));
        assertEquals(Optional.of("Boston, England"), labelOf("Boston", "GB"));
        assertEquals(Optional.of("Newcastle upon Tyne, England"), labelOf("Newcastle", "gb"));
        assertEquals(Optional.of("Boston, Massachusetts"), labelOf("Boston, US", "GB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", "Remote", "Paris, Germany", "Nowhere, Georgia", "🙂", "a,b,c,d,e,f,g,h", "%_*"})
    void whatIsNoPlaceIsNotFound(String typed) {
        assertEquals(Optional.empty(), Gazetteer.find(typed, "GB"));
    }

    @Test
    void anAbsurdlyLongTextIsNotAPlace() {
        assertEquals(Optional.empty(), Gazetteer.find("London, ".repeat(10_000), null));
        assertEquals(List.of(), Gazetteer.startingWith("b".repeat(50_000), null, 5));
        assertEquals(List.of(), Gazetteer.nearestNames("Brstol".repeat(10_000), null, 5));
    }

    @Test
    void theLabelOfALargePlaceLeadsBackToItInBothLanguages() {
        PlaceTable table = PlaceTable.shipped();
        List<String> lost = IntStream.range(0, table.size())
                .filter(row -> table.population(row) >= 150_000)
                .mapToObj(table::place)
                .filter(place -> !leadsBack(place, Language.EN) || !leadsBack(place, Language.DE))
                .map(Place::label)
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyNameIsStoredAsItIsSearched() {
        PlaceTable table = PlaceTable.shipped();
        assertTrue(
                IntStream.range(0, table.size())
                        .allMatch(row -> table.isNamed(
                                row,
                                FoldedText.bytes(FoldedText.of(table.place(row).name())))),
                "run DerivedPlaces anew");
    }

    @Test
    void everyOtherNameMeansAPlace() {
        PlaceNames.shipped()
                .forEach((name, meant) -> assertTrue(PlaceTable.shipped().row(meant) != PlaceFinder.NONE, name));
    }

    private static boolean leadsBack(Place place, Language language) {
        return Gazetteer.find(place.label(language), null).equals(Optional.of(place));
    }

    private static Optional<String> labelOf(String typed, String preferredCountry) {
        return Gazetteer.find(typed, preferredCountry).map(Place::label);
    }
}
