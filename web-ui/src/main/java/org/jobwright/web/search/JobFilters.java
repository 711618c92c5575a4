package org.jobwright.web.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.EmploymentType;
import org.jobwright.domain.jobs.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.PostingSearch;

/**
 * The parameters of the job list, as they stand in its address. Reading never fails: what makes no sense is left out, so
 * that any address shows a list.
 *
 * @param payMin pay from, as it was typed
 * @param currency ISO 4217; it matters only with {@code payMin}
 * @param postedWithin days; null for any age
 * @param organization the slug of an organization
 */
public record JobFilters(
        String words,
        String near,
        Set<WorkplaceType> workplace,
        Set<EmploymentType> employment,
        String payMin,
        String currency,
        Integer postedWithin,
        String organization,
        PostingSearch.Order sort,
        int page) {

    private static final int MAX_TEXT = 200;
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}([.,’' ]?\\d{3}){0,3}|\\d{1,12}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public JobFilters {
        workplace = workplace.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(workplace));
        employment = employment.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(employment));
    }

    static JobFilters read(MultivaluedMap<String, String> parameters) {
        return new JobFilters(
                text(parameters, "q"),
                text(parameters, "near"),
                constants(WorkplaceType.class, parameters.get("workplace")),
                constants(EmploymentType.class, parameters.get("employment")),
                text(parameters, "pay_min"),
                CURRENCY.matcher(text(parameters, "currency")).matches() ? text(parameters, "currency") : "",
                number(parameters, "posted_within").filter(days -> days > 0).orElse(null),
                text(parameters, "organization"),
                constants(PostingSearch.Order.class, List.of(text(parameters, "sort"))).stream()
                        .findFirst()
                        .orElse(PostingSearch.Order.RELEVANCE),
                number(parameters, "page").filter(page -> page > 0).orElse(1));
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        String given = Optional.ofNullable(parameters.getFirst(name)).orElse("");
        String start = given.substring(0, Math.min(given.length(), 2 * MAX_TEXT));
        String shown = NOT_SHOWN.matcher(start).replaceAll(" ").strip();
        return shown.codePointCount(0, shown.length()) <= MAX_TEXT
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, MAX_TEXT));
    }

    private static Optional<Integer> number(MultivaluedMap<String, String> parameters, String name) {
        String given = text(parameters, name);
        return given.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(given)) : Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> names) {
        Set<E> found = EnumSet.noneOf(type);
        if (names != null) {
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> names.stream().anyMatch(constant.name()::equalsIgnoreCase))
                    .forEach(found::add);
        }
        return found;
    }

    /** Pay from as a figure; empty when none was given or it cannot be read. */
    Optional<BigDecimal> payFrom() {
        return AMOUNT.matcher(payMin).matches()
                ? Optional.of(new BigDecimal(payMin.replaceAll("\\D", "")))
                : Optional.empty();
    }

    /** Something was typed for pay that is no figure. */
    public boolean isPayUnreadable() {
        return !payMin.isEmpty() && payFrom().isEmpty();
    }

    PostingSearch search(OrganizationId hiring) {
        return new PostingSearch(
                words,
                near,
                workplace,
                employment,
                payFrom().orElse(null),
                payFrom().isPresent() ? currency : "",
                hiring,
                postedWithin,
                sort);
    }

    public JobFilters onPage(int other) {
        return new JobFilters(
                words, near, workplace, employment, payMin, currency, postedWithin, organization, sort, other);
    }

    JobFilters withoutWords() {
        return new JobFilters("", near, workplace, employment, payMin, currency, postedWithin, organization, sort, 1);
    }

    JobFilters withoutNear() {
        return new JobFilters(words, "", workplace, employment, payMin, currency, postedWithin, organization, sort, 1);
    }

    JobFilters without(WorkplaceType value) {
        return new JobFilters(
                words, near, less(workplace, value), employment, payMin, currency, postedWithin, organization, sort, 1);
    }

    JobFilters without(EmploymentType value) {
        return new JobFilters(
                words, near, workplace, less(employment, value), payMin, currency, postedWithin, organization, sort, 1);
    }

    JobFilters withoutPay() {
        return new JobFilters(words, near, workplace, employment, "", "", postedWithin, organization, sort, 1);
    }

    JobFilters withoutAge() {
        return new JobFilters(words, near, workplace, employment, payMin, currency, null, organization, sort, 1);
    }

    JobFilters withoutOrganization() {
        return new JobFilters(words, near, workplace, employment, payMin, currency, postedWithin, "", sort, 1);
    }

    /** The same words and place, and nothing else. */
    public JobFilters withoutFilters() {
        return new JobFilters(words, near, Set.of(), Set.of(), "", "", null, "", sort, 1);
    }

    private static <E extends Enum<E>> Set<E> less(Collection<E> values, E value) {
        Set<E> rest = EnumSet.copyOf(values);
        rest.remove(value);
        return rest;
    }

    /** The address that shows this list. */
    public String address() {
        String query = parameters().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/jobs" : "/jobs?" + query;
    }

    /** Name and value of each parameter that says something. */
    public List<Map.Entry<String, String>> parameters() {
        Stream<Map.Entry<String, String>> several = Stream.concat(
                workplace.stream().map(value -> Map.entry("workplace", value.name())),
                employment.stream().map(value -> Map.entry("employment", value.name())));
        Stream<Map.Entry<String, String>> single = Stream.of(
                Map.entry("q", words),
                Map.entry("near", near),
                Map.entry("pay_min", payMin),
                Map.entry("currency", payMin.isEmpty() ? "" : currency),
                Map.entry("posted_within", postedWithin == null ? "" : postedWithin.toString()),
                Map.entry("organization", organization),
                Map.entry("sort", sort == PostingSearch.Order.RELEVANCE ? "" : sort.name()),
                Map.entry("page", page == 1 ? "" : Integer.toString(page)));
        return Stream.concat(single, several)
                .filter(part -> !part.getValue().isEmpty())
                .toList();
    }
}
