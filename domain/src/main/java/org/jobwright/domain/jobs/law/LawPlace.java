package org.jobwright.domain.jobs.law;

import java.util.Locale;
import java.util.Map;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * A place as laws see it.
 *
 * @param country ISO 3166-1; empty for the whole world
 * @param region ISO 3166-2; empty if it is not known
 * @param locality folded; empty if it is not known
 */
public record LawPlace(String country, String region, String locality) {

    static final LawPlace WORLD = new LawPlace("", "", "");

    /** Territories that have a country code of their own, and the laws of the United States. */
    private static final Map<String, String> TERRITORIES =
            Map.of("PR", "US-PR", "GU", "US-GU", "VI", "US-VI", "AS", "US-AS", "MP", "US-MP");

    public static LawPlace of(WorkLocation location) {
        return of(location.country(), location.region(), location.locality());
    }

    public static LawPlace of(HeadOffice office) {
        return of(office.country(), office.region(), office.locality());
    }

    /** An area such as {@code DE} or {@code US-CA}. */
    public static LawPlace area(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return upper.contains("-")
                ? new LawPlace(upper.substring(0, upper.indexOf('-')), upper, "")
                : of(upper, "", "");
    }

    private static LawPlace of(String country, String region, String locality) {
        String territory = TERRITORIES.get(country);
        if (territory != null) {
            return new LawPlace("US", territory, FoldedText.of(locality));
        }
        return new LawPlace(country, region.isEmpty() ? "" : regionCode(region, country), FoldedText.of(locality));
    }

    private static String regionCode(String text, String country) {
        String upper = text.toUpperCase(Locale.ROOT);
        return country.equals("US") && TERRITORIES.containsValue("US-" + upper.replaceFirst("^US-", ""))
                ? "US-" + upper.replaceFirst("^US-", "")
                : Regions.shipped().code(FoldedText.of(text), country).orElse("");
    }

    boolean isWorld() {
        return country.isEmpty();
    }

    /** How the proof names it: the most exact code that is known. */
    public String code() {
        return isWorld() ? "*" : region.isEmpty() ? country : region;
    }
}
