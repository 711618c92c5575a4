package org.jobwright.web.talent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.LinkedPlace;
import org.jobwright.services.talent.PoolByLink;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The link in mails about a talent pool. Nobody has to sign in, and opening the link changes nothing, because mail scanners
 * open every link. The link of a person who left looks like one that never was.
 */
@Path("/pool/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class PoolLinkPages {

    private static final String TEMPLATE = "talent/pool.jte";

    @Inject
    private PoolByLink pools;

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
        limit.require(Limit.POOL_LINK, visit.address());
        return page(Response.Status.OK, "");
    }

    @POST
    @Path("agree")
    public Response agree(
            @FormParam("words") @DefaultValue("") String words, @FormParam("said") @DefaultValue("yes") String said) {
        return run(
                said.equals("renew") ? said : "yes",
                () -> pools.agree(
                        token,
                        ConsentText.current(ConsentPurpose.TALENT_POOL, words)
                                .orElseThrow(() -> new RuleViolation("talent.words-changed"))
                                .read()));
    }

    @POST
    @Path("pause")
    public Response pause() {
        return run("pause", () -> pools.pause(token));
    }

    @POST
    @Path("resume")
    public Response resume() {
        return run("resume", () -> pools.resume(token));
    }

    /** The page that says so is the answer itself: the link no longer leads to it. */
    @POST
    @Path("leave")
    public Response leave(@FormParam("said") @DefaultValue("leave") String said) {
        return run(said.equals("no") ? said : "leave", () -> pools.leave(token));
    }

    /** Another language was chosen after a press. */
    @GET
    @Path("{step:agree|pause|resume|leave}")
    public Response again() {
        return Redirect.to(visit.link(address()));
    }

    private Response run(String said, Supplier<LinkedPlace> command) {
        limit.require(Limit.POOL_LINK, visit.address());
        try {
            LinkedPlace place = command.get();
            String sentence =
                    visit.text("talent.kept." + said + ".said", place.kept().organization());
            return pages.privatePage(TEMPLATE, new PoolLinkPage(address(), place.kept(), place.leavesOnly(), sentence));
        } catch (NotFound unknown) {
            return page(Response.Status.OK, "");
        } catch (RuleViolation refused) {
            return page(Response.Status.CONFLICT, visit.texts().of(refused));
        }
    }

    private Response page(Response.Status status, String sentence) {
        LinkedPlace place = pools.find(token).orElse(null);
        return pages.privatePage(
                place == null ? Response.Status.NOT_FOUND : status,
                TEMPLATE,
                place == null
                        ? new PoolLinkPage(address(), null, true, sentence)
                        : new PoolLinkPage(address(), place.kept(), place.leavesOnly(), sentence));
    }

    private String address() {
        return "/pool/" + token;
    }
}
