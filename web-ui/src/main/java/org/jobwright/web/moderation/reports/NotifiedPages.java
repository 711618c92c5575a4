package org.jobwright.web.moderation.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.appeals.AppealQueries;
import org.jobwright.services.moderation.appeals.AppealService;
import org.jobwright.services.moderation.reports.NotifierQueries;
import org.jobwright.services.moderation.reports.NotifierService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * A report of an advert, for the person who made it and has the link of the mail: what came of it, the button that proves
 * the address, the one that deletes it, and the way to appeal.
 */
@Path("/reports/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class NotifiedPages {

    private static final String TEMPLATE = "moderation/reports/notified.jte";

    @Inject
    private NotifierQueries reports;

    @Inject
    private NotifierService notifier;

    @Inject
    private AppealQueries appeals;

    @Inject
    private AppealService service;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private Clock clock;

    @PathParam("token")
    private String token;

    @GET
    public Response show() {
        return page(Response.Status.OK, "", FieldErrors.NONE);
    }

    /** A press, because programs that check mails open every link. */
    @POST
    @Path("mail")
    public Response prove() {
        limit.require(Limit.REPORT_LINK, visit.address());
        notifier.prove(token);
        return back("");
    }

    /** Where the mail leads that somebody got who did not report, and the language links of the page after a press. */
    @GET
    @Path("stop")
    public Response stop() {
        return back("#stop");
    }

    @GET
    @Path("appeal")
    public Response appeal() {
        return back("#appeal");
    }

    /** Accepts any body, or none: a mail program may press for its reader (RFC 8058), and follows no redirect. */
    @POST
    @Path("stop")
    public Response forget() {
        limit.require(Limit.REPORT_LINK, visit.address());
        notifier.forget(token);
        return page(Response.Status.OK, "", FieldErrors.NONE);
    }

    /** Pressed on the page only: a mail program that presses for its reader must not silence the address. */
    @POST
    @Path("not-mine")
    public Response disown() {
        limit.require(Limit.REPORT_LINK, visit.address());
        notifier.disown(token);
        return back("");
    }

    @POST
    @Path("appeal")
    public Response appeal(@FormParam("text") @DefaultValue("") String text) {
        limit.require(Limit.APPEAL, visit.address());
        try {
            service.lodgeByNotifier(token, text);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (InvalidInput invalid) {
            return page(Response.Status.BAD_REQUEST, text, FieldErrors.of(visit.texts(), invalid.getProblems()));
        } catch (RuleViolation refused) {
            return page(Response.Status.CONFLICT, text, FieldErrors.of(visit.texts(), "appeal", refused));
        }
        return back("#appeal");
    }

    private Response back(String part) {
        return Redirect.to(visit.link("/reports/" + token) + part);
    }

    private Response page(Response.Status status, String text, FieldErrors errors) {
        limit.require(Limit.REPORT_LINK, visit.address());
        return pages.privatePage(
                status,
                TEMPLATE,
                new NotifiedPage(
                        token,
                        reports.byLink(token).orElseThrow(NotFound::new),
                        appeals.ofNotifier(token),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        text,
                        errors));
    }
}
