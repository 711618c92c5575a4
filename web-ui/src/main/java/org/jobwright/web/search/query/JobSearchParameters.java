package org.jobwright.web.search.query;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.JobSearch;

/**
 * The parameters of the job list, as in its address, in a fixed order. Reading never fails: invalid values are left
 * out, so that any address shows a list.
 */
public final class JobSearchParameters {

    public static final String WORDS = "q";
    public static final String NEAR = "near";
    public static final String RADIUS = "radius";
    public static final String WORKPLACE = "workplace";
    public static final String EMPLOYMENT = "employment";
    public static final String ROLE = "role";
    public static final String ORGANIZATION = "organization";
    public static final String INDUSTRY = "industry";
    public static final String COUNTRY = "country";
    public static final String REGION = "region";
    public static final String PAY = "pay_min";
    public static final String CURRENCY = "currency";
    public static final String AGE = "posted_within";
    public static final String SORT = "sort";
    public static final String PAGE = "page";

    private static final Set<String> NO_FILTERS = Set.of(WORDS, NEAR, SORT, PAGE);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}([.,’' ]?\\d{3}){0,3}|\\d{1,12}");

    private final Map<String, List<String>> values;

    private JobSearchParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static JobSearchParameters read(MultivaluedMap<String, String> parameters) {
        return new JobSearchParameters(JobParameters.read(parameters));
    }

    /** The same list with the interpretation of its words; the page and unreadable values stay. */
    JobSearchParameters understood(JobSearch meant) {
        if (meant.equals(search())) {
            return this;
        }
        JobSearchParameters changed = of(meant).onPage(page());
        if (isPayUnreadable()) {
            changed.values.put(PAY, all(PAY));
        }
        if (!first(CURRENCY).isEmpty()) {
            changed.values.putIfAbsent(CURRENCY, all(CURRENCY));
        }
        return changed;
    }

    /** The parameters of a saved search. */
    public static JobSearchParameters of(JobSearch search) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, WORDS, List.of(search.words()));
        put(values, NEAR, List.of(search.near()));
        put(
                values,
                RADIUS,
                Stream.ofNullable(search.radius()).map(Object::toString).toList());
        put(values, WORKPLACE, names(search.workplace()));
        put(values, EMPLOYMENT, names(search.employment()));
        put(values, ROLE, search.roles());
        put(values, ORGANIZATION, search.organizations());
        put(values, INDUSTRY, search.industries());
        put(values, COUNTRY, search.countries());
        put(values, REGION, search.regions());
        put(
                values,
                PAY,
                Stream.ofNullable(search.payFrom())
                        .map(BigDecimal::toPlainString)
                        .toList());
        put(values, CURRENCY, search.payFrom() == null ? List.of() : List.of(search.currency()));
        put(
                values,
                AGE,
                Stream.ofNullable(search.postedWithin()).map(Object::toString).toList());
        put(values, SORT, search.order() == JobSearch.Order.RELEVANCE ? List.of() : names(List.of(search.order())));
        return new JobSearchParameters(values);
    }

    private static void put(Map<String, List<String>> values, String name, Collection<String> given) {
        List<String> telling =
                given.stream().filter(value -> !value.isEmpty()).sorted().toList();
        if (!telling.isEmpty()) {
            values.put(name, telling);
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).sorted().toList();
    }

    /** The search for these parameters. */
    public JobSearch search() {
        return new JobSearch(
                words(),
                near(),
                number(RADIUS).orElse(null),
                chosen(WorkplaceType.class, WORKPLACE),
                chosen(EmploymentType.class, EMPLOYMENT),
                Set.copyOf(all(ROLE)),
                Set.copyOf(all(ORGANIZATION)),
                Set.copyOf(all(INDUSTRY)),
                Set.copyOf(all(COUNTRY)),
                Set.copyOf(all(REGION)),
                payFrom().orElse(null),
                payFrom().isPresent() ? first(CURRENCY) : "",
                number(AGE).orElse(null),
                sort());
    }

    private <E extends Enum<E>> Set<E> chosen(Class<E> type, String name) {
        Set<E> chosen = EnumSet.noneOf(type);
        all(name).forEach(value -> chosen.add(Enum.valueOf(type, value)));
        return chosen;
    }

    private Optional<Integer> number(String name) {
        return all(name).stream().findFirst().map(Integer::valueOf);
    }

    public String words() {
        return first(WORDS);
    }

    public String near() {
        return first(NEAR);
    }

    public JobSearch.Order sort() {
        return all(SORT).stream().findFirst().map(JobSearch.Order::valueOf).orElse(JobSearch.Order.RELEVANCE);
    }

    public int page() {
        return number(PAGE).orElse(1);
    }

    /** The minimum pay; empty if none was given or it is invalid. */
    Optional<BigDecimal> payFrom() {
        return all(PAY).stream()
                .filter(typed -> AMOUNT.matcher(typed).matches())
                .map(typed -> new BigDecimal(typed.replaceAll("\\D", "")))
                .findFirst();
    }

    /** Whether the minimum pay is not a number. */
    public boolean isPayUnreadable() {
        return values.containsKey(PAY) && payFrom().isEmpty();
    }

    /** The single value of a parameter; empty if there is none. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The values of a parameter. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public JobSearchParameters onPage(int other) {
        JobSearchParameters changed = without(PAGE);
        if (other > 1) {
            changed.values.put(PAGE, List.of(Integer.toString(other)));
        }
        return changed;
    }

    /** The same jobs, newest first. */
    public JobSearchParameters newestFirst() {
        JobSearchParameters changed = without(SORT).onPage(page());
        changed.values.put(SORT, List.of(JobSearch.Order.NEWEST.name()));
        return changed;
    }

    /** The first page of the same list near another place. */
    public JobSearchParameters near(String other) {
        return only(NEAR, other);
    }

    /** The first page of the same list with one value of a parameter. */
    JobSearchParameters only(String name, String value) {
        JobSearchParameters changed = without(name);
        changed.values.put(name, List.of(value));
        return changed;
    }

    /** The words as a phrase, so that similar titles are not searched for. */
    public JobSearchParameters exactly() {
        JobSearchParameters changed = without(WORDS);
        changed.values.put(WORDS, List.of('"' + words().replace("\"", "") + '"'));
        return changed;
    }

    /** Each word in quotes, so that it is not interpreted as a place or a fact. */
    public JobSearchParameters wordByWord() {
        String quoted = Stream.of(words().replace("\"", "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" "));
        return only(WORDS, quoted);
    }

    /** The first page of the same list without a parameter. */
    public JobSearchParameters without(String name) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.remove(name);
        rest.remove(PAGE);
        return new JobSearchParameters(rest);
    }

    /** The first page of the same list without one value of a parameter. */
    public JobSearchParameters without(String name, String value) {
        List<String> rest = new ArrayList<>(all(name));
        rest.remove(value);
        JobSearchParameters changed = without(name);
        if (!rest.isEmpty()) {
            changed.values.put(name, rest);
        }
        return changed;
    }

    /** The same words and place, without filters. */
    public JobSearchParameters withoutFilters() {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.keySet().retainAll(NO_FILTERS);
        rest.remove(PAGE);
        return new JobSearchParameters(rest);
    }

    /** The address of this list. */
    public String address() {
        return addressAt("/jobs");
    }

    /** The address of the feed of this list. */
    public String feedAddress() {
        return without(SORT).addressAt("/feeds/jobs.atom");
    }

    /** The same parameters on another path. */
    public String addressAt(String path) {
        String query = parameters().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Name and value of each non-empty parameter. */
    public List<Map.Entry<String, String>> parameters() {
        Set<Map.Entry<String, String>> parts = new LinkedHashSet<>();
        JobParameters.names().forEach(name -> all(name).forEach(value -> parts.add(Map.entry(name, value))));
        return List.copyOf(parts);
    }
}
