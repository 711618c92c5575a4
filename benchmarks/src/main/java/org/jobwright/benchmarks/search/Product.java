package org.jobwright.benchmarks.search;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.cfg.AvailableSettings;
import org.jobwright.benchmarks.DomainClasses;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.Searcher;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.search.engine.SearchFacet;
import org.jobwright.services.search.query.Audience;
import org.jobwright.services.search.query.FilterCounts;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.query.JobSearchResults;
import org.jobwright.services.search.query.Suggestion;
import org.jobwright.services.search.query.SuggestionQueries;
import org.jobwright.services.shared.PageRequest;

/**
 * The product's own service on the index of an instance, called as the server calls it. Only the container is missing;
 * the search uses no database, so there is none.
 */
final class Product implements Searcher, AutoCloseable {

    private static final PageRequest FIRST = new PageRequest(1, PAGE);

    private final EntityManagerFactory persistence;
    private final JobSearchQueries queries;
    private final SuggestionQueries suggestions;

    Product(Path index, Clock clock) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
        settings.put("jakarta.persistence.database-major-version", "18");
        settings.put("hibernate.search.backend.type", "lucene");
        settings.put("hibernate.search.backend.directory.root", index.toString());
        settings.put(AvailableSettings.LOADED_CLASSES, DomainClasses.mapped());
        persistence = Persistence.createEntityManagerFactory("jobwright", settings);
        Map<Class<?>, Object> container =
                Map.of(EntityManagerFactory.class, persistence, Clock.class, clock, KnownRoles.class, new NoRoles());
        queries = Injected.make(JobSearchQueries.class, container);
        suggestions = Injected.make(SuggestionQueries.class, container);
    }

    JobSearchResults results(JobSearch search) {
        return queries.find(search, Audience.paidIn(CURRENCY), FIRST);
    }

    List<Suggestion> suggestions(String typed) {
        return suggestions.words(typed, Language.EN);
    }

    @Override
    public Answer find(JobSearch search) {
        JobSearchResults results = results(search);
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (SearchFacet filter : SearchFacet.values()) {
            counts.put(
                    filter.name(),
                    results.counts().of(filter).stream()
                            .collect(Collectors.toMap(FilterCounts.Count::value, FilterCounts.Count::postings)));
        }
        return new Answer(
                results.page().total(),
                results.page().items().stream()
                        .map(hit -> hit.posting().reference())
                        .toList(),
                counts);
    }

    /** Guides are in the database, which does not exist here. */
    private static final class NoRoles extends KnownRoles {

        private final RoleCatalog none = new RoleCatalog(List.of());

        @Override
        public RoleCatalog get() {
            return none;
        }
    }

    @Override
    public void close() {
        persistence.close();
    }
}
