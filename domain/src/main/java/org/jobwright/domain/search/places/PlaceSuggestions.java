package org.jobwright.domain.search.places;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/** Places that complete what someone began to type. */
final class PlaceSuggestions {

    /** How many times larger a place abroad must be to come before one at home. */
    private static final long HOME = 30;

    private static final int LONGEST = 60;

    private record Weighed(int row, long weight) implements Comparable<Weighed> {
        @Override
        public int compareTo(Weighed other) {
            return Long.compare(weight, other.weight);
        }
    }

    private final PlaceTable table = PlaceTable.shipped();

    List<Place> startingWith(String typed, String preferredCountry, int limit) {
        String[] parts = typed.length() > LONGEST ? new String[0] : typed.split(",", 2);
        String name = parts.length == 0 ? "" : FoldedText.of(parts[0]);
        if (name.isEmpty() || limit < 1) {
            return List.of();
        }
        String narrower = parts.length < 2 ? "" : FoldedText.of(parts[1]);
        PriorityQueue<Weighed> largest = new PriorityQueue<>(limit + 1);
        rows(name, parts.length > 1)
                .filter(row -> narrower.isEmpty() || goesOn(row, narrower))
                .forEach(row -> {
                    long weight = weight(row, preferredCountry);
                    if (largest.size() < limit || weight > largest.element().weight) {
                        largest.add(new Weighed(row, weight));
                    }
                    if (largest.size() > limit) {
                        largest.remove();
                    }
                });
        return largest.stream()
                .sorted(Comparator.reverseOrder())
                .map(weighed -> table.place(weighed.row))
                .toList();
    }

    private IntStream rows(String name, boolean whole) {
        byte[] text = FoldedText.bytes(name);
        IntStream own = IntStream.range(table.position(text, false), table.position(text, true))
                .filter(row -> !whole || table.isNamed(row, text));
        PlaceNames names = PlaceNames.shipped();
        IntStream called = (whole ? names.meantBy(name) : names.startingWith(name))
                .stream().mapToInt(table::row).filter(row -> row != PlaceFinder.NONE && !table.startsWith(row, text));
        return IntStream.concat(own, called);
    }

    private boolean goesOn(int row, String narrower) {
        Place place = table.place(row);
        return Stream.of(Language.values())
                        .flatMap(language -> Stream.of(
                                Regions.shipped()
                                        .name(place.regionCode(), language)
                                        .orElse(""),
                                CountryNames.name(place.country(), language)))
                        .anyMatch(name -> FoldedText.of(name).startsWith(narrower))
                || Territory.called(narrower)
                        .map(area -> area.contains(table.regionCode(row)))
                        .orElse(false);
    }

    private long weight(int row, String preferredCountry) {
        boolean atHome = !preferredCountry.isEmpty() && table.isIn(row, preferredCountry);
        return table.population(row) * (atHome ? HOME : 1);
    }
}
