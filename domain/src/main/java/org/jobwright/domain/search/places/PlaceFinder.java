package org.jobwright.domain.search.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Understands a place as people write it: a name, then a region or country that narrows it. The largest place of that
 * name wins, unless the rest says otherwise or the preferred country has one that is more than a hamlet. The first part
 * that is a place wins: {@code Bristol Royal Infirmary, Bristol} is in Bristol.
 */
final class PlaceFinder {

    static final int NONE = -1;

    private static final Pattern OTHERS = Pattern.compile("[;/|]");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern PARTS = Pattern.compile("[,()]|\\s[-–—]\\s");
    private static final int LONGEST = 120;
    private static final int MOST_PARTS = 6;
    private static final int LONGEST_COUNTRY = 4;
    /** From this population on, a place in the preferred country takes precedence over a larger one abroad. */
    private static final int MORE_THAN_A_HAMLET = 1000;
    /** The greatest distance of a part of a town from its centre. */
    private static final double NEAR_KM = 60;

    private final PlaceTable table = PlaceTable.shipped();

    /** The row of a typed place, or {@link #NONE}. With {@code country} only places there count. */
    int find(String typed, String preferredCountry, List<Territory> within) {
        if (typed.length() > LONGEST) {
            return NONE;
        }
        int found = parts(COMMAS, typed, within, preferredCountry);
        for (String one : OTHERS.split(typed, -1)) {
            found = found == NONE ? parts(PARTS, one, within, preferredCountry) : found;
        }
        return found;
    }

    private int parts(Pattern between, String typed, List<Territory> within, String preferredCountry) {
        List<String> parts = Arrays.stream(between.split(typed, -1))
                .map(FoldedText::of)
                .filter(part -> !part.isEmpty())
                .limit(MOST_PARTS)
                .toList();
        List<Optional<Territory>> areas = parts.stream()
                .map(part -> Territory.called(part).flatMap(area -> area.inside(within)))
                .toList();
        int found = NONE;
        for (int i = 0; i < parts.size() && found == NONE; i++) {
            if (mayBeTown(parts, areas, i)) {
                found = part(i, parts, areas, within, preferredCountry);
            }
        }
        return found;
    }

    /**
     * {@code Peru, Indiana} is a town; {@code Japan, Tokyo} begins with a country; {@code Nowhere, Georgia} is neither.
     */
    private static boolean mayBeTown(List<String> parts, List<Optional<Territory>> areas, int index) {
        if (areas.get(index).isEmpty() || parts.size() == 1) {
            return true;
        }
        List<String> later = parts.subList(index + 1, parts.size());
        boolean first = areas.subList(0, index).stream().allMatch(Optional::isPresent);
        boolean inRegion = later.stream().anyMatch(Territory::isRegion);
        boolean inCountry = areas.subList(index + 1, areas.size()).stream().anyMatch(Optional::isPresent);
        return inRegion || first && (inCountry || !Territory.isCountry(parts.get(index)));
    }

    private int part(
            int index,
            List<String> parts,
            List<Optional<Territory>> areas,
            List<Territory> within,
            String preferredCountry) {
        List<Territory> narrower = new ArrayList<>(within);
        List<String> towns = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i != index && areas.get(i).isPresent()) {
                narrower.add(areas.get(i).get());
            } else if (i > index) {
                towns.add(parts.get(i));
            }
        }
        int found = named(parts.get(index), narrower, preferredCountry);
        for (int i = 0; found != NONE && i < towns.size(); i++) {
            int town = named(towns.get(i), narrower, preferredCountry);
            if (town != NONE) {
                return nearest(parts.get(index), narrower, table.place(town)).orElse(NONE);
            }
        }
        return found;
    }

    /** A name followed by a region without a comma, or by a postcode, is also understood. */
    private int named(String name, List<Territory> areas, String preferredCountry) {
        int found = best(candidates(name, areas), preferredCountry);
        if (found != NONE) {
            return found;
        }
        String[] words = name.split(" ", -1);
        for (int last = Math.min(LONGEST_COUNTRY, words.length - 1); last > 0; last--) {
            int cut = words.length - last;
            Optional<Territory> area = Territory.called(join(words, cut, words.length));
            if (area.isPresent()) {
                List<Territory> narrower = new ArrayList<>(areas);
                narrower.add(area.get());
                int there = best(candidates(join(words, 0, cut), narrower), preferredCountry);
                if (there != NONE) {
                    return there;
                }
            }
        }
        String bare = FoldedText.withoutNumbers(name);
        return bare.equals(name) ? NONE : best(candidates(bare, areas), preferredCountry);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    private List<Integer> candidates(String name, List<Territory> areas) {
        List<Integer> rows = new ArrayList<>();
        collect(name, areas, rows);
        for (PlaceNames.Meant meant : PlaceNames.shipped().meantBy(name)) {
            List<Territory> there = new ArrayList<>(areas);
            there.add(Territory.of(meant.country()));
            collect(meant.name(), there, rows);
        }
        String plain = FoldedText.withoutSpelledUmlauts(name);
        return rows.isEmpty() && !plain.equals(name) ? candidates(plain, areas) : rows;
    }

    private void collect(String name, List<Territory> areas, List<Integer> rows) {
        byte[] text = FoldedText.bytes(name);
        for (int row = table.position(text, false); row < table.size() && table.isNamed(row, text); row++) {
            String code = table.regionCode(row);
            if (areas.stream().allMatch(area -> area.contains(code))) {
                rows.add(row);
            }
        }
    }

    private int best(List<Integer> rows, String preferredCountry) {
        int best = NONE;
        int bestAtHome = NONE;
        for (int row : rows) {
            best = larger(row, best);
            if (!preferredCountry.isEmpty()
                    && table.isIn(row, preferredCountry)
                    && table.population(row) >= MORE_THAN_A_HAMLET) {
                bestAtHome = larger(row, bestAtHome);
            }
        }
        return bestAtHome == NONE ? best : bestAtHome;
    }

    private int larger(int row, int other) {
        return other == NONE || table.population(row) > table.population(other) ? row : other;
    }

    private Optional<Integer> nearest(String name, List<Territory> areas, Place town) {
        return candidates(name, areas).stream()
                .filter(row -> town.kilometresTo(table.latitude(row), table.longitude(row)) < NEAR_KM)
                .max((one, other) -> Integer.compare(table.population(one), table.population(other)));
    }
}
