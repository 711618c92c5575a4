package org.jobwright.services.jobs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.organizations.OrganizationStatus;

/** The SQL of a search for open postings: conditions and their parameters, to be completed by what is selected. */
final class OpenPostings {

    /** Filters that count their own values leave themselves out. */
    enum Filter {
        NONE,
        WORKPLACE,
        EMPLOYMENT
    }

    private static final String FROM = " from job_posting p join hiring_organization o on o.id = p.organization_id";

    /** As written, and by stem in the language of the advert; the index serves both. */
    private static final String MATCHES = """
            (p.search @@ websearch_to_tsquery('simple', :words)
              or (p.language = 'EN' and p.search @@ websearch_to_tsquery('english', :words))
              or (p.language = 'DE' and p.search @@ websearch_to_tsquery('german', :words)))""";

    private static final String RANK = """
            ts_rank(p.search, websearch_to_tsquery('simple', :words)
              || websearch_to_tsquery(case p.language when 'DE' then 'german'::regconfig else 'english'::regconfig end, :words))""";

    private final PostingSearch search;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    OpenPostings(PostingSearch search, Instant now, Filter without) {
        this.search = search;
        where("p.status = 'LIVE' and p.visibility = 'PUBLIC' and p.valid_through > :now", "now", now);
        where(
                "o.status in (:publicOnes)",
                "publicOnes",
                OrganizationStatus.publicOnes().stream().map(Enum::name).toList());
        if (!search.words().isEmpty()) {
            where(MATCHES, "words", search.words());
        }
        placeConditions();
        if (!search.workplace().isEmpty() && without != Filter.WORKPLACE) {
            where("p.workplace_type in (:workplace)", "workplace", names(search.workplace()));
        }
        if (!search.employment().isEmpty() && without != Filter.EMPLOYMENT) {
            where(
                    "p.employment_types && cast(string_to_array(:employment, ',') as text[])",
                    "employment",
                    String.join(",", names(search.employment())));
        }
        payConditions();
        if (search.organization() != null) {
            // A confidential advert would give its employer away here.
            where(
                    "p.organization_id = :organization and not p.confidential",
                    "organization",
                    search.organization().value());
        }
        if (search.postedWithinDays() != null) {
            Instant since = now.minus(Math.clamp(search.postedWithinDays(), 0, 3_650), ChronoUnit.DAYS);
            where("p.date_posted >= :since", "since", since);
        }
    }

    private void placeConditions() {
        int number = 0;
        for (String word : search.place().toLowerCase(Locale.ROOT).split("[\\s,]+", 10)) {
            if (!word.isEmpty()) {
                String name = "place" + number++;
                where("p.place_words like :" + name, name, "%" + escaped(word) + "%");
            }
        }
    }

    private void payConditions() {
        if (search.payFrom() != null) {
            where("p.pay_annual_max >= :payFrom", "payFrom", search.payFrom());
        }
        if (!search.currency().isEmpty()) {
            where("p.pay_currency = :currency", "currency", search.currency().toUpperCase(Locale.ROOT));
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String sql(String select, String end) {
        return "select " + select + FROM + " where " + String.join(" and ", conditions) + end;
    }

    String order() {
        return switch (search.order()) {
            case RELEVANCE ->
                search.words().isEmpty()
                        ? " order by p.date_posted desc, p.id"
                        : " order by " + RANK + " desc, p.date_posted desc, p.id";
            case NEWEST -> " order by p.date_posted desc, p.id";
            // Pay in different currencies is not compared.
            case PAY -> " order by p.pay_currency, p.pay_annual_max desc, p.date_posted desc, p.id";
        };
    }

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        parameters.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static List<String> names(Iterable<? extends Enum<?>> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
