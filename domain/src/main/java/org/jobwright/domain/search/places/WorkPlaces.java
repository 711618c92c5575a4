package org.jobwright.domain.search.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/** Locates the places of work that postings name. */
final class WorkPlaces {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private WorkPlaces() {}

    static Optional<Place> locate(WorkLocation location) {
        Optional<Place> town = town(location);
        if (!hasCoordinates(location)) {
            return town;
        }
        double latitude = location.latitude().doubleValue();
        double longitude = location.longitude().doubleValue();
        Optional<Place> known = town.or(() -> PlaceGrid.shipped().nearest(latitude, longitude, location.country()));
        String region =
                regionText(location).or(() -> known.map(Place::regionCode)).orElse("");
        return Optional.of(new Place(
                location.locality().isEmpty() ? known.map(Place::name).orElse("") : location.locality(),
                region,
                Regions.shipped().name(region, Language.EN).orElse(""),
                location.country().isEmpty() ? known.map(Place::country).orElse("") : location.country(),
                known.map(Place::population).orElse(0),
                latitude,
                longitude));
    }

    static Optional<String> region(WorkLocation location) {
        return regionText(location)
                .or(() -> locate(location).map(Place::regionCode))
                .filter(code -> !code.isEmpty());
    }

    private static Optional<Place> town(WorkLocation location) {
        if (location.locality().isEmpty()) {
            return Optional.empty();
        }
        List<Territory> within = new ArrayList<>();
        if (!location.country().isEmpty()) {
            within.add(Territory.of(location.country()));
        }
        regionText(location).ifPresent(code -> within.add(Territory.of(code)));
        int row = new PlaceFinder().find(location.locality(), "", within);
        return row == PlaceFinder.NONE
                ? Optional.empty()
                : Optional.of(PlaceTable.shipped().place(row));
    }

    private static Optional<String> regionText(WorkLocation location) {
        return location.region().isEmpty()
                ? Optional.empty()
                : Regions.shipped().code(FoldedText.of(location.region()), location.country());
    }

    /** Zero and zero is the default of programs without coordinates; nobody works there. */
    private static boolean hasCoordinates(WorkLocation location) {
        BigDecimal latitude = location.latitude();
        BigDecimal longitude = location.longitude();
        return latitude != null
                && longitude != null
                && latitude.abs().compareTo(POLE) <= 0
                && longitude.abs().compareTo(DATE_LINE) <= 0
                && (latitude.signum() != 0 || longitude.signum() != 0);
    }
}
