package org.jobwright.domain.search.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.shared.text.SpellingDistance;

/**
 * Places whose names are one or two typing errors away from the input. Larger ones first: one more error is allowed for
 * a place with a hundred times the population.
 */
final class PlaceSpelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int TWO_SLIPS_FROM = 7;
    private static final double A_SLIP = 2;

    private record Neighbour(int row, double cost) {}

    private final PlaceTable table = PlaceTable.shipped();

    List<Place> nearest(String typed, String preferredCountry, int limit) {
        byte[] wanted = FoldedText.bytes(FoldedText.of(typed.length() > LONGEST * 3 ? "" : typed.split(",", 2)[0]));
        if (wanted.length < SHORTEST || wanted.length > LONGEST) {
            return List.of();
        }
        int slips = wanted.length < TWO_SLIPS_FROM ? 1 : 2;
        int letters = letters(wanted, 0, wanted.length);
        List<Neighbour> neighbours = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        byte[] folded = table.folded();
        for (int row = 0; row < table.size(); row++) {
            int start = table.foldedStart(row);
            int end = table.foldedEnd(row);
            if (Math.abs(end - start - wanted.length) <= slips
                    && Integer.bitCount(letters ^ letters(folded, start, end)) <= 2 * slips) {
                int distance = SpellingDistance.between(wanted, folded, start, end, slips);
                if (distance <= slips) {
                    neighbours.add(new Neighbour(row, cost(row, distance, preferredCountry)));
                }
            }
        }
        PlaceNames.shipped().forEach((name, meant) -> {
            byte[] other = FoldedText.bytes(name);
            int distance = SpellingDistance.between(wanted, other, 0, other.length, slips);
            int row = distance > slips ? PlaceFinder.NONE : table.row(meant);
            if (row != PlaceFinder.NONE) {
                neighbours.add(new Neighbour(row, cost(row, distance, preferredCountry)));
            }
        });
        return neighbours.stream()
                .sorted(Comparator.comparingDouble(Neighbour::cost))
                .filter(neighbour -> seen.add(neighbour.row))
                .limit(limit)
                .map(neighbour -> table.place(neighbour.row))
                .toList();
    }

    private double cost(int row, int distance, String preferredCountry) {
        boolean atHome = !preferredCountry.isEmpty() && table.isIn(row, preferredCountry);
        return distance * A_SLIP - Math.log10(table.population(row) + 1.0) / 2 - (atHome ? 1 : 0);
    }

    /** Which letters a name has, as bits; one typing error changes at most two of them. */
    private static int letters(byte[] name, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters |= 1 << (name[i] & 31);
        }
        return letters;
    }
}
