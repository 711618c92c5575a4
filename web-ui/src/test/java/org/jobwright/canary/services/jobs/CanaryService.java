package org.jobwright.canary.services.jobs;

import jakarta.ejb.Stateless;
import org.jobwright.canary.web.jobs.CanaryView;

/** A service without access annotations that knows a view and ends the server. */
@Stateless
public class CanaryService {

    public void crash(int status) {
        Runtime.getRuntime().halt(status);
    }

    public String greet(CanaryView view) {
        return view.toString();
    }
}
