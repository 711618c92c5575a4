package org.jobwright.domain.search.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Resources;

/**
 * The places of postcodes, from GeoNames: the outward codes of Great Britain ({@code BS3} of {@code BS3 1AA}), and the
 * codes of the USA, Germany, Austria and Switzerland.
 */
final class Postcodes {

    /** The order in which they are tried if nothing indicates the country. */
    static final List<String> COUNTRIES = List.of("GB", "DE", "US", "AT", "CH");

    private static final Pattern BRITISH = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)(?: ?[0-9][A-Z]{2})?");
    private static final Pattern NUMBER = Pattern.compile("(?:(DE?|AT?|CH|US)[- ])?([0-9]{4,5})(?:-[0-9]{4})?");
    private static final Pattern PART = Pattern.compile("[,;]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 60;
    private static final double UNIT = 1000;

    private static final class Shipped {

        static final Postcodes POSTCODES = new Postcodes();
    }

    private final long[] keys;
    private final int[] latitude;
    private final int[] longitude;

    private Postcodes() {
        List<long[]> rows = new ArrayList<>();
        Resources.lines(Postcodes.class, "postcodes.tsv.gz", line -> {
            String[] columns = Resources.columns(line, 4);
            rows.add(new long[] {key(columns[0], columns[1]), Integer.parseInt(columns[2]), Integer.parseInt(columns[3])
            });
        });
        rows.sort((one, other) -> Long.compare(one[0], other[0]));
        keys = rows.stream().mapToLong(row -> row[0]).toArray();
        latitude = rows.stream().mapToInt(row -> (int) row[1]).toArray();
        longitude = rows.stream().mapToInt(row -> (int) row[2]).toArray();
    }

    /** The place of a typed postcode, possibly with a town or a country; empty if it is unknown. */
    static Optional<Place> find(String typed, String preferredCountry) {
        return Shipped.POSTCODES.look(typed, preferredCountry);
    }

    /** Whether the text has the form of a postcode. */
    static boolean looksLikeOne(String typed) {
        return typed.length() <= LONGEST && codes(typed).stream().anyMatch(code -> isCode(code));
    }

    private Optional<Place> look(String typed, String preferredCountry) {
        if (typed.length() > LONGEST || typed.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Optional<String> named = PART.splitAsStream(typed)
                .skip(1)
                .flatMap(part -> Gazetteer.countryCode(part)
                        .or(() -> Gazetteer.regionCode(part, "").map(region -> region.substring(0, 2)))
                        .stream())
                .findFirst();
        for (String code : codes(typed)) {
            Matcher british = BRITISH.matcher(code);
            if (british.matches()) {
                Optional<Place> found = place("GB", british.group(1));
                if (found.isPresent()) {
                    return found;
                }
            }
            Matcher number = NUMBER.matcher(code);
            if (number.matches()) {
                String country = number.group(1) == null ? named.orElse("") : country(number.group(1));
                Optional<Place> found = countries(country, preferredCountry)
                        .flatMap(one -> place(one, number.group(2)).stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<String> countries(String named, String preferred) {
        return named.isEmpty() ? Stream.concat(Stream.of(preferred), COUNTRIES.stream()) : Stream.of(named);
    }

    private static String country(String sign) {
        return switch (sign) {
            case "D" -> "DE";
            case "A" -> "AT";
            default -> sign;
        };
    }

    private static boolean isCode(String code) {
        return BRITISH.matcher(code).matches() || NUMBER.matcher(code).matches();
    }

    /** The first part, whole and by its words: {@code BS3 1AA}, {@code 10115 Berlin}, {@code Bristol BS3}. */
    private static List<String> codes(String typed) {
        String first = SPACES.matcher(PART.split(typed, 2)[0].strip().toUpperCase(Locale.ROOT))
                .replaceAll(" ");
        List<String> codes = new ArrayList<>(List.of(first));
        String[] words = first.split(" ", -1);
        for (int i = 0; i < words.length && words.length > 1; i++) {
            if (i + 1 < words.length) {
                codes.add(words[i] + " " + words[i + 1]);
            }
            codes.add(words[i]);
        }
        return codes;
    }

    private Optional<Place> place(String country, String code) {
        int row = COUNTRIES.contains(country) ? Arrays.binarySearch(keys, key(country, code)) : -1;
        if (row < 0) {
            return Optional.empty();
        }
        double north = latitude[row] / UNIT;
        double east = longitude[row] / UNIT;
        Optional<Place> town = PlaceGrid.shipped().nearest(north, east, country);
        return Optional.of(new Place(
                code,
                town.map(Place::regionCode).orElse(""),
                town.map(Place::regionName).orElse(""),
                country,
                0,
                north,
                east));
    }

    /** A code and its country as one number: both are letters and digits, six at most. */
    private static long key(String country, String code) {
        return Long.parseLong((COUNTRIES.indexOf(country) + 1) + code, Character.MAX_RADIX);
    }
}
