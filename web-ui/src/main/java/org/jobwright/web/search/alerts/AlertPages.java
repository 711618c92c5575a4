package org.jobwright.web.search.alerts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.services.search.alerts.AlertLinkService;
import org.jobwright.services.search.alerts.LinkedSearch;
import org.jobwright.web.search.alerts.AlertPage.State;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.search.saved.SearchToSave;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;

/**
 * The links in a mail about new jobs. Their secret is enough; nobody has to sign in to stop mails. Opening a link
 * changes nothing, because mail scanners open every link: a button does, or the mail program's own request according to
 * RFC 8058.
 */
@Path("/alerts")
@RequestScoped
public class AlertPages {

    @Inject
    private AlertLinkService alerts;

    @Inject
    private SitePages pages;

    /** The list of all matching jobs. */
    @GET
    @Path("jobs")
    public Response jobs(@QueryParam("token") @DefaultValue("") String token) {
        String list = alerts.search(token)
                .map(search -> JobSearchParameters.of(search.search()).address())
                .orElse("/jobs");
        return Redirect.to(list);
    }

    @GET
    @Path("unsubscribe")
    public Response ask(@QueryParam("token") @DefaultValue("") String token) {
        Optional<LinkedSearch> search = alerts.search(token);
        boolean mailed = search.filter(found -> found.frequency().isMailed()).isPresent();
        return page(token, search, mailed ? State.ASKED : State.OFF);
    }

    /** Accepts any body, or none: what the mail program sends adds nothing to the address. */
    @POST
    @Path("unsubscribe")
    public Response switchOff(@QueryParam("token") @DefaultValue("") String token) {
        return page(token, alerts.tell(token, AlertFrequency.NEVER), State.OFF);
    }

    @POST
    @Path("subscribe")
    public Response switchOn(
            @QueryParam("token") @DefaultValue("") String token, @FormParam(SearchToSave.FREQUENCY) String chosen) {
        AlertFrequency frequency = SearchToSave.frequency(chosen).orElse(AlertFrequency.DAILY);
        alerts.tell(token, frequency);
        return page(token, alerts.search(token), State.ON);
    }

    /** Also if there is nothing to switch off: the request is fulfilled anyway. */
    private Response page(String token, Optional<LinkedSearch> search, State state) {
        return pages.privatePage("search/alerts/alerts.jte", AlertPage.of(token, search, state));
    }
}
