package org.jobwright.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jobwright.services.demo.DemoContentService;

/** What the launcher asks at the first start. The service lets only the system in. */
@Path("/control/demo")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DemoResource {

    @Inject
    private DemoContentService content;

    /** Loads the demo content, unless it is there. */
    @POST
    public DemoLoading load() {
        return new DemoLoading(content.load());
    }

    /** Whether something was loaded. */
    public record DemoLoading(boolean loaded) {}
}
