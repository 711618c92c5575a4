package org.jobwright.web.interviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.OfferedTimes;
import org.jobwright.services.interviews.TimesByLink;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The link in a mail with times for an interview: one tap takes one of them. Nobody has to sign in, and opening the link
 * changes nothing, because mail scanners open every link.
 */
@Path("/interviews/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class TimesPages {

    private static final String TEMPLATE = "interviews/times.jte";

    @Inject
    private TimesByLink times;

    @Inject
    private RateLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("token")
    private String token;

    /** The reader's time zone, as their browser or they themselves say. */
    @QueryParam("zone")
    @DefaultValue("")
    private String zone;

    @GET
    public Response show() {
        limit.require(Limit.INTERVIEW_LINK, visit.address());
        return page(FieldErrors.NONE, WishedTimes.EMPTY);
    }

    @POST
    @Path("pick")
    public Response pick(@FormParam("slot") String slot, @FormParam("seen") int seen) {
        return run("times", WishedTimes.EMPTY, () -> times.pick(token, slot(slot), seen));
    }

    @POST
    @Path("none")
    public Response noneFits(@BeanParam WishedTimes form, @FormParam("seen") int seen) {
        return run("words", form, () -> times.refuseTimes(token, seen, form.windows(), form.words()));
    }

    @POST
    @Path("cancel")
    public Response cancel(@FormParam("seen") int seen) {
        return run("cancel", WishedTimes.EMPTY, () -> times.cancel(token, seen));
    }

    /** Done, the page says what is so now; refused, it says why, and what was typed stays. */
    private Response run(String field, WishedTimes form, Runnable command) {
        limit.require(Limit.INTERVIEW_LINK, visit.address());
        try {
            command.run();
            return Redirect.to(visit.link(TimesPage.address(token, "", zone)));
        } catch (NotFound unknown) {
            return page(FieldErrors.NONE, form);
        } catch (RuleViolation refused) {
            String about = refused.getCode().contains("window") ? "window" : field;
            return page(FieldErrors.of(visit.texts(), about, refused), form);
        }
    }

    private Response page(FieldErrors errors, WishedTimes form) {
        Optional<OfferedTimes> found = times.find(token);
        return pages.privatePage(
                found.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND,
                TEMPLATE,
                new TimesPage(token, found.orElse(null), zone, errors, form));
    }

    private static SlotId slot(String text) {
        try {
            return new SlotId(UUID.fromString(text == null ? "" : text));
        } catch (IllegalArgumentException malformed) {
            throw new RuleViolation("interviews.slot.taken", 0);
        }
    }
}
