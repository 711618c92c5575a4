package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Where, when and under what kind of contract the work is done.
 *
 * @param applicantLocations for remote work: where applicants may live, as ISO 3166 codes such as {@code DE} or
 *     {@code US-CA}; never a stand-in for citizenship or visas
 * @param reportsTo the country or region of the person or office that the job reports to, as such a code; empty for the
 *     head office
 */
public record WorkArrangement(
        List<EmploymentType> employmentTypes,
        WorkplaceType workplaceType,
        List<WorkLocation> locations,
        List<String> applicantLocations,
        String workHours,
        Integer hoursPerWeek,
        String shift,
        String reportsTo)
        implements Serializable {

    public static final WorkArrangement EMPTY = new WorkArrangement(null, null, null, null, null, null, null, null);

    public WorkArrangement {
        employmentTypes =
                TypedText.list(employmentTypes).stream().distinct().sorted().toList();
        workplaceType = workplaceType == null ? WorkplaceType.ON_SITE : workplaceType;
        locations = TypedText.list(locations);
        applicantLocations = TypedText.lines(applicantLocations);
        workHours = TypedText.clean(workHours);
        shift = TypedText.clean(shift);
        reportsTo = TypedText.clean(reportsTo).toUpperCase(Locale.ROOT);
    }

    /** An arrangement that reports to the head office. */
    public WorkArrangement(
            List<EmploymentType> employmentTypes,
            WorkplaceType workplaceType,
            List<WorkLocation> locations,
            List<String> applicantLocations,
            String workHours,
            Integer hoursPerWeek,
            String shift) {
        this(employmentTypes, workplaceType, locations, applicantLocations, workHours, hoursPerWeek, shift, null);
    }

    /** The country of the first place, or of those who may apply; empty if neither is given. */
    public String country() {
        return locations.isEmpty()
                ? applicantLocations.stream()
                        .findFirst()
                        .map(code -> code.substring(0, Math.min(2, code.length())))
                        .orElse("")
                : locations.getFirst().country();
    }

    public static WorkArrangement of(
            EmploymentType employmentType, WorkplaceType workplaceType, WorkLocation... locations) {
        return new WorkArrangement(
                List.of(employmentType), workplaceType, List.of(locations), null, null, null, null, null);
    }
}
