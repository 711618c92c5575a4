package org.jobwright.web.papers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.papers.AskedReferee;
import org.jobwright.services.papers.RefereeByLink;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.papers.RefereePage.Done;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The link in a mail to a referee, who needs no account. Opening it changes nothing, because mail scanners open every
 * link. A link that was used looks like one that never was.
 */
@Path("/references/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class RefereePages {

    private static final String TEMPLATE = "papers/referee.jte";

    @Inject
    private RefereeByLink referees;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("token")
    private String token;

    @GET
    public Response show() {
        limit.require(Limit.REFEREE_LINK, visit.address());
        return page(FieldErrors.NONE, "");
    }

    @POST
    @Path("give")
    public Response give(@FormParam("words") @DefaultValue("") String words) {
        return run(words, Done.GIVEN, () -> referees.give(token, words));
    }

    @POST
    @Path("decline")
    public Response decline(@FormParam("never") boolean never) {
        return run("", Done.DECLINED, () -> referees.decline(token, never));
    }

    /** The page that says thank you is the answer itself: the link no longer leads to it. */
    private Response run(String words, Done done, Runnable command) {
        limit.require(Limit.REFEREE_LINK, visit.address());
        try {
            command.run();
            return pages.privatePage(TEMPLATE, new RefereePage(token, null, done, FieldErrors.NONE, ""));
        } catch (NotFound unknown) {
            return page(FieldErrors.NONE, words);
        } catch (RuleViolation refused) {
            return page(FieldErrors.of(visit.texts(), "words", refused), words);
        }
    }

    private Response page(FieldErrors errors, String words) {
        AskedReferee referee = referees.find(token).orElse(null);
        Response.Status status = errors.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST;
        return pages.privatePage(
                referee == null ? Response.Status.NOT_FOUND : status,
                TEMPLATE,
                new RefereePage(token, referee, Done.NOTHING, errors, words));
    }
}
