package org.jobwright.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.demo.DemoContent;
import org.jobwright.services.search.index.PostingIndexer;

/** The launcher's request at the first start. The service only accepts the system, and production has none. */
@Path("/control/demo")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DemoResource {

    @Inject
    private Instance<DemoContent> content;

    @Inject
    private PostingIndexer index;

    /** Loads the demo content, unless it exists. */
    @POST
    public DemoLoading load() {
        if (content.isUnsatisfied()) {
            throw new NotFound();
        }
        DemoLoading loading = new DemoLoading(content.get().load());
        index.catchUp(); // ready means that the jobs can be found
        return loading;
    }

    /** Whether something was loaded. */
    public record DemoLoading(boolean loaded) {}
}
