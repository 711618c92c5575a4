package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.webhooks.EventFeedQueries;

/** What happened in the calling program's organization, as webhooks tell it. */
@Path("/api/v1/events")
@RequestScoped
@ForPrograms
public class EventsResource {

    @Inject
    private EventFeedQueries queries;

    @GET
    @ForPrograms(ApiScope.EVENTS_READ)
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("size") String size) {
        ChangePlace from = ChangeCursor.EVENTS.read(cursor);
        int most = PageSize.read(size);
        return ProgramAnswer.ok(ApiEventList.of(from, queries.after(from, most + 1), most));
    }
}
