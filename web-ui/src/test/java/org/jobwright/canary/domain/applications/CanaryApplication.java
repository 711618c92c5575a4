package org.jobwright.canary.domain.applications;

import jakarta.persistence.EntityManager;

/** Belongs to a feature above jobs, and asks the database itself. */
public class CanaryApplication {

    public void rename(EntityManager database) {
        database.flush();
    }
}
