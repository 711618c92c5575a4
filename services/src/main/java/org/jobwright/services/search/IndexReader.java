package org.jobwright.services.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.Unavailable;

/** Asks the index outside of any transaction; an engine that does not answer is said to be unavailable. */
@ApplicationScoped
class IndexReader {

    private static final Logger LOG = Logger.getLogger(IndexReader.class);

    @PersistenceUnit
    private EntityManagerFactory persistence;

    <T> T ask(Function<SearchSession, T> question) {
        try (EntityManager entityManager = persistence.createEntityManager()) {
            return question.apply(Search.session(entityManager));
        } catch (SearchException e) {
            LOG.warnf(e, "The search index does not answer");
            throw new Unavailable("shared.unavailable");
        }
    }
}
