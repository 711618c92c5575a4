package org.jobwright.web.figures.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.services.figures.traffic.TrafficCounter;
import org.jobwright.web.shared.pages.PageSeen;

/** Counts the pages of jobs that people opened. */
@ApplicationScoped
class JobViews {

    @Inject
    private TrafficCounter traffic;

    void seen(@Observes PageSeen page) {
        if (page.path().startsWith("/jobs/")) {
            traffic.viewed(page.subject(), page.source(), page.address(), page.agent(), page.account());
        }
    }
}
