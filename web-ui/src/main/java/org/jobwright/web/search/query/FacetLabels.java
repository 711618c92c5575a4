package org.jobwright.web.search.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.Industries;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.understanding.UnderstoodSearch;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.engine.SearchFacet;
import org.jobwright.services.search.query.FilterCounts;
import org.jobwright.services.search.query.FilterCounts.Count;
import org.jobwright.web.search.query.FilterGroup.Option;
import org.jobwright.web.shared.pages.SiteRequest;

/** The facets of the list in the reader's language: their values with counts, and the chosen ones as chips. */
public final class FacetLabels {

    /** The facets with check boxes, by their name in the address. */
    private static final Map<String, SearchFacet> BOXES = new LinkedHashMap<>();

    static {
        BOXES.put(JobSearchParameters.WORKPLACE, SearchFacet.WORKPLACE);
        BOXES.put(JobSearchParameters.EMPLOYMENT, SearchFacet.EMPLOYMENT);
        BOXES.put(JobSearchParameters.ROLE, SearchFacet.ROLE);
        BOXES.put(JobSearchParameters.INDUSTRY, SearchFacet.INDUSTRY);
        BOXES.put(JobSearchParameters.ORGANIZATION, SearchFacet.ORGANIZATION);
        BOXES.put(JobSearchParameters.COUNTRY, SearchFacet.COUNTRY);
        BOXES.put(JobSearchParameters.REGION, SearchFacet.REGION);
    }

    private final SiteRequest visit;
    private final JobSearchParameters filters;
    private final FilterCounts counts;
    private final RoleCatalog roles;
    private final Map<String, Long> chosenRoles;

    /**
     * @param chosenRoles how many jobs each chosen role has; counts identify a job's role by its guide or its
     *     occupation
     */
    FacetLabels(
            SiteRequest visit,
            JobSearchParameters filters,
            FilterCounts counts,
            RoleCatalog roles,
            Map<String, Long> chosenRoles) {
        this.visit = visit;
        this.filters = filters;
        this.counts = counts;
        this.roles = roles;
        this.chosenRoles = chosenRoles;
    }

    /** The boxes; a facet that could only show everything or nothing is left out. */
    List<FilterGroup> groups() {
        List<FilterGroup> groups = new ArrayList<>();
        BOXES.forEach((parameter, filter) -> {
            List<Option> options = options(parameter, filter);
            boolean chosen = !filters.all(parameter).isEmpty();
            if (chosen || options.size() > 1) {
                groups.add(new FilterGroup(parameter, visit.text("search.jobs." + parameter), options));
            }
        });
        return groups;
    }

    private List<Option> options(String parameter, SearchFacet filter) {
        Stream<String> all =
                switch (filter) {
                    case WORKPLACE -> Stream.of(WorkplaceType.values()).map(Enum::name);
                    case EMPLOYMENT -> Stream.of(EmploymentType.values()).map(Enum::name);
                    case ROLE ->
                        Stream.of(chosenRoles.keySet(), values(filter), filters.all(parameter))
                                .flatMap(Collection::stream);
                    default -> Stream.concat(values(filter).stream(), filters.all(parameter).stream());
                };
        return all.distinct()
                .map(value -> new Option(
                        value,
                        label(filter, value),
                        filter == SearchFacet.ROLE && chosenRoles.containsKey(value)
                                ? chosenRoles.get(value)
                                : counts.of(filter, value),
                        filters.has(parameter, value),
                        language(filter, value)))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The classification is in English; null if the label is in the reader's language. */
    private String language(SearchFacet filter, String value) {
        return filter == SearchFacet.ROLE
                        && roles.bySlug(value).isEmpty()
                        && OccupationTitles.bySlug(value)
                                .flatMap(role -> OccupationTitles.usualTitle(role, visit.language()))
                                .isEmpty()
                ? visit.foreign(Language.EN)
                : null;
    }

    private List<String> values(SearchFacet filter) {
        return counts.of(filter).stream().map(Count::value).toList();
    }

    /** The pay steps, and the value in the address. */
    List<Option> pay() {
        String chosen = filters.payFrom().map(BigDecimal::toPlainString).orElse("");
        return Stream.concat(counts.of(SearchFacet.PAY).stream().map(Count::value), Stream.of(chosen))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(BigDecimal::new))
                .map(value -> new Option(
                        value,
                        label(SearchFacet.PAY, value),
                        counts.of(SearchFacet.PAY, value),
                        value.equals(chosen),
                        null))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The usual ages, and the value in the address. */
    List<Option> ages() {
        String chosen = filters.first(JobSearchParameters.AGE);
        return Stream.concat(counts.of(SearchFacet.AGE).stream().map(Count::value), Stream.of(chosen))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Integer::valueOf))
                .map(value -> new Option(
                        value,
                        label(SearchFacet.AGE, value),
                        counts.of(SearchFacet.AGE, value),
                        value.equals(chosen),
                        null))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The active filters, each with the list without it. */
    List<JobListPage.Chip> chips() {
        return chips(this::chipsOfValues);
    }

