package org.jobwright.domain.jobs.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;

/** Where and when the work is done. */
public final class WorkRules {

    public static final int MAX_PLACES = 10;
    private static final int MAX_ADDRESS_LINE = 120;
    private static final int MAX_AREAS = 50;
    public static final int MAX_HOURS_TEXT = 250;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("[A-Z0-9]{1,3}");

    private WorkRules() {}

    static void check(WorkArrangement work, AdvertFindings findings) {
        findings.problemIf(work.employmentTypes().isEmpty(), "work.employmentTypes", "jobs.employment.required");
        checkPlaces(work, findings);
        findings.atMost(MAX_HOURS_TEXT, "work.workHours", work.workHours());
        findings.between(1, 80, "work.hoursPerWeek", work.hoursPerWeek());
        findings.atMost(MAX_HOURS_TEXT, "work.shift", work.shift());
        if (!work.reportsTo().isEmpty()) {
            checkAreas("work.reportsTo", List.of(work.reportsTo()), findings);
        }
    }

    private static void checkPlaces(WorkArrangement work, AdvertFindings findings) {
        List<WorkLocation> places = work.locations();
        boolean remote = work.workplaceType() == WorkplaceType.REMOTE;
        findings.problemIf(places.isEmpty() && !remote, "work.locations", "jobs.place.required");
        findings.atMost(MAX_PLACES, "work.locations", places);
        for (int i = 0; i < places.size(); i++) {
            WorkLocation place = places.get(i);
            String field = "work.locations[" + i + "]";
            findings.problemIf(!COUNTRIES.contains(place.country()), field + ".country", "jobs.place.country");
            findings.problemIf(
                    place.locality().isEmpty() && place.region().isEmpty(), field + ".locality", "jobs.place.locality");
            findings.atMost(MAX_ADDRESS_LINE, field + ".street", place.street());
            findings.atMost(MAX_ADDRESS_LINE, field + ".locality", place.locality());
            findings.atMost(MAX_ADDRESS_LINE, field + ".region", place.region());
            findings.atMost(20, field + ".postalCode", place.postalCode());
        }
        List<String> areas = work.applicantLocations();
        findings.problemIf(
                remote && places.isEmpty() && areas.isEmpty(), "work.applicantLocations", "jobs.remote.area-required");
        findings.atMost(MAX_AREAS, "work.applicantLocations", areas);
        for (int i = 0; i < areas.size(); i++) {
            findings.problemIf(
                    !isArea(areas.get(i)), "work.applicantLocations[" + i + "]", "jobs.remote.area", areas.get(i));
        }
    }

    /** Codes of countries and regions, in fields that only laws need. */
    static void checkAreas(String field, List<String> codes, AdvertFindings findings) {
        findings.atMost(MAX_AREAS, field, codes);
        codes.stream().filter(code -> !isArea(code)).forEach(code -> findings.problem(field, "jobs.remote.area", code));
    }

    private static boolean isArea(String code) {
        String[] parts = code.split("-", 2);
        return COUNTRIES.contains(parts[0])
                && (parts.length == 1 || REGION.matcher(parts[1]).matches());
    }
}
