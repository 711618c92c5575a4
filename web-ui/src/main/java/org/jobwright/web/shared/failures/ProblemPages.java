package org.jobwright.web.shared.failures;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.shared.security.LogBudget;
import org.jobwright.services.shared.security.SecurityLog;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.api.ApiRefusal;
import org.jobwright.web.shared.http.LoggedPath;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The error pages: a plain sentence, what to do next, and a reference if the log has more. */
@Path("/problem")
@RequestScoped
public class ProblemPages {

    private static final Logger LOG = Logger.getLogger(ProblemPages.class);
    private static final int RETRY_SECONDS = 30;
    private static final LogBudget OUTAGES = new LogBudget(30);

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private HttpServletRequest request;

    /** Where the container sends requests that no resource handled. */
    @GET
    public Response dispatched() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return failure != null ? of(failure) : plain(status instanceof Integer code ? code : 404);
    }

    @POST
    public Response dispatchedPost() {
        return dispatched();
    }

    @PUT
    public Response dispatchedPut() {
        return dispatched();
    }

    @PATCH
    public Response dispatchedPatch() {
        return dispatched();
    }

    @DELETE
    public Response dispatchedDelete() {
        return dispatched();
    }

    Response of(Throwable failure) {
        return switch (failure) {
            case NotFound e -> plain(404);
            case SignOnNeeded e
            when !isForProgram() -> Redirect.to(Addresses.continuing(Addresses.signOn(e.getOrganization()), wanted()));
            case NotAllowed e -> plain(403);
            case TooManyRequests e ->
                Response.fromResponse(page(
                                429,
                                visit.text("shared.problem.429.title"),
                                visit.texts().of(e),
                                null,
                                e.getCode()))
                        .header("Retry-After", e.getRetryAfter().toSeconds() + 1)
                        .build();
            case Unavailable e ->
                Response.fromResponse(plain(503))
                        .header("Retry-After", RETRY_SECONDS)
                        .build();
            case ProofNeeded e when !isForProgram() -> Redirect.to(Addresses.continuing("/prove", wanted()));
            case InvalidInput e
            when isForProgram() ->
                ProblemDetails.unprocessable(
                        visit.text("shared.problem.422.title"), visit.texts().of(e), address(), e, visit.texts());
            case ApiRefusal e -> refused(e);
            case StaleData e when isForProgram() -> refused(new ApiRefusal(412, e.getCode()));
            case RuleViolation e ->
                page(409, visit.text("shared.problem.409.title"), visit.texts().of(e), null, e.getCode());
            case EJBAccessException e -> {
                SecurityLog.warn("access.denied", "page", LoggedPath.of(address()));
                yield plain(403);
            }
            case WebApplicationException e
            when e.getResponse().getStatus() < 500 -> plain(e.getResponse().getStatus());
            case Throwable passing when Outage.isBehind(passing) -> outage(passing);
            default ->
                page(
                        500,
                        visit.text("shared.problem.500.title"),
                        visit.text("shared.problem.500.explanation"),
                        ErrorReference.log(LoggedPath.of(address()), failure),
                        null);
        };
    }

    /** One line in the log per request is enough: many fail at once, for the same reason. */
    private Response outage(Throwable failure) {
        switch (OUTAGES.count("outage")) {
            case WRITE -> LOG.warnf("Unavailable at %s: %s", LoggedPath.of(address()), Outage.reason(failure));
            case SAY_SO -> LOG.warn("More outages for requests from this address are suppressed for a while");
            case LEAVE_OUT -> {
                // Logged often enough.
            }
        }
        return Response.fromResponse(page(
                        503,
                        visit.text("shared.problem.503.title"),
                        visit.text("shared.problem.outage"),
                        null,
                        "shared.unavailable"))
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    private Response refused(ApiRefusal refusal) {
        String key = "shared.problem." + refusal.getStatus() + ".title";
        Response.ResponseBuilder answer = Response.fromResponse(page(
                refusal.getStatus(),
                visit.text(visit.texts().has(key) ? key : "shared.problem.400.title"),
                visit.texts().of(refusal),
                null,
                refusal.getCode()));
        refusal.getTag().ifPresent(tag -> answer.header("ETag", tag));
        refusal.getLink().ifPresent(link -> answer.header("Link", "<" + link + ">; rel=\"related\""));
        return answer.build();
    }

    private Response plain(int status) {
        String forPrograms = "shared.problem.api." + status;
        if (isForProgram() && visit.texts().has(forPrograms + ".explanation")) {
            return page(
                    status,
                    visit.text(forPrograms + ".title"),
                    visit.text(forPrograms + ".explanation"),
                    null,
                    codeOf(status));
        }
        String key = "shared.problem." + (visit.texts().has("shared.problem." + status + ".title") ? status : 400);
        return page(status, visit.text(key + ".title"), visit.text(key + ".explanation"), null, codeOf(status));
    }

    private Response page(int status, String title, String explanation, String reference, String code) {
        return isForProgram()
                ? ProblemDetails.answer(status, title, explanation, address(), code, reference)
                : pages.privatePage(
                        Response.Status.fromStatusCode(status),
                        "shared/failures/problem.jte",
                        new Problem(title, explanation, reference, status == 404 || status == 410));
    }

    /** The code of a status without a more specific one. */
    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "shared.bad-request";
            case 401 -> "shared.token-invalid";
            case 403 -> "shared.not-allowed";
            case 404 -> "shared.not-found";
            case 405 -> "shared.method-not-allowed";
            case 406 -> "shared.not-acceptable";
            case 410 -> "shared.gone";
            case 411 -> "shared.length-required";
            case 413 -> "shared.too-large";
            case 414 -> "shared.address-too-long";
            case 415 -> "shared.unsupported-media-type";
            default -> null;
        };
    }

    private boolean isForProgram() {
        return address().startsWith("/api/") || address().startsWith("/scim/");
    }

    /** The page that needs a proof, to come back to; a submitted form starts over. */
    private String wanted() {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return address() + (query == null ? "" : "?" + query);
    }

    /** The requested address, also if the container forwarded here. */
    private String address() {
        Object dispatched = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return dispatched == null ? request.getRequestURI() : dispatched.toString();
    }
}
