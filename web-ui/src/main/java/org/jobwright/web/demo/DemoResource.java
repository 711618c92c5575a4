package org.jobwright.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jobwright.services.demo.DemoContentService;
import org.jobwright.services.search.index.PostingIndexer;

/** The launcher's request at the first start. The service only accepts the system. */
@Path("/control/demo")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DemoResource {

    @Inject
    private DemoContentService content;

    @Inject
    private PostingIndexer index;

    /** Loads the demo content, unless it exists. */
    @POST
    public DemoLoading load() {
        DemoLoading loading = new DemoLoading(content.load());
        index.catchUp(); // ready means that the jobs can be found
        return loading;
    }

    /** Whether something was loaded. */
    public record DemoLoading(boolean loaded) {}
}
