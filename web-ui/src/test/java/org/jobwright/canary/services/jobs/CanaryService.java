package org.jobwright.canary.services.jobs;

import jakarta.ejb.Stateless;
import java.io.IOException;
import java.net.URI;
import org.jobwright.canary.web.jobs.CanaryView;

/** A service that says nothing about its callers, knows a view and fetches what it is told to. */
@Stateless
public class CanaryService {

    public String greet(CanaryView view) {
        return view.toString();
    }

    public Object fetch(URI address) throws IOException {
        return address.toURL().getContent();
    }
}
