package org.jobwright.services.jobs.imports;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;

/** Parses where and under what contract the work is done, as others write it. */
final class WorkReading {

    private static final Map<String, EmploymentType> EMPLOYMENT = Map.ofEntries(
            Map.entry("FULL_TIME", EmploymentType.FULL_TIME),
            Map.entry("FULLTIME", EmploymentType.FULL_TIME),
            Map.entry("PART_TIME", EmploymentType.PART_TIME),
            Map.entry("PARTTIME", EmploymentType.PART_TIME),
            Map.entry("CONTRACTOR", EmploymentType.CONTRACTOR),
            Map.entry("CONTRACT", EmploymentType.CONTRACTOR),
            Map.entry("TEMPORARY", EmploymentType.TEMPORARY),
            Map.entry("TEMP", EmploymentType.TEMPORARY),
            Map.entry("INTERN", EmploymentType.INTERN),
            Map.entry("INTERNSHIP", EmploymentType.INTERN),
            Map.entry("VOLUNTEER", EmploymentType.VOLUNTEER),
            Map.entry("PER_DIEM", EmploymentType.PER_DIEM),
            Map.entry("VOLLZEIT", EmploymentType.FULL_TIME),
            Map.entry("TEILZEIT", EmploymentType.PART_TIME),
            Map.entry("MINIJOB", EmploymentType.PART_TIME),
            Map.entry("BEFRISTET", EmploymentType.TEMPORARY),
            Map.entry("AUSHILFE", EmploymentType.TEMPORARY),
            Map.entry("PRAKTIKUM", EmploymentType.INTERN),
            Map.entry("PRAKTIKANT", EmploymentType.INTERN),
            Map.entry("EHRENAMT", EmploymentType.VOLUNTEER),
            Map.entry("FREIBERUFLICH", EmploymentType.CONTRACTOR),
            Map.entry("FREIE_MITARBEIT", EmploymentType.CONTRACTOR),
            Map.entry("SONSTIGES", EmploymentType.OTHER),
            Map.entry("OTHER", EmploymentType.OTHER));

    private static final Pattern REMOTE = Pattern.compile(
            "telecommute|(?<![\\p{L}\\p{N}_])remote(?![\\p{L}\\p{N}_])|work from home|home[ -]?office|mobiles arbeiten",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HYBRID = Pattern.compile("hybrid", Pattern.CASE_INSENSITIVE);

    private WorkReading() {}

    static WorkplaceType workplace(String text) {
        if (HYBRID.matcher(text).find()) {
            return WorkplaceType.HYBRID;
        }
        return REMOTE.matcher(text).find() ? WorkplaceType.REMOTE : WorkplaceType.ON_SITE;
    }

    /** The known ones, in order; empty if there are none. */
    static List<EmploymentType> employmentTypes(List<String> entries) {
        Set<EmploymentType> types = new LinkedHashSet<>();
        for (String entry : entries) {
            for (String word : entry.split("[,;|/]", -1)) {
                Optional.ofNullable(EMPLOYMENT.get(
                                word.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_")))
                        .ifPresent(types::add);
            }
        }
        return List.copyOf(types);
    }

    static WorkLocation location(RawPosting.Place place) {
        return new WorkLocation(
                ImportedText.line(place.street()),
                ImportedText.line(place.locality()),
                ImportedText.line(place.region()),
                ImportedText.line(place.postalCode()),
                Countries.code(place.country()),
                coordinate(place.latitude()),
                coordinate(place.longitude()));
    }

    private static BigDecimal coordinate(String text) {
        try {
            if (text.isEmpty() || text.length() > RawPosting.MOST_FIGURE) {
                return null;
            }
            BigDecimal degrees = new BigDecimal(text);
            return PayReading.isShort(degrees) ? degrees : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
