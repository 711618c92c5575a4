package org.jobwright.web.search.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jobwright.services.search.query.Suggestion;
import org.jobwright.services.search.query.SuggestionQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** Suggestions of the search boxes while someone types. */
@Path("/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SuggestionPages {

    @Inject
    private SuggestionQueries suggestions;

    @Inject
    private LocalRateLimit limit;

    @Inject
    private SiteRequest visit;

    /** Titles and employers. */
    @GET
    @Path("words")
    public List<String> words(@QueryParam("q") @DefaultValue("") String typed) {
        limitRequests();
        return suggestions.words(typed, visit.language()).stream()
                .map(Suggestion::text)
                .distinct()
                .toList();
    }

    /** Towns, with a name that finds exactly this one. */
    @GET
    @Path("places")
    public List<String> places(@QueryParam("q") @DefaultValue("") String typed) {
        limitRequests();
        return suggestions.places(typed).stream()
                .map(place -> place.label(visit.language()))
                .distinct()
                .toList();
    }

    private void limitRequests() {
        limit.require(Limit.SUGGESTIONS, visit.address());
    }
}
