package org.jobwright.web.outcomes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.outcomes.AskedOutcome;
import org.jobwright.services.outcomes.OutcomeByLink;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The link in a mail that asks about an outcome. Nobody has to sign in, and opening the link changes nothing, because mail
 * scanners open every link. A link that was used looks like one that never was.
 */
@Path("/outcome/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class OutcomeLinkPages {

    @Inject
    private OutcomeByLink outcomes;

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
        limit.require(Limit.OUTCOME_LINK, visit.address());
        return page(Response.Status.OK, FieldErrors.NONE, TypedOutcome.EMPTY);
    }

    /** The page that says thank you is the answer itself: the link no longer leads to it. */
    @POST
    @Path("answer")
    public Response answer(@BeanParam TypedOutcome form) {
        limit.require(Limit.OUTCOME_LINK, visit.address());
        try {
            AskedOutcome answered = outcomes.answer(token, form.reply());
            return pages.privatePage(
                    OutcomePages.TEMPLATE,
                    new OutcomePage(address(), answered, false, true, FieldErrors.NONE, TypedOutcome.EMPTY));
        } catch (NotFound unknown) {
            return page(Response.Status.OK, FieldErrors.NONE, form);
        } catch (RuleViolation refused) {
            return page(Response.Status.BAD_REQUEST, OutcomePages.errors(visit, refused), form);
        }
    }

    private Response page(Response.Status status, FieldErrors errors, TypedOutcome form) {
        AskedOutcome question = outcomes.find(token).orElse(null);
        return pages.privatePage(
                question == null ? Response.Status.NOT_FOUND : status,
                OutcomePages.TEMPLATE,
                new OutcomePage(address(), question, false, false, errors, form));
    }

    private String address() {
        return "/outcome/" + token;
    }
}
