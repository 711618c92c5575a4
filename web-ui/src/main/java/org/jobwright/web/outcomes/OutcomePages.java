package org.jobwright.web.outcomes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.outcomes.AskedOutcome;
import org.jobwright.services.outcomes.OutcomeService;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** A signed-in person answers a question about an outcome, from Today or a close-out. */
@Path("/outcomes/{id: [0-9a-f-]{36}}")
@RequestScoped
public class OutcomePages {

    static final String TEMPLATE = "outcomes/outcome.jte";

    @Inject
    private OutcomeService outcomes;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("id")
    private String id;

    /** Just answered: "later" is thanked for before it can be answered anew. */
    @QueryParam("answered")
    private String answered;

    @GET
    public Response show() {
        return visit.isSignedIn() ? page(Response.Status.OK, FieldErrors.NONE, TypedOutcome.EMPTY) : signIn();
    }

    @POST
    @Path("answer")
    public Response answer(@BeanParam TypedOutcome form) {
        return run(form, () -> outcomes.answer(question(), form.reply()));
    }

    @POST
    @Path("free")
    public Response free() {
        return run(TypedOutcome.EMPTY, () -> outcomes.free(question()));
    }

    private Response run(TypedOutcome form, Runnable command) {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        try {
            command.run();
            return Redirect.to(visit.link(address() + "?answered"));
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation refused) {
            return page(Response.Status.BAD_REQUEST, errors(visit, refused), form);
        }
    }

    /** A problem is shown beside the field that it is about. */
    static FieldErrors errors(SiteRequest visit, RuleViolation refused) {
        return FieldErrors.of(
                visit.texts(), refused.getCode().startsWith("outcomes.reason") ? "reason" : "answer", refused);
    }

    private Response page(Response.Status status, FieldErrors errors, TypedOutcome form) {
        AskedOutcome question = outcomes.get(question());
        return pages.privatePage(
                status,
                TEMPLATE,
                new OutcomePage(
                        address(),
                        question,
                        true,
                        !question.open() || answered != null && question.answer() != null,
                        errors,
                        form));
    }

    private Response signIn() {
        return Redirect.to(Addresses.continuing("/login", address()));
    }

    private String address() {
        return "/outcomes/" + id;
    }

    private OutcomeQuestionId question() {
        try {
            return new OutcomeQuestionId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
