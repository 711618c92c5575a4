package org.jobwright.canary.services.jobs;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.logging.Logger;

/** Reads rows without names, and logs in its own way. */
class CanaryQueries {

    private static final Logger LOG = Logger.getLogger("canary");

    List<Object[]> rows(EntityManager entityManager) {
        LOG.info("reading");
        return entityManager
                .createQuery("select p.id, p.title from JobPosting p", Object[].class)
                .getResultList();
    }
}
