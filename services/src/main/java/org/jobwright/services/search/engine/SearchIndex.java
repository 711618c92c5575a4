package org.jobwright.services.search.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.failures.Unavailable;

/** Queries the index outside any transaction; an engine that does not respond is reported as unavailable. */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    @PersistenceUnit
    private EntityManagerFactory persistence;

    @Inject
    private LuceneFacetedSearch embedded;

    public <T> T ask(Function<SearchSession, T> question) {
        try (EntityManager entityManager = persistence.createEntityManager()) {
            return question.apply(Search.session(entityManager));
        } catch (SearchException | UncheckedIOException e) {
            LOG.warnf(e, "The search index does not answer");
            throw new Unavailable("shared.unavailable");
        }
    }

    /** How hits and counts are retrieved: from Lucene directly if embedded, through the engine's API otherwise. */
    public FacetedSearch faceted() {
        return Search.mapping(persistence).backend() instanceof LuceneBackend
                ? embedded
                : new AggregatedFacetedSearch();
    }
}
