package org.jobwright.domain.search.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The large towns of each region; of a region without one its largest town. */
final class LargeTowns {

    private static final class Shipped {
        static final LargeTowns TOWNS = new LargeTowns(PlaceTable.shipped());
    }

    private static final int LARGE = 100_000;

    private final PlaceTable table;
    private final Map<String, List<Integer>> towns = new HashMap<>();

    private LargeTowns(PlaceTable table) {
        this.table = table;
        for (int row = 0; row < table.size(); row++) {
            keep(row, towns.computeIfAbsent(table.regionCode(row), code -> new ArrayList<>()));
        }
    }

    private void keep(int row, List<Integer> kept) {
        if (kept.isEmpty()) {
            kept.add(row);
            return;
        }
        int largest = table.population(kept.getFirst());
        if (table.population(row) >= LARGE && largest >= LARGE) {
            kept.add(row);
        } else if (table.population(row) > largest) {
            kept.set(0, row);
        }
    }

    static LargeTowns shipped() {
        return Shipped.TOWNS;
    }

    /** The nearest one in the same region. */
    Place nearest(Place place) {
        String region = place.regionCode().isEmpty() ? place.country() : place.regionCode();
        int best = PlaceFinder.NONE;
        double least = Double.MAX_VALUE;
        for (int row : towns.getOrDefault(region, List.of())) {
            double distance = place.squaredChord(table.latitude(row), table.longitude(row));
            if (distance < least) {
                least = distance;
                best = row;
            }
        }
        return best == PlaceFinder.NONE ? place : table.place(best);
    }
}