    /** The same, preceded by the place if it was extracted from the words. */
    List<JobListPage.Chip> chips(UnderstoodSearch understood) {
        if (understood.facts().stream().noneMatch(fact -> fact.kind() == UnderstoodSearch.Kind.PLACE)) {
            return chips();
        }
        List<JobListPage.Chip> chips = new ArrayList<>(List.of(new JobListPage.Chip(
                visit.text("search.jobs.place.chip", filters.near()),
                filters.without(JobSearchParameters.NEAR).without(JobSearchParameters.RADIUS))));
        chips.addAll(chips());
        return chips;
    }

    /** The same, but a filter with several values is removed as a whole. */
    List<JobListPage.Chip> chipsOfFilters() {
        return chips((parameter, filter) -> filters.all(parameter).size() > 1
                ? Stream.of(new JobListPage.Chip(visit.text("search.jobs." + parameter), filters.without(parameter)))
                : chipsOfValues(parameter, filter));
    }

    private Stream<JobListPage.Chip> chipsOfValues(String parameter, SearchFacet filter) {
        return filters.all(parameter).stream()
                .map(value -> new JobListPage.Chip(label(filter, value), filters.without(parameter, value)));
    }

    private List<JobListPage.Chip> chips(BiFunction<String, SearchFacet, Stream<JobListPage.Chip>> ofBoxes) {
        List<JobListPage.Chip> chips = new ArrayList<>();
        if (!filters.first(JobSearchParameters.RADIUS).isEmpty()
                && !filters.near().isEmpty()) {
            chips.add(new JobListPage.Chip(
                    visit.text(
                            "search.jobs.chip.radius",
                            visit.radius(Integer.parseInt(filters.first(JobSearchParameters.RADIUS)))),
                    filters.without(JobSearchParameters.RADIUS)));
        }
        filters.payFrom()
                .ifPresent(pay -> chips.add(new JobListPage.Chip(
                        visit.text("search.jobs.chip.pay", label(SearchFacet.PAY, pay.toPlainString())),
                        filters.without(JobSearchParameters.PAY))));
        BOXES.forEach((parameter, filter) -> ofBoxes.apply(parameter, filter).forEach(chips::add));
        if (!filters.first(JobSearchParameters.AGE).isEmpty()) {
            chips.add(new JobListPage.Chip(
                    label(SearchFacet.AGE, filters.first(JobSearchParameters.AGE)),
                    filters.without(JobSearchParameters.AGE)));
        }
        return chips;
    }

    private String label(SearchFacet filter, String value) {
        return switch (filter) {
            case WORKPLACE -> visit.text(WorkplaceType.valueOf(value));
            case EMPLOYMENT -> visit.text(EmploymentType.valueOf(value));
            case COUNTRY -> visit.formats().area(value);
            case PAY -> visit.formats().money(new BigDecimal(value), currency());
            case AGE -> visit.text("search.jobs.chip.posted", Integer.valueOf(value));
            case REGION -> Gazetteer.regionName(value, visit.language()).orElse(value);
            case ROLE ->
                roles.bySlug(value)
                        .map(role -> role.title(visit.language()))
                        .or(() -> OccupationTitles.bySlug(value)
                                .map(role -> OccupationTitles.usualTitle(role, visit.language())
                                        .orElse(role.shortTitle())))
                        .orElse(value);
            case INDUSTRY -> Industries.name(value, visit.language()).orElseGet(() -> counted(filter, value));
            case ORGANIZATION -> counted(filter, value);
        };
    }

    /** The employer's spelling, which the counts use. */
    private String counted(SearchFacet filter, String value) {
        return counts.of(filter).stream()
                .filter(count -> count.value().equals(value))
                .map(Count::name)
                .findFirst()
                .orElse(value);
    }

    /** The currency of pay filters: the chosen one, else the usual one for the reader's language. */
    String currency() {
        return currency(visit, filters);
    }

    public static String currency(SiteRequest visit, JobSearchParameters filters) {
        String chosen = filters.first(JobSearchParameters.CURRENCY);
        return chosen.isEmpty() ? visit.formats().usualCurrency() : chosen;
    }
}
