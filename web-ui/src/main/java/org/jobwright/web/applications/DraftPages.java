package org.jobwright.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.services.applications.ApplyQueries;
import org.jobwright.services.applications.ApplyService;
import org.jobwright.services.applications.CandidateApplicationQueries;
import org.jobwright.services.applications.DraftDetails;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.SitePages;
import org.jobwright.web.shared.Visit;
import org.jobwright.web.shared.http.Redirect;

/** The way from a draft to an application: look at it, change it, send it, keep the reference. */
@Path("/apply/{token}")
@RequestScoped
public class DraftPages {

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService apply;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private SitePages pages;

    @Inject
    private Visit visit;

    static String address(DraftToken token) {
        return "/apply/" + token.value();
    }

    /** Exactly what the employer will see. */
    @GET
    public Response look(@PathParam("token") String text) {
        return unlessSent(
                text, (token, draft) -> pages.privatePage("applications/draft.jte", DraftPage.of(token, draft, visit)));
    }

    @GET
    @Path("change")
    public Response change(@PathParam("token") String text) {
        return unlessSent(
                text,
                (token, draft) -> pages.privatePage(
                        "applications/apply.jte", ApplyPages.form(token, draft, draft.problems(), visit)));
    }

    @POST
    @Path("send")
    public Response send(@PathParam("token") String text) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return to(address(token));
        }
        try {
            apply.send(token);
            return to(address(token) + "/sent");
        } catch (InvalidInput incomplete) {
            return to(address(token));
        }
    }

    @GET
    @Path("sent")
    public Response sent(@PathParam("token") String text) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return toSignIn(token);
        }
        return queries.draft(token)
                .sentReference()
                .map(reference -> pages.privatePage(
                        "applications/sent.jte",
                        mine.details(reference).orElseThrow(NotFound::new).summary()))
                .orElseGet(() -> to(address(token)));
    }

    private Response unlessSent(String text, BiFunction<DraftToken, DraftDetails, Response> page) {
        DraftToken token = read(text);
        DraftDetails draft = queries.draft(token);
        return draft.sent() ? to(address(token) + "/sent") : page.apply(token, draft);
    }

    private static DraftToken read(String text) {
        return DraftToken.read(text).orElseThrow(NotFound::new);
    }

    private static Response toSignIn(DraftToken token) {
        return to(Addresses.continuing("/login", address(token) + "/sent"));
    }

    private static Response to(String address) {
        return Redirect.to(address);
    }
}
