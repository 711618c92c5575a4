package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Where a rule applies.
 *
 * @param code {@code EU}, a code of ISO 3166, or a region and a city such as {@code US-OH:CLEVELAND}
 * @param localities the names of the city and its parts
 */
public record Jurisdiction(String code, List<String> localities) implements Serializable {

    static final String UNION = "EU";
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}(:[A-Z-]{2,40})?)?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    public Jurisdiction {
        localities = localities == null ? List.of() : List.copyOf(localities);
    }

    static boolean isValid(String code) {
        return SHAPE.matcher(code).matches() && (code.equals(UNION) || COUNTRIES.contains(code.substring(0, 2)));
    }

    public String country() {
        return code.substring(0, 2);
    }

    /** The region as ISO 3166-2; empty for a country. */
    public String region() {
        return code.contains("-") ? code.replaceFirst(":.*", "") : "";
    }

    public boolean isCity() {
        return code.contains(":");
    }

    /** Whether a place lies in it. */
    boolean covers(LawPlace place) {
        return hasCountry(place)
                && (region().isEmpty() || region().equals(place.region()))
                && (!isCity()
                        || localities.stream().map(FoldedText::of).anyMatch(name -> name.equals(place.locality())));
    }

    /** Whether part of an area lies in it. The whole world is an area, too. */
    boolean overlaps(LawPlace area) {
        return area.isWorld()
                || hasCountry(area)
                        && (region().isEmpty() || area.region().isEmpty() || region().equals(area.region()));
    }

    private boolean hasCountry(LawPlace place) {
        return code.equals(UNION)
                ? MEMBERS.contains(place.country())
                : country().equals(place.country());
    }
}
