package org.jobwright.domain.search.places;

import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * An unambiguous label of a place: with its region, which readers know better than a code; with its country if the
 * region adds nothing; and with both if several countries have a region of that name.
 */
final class PlaceLabel {

    private PlaceLabel() {}

    static String of(Place place, Language language) {
        String name = PlaceNames.shipped().name(place, language);
        String region = Regions.shipped().name(place.regionCode(), language).orElse("");
        String country = CountryNames.name(place.country(), language);
        if (region.isEmpty() || FoldedText.of(region).equals(FoldedText.of(name))) {
            return country.equals(name) || country.isEmpty() ? name : name + ", " + country;
        }
        String label = name + ", " + region;
        return Regions.shipped().isShared(place.regionCode()) ? label + ", " + country : label;
    }
}
