package org.jobwright.canary.web.jobs;

import com.vaadin.flow.router.Route;
import org.jobwright.canary.domain.jobs.CanaryManager;
import org.jobwright.canary.web.accounts.CanaryPages;

/**
 * A view without an access rule, which holds an entity and another feature's page. It is abstract: never a real route.
 */
@Route("canary")
public abstract class CanaryView {

    private CanaryManager entity;
    private CanaryPages pages;

    @Override
    public String toString() {
        return entity + " " + pages;
    }
}
