package org.jobwright.web.search.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.text.TypedText;

/** The parameters that the address of the job list may have, in order, and how they are validated. */
final class JobParameters {

    /** The valid forms of parameter values. */
    private static final Map<String, Pattern> SHAPES = shapes();

    private static final Set<String> SEVERAL = Set.of(
            JobSearchParameters.WORKPLACE,
            JobSearchParameters.EMPLOYMENT,
            JobSearchParameters.ROLE,
            JobSearchParameters.ORGANIZATION,
            JobSearchParameters.INDUSTRY,
            JobSearchParameters.COUNTRY,
            JobSearchParameters.REGION);
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    private JobParameters() {}

    private static Map<String, Pattern> shapes() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        Pattern any = Pattern.compile(".+");
        Pattern slug = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
        Pattern number = Pattern.compile("[1-9][0-9]{0,5}");
        shapes.put(JobSearchParameters.WORDS, any);
        shapes.put(JobSearchParameters.NEAR, any);
        shapes.put(JobSearchParameters.RADIUS, Pattern.compile("[1-9][0-9]{0,2}"));
        shapes.put(JobSearchParameters.WORKPLACE, constants(WorkplaceType.class));
        shapes.put(JobSearchParameters.EMPLOYMENT, constants(EmploymentType.class));
        shapes.put(JobSearchParameters.ROLE, slug);
        shapes.put(JobSearchParameters.ORGANIZATION, slug);
        shapes.put(JobSearchParameters.INDUSTRY, slug);
        shapes.put(JobSearchParameters.COUNTRY, Pattern.compile("[A-Z]{2}"));
        shapes.put(JobSearchParameters.REGION, Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,10}"));
        shapes.put(JobSearchParameters.PAY, any);
        shapes.put(JobSearchParameters.CURRENCY, Pattern.compile("[A-Z]{3}"));
        shapes.put(JobSearchParameters.AGE, number);
        shapes.put(JobSearchParameters.SORT, constants(JobSearch.Order.class));
        shapes.put(JobSearchParameters.PAGE, number);
        return shapes;
    }

    private static Pattern constants(Class<? extends Enum<?>> type) {
        return Pattern.compile(
                Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("|")));
    }

    /** The names of all parameters, in order. */
    static Set<String> names() {
        return SHAPES.keySet();
    }

    /** The valid values, by the name of their parameter. */
    static Map<String, List<String>> read(MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        SHAPES.forEach((name, shape) -> {
            List<String> fitting = parameters.getOrDefault(name, List.of()).stream()
                    .map(value -> clean(name, value))
                    .filter(value -> shape.matcher(value).matches())
                    .distinct()
                    .limit(SEVERAL.contains(name) ? JobSearch.MAX_VALUES : 1)
                    .toList();
            if (!fitting.isEmpty()) {
                values.put(name, fitting);
            }
        });
        // Default values are omitted.
        values.remove(JobSearchParameters.SORT, List.of(JobSearch.Order.RELEVANCE.name()));
        values.remove(JobSearchParameters.PAGE, List.of("1"));
        return values;
    }

    // Codes and words are distinguished by their case, however they were typed.
    private static String clean(String name, String given) {
        String start = given.substring(0, Math.min(given.length(), 2 * JobSearch.MAX_TEXT));
        String shown = NOT_SHOWN.matcher(start).replaceAll(" ").strip();
        String value =
                switch (name) {
                    case JobSearchParameters.WORDS, JobSearchParameters.NEAR, JobSearchParameters.PAY -> shown;
                    case JobSearchParameters.ROLE, JobSearchParameters.ORGANIZATION, JobSearchParameters.INDUSTRY ->
                        shown.toLowerCase(Locale.ROOT);
                    default -> shown.toUpperCase(Locale.ROOT);
                };
        return TypedText.firstOf(value, JobSearch.MAX_TEXT).strip();
    }
}
