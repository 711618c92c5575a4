package org.jobwright.web.equality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.equality.EqualityQuestion;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.equality.AnswerEquality;
import org.jobwright.services.equality.EqualityService;
import org.jobwright.services.equality.EqualityStanding;
import org.jobwright.services.equality.EqualityStanding.State;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** After an application: voluntary questions about gender, disability and origin. */
@Path("/equality/{reference}")
@RequestScoped
public class EqualityPages {

    private static final String CHANGE = "change";
    private static final String WITHDRAWN = "withdrawn";

    @Inject
    private EqualityService equality;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("reference")
    private String reference;

    @GET
    public Response show(@QueryParam(CHANGE) String change, @QueryParam(WITHDRAWN) String withdrawn) {
        return visit.isSignedIn() ? page(Response.Status.OK, change != null, withdrawn != null, null) : signIn();
    }

    @POST
    public Response answer(MultivaluedMap<String, String> form) {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        boolean anew = form.getFirst(CHANGE) != null;
        try {
            equality.answer(new AnswerEquality(application(), answers(form), anew));
            return Redirect.to(visit.link(address()));
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation refused) {
            return page(Response.Status.CONFLICT, false, false, visit.texts().of(refused));
        }
    }

    @POST
    @Path("withdraw")
    public Response withdraw() {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        equality.withdraw(application());
        return Redirect.to(visit.link(address() + "?" + WITHDRAWN));
    }

    private Map<String, String> answers(MultivaluedMap<String, String> form) {
        Map<String, String> answers = new HashMap<>();
        for (EqualityQuestion question :
                equality.standing(application()).questions().questions()) {
            String answer = form.getFirst(question.code());
            if (answer != null) {
                answers.put(question.code(), answer);
            }
        }
        return answers;
    }

    private Response page(Response.Status status, boolean changing, boolean withdrawn, String refused) {
        EqualityStanding standing = equality.standing(application());
        if (standing.state() == State.OFF && !standing.answered() && !withdrawn) {
            throw new NotFound();
        }
        return pages.privatePage(
                status,
                "equality/questions.jte",
                new EqualityPage(application(), standing, changing, withdrawn, refused));
    }

    private Response signIn() {
        return Redirect.to(Addresses.continuing("/login", address()));
    }

    private String address() {
        return Addresses.equality(application());
    }

    private ApplicationReference application() {
        return ApplicationReference.read(reference).orElseThrow(NotFound::new);
    }
}
