package org.jobwright.canary.services.jobs;

import jakarta.ejb.Stateless;
import org.jobwright.canary.web.jobs.CanaryView;

/** A service that says nothing about its callers and knows a view. */
@Stateless
public class CanaryService {

    public String greet(CanaryView view) {
        return view.toString();
    }
}
