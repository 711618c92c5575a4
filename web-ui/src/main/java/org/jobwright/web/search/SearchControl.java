package org.jobwright.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jobwright.services.search.index.PostingIndexService;

/** Launcher commands for the search index. The service only accepts the system. */
@Path("/control/search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SearchControl {

    @Inject
    private PostingIndexService index;

    /** Rebuilds the whole index; searches continue meanwhile. */
    @POST
    public Waiting rebuild() {
        index.rebuild();
        return waiting();
    }

    /** How much is still to be written. */
    @GET
    public Waiting waiting() {
        return new Waiting(index.waiting());
    }

    /** Postings that are not written yet. */
    public record Waiting(long waiting) {}
}
