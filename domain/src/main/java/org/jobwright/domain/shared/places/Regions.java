package org.jobwright.domain.shared.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/** The parts of countries: states, provinces, Länder, with their codes and names. */
public final class Regions {

    /** A separate class, so that the tables are loaded on first use. */
    private static final class Shipped {
        static final Regions REGIONS = new Regions();
    }

    /** The order of countries in which an ambiguous region is resolved. */
    private static final String USUAL = "GB US DE AT CH IE CA AU IN FR ES IT NL BE";

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> german = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private Regions() {
        Resources.lines(Regions.class, "regions.tsv.gz", line -> {
            String[] columns = Resources.columns(line, 2);
            english.put(columns[0], columns[1]);
        });
        Resources.lines(Regions.class, "region-names.tsv", line -> {
            String[] columns = Resources.columns(line, 4);
            if (!columns[1].isEmpty()) {
                english.put(columns[0], columns[1]);
            }
            german.put(columns[0], columns[2]);
            for (String other : columns[3].split("\\|", -1)) {
                called(other, columns[0]);
            }
        });
        german.forEach((code, name) -> called(name, code));
        english.forEach((code, name) -> called(name, code));
        english.forEach((code, name) -> {
            called(code.replace("-", ""), code);
            String own = code.substring(3);
            if (Character.isLetter(own.charAt(0))) {
                called(own, code);
            }
            if (!code.startsWith("US-") && isCalledElsewhere(code, name)) {
                shared.add(code);
            }
        });
    }

    public static Regions shipped() {
        return Shipped.REGIONS;
    }

    /** The codes of all regions that match a name, a code such as {@code GB-ENG} or its second half. */
    public List<String> codes(String folded) {
        List<String> named = byName.get(folded);
        return named != null ? named : byName.getOrDefault(folded.replace(" ", ""), List.of());
    }

    /** The region of a country; without a country, the most likely one for our readers. */
    public Optional<String> code(String folded, String country) {
        List<String> codes = codes(folded);
        return country.isEmpty()
                ? codes.stream().min(Comparator.comparingInt(Regions::distance))
                : codes.stream().filter(code -> code.startsWith(country + "-")).findFirst();
    }

    private static int distance(String code) {
        int index = USUAL.indexOf(code.substring(0, 2));
        return index < 0 ? USUAL.length() : index;
    }

    public Optional<String> name(String code, Language language) {
        String name = names(language).getOrDefault(code, "");
        return Optional.ofNullable(name.isEmpty() ? english.get(code) : name);
    }

    private Map<String, String> names(Language language) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
        };
    }

    /**
     * Whether another country has a region of that name. States of the USA are named without the country all the same.
     */
    public boolean isShared(String code) {
        return shared.contains(code);
    }

    private boolean isCalledElsewhere(String code, String name) {
        return byName.get(FoldedText.of(name)).stream()
                .anyMatch(other -> !other.startsWith(code.substring(0, 2))
                        && english.get(other).equals(name));
    }

    private void called(String name, String code) {
        String folded = FoldedText.of(name);
        if (!folded.isEmpty()) {
            List<String> codes = byName.computeIfAbsent(folded, first -> new ArrayList<>(1));
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
    }
}
