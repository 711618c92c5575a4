package org.jobwright.domain.search.places;

import java.util.Optional;

/** A spatial index of places: rows of the gazetteer, in squares of one degree. */
final class PlaceGrid {

    private static final class Shipped {
        static final PlaceGrid GRID = new PlaceGrid(PlaceTable.shipped());
    }

    private static final int ROWS = 180;
    private static final int COLUMNS = 360;

    private final PlaceTable table;
    private final int[] end = new int[ROWS * COLUMNS + 1];
    private final int[] places;

    private PlaceGrid(PlaceTable table) {
        this.table = table;
        places = new int[table.size()];
        for (int row = 0; row < places.length; row++) {
            end[square(row) + 1]++;
        }
        for (int square = 1; square < end.length; square++) {
            end[square] += end[square - 1];
        }
        int[] next = end.clone();
        for (int row = 0; row < places.length; row++) {
            places[next[square(row)]++] = row;
        }
    }

    static PlaceGrid shipped() {
        return Shipped.GRID;
    }

    /** The nearest place of a country; none if it is more than a degree away. */
    Optional<Place> nearest(double latitude, double longitude, String country) {
        Place here = new Place("", "", "", country, 0, latitude, longitude);
        int best = PlaceFinder.NONE;
        double least = Double.MAX_VALUE;
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                int square = square(latitude + north, longitude + east);
                for (int i = end[square]; i < end[square + 1]; i++) {
                    double distance = here.squaredChord(table.latitude(places[i]), table.longitude(places[i]));
                    if (distance < least && table.isIn(places[i], country)) {
                        least = distance;
                        best = places[i];
                    }
                }
            }
        }
        return best == PlaceFinder.NONE ? Optional.empty() : Optional.of(table.place(best));
    }

    private int square(int row) {
        return square(table.latitude(row), table.longitude(row));
    }

    private static int square(double latitude, double longitude) {
        int north = Math.clamp((int) Math.floor(latitude) + ROWS / 2, 0, ROWS - 1);
        int east = Math.floorMod((int) Math.floor(longitude) + COLUMNS / 2, COLUMNS);
        return north * COLUMNS + east;
    }
}
